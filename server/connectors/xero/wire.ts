import { z } from "zod";
import { errorOfElements, nonsense } from "./errors.ts";
import { instantFrom, plainDateFrom } from "./times.ts";
import type { Answer } from "./transport.ts";

/** Xero's records as far as we use them; what we do not know is ignored. Numbers arrive as text. */

export const decimal = z.union([z.string(), z.number()]).transform(String).pipe(z.string().regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i));
const words = z.string().nullish();

/** "/Date(…)/" or an ISO text. */
export const plainDate = z.string().transform((text, context) => {
  const date = plainDateFrom(text);
  if (date === undefined) context.addIssue({ code: "custom", message: "is no date" });
  return date ?? z.NEVER;
});

export const moment = z.string().transform((text, context) => {
  const instant = instantFrom(text);
  if (instant === undefined) context.addIssue({ code: "custom", message: "is no moment" });
  return instant ?? z.NEVER;
});

const contactRef = z.object({ ContactID: z.string().min(1), Name: words });

export const payment = z.object({
  PaymentID: z.string().min(1),
  Date: plainDate,
  Amount: decimal,
  Reference: words,
  Status: words,
});

/** A credit note, prepayment or overpayment as an invoice lists it. */
const applied = z.object({ AppliedAmount: decimal.nullish(), Total: decimal.nullish(), Date: plainDate.nullish() });

export const line = z.object({
  LineItemID: words,
  Description: words,
  Quantity: decimal.nullish(),
  UnitAmount: decimal.nullish(),
  ItemCode: words,
  AccountCode: words,
  AccountID: words,
  TaxType: words,
  TaxAmount: decimal.nullish(),
  LineAmount: decimal.nullish(),
  Tracking: z.array(z.object({ TrackingCategoryID: words, TrackingOptionID: words, Name: words, Option: words })).nullish(),
});
export type WireLine = z.infer<typeof line>;

const document = z.object({
  Type: z.string(),
  Status: z.string(),
  Contact: contactRef,
  Reference: words,
  Date: plainDate,
  LineAmountTypes: words,
  LineItems: z.array(line).nullish(),
  Total: decimal,
  CurrencyCode: z.string().length(3),
  CurrencyRate: decimal.nullish(),
  UpdatedDateUTC: moment,
});

export const invoice = document.extend({
  InvoiceID: z.string().min(1),
  InvoiceNumber: words,
  DueDate: plainDate.nullish(),
  SubTotal: decimal,
  TotalTax: decimal,
  AmountDue: decimal,
  SentToContact: z.boolean().nullish(),
  Payments: z.array(payment).nullish(),
  CreditNotes: z.array(applied.extend({ CreditNoteID: z.string(), CreditNoteNumber: words })).nullish(),
  Prepayments: z.array(applied.extend({ PrepaymentID: z.string() })).nullish(),
  Overpayments: z.array(applied.extend({ OverpaymentID: z.string() })).nullish(),
});
export type WireInvoice = z.infer<typeof invoice>;

const allocation = z.object({
  Amount: decimal,
  Date: plainDate.nullish(),
  Invoice: z.object({ InvoiceID: z.string(), InvoiceNumber: words }).nullish(),
  IsDeleted: z.boolean().nullish(),
});
export type WireAllocation = z.infer<typeof allocation>;

export const creditNote = document.extend({
  CreditNoteID: z.string().min(1),
  CreditNoteNumber: words,
  RemainingCredit: decimal.nullish(),
  Allocations: z.array(allocation).nullish(),
});
export type WireCreditNote = z.infer<typeof creditNote>;

/** Money that was paid too much, or ahead: it is applied like a credit note, and has no number. */
const onAccount = document.extend({ RemainingCredit: decimal.nullish(), Allocations: z.array(allocation).nullish() });
export const overpayment = onAccount.extend({ OverpaymentID: z.string().min(1) });
export const prepayment = onAccount.extend({ PrepaymentID: z.string().min(1) });
export type WireOnAccount = z.infer<typeof onAccount>;

export const allocated = z.object({ Amount: decimal, Date: plainDate.nullish() });

/** The document a payment pays or pays back. */
const paidDocument = z.object({ CurrencyCode: words, Contact: contactRef.nullish(), Reference: words });

/** As GET /Payments tells it. */
export const wholePayment = payment.extend({
  PaymentType: words,
  CurrencyRate: decimal.nullish(),
  UpdatedDateUTC: moment,
  Invoice: paidDocument.extend({ InvoiceID: z.string(), InvoiceNumber: words }).nullish(),
  CreditNote: paidDocument.extend({ CreditNoteID: z.string() }).nullish(),
  Prepayment: paidDocument.extend({ PrepaymentID: z.string() }).nullish(),
  Overpayment: paidDocument.extend({ OverpaymentID: z.string() }).nullish(),
});
export type WirePayment = z.infer<typeof wholePayment>;

const address = z.object({
  AddressType: words,
  AddressLine1: words,
  AddressLine2: words,
  AddressLine3: words,
  AddressLine4: words,
  City: words,
  Region: words,
  PostalCode: words,
  Country: words,
});
export type WireAddress = z.infer<typeof address>;

const phone = z.object({ PhoneType: words, PhoneNumber: words, PhoneAreaCode: words, PhoneCountryCode: words });
export type WirePhone = z.infer<typeof phone>;

export const contact = z.object({
  ContactID: z.string().min(1),
  ContactStatus: words,
  ContactNumber: words,
  Name: z.string(),
  FirstName: words,
  LastName: words,
  EmailAddress: words,
  TaxNumber: words,
  Website: words,
  DefaultCurrency: words,
  Addresses: z.array(address).nullish(),
  Phones: z.array(phone).nullish(),
  UpdatedDateUTC: moment,
});
export type WireContact = z.infer<typeof contact>;

export const item = z.object({
  ItemID: z.string().min(1),
  Code: z.string().min(1),
  Name: words,
  IsSold: z.boolean().nullish(),
  SalesDetails: z.object({ UnitPrice: decimal.nullish() }).nullish(),
  UpdatedDateUTC: moment.nullish(),
});
export type WireItem = z.infer<typeof item>;

const journalLine = z.object({ LineAmount: decimal, AccountCode: words, AccountID: words, TaxAmount: decimal.nullish() });

export const manualJournal = z.object({
  ManualJournalID: z.string().min(1),
  Narration: words,
  Date: plainDate,
  Status: z.string(),
  LineAmountTypes: words,
  JournalLines: z.array(journalLine).nullish(),
  UpdatedDateUTC: moment,
});
export type WireJournal = z.infer<typeof manualJournal>;

/** Money received and spent at the bank. */
export const bankTransaction = z.object({
  BankTransactionID: z.string().min(1),
  Type: z.string(),
  Status: z.string(),
  Contact: z.object({ ContactID: words, Name: words }).nullish(),
  Reference: words,
  Date: plainDate,
  LineAmountTypes: words,
  LineItems: z.array(line).nullish(),
  CurrencyCode: z.string().length(3).nullish(),
  CurrencyRate: decimal.nullish(),
  UpdatedDateUTC: moment,
});
export type WireBankTransaction = z.infer<typeof bankTransaction>;

/** Of a line of a bank transaction or journal: its id stays when people give the account another code. */
export function accountNamed({ AccountID, AccountCode }: Pick<WireLine, "AccountID" | "AccountCode">): string | null {
  return [AccountID, AccountCode].map((name) => name?.trim()).find((name) => name) ?? null;
}

/** The records of a list. Throws "unexpected-answer" for anything but a list of records that make sense. */
export function listOf<T>(answer: Answer, name: string, schema: z.ZodType<T>): T[] {
  return elements(answer, name, false).map((each) => understood(each, name, schema, answer, false));
}

/** One record of a list that was read as a whole. */
export const rowOf = <T>(row: unknown, name: string, schema: z.ZodType<T>): T => understood(row, name, schema, {}, false);

/** The one record of a read. */
export function oneOf<T>(answer: Answer, name: string, schema: z.ZodType<T>): T {
  return understood(elements(answer, name, false)[0], name, schema, answer, false);
}

/** The record a write answered with. Throws the refusal where a 200 says that it was not taken. */
export function writtenOne<T>(answer: Answer, name: string, schema: z.ZodType<T>): T {
  const found = elements(answer, name, true);
  const refused = errorOfElements(found, answer.requestId);
  if (refused) throw refused;
  return understood(found[0], name, schema, answer, true);
}

function elements(answer: Answer, name: string, write: boolean): unknown[] {
  const list = (answer.body as Record<string, unknown> | undefined)?.[name];
  if (Array.isArray(list)) return list;
  throw nonsense(write, `Xero answered without ${name}.`, answer.requestId);
}

function understood<T>(value: unknown, name: string, schema: z.ZodType<T>, { requestId }: Partial<Answer>, write: boolean): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  throw nonsense(write, `Xero sent one of its ${name} without a usable ${where === "" ? "form" : where}.`, requestId);
}
