import { z } from "zod";
import { parseDecimal } from "../../domain/money.ts";
import { nonsense } from "./errors.ts";
import { customField } from "./reference.ts";

/**
 * The parts of QuickBooks' records that we read, numbers as text (see exact-json). Everything else is ignored:
 * additive fields come without a new version.
 */

export const decimal = z.string().refine((text) => parseDecimal(text) !== undefined, "not a number");
export const ref = z.object({ value: z.string(), name: z.string().nullish() });
export const linkedTxn = z.object({ TxnId: z.string(), TxnType: z.string() });
const email = z.object({ Address: z.string().nullish() });
const metaData = z.object({ CreateTime: z.string().nullish(), LastUpdatedTime: z.string().nullish() });

export const entity = z.object({
  Id: z.string(),
  SyncToken: z.string().nullish(),
  MetaData: metaData.nullish(),
  status: z.string().nullish(),
});

const itemDetail = z.object({
  ItemRef: ref.nullish(),
  ItemAccountRef: ref.nullish(),
  Qty: decimal.nullish(),
  UnitPrice: decimal.nullish(),
  TaxCodeRef: ref.nullish(),
  ClassRef: ref.nullish(),
  ServiceDate: z.string().nullish(),
  TaxInclusiveAmt: decimal.nullish(),
});

const plainLine = z.object({
  Id: z.string().nullish(),
  Description: z.string().nullish(),
  Amount: decimal.nullish(),
  DetailType: z.string().nullish(),
  SalesItemLineDetail: itemDetail.nullish(),
  DiscountLineDetail: z
    .object({
      PercentBased: z.boolean().nullish(),
      DiscountPercent: decimal.nullish(),
      DiscountAccountRef: ref.nullish(),
    })
    .nullish(),
  LinkedTxn: z.array(linkedTxn).nullish(),
});
/** A bundle holds the lines that are charged; its own amount is their sum. */
export const salesLine = plainLine.extend({
  GroupLineDetail: z.object({ Line: z.array(plainLine).nullish() }).nullish(),
});
export type WireLine = z.infer<typeof salesLine>;

/** What invoices, credit memos and receipts have in common. */
const salesForm = entity.extend({
  DocNumber: z.string().nullish(),
  TxnDate: z.iso.date(),
  CustomerRef: ref.nullish(),
  CurrencyRef: ref.nullish(),
  ExchangeRate: decimal.nullish(),
  PrivateNote: z.string().nullish(),
  CustomerMemo: z.object({ value: z.string().nullish() }).nullish(),
  CustomField: z.array(customField).nullish(),
  Line: z.array(salesLine).nullish(),
  LinkedTxn: z.array(linkedTxn).nullish(),
  GlobalTaxCalculation: z.string().nullish(),
  ApplyTaxAfterDiscount: z.boolean().nullish(),
  TxnTaxDetail: z.object({ TotalTax: decimal.nullish(), TxnTaxCodeRef: ref.nullish() }).nullish(),
  ClassRef: ref.nullish(),
  DepartmentRef: ref.nullish(),
  BillEmail: email.nullish(),
  TotalAmt: decimal,
});

export const invoice = salesForm.extend({
  CustomerRef: ref,
  SyncToken: z.string(),
  DueDate: z.iso.date().nullish(),
  Balance: decimal,
  Deposit: decimal.nullish(),
  EmailStatus: z.string().nullish(),
  InvoiceLink: z.string().nullish(),
});
export type WireInvoice = z.infer<typeof invoice>;

export const creditMemo = salesForm.extend({ Balance: decimal.nullish(), RemainingCredit: decimal.nullish() });
export type WireCreditMemo = z.infer<typeof creditMemo>;

export const salesReceipt = salesForm;

export const refundReceipt = salesForm;
export type WireRefund = z.infer<typeof refundReceipt>;

export const payment = entity.extend({
  TxnDate: z.iso.date(),
  CustomerRef: ref.nullish(),
  CurrencyRef: ref.nullish(),
  ExchangeRate: decimal.nullish(),
  TotalAmt: decimal,
  UnappliedAmt: decimal.nullish(),
  PaymentRefNum: z.string().nullish(),
  PrivateNote: z.string().nullish(),
  Line: z.array(z.object({ Amount: decimal, LinkedTxn: z.array(linkedTxn).nullish() })).nullish(),
});
export type WirePayment = z.infer<typeof payment>;

export const journalEntry = entity.extend({
  DocNumber: z.string().nullish(),
  TxnDate: z.iso.date(),
  CurrencyRef: ref.nullish(),
  ExchangeRate: decimal.nullish(),
  PrivateNote: z.string().nullish(),
  Line: z
    .array(z.object({ Amount: decimal.nullish(), JournalEntryLineDetail: z.object({ PostingType: z.string(), AccountRef: ref.nullish() }).nullish() }))
    .nullish(),
});
export type WireJournal = z.infer<typeof journalEntry>;

export const deposit = entity.extend({
  DocNumber: z.string().nullish(),
  TxnDate: z.iso.date(),
  CurrencyRef: ref.nullish(),
  ExchangeRate: decimal.nullish(),
  TxnTaxDetail: z.object({ TotalTax: decimal.nullish() }).nullish(),
  Line: z
    .array(
      z.object({
        Amount: decimal.nullish(),
        LinkedTxn: z.array(linkedTxn).nullish(),
        DepositLineDetail: z
          .object({ AccountRef: ref.nullish(), Entity: ref.extend({ type: z.string().nullish() }).nullish(), TaxCodeRef: ref.nullish() })
          .nullish(),
      }),
    )
    .nullish(),
});
export type WireDeposit = z.infer<typeof deposit>;

const address = z.object({
  Line1: z.string().nullish(),
  Line2: z.string().nullish(),
  Line3: z.string().nullish(),
  Line4: z.string().nullish(),
  Line5: z.string().nullish(),
  City: z.string().nullish(),
  CountrySubDivisionCode: z.string().nullish(),
  PostalCode: z.string().nullish(),
  Country: z.string().nullish(),
});
export type WireAddress = z.infer<typeof address>;

export const customer = entity.extend({
  DisplayName: z.string(),
  CompanyName: z.string().nullish(),
  GivenName: z.string().nullish(),
  FamilyName: z.string().nullish(),
  PrimaryEmailAddr: email.nullish(),
  PrimaryPhone: z.object({ FreeFormNumber: z.string().nullish() }).nullish(),
  WebAddr: z.object({ URI: z.string().nullish() }).nullish(),
  BillAddr: address.nullish(),
  CurrencyRef: ref.nullish(),
  ResaleNum: z.string().nullish(),
  GSTIN: z.string().nullish(),
  BusinessNumber: z.string().nullish(),
  PrimaryTaxIdentifier: z.string().nullish(),
  Notes: z.string().nullish(),
  Active: z.boolean().nullish(),
});
export type WireCustomer = z.infer<typeof customer>;

export const item = entity.extend({
  Name: z.string(),
  Sku: z.string().nullish(),
  Type: z.string().nullish(),
  UnitPrice: decimal.nullish(),
  Active: z.boolean().nullish(),
});
export type WireItem = z.infer<typeof item>;

/** The record, or the error of an answer that makes no sense. `write`: it is the answer to a change. */
export function understood<T>(schema: z.ZodType<T>, value: unknown, write: boolean): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join(".") ?? "";
  throw nonsense(write, `QuickBooks sent a record without a usable ${where === "" ? "form" : where}.`);
}
