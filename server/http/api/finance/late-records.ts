import { z } from "zod";
import { STREAMS } from "../../../domain/ledger/fact.ts";
import { money } from "../../../domain/money.ts";
import { readLateRecords, type LateRecord } from "../../../flows/finance/late-records.ts";
import * as receivables from "../../../store/receivables.ts";
import { endpoint } from "../../endpoint.ts";
import { webAddress } from "../card/show-invoice.ts";
import { moneySchema, showMoney } from "../money.ts";
import { evidenceKind } from "./finance-schema.ts";
import { figureName, month } from "./months.ts";

const recordSchema = z.strictObject({
  kind: evidenceKind,
  name: z.string().nullable().describe("The deal's name, the document's number, what a payment is known by"),
  deal: z.strictObject({ id: z.string(), name: z.string().nullable() }).nullable(),
  document: z.strictObject({ number: z.string().nullable(), url: z.string().nullable().describe("Where the ERP shows it") }).nullable(),
  amount: moneySchema.describe("By how much it moves the figure"),
  change: z.enum(["new", "changed", "gone"]).nullable().describe("Against what stood when the month was closed; null: a number that the bridge works out"),
  fact: z
    .strictObject({
      stream: z.enum(STREAMS),
      on: z.iso.date().describe("The accounting date"),
      recordedAt: z.iso.datetime(),
      source: z.strictObject({ system: z.enum(["crm", "erp"]), asOf: z.iso.datetime().describe("When the record was last changed there") }).nullable(),
    })
    .nullable()
    .describe("What was recorded of it last since then"),
});

export const readLateRecordsPage = endpoint({
  method: "get",
  path: "/api/v1/finance/months/{month}/late",
  id: "readLateRecords",
  summary: "Which records, recorded after a month was closed, make up how far one of its figures has moved",
  right: "see",
  params: z.strictObject({ month }),
  query: z.strictObject({ figure: figureName, book: z.string().regex(/^[A-Z]{3}$/, "Not a currency code such as USD").describe("Which home currency") }),
  answer: z
    .strictObject({
      closed: moneySchema,
      adjustment: moneySchema.describe("The amounts of all records, of those not shown and of what no record explains sum to it"),
      now: moneySchema,
      records: z.array(recordSchema).describe("The largest amount first; at most 200"),
      more: z.strictObject({ count: z.int(), amount: moneySchema }).describe("Records beyond those"),
      rest: moneySchema.describe("What no late record explains: nothing, unless the figure is worked out in another way since"),
    })
    .meta({ id: "LateRecords" }),
  statuses: { 200: "From our own ledger; no vendor is asked" },
  async handle({ parts, caller, params: { month: asked }, query: { figure, book } }) {
    const { found, addresses } = await parts.store.tenant(caller.tenantId, async (tx) => {
      const late = await readLateRecords(tx, asked, figure, book);
      return { found: late, addresses: await receivables.addressesOf(tx, late.records.flatMap(({ document }) => document ?? [])) };
    });
    const { closed, now, records, more, rest } = found;
    const as = (minor: number) => showMoney(money(minor, book));
    const json = { closed: as(closed), adjustment: as(now - closed), now: as(now), records: records.map((one) => showRecord(one, as, addresses)), more: { count: more.count, amount: as(more.minor) }, rest: as(rest) };
    return { status: 200, json };
  },
});

function showRecord(record: LateRecord, as: (minor: number) => z.infer<typeof moneySchema>, addresses: Map<string, string>): z.infer<typeof recordSchema> {
  const { kind, name, dealId, dealName, document, number, minor, change, fact } = record;
  const url = document === null ? null : webAddress(addresses.get(document) ?? null);
  return {
    kind,
    name,
    deal: dealId === null ? null : { id: dealId, name: dealName },
    document: document === null ? null : { number, url },
    amount: as(minor),
    change,
    fact,
  };
}
