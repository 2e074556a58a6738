import { z } from "zod";
import { documentRef } from "../../../domain/ledger/lone-documents.ts";
import { namedPeriods } from "../../../domain/reporting/periods.ts";
import { suspectedInvoices } from "../../../flows/documents/duplicates.ts";
import { todayOf } from "../../../flows/finance/moment.ts";
import { periodOf } from "../../../flows/finance/read-bridge.ts";
import { endpoint } from "../../endpoint.ts";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { webAddress } from "../card/show-invoice.ts";
import { moneySchema, showMoney } from "../money.ts";
import { bridgeFields } from "./bridge-query.ts";
import { namedPeriodsSchema, period, rights } from "./finance-schema.ts";

const record = z
  .strictObject({ document: z.string(), number: z.string().nullable(), customer: z.string(), date: z.iso.date(), total: moneySchema, dealId: z.string().nullable(), url: z.url().nullable() })
  .meta({ id: "SuspectedInvoice" });
const decision = z.enum(["same", "different"]);
const reference = z.string().min(3).max(300);

export const listDocumentDuplicates = endpoint({
  method: "get",
  path: "/api/v1/finance/duplicate-invoices",
  id: "listDocumentDuplicates",
  summary: "Invoices that may be one entered twice in the accounting system, and what was decided about them",
  right: "see",
  query: z.strictObject({ from: bridgeFields.from, to: bridgeFields.to }),
  answer: z
    .strictObject({
      ...period,
      periods: namedPeriodsSchema,
      pairs: z.array(z.strictObject({ second: record, first: record, because: z.array(z.enum(["same-amount", "near-date", "same-number"])), decision: decision.nullable() })),
      rights,
    })
    .meta({ id: "SuspectedInvoices" }),
  statuses: { 200: "From our own book; no vendor is asked" },
  async handle({ parts, caller, query }) {
    const json = await parts.store.tenant(caller.tenantId, async (tx) => {
      const { today } = await todayOf(tx);
      const asked = periodOf(query.from, query.to, today);
      const pairs = await suspectedInvoices(tx, asked);
      return { ...asked, periods: namedPeriods(today), pairs: pairs.map(({ second, first, because, decision: word }) => ({ second: shown(second), first: shown(first), because, decision: word })), rights: [...caller.rights] };
    });
    return { status: 200, json };
  },
});

const shown = (kept: Awaited<ReturnType<typeof suspectedInvoices>>[number]["first"]) => {
  const { number, customerName, date, total, view } = kept.document;
  return { document: documentRef(kept), number, customer: customerName, date, total: showMoney(total), dealId: kept.dealId, url: webAddress(view) };
};

export const decideDocumentDuplicate = endpoint({
  method: "post",
  path: "/api/v1/finance/duplicate-invoices",
  id: "decideDocumentDuplicate",
  summary: "Say whether two invoices are one entered twice; the second is then no revenue of its own",
  right: "settle",
  body: z.strictObject({ document: reference, duplicateOf: reference, decision }).refine((one) => one.document !== one.duplicateOf, "An invoice is no duplicate of itself").meta({ id: "InvoiceDuplicateDecision" }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, body }) {
    await parts.flows.decideDocument(caller.tenantId, { ...body, by: caller.by });
    return done;
  },
});
