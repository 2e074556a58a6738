import { z } from "zod";
import { suspectedPairs } from "../../../flows/ledger/duplicates.ts";
import { namedPeriods } from "../../../domain/reporting/periods.ts";
import { todayOf } from "../../../flows/finance/moment.ts";
import { periodOf } from "../../../flows/finance/read-bridge.ts";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { recordId } from "../../ids.ts";
import { moneySchema, showMoney } from "../money.ts";
import { bridgeFields } from "./bridge-query.ts";
import { namedPeriodsSchema, period, rights } from "./finance-schema.ts";

const record = z.strictObject({ dealId: z.string(), name: z.string(), customer: z.string().nullable(), closedOn: z.iso.date().nullable(), amount: moneySchema.nullable() }).meta({ id: "SuspectedDeal" });
const decision = z.enum(["same-sale", "different"]);

export const listDuplicates = endpoint({
  method: "get",
  path: "/api/v1/finance/duplicates",
  id: "listDuplicates",
  summary: "Won deals that may be one sale entered twice, and what was decided about them",
  right: "see",
  query: z.strictObject({ from: bridgeFields.from, to: bridgeFields.to }),
  answer: z
    .strictObject({
      ...period,
      periods: namedPeriodsSchema,
      pairs: z.array(z.strictObject({ second: record, first: record, because: z.array(z.enum(["same-amount", "same-domain", "same-name", "same-deal-name"])), decision: decision.nullable() })),
      rights,
    })
    .meta({ id: "SuspectedDuplicates" }),
  statuses: { 200: "From our own book; no vendor is asked" },
  async handle({ parts, caller, query }) {
    const json = await parts.store.tenant(caller.tenantId, async (tx) => {
      const { today } = await todayOf(tx);
      const asked = periodOf(query.from, query.to, today);
      const pairs = await suspectedPairs(tx, asked);
      return {
        ...asked,
        periods: namedPeriods(today),
        pairs: pairs.map(({ deal, first, because, decision: decided }) => ({ second: shown(deal), first: shown(first), because, decision: decided })),
        rights: [...caller.rights],
      };
    });
    return { status: 200, json };
  },
});

const shown = ({ id, name, customer, closeDate, amount }: Awaited<ReturnType<typeof suspectedPairs>>[number]["deal"]) => ({
  dealId: id,
  name,
  customer: customer?.name ?? null,
  closedOn: closeDate,
  amount: amount && showMoney(amount),
});

export const decideDuplicate = endpoint({
  method: "post",
  path: "/api/v1/finance/duplicates",
  id: "decideDuplicate",
  summary: "Say whether two deals are one sale entered twice; the second then counts no more",
  right: "settle",
  body: z.strictObject({ dealId: recordId, duplicateOf: recordId, decision }).refine((one) => one.dealId !== one.duplicateOf, "A deal is no duplicate of itself").meta({ id: "DuplicateDecision" }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, body }) {
    await parts.flows.decideDuplicate(caller.tenantId, { ...body, by: caller.by });
    return done;
  },
});
