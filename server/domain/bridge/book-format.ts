import { z } from "zod";
import { exactMoney, type Money } from "../money.ts";
import { SPREADS } from "../recognition/spread.ts";

/** A book as a file: docs/book-format.md describes it. Amounts and rates are decimal text; every date is a plain date. */

const id = z.string().min(1).max(200);
const date = z.iso.date();
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'Write a decimal number as text, such as "1234.50"');
const rate = z.string().regex(/^\d+(\.\d+)?$/, 'Write a rate as text, such as "1.0837"');
const currency = z.string().regex(/^[A-Z]{3}$/, "Write an ISO 4217 code, such as USD");

/** What records have in common: in home currency at rate 1 unless they say otherwise. */
const own = { id, currency: currency.optional(), rate: rate.optional() };

export const dealSchema = z.strictObject({
  ...own,
  name: z.string().optional(),
  pipeline: z.string().optional(),
  owner: z.string().optional(),
  amount: decimal,
  closedOn: date,
  outcome: z.enum(["won", "lost", "open"]).default("won"),
  /** What has become of it since the CRM's report was drawn. */
  now: z.strictObject({ outcome: z.enum(["won", "lost", "open"]).optional(), closedOn: date.optional(), amount: decimal.optional() }).optional(),
  taxIncluded: z.boolean().default(false),
  duplicateOf: id.optional(),
});

const line = z.strictObject({
  id: id.optional(),
  amount: decimal,
  quantity: decimal.optional(),
  unitPrice: decimal.optional(),
  discountPercent: decimal.optional(),
});

const document = {
  ...own,
  number: z.string().optional(),
  date,
  state: z.enum(["draft", "open", "paid", "voided", "deleted"]).default("open"),
  lines: z.array(line).min(1).max(10_000),
  tax: decimal.default("0"),
  total: decimal.optional(),
  duplicateOf: id.optional(),
};

export const invoiceSchema = z.strictObject(document);
export const creditNoteSchema = z.strictObject({ ...document, against: id.optional() });
export const journalSchema = z.strictObject({ ...own, date, amount: decimal });

export const paymentSchema = z.strictObject({
  ...own,
  date,
  amount: decimal,
  allocations: z.array(z.strictObject({ document: id, amount: decimal })).default([]),
});

/** Entry by entry, or a rule; of a whole document, or of one of its lines. */
export const scheduleSchema = z.strictObject({
  document: id,
  line: id.optional(),
  entries: z.array(z.strictObject({ on: date, amount: decimal })).optional(),
  spread: z.strictObject({ from: date, to: date, by: z.enum(SPREADS).default("prorated-months") }).optional(),
});

export const linkSchema = z.strictObject({ deal: id, document: id, covers: decimal.optional() });

const MOST = 2_000_000;

export const bookSchema = z.strictObject({
  currency,
  deals: z.array(dealSchema).max(MOST).default([]),
  invoices: z.array(invoiceSchema).max(MOST).default([]),
  creditNotes: z.array(creditNoteSchema).max(MOST).default([]),
  journals: z.array(journalSchema).max(MOST).default([]),
  payments: z.array(paymentSchema).max(MOST).default([]),
  schedules: z.array(scheduleSchema).max(MOST).default([]),
  links: z.array(linkSchema).max(MOST).default([]),
  reported: z.strictObject({ crm: decimal.optional(), erp: decimal.optional() }).default({}),
});

export type BookFile = z.output<typeof bookSchema>;

/** A book that cannot be read: every fault with the place it is in, "invoices.3.lines.0.amount". */
export class BookError extends Error {
  readonly faults: { path: string; message: string }[];

  constructor(faults: BookError["faults"]) {
    super(`The book cannot be read: ${faults.map(({ path, message }) => `${path}: ${message}`).join("; ")}`);
    this.name = "BookError";
    this.faults = faults;
  }
}

/** The amount at this place of the book. Throws a BookError where it has more decimals than its currency. */
export function amountAt(path: string, text: string, of: string): Money {
  const amount = exactMoney(text, of);
  if (amount === undefined) throw new BookError([{ path, message: `${text} has more decimals than ${of}` }]);
  return amount;
}
