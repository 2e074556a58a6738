import { z } from "zod";
import type { MonthOfStreams } from "../../../domain/reporting/streams.ts";
import { momentOf, todayOf } from "../../../flows/finance/moment.ts";
import { requirePeriod } from "../../../flows/finance/read-bridge.ts";
import { readStreams } from "../../../flows/finance/read-streams.ts";
import { endpoint } from "../../endpoint.ts";
import { moneySchema, showMoney } from "../money.ts";
import { bridgeFields, day } from "./bridge-query.ts";
import { period } from "./finance-schema.ts";

const streams = { bookings: moneySchema.describe("Deals won"), billings: moneySchema.describe("Invoices less credit notes, without tax"), recognised: moneySchema, cash: moneySchema.describe("With tax") };

export const readStreamsPage = endpoint({
  method: "get",
  path: "/api/v1/finance/streams",
  id: "readStreams",
  summary: "Bookings, billings, recognised revenue and cash by month, and the deferred balance that rolls on",
  right: "see",
  query: z.strictObject({ from: day, to: day, asOf: bridgeFields.asOf, book: bridgeFields.book }),
  answer: z
    .strictObject({
      currency: z.string(),
      months: z.array(
        z.strictObject({
          ...period,
          ...streams,
          opening: moneySchema.describe("Billed and not yet earned when the month began; negative: earned and not yet billed"),
          billed: moneySchema,
          earned: moneySchema.describe("Without what journals book"),
          closing: moneySchema.describe("opening + billed - earned"),
        }),
      ),
    })
    .meta({ id: "Streams" }),
  statuses: { 200: "From our own ledger; never added up over one another" },
  async handle({ parts, caller, query: { from, to, asOf, book } }) {
    requirePeriod({ from, to });
    const { currency, months } = await parts.store.tenant(caller.tenantId, async (tx) => {
      const { timeZone } = await todayOf(tx);
      return readStreams(tx, { from, to, asOf: asOf === undefined ? undefined : momentOf(asOf, timeZone), homeCurrency: book });
    });
    return { status: 200, json: { currency, months: months.map(showMonth) } };
  },
});

function showMonth({ from, to, bookings, billings, recognised, cash, rolled: { opening, billed, earned, closing } }: MonthOfStreams) {
  const of = { bookings, billings, recognised, cash, opening, billed, earned, closing };
  const shown = Object.fromEntries(Object.entries(of).map(([name, amount]) => [name, showMoney(amount)]));
  return { from, to, ...(shown as Record<keyof typeof of, ReturnType<typeof showMoney>>) };
}
