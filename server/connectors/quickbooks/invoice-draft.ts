import type { InvoiceDraft } from "../../domain/drafts.ts";
import { wireNumber } from "./amounts.ts";
import type { Company, SaleRates } from "./company.ts";
import { refuse } from "./errors.ts";
import { dimensionRefs, invoiceLines, taxStyle } from "./invoice-lines.ts";
import type { QuickBooksOptions } from "./options.ts";
import { withReference } from "./reference.ts";

type Body = Record<string, unknown>;

/** QuickBooks: a document number has at most 21 characters, a custom field 31. */
const NUMBER_LENGTH = 21;
const FIELD_LENGTH = 31;

/** What stands on the invoice already and must survive an update. */
export interface Standing {
  note: string | null | undefined;
  fields: Body[];
}

export interface Around {
  company: Company;
  options: QuickBooksOptions;
  /** Needed for prices that include tax only. */
  rates: SaleRates | null;
  standing: Standing | null;
}

/** The body of an invoice; `standing` when it replaces one. Throws a VendorError (park) for what QuickBooks cannot hold. */
export function invoiceBody(draft: InvoiceDraft, { company, options, rates, standing }: Around): Body {
  const tax = taxStyle(draft, company);
  const fields = customFields(draft, options, standing?.fields ?? []);
  return {
    CustomerRef: { value: draft.customerId },
    TxnDate: draft.date,
    Line: invoiceLines(draft, tax, rates),
    PrivateNote: withReference(standing?.note, draft.reference),
    ...numberOf(draft, company, standing !== null),
    ...(draft.dueDate ? { DueDate: draft.dueDate } : {}),
    ...(draft.termId ? { SalesTermRef: { value: draft.termId } } : {}),
    ...currencyOf(draft, company),
    ...(tax.global ? { GlobalTaxCalculation: tax.global } : {}),
    ...(draft.discount && draft.taxMode !== "none" ? { ApplyTaxAfterDiscount: true } : {}),
    ...memoOf(draft, options),
    ...mailOf(draft),
    ...(fields.length > 0 ? { CustomField: fields } : {}),
    ...dimensionRefs(draft.dimensions, "header"),
  };
}

/** Where users number by hand, QuickBooks leaves our invoice without a number unless told to take the next one. */
function numberOf(draft: InvoiceDraft, company: Company, replacing: boolean): Body {
  if (draft.number === null) return company.customNumbers && !replacing ? { DocNumber: "AUTO_GENERATE" } : {};
  if (draft.number.length <= NUMBER_LENGTH) return { DocNumber: draft.number };
  throw refuse(
    "park",
    "validation",
    `QuickBooks takes invoice numbers of at most ${NUMBER_LENGTH} characters: ${draft.number} is longer.`,
  );
}

function currencyOf(draft: InvoiceDraft, company: Company): Body {
  if (!company.multicurrency) {
    if (draft.currency === company.homeCurrency) return {};
    throw refuse(
      "park",
      "currency-not-enabled",
      `The company keeps its books in ${company.homeCurrency} alone. Turn on multicurrency in QuickBooks to invoice in ${draft.currency}.`,
    );
  }
  const foreign = draft.currency !== company.homeCurrency;
  return {
    CurrencyRef: { value: draft.currency },
    ...(foreign && draft.exchangeRate ? { ExchangeRate: wireNumber(draft.exchangeRate, "exchange rate") } : {}),
  };
}

function memoOf(draft: InvoiceDraft, options: QuickBooksOptions): Body {
  const order = draft.poNumber && !poField(draft, options) ? `PO ${draft.poNumber}` : null;
  const memo = [draft.memoToCustomer, order].filter((text) => text).join("\n");
  return memo === "" ? {} : { CustomerMemo: { value: memo } };
}

function mailOf(draft: InvoiceDraft): Body {
  return {
    ...(draft.billTo.email ? { BillEmail: { Address: draft.billTo.email } } : {}),
    ...(draft.billTo.cc.length > 0 ? { BillEmailCc: { Address: draft.billTo.cc.join(", ") } } : {}),
  };
}

function poField(draft: InvoiceDraft, options: QuickBooksOptions): boolean {
  return options.poNumberField !== null && draft.poNumber !== null && draft.poNumber.length <= FIELD_LENGTH;
}

function customFields(draft: InvoiceDraft, options: QuickBooksOptions, standing: Body[]): Body[] {
  const ours = new Map<string, string>();
  if (options.referenceField !== null) ours.set(options.referenceField, draft.reference);
  if (options.poNumberField !== null && draft.poNumber !== null && poField(draft, options))
    ours.set(options.poNumberField, draft.poNumber);
  const kept = standing.filter((field) => !ours.has(String(field["DefinitionId"])));
  return [
    ...kept,
    ...[...ours].map(([DefinitionId, StringValue]) => ({ DefinitionId, Type: "StringType", StringValue })),
  ];
}
