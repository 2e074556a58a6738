import { z } from "zod";
import { EXPLAINED } from "../../../domain/billing/why.ts";
import { connectorOf } from "../../../flows/connections/registry.ts";
import { endpoint } from "../../endpoint.ts";
import { notFound } from "../../http-problem.ts";
import { dealParams, recordId } from "../../ids.ts";
import { explain } from "./show-why.ts";
import { whySchema } from "./why-schema.ts";

/** Every number on the card can be asked why. Answered from our own book, like the card itself. */
export const whyNumber = endpoint({
  method: "get",
  path: "/api/v1/deals/{dealId}/why",
  id: "whyNumber",
  summary: "The records behind a number of the card",
  description: "The amounts of the records sum to the value exactly. Without invoiceId the number is over all invoices in force.",
  right: "see",
  params: dealParams,
  query: z.strictObject({ number: z.enum([...EXPLAINED, "status"]), invoiceId: recordId.optional() }),
  answer: whySchema,
  statuses: { 200: "The records, oldest first within an invoice" },
  async handle({ parts, caller, params, query }) {
    const facts = await parts.flows.card(caller.tenantId, params.dealId);
    const json = explain(facts, query, (system) => connectorOf(parts.connectors, system)?.label ?? system);
    if (json === null) throw notFound("such invoice on this deal");
    return { status: 200, json };
  },
});
