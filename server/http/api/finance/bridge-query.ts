import { z } from "zod";
import { BRIDGES } from "../../../domain/reporting/bridges.ts";
import type { BridgeQuestion } from "../../../flows/finance/read-bridge.ts";

export const day = z.iso.date("Not a day such as 2026-11-23");
const name = z.string().min(1).max(64);
const currency = z.string().regex(/^[A-Z]{3}$/, "Not a currency code such as USD");

/** What can be asked of a bridge; the same for the page, its records and its exports. */
export const bridgeFields = {
  kind: z.enum(BRIDGES).default("deals-to-revenue"),
  from: day.optional().describe("The first day; this quarter, where neither end is given"),
  to: day.optional().describe("The last day, included"),
  pipeline: name.optional(),
  owner: name.optional(),
  currency: currency.optional().describe("Of the deal"),
  asOf: z.union([day, z.iso.datetime({ offset: true })]).optional().describe("As it was believed at the end of this day, or at this moment; now, where left out"),
  reportedOn: day.optional().describe("The day on which sales drew its report"),
  book: currency.optional().describe("Which home currency, where the organisations keep their books in several"),
};

export const bridgeQuery = z.strictObject(bridgeFields);
export type BridgeQuery = z.output<typeof bridgeQuery>;

export const questionOf = ({ kind, from, to, pipeline, owner, currency: own, asOf, reportedOn, book }: BridgeQuery): BridgeQuestion => ({
  kind,
  from,
  to,
  scope: { ...(pipeline === undefined ? {} : { pipeline }), ...(owner === undefined ? {} : { owner }), ...(own === undefined ? {} : { currency: own }) },
  asOf,
  reportedOn,
  homeCurrency: book,
});
