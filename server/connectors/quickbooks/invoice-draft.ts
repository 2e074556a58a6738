import { amountText } from "../../domain/money.ts";
import type { DimensionChoice, InvoiceDraft, InvoiceDraftLine } from "../../domain/drafts.ts";
import { wireNumber } from "./amounts.ts";
import type { Company } from "./company.ts";
import { refuse } from "./errors.ts";
import { linePrice } from "./line-price.ts";
import type { QuickBooksOptions } from "./options.ts";
import { withReference } from "./reference.ts";

type Body = Record<string, unknown>;

/** QuickBooks: a document number has at most 21 characters, a custom field 31. */
const NUMBER_LENGTH = 21;
const FIELD_LENGTH = 31;
export const CLASS_DIMENSION = "class";
export const DEPARTMENT_DIMENSION = "department";

/** What stands on the invoice already and must survive an update. */
export interface Standing {
  note: string | null | undefined;
  fields: Body[];
}

/** The body of an invoice; `standing` when it replaces one. Throws a VendorError (park) for what QuickBooks cannot hold. */
export function invoiceBody(
  draft: InvoiceDraft,
  company: Company,
  options: QuickBooksOptions,
  standing: Standing | null,
): Body {
  const tax = taxStyle(draft, company);
  const fields = customFields(draft, options, standing?.fields ?? []);
  return {
    CustomerRef: { value: draft.customerId },
    TxnDate: draft.date,
    Line: [...draft.lines.map((line, index) => lineBody(line, index, tax)), ...discountLine(draft)],
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

interface TaxStyle {
  /** Outside the United States only. */
  global: "TaxExcluded" | "TaxInclusive" | "NotApplicable" | null;
  codeOf(line: InvoiceDraftLine): string | null;
}

/** In the United States a line says only TAX or NON and prices never include tax; elsewhere it names a tax code. */
function taxStyle(draft: InvoiceDraft, company: Company): TaxStyle {
  const american =
    company.country === "US" || draft.lines.some((line) => line.taxCode === "TAX" || line.taxCode === "NON");
  if (american) {
    if (draft.taxMode === "inclusive") {
      throw refuse(
        "park",
        "validation",
        "A United States company in QuickBooks cannot have prices that include tax. Change the tax setting.",
      );
    }
    return { global: null, codeOf: (line) => (draft.taxMode === "none" ? "NON" : line.taxCode) };
  }
  if (draft.taxMode === "none") return { global: "NotApplicable", codeOf: () => null };
  return { global: draft.taxMode === "inclusive" ? "TaxInclusive" : "TaxExcluded", codeOf: (line) => line.taxCode };
}

function lineBody(line: InvoiceDraftLine, index: number, tax: TaxStyle): Body {
  const price = linePrice(line);
  if (line.itemId === null) {
    throw refuse(
      "park",
      "bad-reference",
      `Line ${index + 1} has no QuickBooks item. Choose a default item in the settings.`,
    );
  }
  const code = tax.codeOf(line);
  const amount = wireNumber(price.amount, "amount of a line");
  const detail: Body = {
    ItemRef: { value: line.itemId },
    ...(price.each
      ? {
          Qty: wireNumber(price.each.quantity, "quantity of a line"),
          UnitPrice: wireNumber(price.each.unitPrice, "unit price of a line"),
        }
      : {}),
    ...(code ? { TaxCodeRef: { value: code } } : {}),
    ...(tax.global === "TaxInclusive" ? { TaxInclusiveAmt: amount } : {}),
    ...(line.serviceDate ? { ServiceDate: line.serviceDate } : {}),
    ...dimensionRefs(line.dimensions, "line"),
  };
  const description = [line.description, price.note].filter((text) => text).join("\n");
  return { DetailType: "SalesItemLineDetail", Amount: amount, Description: description, SalesItemLineDetail: detail };
}

/** Its amount is positive and is taken off; QuickBooks works out the amount of a percentage itself. */
function discountLine(draft: InvoiceDraft): Body[] {
  if (!draft.discount) return [];
  if (draft.discount.kind === "amount") {
    const amount = wireNumber(amountText(draft.discount.amount), "discount");
    return [{ DetailType: "DiscountLineDetail", Amount: amount, DiscountLineDetail: { PercentBased: false } }];
  }
  const percent = wireNumber(draft.discount.percent, "discount percentage");
  return [{ DetailType: "DiscountLineDetail", DiscountLineDetail: { PercentBased: true, DiscountPercent: percent } }];
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

/** Classes stand on the line or the header as the company tracks them; locations on the header only. */
function dimensionRefs(choices: readonly DimensionChoice[], level: "header" | "line"): Body {
  const refs: Body = {};
  for (const choice of choices) {
    if (choice.dimensionId === CLASS_DIMENSION) refs["ClassRef"] = { value: choice.optionId };
    else if (choice.dimensionId === DEPARTMENT_DIMENSION && level === "header")
      refs["DepartmentRef"] = { value: choice.optionId };
    else
      throw refuse(
        "park",
        "bad-reference",
        `QuickBooks has no ${choice.dimensionId} on an invoice's ${level}. Check the mapping in the settings.`,
      );
  }
  return refs;
}
