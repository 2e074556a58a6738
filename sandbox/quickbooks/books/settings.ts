import { z } from "zod";
import { isDay } from "../wire/days.ts";

const day = z.string().refine(isDay, "is not a day such as 2026-01-31");

/** What a person can change in a company's settings, or an outsider under /__sandbox/preferences. */
export const changeableSettings = z.strictObject({
  /** Books are closed through this day; null opens them. */
  closedUntil: day.nullable(),
  /** Automated sales tax: QuickBooks finds the rate by address. Only for companies in the United States. */
  automatedSalesTax: z.boolean(),
  /** Custom transaction numbers: a document without a number stays without. */
  customTxnNumbers: z.boolean(),
  /** Whether a number used before is refused (6140). */
  refuseDuplicateNumbers: z.boolean(),
  multicurrency: z.boolean(),
  /** Names of the custom text fields on sales forms; at most three, numbered from 1. */
  customFields: z.array(z.string().min(1).max(31)).max(3),
  /** The company takes online payments: customers get a page where they can pay. */
  onlinePayments: z.boolean(),
  /** How far change data capture looks back. */
  cdcLookBackDays: z.number().int().min(1).max(36_500),
  /** How long the answer to a requestid is kept; Intuit does not say. */
  requestIdHours: z.number().min(0).max(24 * 365),
});

export interface CompanySettings extends z.infer<typeof changeableSettings> {
  companyName: string;
  country: string;
  timeZone: string;
  homeCurrency: string;
  /** Id of the Term used where neither document nor customer has one. */
  defaultTerms?: string;
  /** Id of the Item used where a line names none. */
  defaultItem?: string;
}

export const initialSettings: z.infer<typeof changeableSettings> = {
  closedUntil: null,
  automatedSalesTax: false,
  customTxnNumbers: false,
  refuseDuplicateNumbers: true,
  multicurrency: false,
  customFields: [],
  onlinePayments: true,
  cdcLookBackDays: 30,
  requestIdHours: 24,
};
