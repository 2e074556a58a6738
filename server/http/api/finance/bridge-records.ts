import { z } from "zod";
import type { BookDeal, BookDocument } from "../../../domain/bridge/book.ts";
import { money } from "../../../domain/money.ts";
import { recordsOfEnd } from "../../../domain/reporting/ends.ts";
import { byWeight, recordsBehind, type Behind } from "../../../domain/reporting/records-behind.ts";
import { readBridge } from "../../../flows/finance/read-bridge.ts";
import * as receivables from "../../../store/receivables.ts";
import { endpoint } from "../../endpoint.ts";
import { webAddress } from "../card/show-invoice.ts";
import { showMoney } from "../money.ts";
import { bridgeFields, questionOf } from "./bridge-query.ts";
import { bridgeRecordSchema, lineName } from "./finance-schema.ts";

const ROWS = 25;
/** Deals, and documents, shown with one record: the one it repeats, its instalments. */
const SHOWN = 5;

export const readBridgeRecords = endpoint({
  method: "get",
  path: "/api/v1/finance/bridge/records",
  id: "readBridgeRecords",
  summary: "The deals and invoices behind one step of the bridge, or behind one of its two numbers",
  right: "see",
  query: z.strictObject({ ...bridgeFields, step: lineName, after: z.coerce.number().int().min(0).max(1_000_000).default(0).describe("So many rows are left out: next of the page before") }),
  answer: z
    .strictObject({
      records: z.array(bridgeRecordSchema).describe(`The largest amount first, ${ROWS} at a time; over all pages they sum to the step`),
      total: z.int(),
      next: z.int().nullable().describe("Hand it back as after, with the same asOf; null at the end"),
    })
    .meta({ id: "BridgeRecords" }),
  statuses: { 200: "As of asOf" },
  async handle({ parts, caller, query: { step, after, ...query } }) {
    const { page, total, addresses } = await parts.store.tenant(caller.tenantId, async (tx) => {
      const question = questionOf(query);
      const { bridge, book, period } = await readBridge(tx, question);
      const found = step === "crm" || step === "erp" ? recordsOfEnd(query.kind, step, book, period, question.scope) : bridge.steps.find((one) => one.step === step)?.evidence;
      const evidence = (found ?? []).toSorted(byWeight);
      const behind = evidence.slice(after, after + ROWS).map(recordsBehind(book));
      const documents = behind.flatMap((row) => row.documents.slice(0, SHOWN).map(({ id }) => id));
      return { page: behind, total: evidence.length, addresses: await receivables.addressesOf(tx, documents) };
    });
    const records = page.map((row) => showRow(row, addresses));
    return { status: 200, json: { records, total, next: after + ROWS < total ? after + ROWS : null } };
  },
});

function showRow({ kind, id, amount, deals, documents }: Behind, addresses: Map<string, string>): z.infer<typeof bridgeRecordSchema> {
  const more = Math.max(0, deals.length - SHOWN) + Math.max(0, documents.length - SHOWN);
  return { kind, id, amount: showMoney(amount), deals: deals.slice(0, SHOWN).map(showDeal), documents: documents.slice(0, SHOWN).map((one) => showDocument(one, addresses)), more };
}

const showDeal = ({ id, name, owner, stands: { on, amount } }: BookDeal) => ({ id, name, owner, wonOn: on, amount: showMoney(amount) });

function showDocument(document: BookDocument, addresses: Map<string, string>) {
  const { kind, id, number, date, currency, lines, total } = document;
  const net = money(lines.reduce((all, { amount }) => all + amount.minor, 0), currency);
  return { kind, number, date, net: showMoney(net), total: showMoney(total), url: webAddress(addresses.get(id) ?? null) };
}
