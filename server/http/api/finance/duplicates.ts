import { z } from "zod";
import { suspectedPairs } from "../../../flows/ledger/duplicates.ts";
import { requirePeriod } from "../../../flows/finance/read-bridge.ts";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { recordId } from "../../ids.ts";
import { moneySchema, showMoney } from "../money.ts";

const record = z.strictObject({ dealId: z.string(), name: z.string(), customer: z.string().nullable(), closedOn: z.iso.date().nullable(), amount: moneySchema.nullable() }).meta({ id: "SuspectedDeal" });
const decision = z.enum(["same-sale", "different"]);

export const listDuplicates = endpoint({
  method: "get",
  path: "/api/v1/finance/duplicates",
  id: "listDuplicates",
  summary: "Won deals that may be one sale entered twice, and what was decided about them",
  right: "see",
  query: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  answer: z
    .strictObject({
      pairs: z.array(z.strictObject({ second: record, first: record, because: z.array(z.enum(["same-amount", "same-domain", "same-name", "same-deal-name"])), decision: decision.nullable() })),
    })
    .meta({ id: "SuspectedDuplicates" }),
  statuses: { 200: "From our own book; no vendor is asked" },
  async handle({ parts, caller, query }) {
    requirePeriod(query);
    const pairs = await parts.store.tenant(caller.tenantId, (tx) => suspectedPairs(tx, query));
    return { status: 200, json: { pairs: pairs.map(({ deal, first, because, decision: decided }) => ({ second: shown(deal), first: shown(first), because, decision: decided })) } };
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
