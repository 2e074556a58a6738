import { Decimal } from "decimal.js";
import { zero, type Money } from "../../domain/money.ts";
import type { Allocation, Invoice, InvoiceLine, InvoiceState } from "../../domain/records.ts";
import { exchangeRate, plainDecimal, readMoney } from "./amounts.ts";
import { nonsense } from "./errors.ts";
import type { XeroOptions } from "./options.ts";
import type { OrganisationFacts } from "./organisation-facts.ts";
import { referenceIn } from "./reference.ts";
import type { WireInvoice, WireLine } from "./wire.ts";

/** Of invoices and credit notes alike. */
export const STATES: Record<string, InvoiceState> = {
  DRAFT: "draft",
  SUBMITTED: "draft",
  AUTHORISED: "open",
  PAID: "paid",
  VOIDED: "voided",
  DELETED: "deleted",
};

export interface Surroundings {
  facts: OrganisationFacts;
  options: XeroOptions;
}

/** `payLink`: the customer's payment page, which costs a call of its own. */
export function invoiceRecord(wire: WireInvoice, { facts, options }: Surroundings, payLink: string | null = null): Invoice {
  const currency = wire.CurrencyCode;
  const state = STATES[wire.Status];
  if (state === undefined) throw nonsense(false, "Xero reports an invoice status that does not exist.");
  const ended = state === "voided" || state === "deleted";
  return {
    id: wire.InvoiceID,
    rawStatus: wire.Status,
    modifiedAt: wire.UpdatedDateUTC,
    number: wire.InvoiceNumber?.trim() ? wire.InvoiceNumber : null,
    reference: referenceIn(wire.Reference),
    customerId: wire.Contact.ContactID,
    customerName: wire.Contact.Name ?? "",
    state,
    sent: wire.SentToContact === true,
    date: wire.Date,
    dueDate: wire.DueDate ?? null,
    currency,
    exchangeRate: currency === facts.homeCurrency ? null : exchangeRate(wire.CurrencyRate),
    lines: (wire.LineItems ?? []).filter((line) => !isTextAlone(line)).map((line) => lineRecord(line, currency)),
    subtotal: readMoney(wire.SubTotal, currency),
    tax: readMoney(wire.TotalTax, currency),
    total: readMoney(wire.Total, currency),
    // Nothing is owed on what was voided or deleted, whatever figure it was left with.
    balance: ended ? zero(currency) : readMoney(wire.AmountDue, currency),
    allocations: allocationsOf(wire),
    version: wire.UpdatedDateUTC,
    links: { view: viewLink(wire.InvoiceID, facts, options), pay: payLink },
  };
}

/** With the short code Xero opens the right organisation for people who have several. */
export function viewLink(id: string, facts: OrganisationFacts, { uiOrigin }: XeroOptions): string {
  const organisation = facts.shortCode === null ? "" : `${encodeURIComponent(facts.shortCode)}/`;
  return `${uiOrigin}/app/${organisation}invoicing/view/${encodeURIComponent(id)}`;
}

function lineRecord(wire: WireLine, currency: string): InvoiceLine {
  return {
    id: wire.LineItemID ?? "",
    itemId: wire.ItemCode?.trim() ? wire.ItemCode : null,
    description: wire.Description ?? null,
    quantity: plainDecimal(wire.Quantity),
    unitPrice: plainDecimal(wire.UnitAmount),
    amount: readMoney(wire.LineAmount, currency),
    taxCode: wire.TaxType ?? null,
  };
}

/** A line with a description and nothing to pay, such as the memo: no figure of it means anything. */
export function isTextAlone(wire: WireLine): boolean {
  const nothing = (value: string | null | undefined) => value == null || new Decimal(value).isZero();
  return nothing(wire.LineAmount) && nothing(wire.UnitAmount) && !wire.ItemCode && !wire.AccountCode;
}

/** The invoice names all that was put against it; a payment taken back is not among them or says so. */
function allocationsOf(wire: WireInvoice): Allocation[] {
  const currency = wire.CurrencyCode;
  const from = (kind: Allocation["kind"], sourceId: string, label: string | null | undefined, amount: Money, date: string): Allocation => ({
    kind,
    sourceId,
    label: label?.trim() ? label : null,
    invoiceId: wire.InvoiceID,
    amount,
    date,
  });
  const applied = (each: { AppliedAmount?: string | null | undefined }) => readMoney(each.AppliedAmount, currency);
  const all = [
    ...(wire.Payments ?? [])
      .filter((each) => each.Status !== "DELETED")
      .map((each) => from("payment", each.PaymentID, each.Reference, readMoney(each.Amount, currency), each.Date)),
    ...(wire.CreditNotes ?? []).map((each) =>
      from("credit-note", each.CreditNoteID, each.CreditNoteNumber, applied(each), each.Date ?? wire.Date),
    ),
    ...(wire.Prepayments ?? []).map((each) => from("prepayment", each.PrepaymentID, null, applied(each), each.Date ?? wire.Date)),
    ...(wire.Overpayments ?? []).map((each) => from("overpayment", each.OverpaymentID, null, applied(each), each.Date ?? wire.Date)),
  ];
  return all.filter((each) => each.amount.minor !== 0);
}
