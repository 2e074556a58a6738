import { Decimal } from "decimal.js";
import type { Invoice as SdkInvoice } from "xero-node/dist/gen/model/accounting/invoice.js";
import type { LineItem as SdkLine } from "xero-node/dist/gen/model/accounting/lineItem.js";
import type { DimensionChoice, InvoiceDraft, InvoiceDraftLine, TaxMode } from "../../domain/drafts.ts";
import type { Money } from "../../domain/money.ts";
import { decimalOf, wireNumber } from "./amounts.ts";
import { amountsAfterDiscount } from "./deal-discount.ts";
import { refuse } from "./errors.ts";
import { linePrice } from "./line-price.ts";
import type { XeroOptions } from "./options.ts";
import type { OrganisationFacts } from "./organisation-facts.ts";
import { referenceText } from "./reference.ts";
import { dueDateUnder } from "./terms.ts";

/** The SDK declares Xero's words as numeric enums that are texts when they run; here they are what they are. */
type Worded<T, Words extends keyof T> = Omit<T, Words> & Partial<Record<Words, string>>;
type InvoiceBody = Worded<SdkInvoice, "type" | "status" | "lineAmountTypes" | "currencyCode">;

export const TAX_MODES: Record<TaxMode, string> = { exclusive: "Exclusive", inclusive: "Inclusive", none: "NoTax" };

const LONGEST_DESCRIPTION = 4000;
/** Xero allows a line two tracking categories. */
const MOST_TRACKING = 2;
/** Xero: rates have six decimals. */
const RATE_DECIMALS = 6;

/** The body of a new invoice or of one whose lines are all replaced: a line without its LineItemID is a new one. */
export function invoiceBody(draft: InvoiceDraft, facts: OrganisationFacts, options: XeroOptions): SdkInvoice {
  const amounts = amountsAfterDiscount(draft);
  const dueDate = draft.dueDate ?? dueDateUnder(draft.termId ?? facts.salesTerm, draft.date);
  const foreign = draft.currency !== facts.homeCurrency;
  const body: InvoiceBody = {
    type: "ACCREC",
    status: draft.state === "approved" ? "AUTHORISED" : "DRAFT",
    contact: { contactID: draft.customerId },
    reference: referenceText(draft.reference, draft.poNumber),
    date: draft.date,
    // An approved invoice must be due some day; with no term anywhere it is due on receipt.
    ...(dueDate === null && draft.state === "draft" ? {} : { dueDate: dueDate ?? draft.date }),
    lineAmountTypes: TAX_MODES[draft.taxMode],
    currencyCode: draft.currency,
    ...(foreign && draft.exchangeRate !== null ? { currencyRate: currencyRate(draft.exchangeRate) } : {}),
    ...(draft.number === null ? {} : { invoiceNumber: draft.number }),
    lineItems: [
      ...draft.lines.map((line, index) => lineBody(line, amounts[index] ?? line.amount, draft.dimensions)),
      ...memoLine(draft, options),
    ],
  };
  return body as unknown as SdkInvoice;
}

function lineBody(line: InvoiceDraftLine, amount: Money, ofInvoice: readonly DimensionChoice[]): SdkLine {
  const price = linePrice(line, amount);
  const tracking = trackingOf([...line.dimensions, ...ofInvoice]);
  return {
    description: descriptionOf([line.description, price.note, line.serviceDate]),
    quantity: wireNumber(price.quantity, "quantity of a line"),
    unitAmount: wireNumber(price.unitAmount, "unit price of a line"),
    ...(price.discountRate ? { discountRate: wireNumber(price.discountRate, "discount of a line") } : {}),
    ...(line.itemId === null ? {} : { itemCode: line.itemId }),
    ...(line.accountId === null ? {} : { accountCode: line.accountId }),
    ...(line.taxCode === null ? {} : { taxType: line.taxCode }),
    ...(tracking.length === 0 ? {} : { tracking }),
  };
}

/** Xero has no day of service on a line and wants at least one character of description. */
function descriptionOf(parts: (string | null)[]): string {
  const text = parts.filter((part) => part !== null && part.trim() !== "").join("\n");
  return text === "" ? "-" : text.slice(0, LONGEST_DESCRIPTION);
}

/** Xero knows tracking on lines only, so a choice for the whole invoice stands on each. The line's own choice wins. */
function trackingOf(choices: readonly DimensionChoice[]) {
  const byCategory = new Map([...choices].reverse().map((choice) => [choice.dimensionId, choice.optionId]));
  if (byCategory.size > MOST_TRACKING) {
    throw refuse("park", "validation", "Xero allows two tracking categories on a line. Map fewer dimensions in the settings.");
  }
  return [...byCategory].map(([trackingCategoryID, trackingOptionID]) => ({ trackingCategoryID, trackingOptionID }));
}

/** A line of text alone: no quantity, no price, no account. */
function memoLine(draft: InvoiceDraft, options: XeroOptions): SdkLine[] {
  const memo = draft.memoToCustomer?.trim() ?? "";
  return memo === "" || options.memo === "omit" ? [] : [{ description: memo.slice(0, LONGEST_DESCRIPTION) }];
}

/** Ours is home units for one foreign unit; Xero's is foreign units for one home unit. */
function currencyRate(exchangeRate: string): number {
  const rate = decimalOf(exchangeRate, "exchange rate");
  if (rate.lte(0)) throw refuse("park", "validation", "The exchange rate must be above zero. Correct it in the CRM.");
  return wireNumber(new Decimal(1).div(rate).toDecimalPlaces(RATE_DECIMALS), "exchange rate");
}
