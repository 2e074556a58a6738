import { negate, subtract, type Money } from "../../domain/money.ts";
import type { Allocation, Instant, Invoice, InvoiceLine } from "../../domain/records.ts";
import { readMoney } from "./amounts.ts";
import { nonsense } from "./errors.ts";
import type { QuickBooksOptions } from "./options.ts";
import { pageOf } from "./pages.ts";
import { referenceIn } from "./reference.ts";
import { instantFrom } from "./times.ts";
import type { WireInvoice, WireLine } from "./wire.ts";

/** `payments`: what is known of what was applied; a deposit taken with the invoice is added here. */
export function invoiceRecord(
  wire: WireInvoice,
  around: { homeCurrency: string; options: QuickBooksOptions; payments: Allocation[] },
): Invoice {
  const currency = wire.CurrencyRef?.value ?? around.homeCurrency;
  const inclusive = wire.GlobalTaxCalculation === "TaxInclusive";
  const total = readMoney(wire.TotalAmt, currency);
  const tax = readMoney(wire.TxnTaxDetail?.TotalTax, currency);
  const balance = readMoney(wire.Balance, currency);
  return {
    id: wire.Id,
    rawStatus: wire.EmailStatus ?? null,
    modifiedAt: modifiedAt(wire),
    number: wire.DocNumber ?? null,
    reference: referenceIn(wire, around.options.referenceField),
    customerId: wire.CustomerRef.value,
    customerName: wire.CustomerRef.name ?? "",
    state: stateOf(wire, total, balance),
    sent: wire.EmailStatus === "EmailSent",
    date: wire.TxnDate,
    dueDate: wire.DueDate ?? null,
    currency,
    exchangeRate: currency === around.homeCurrency ? null : (wire.ExchangeRate ?? null),
    lines: (wire.Line ?? []).flatMap((line) => linesOf(line, currency, inclusive)),
    subtotal: subtract(total, tax),
    tax,
    total,
    balance,
    allocations: [...around.payments, ...depositOf(wire, currency)],
    version: wire.SyncToken,
    links: { view: pageOf("invoice", wire.Id, around.options), pay: wire.InvoiceLink ?? null },
  };
}

/** QuickBooks marks a void in the note alone: it writes "Voided" there and sets every amount to zero. */
export function isVoided(record: { PrivateNote?: string | null | undefined; TotalAmt: string }): boolean {
  return /^\s*void(ed)?\b/i.test(record.PrivateNote ?? "") && Number(record.TotalAmt) === 0;
}

export function modifiedAt(record: {
  MetaData?: { LastUpdatedTime?: string | null | undefined } | null | undefined;
}): Instant {
  const at = instantFrom(record.MetaData?.LastUpdatedTime ?? "");
  if (at === undefined) throw nonsense(false, "QuickBooks sent a record without the time of its last change.");
  return at;
}

function stateOf(wire: WireInvoice, total: Money, balance: Money): Invoice["state"] {
  if (wire.status === "Deleted") return "deleted";
  if (isVoided(wire)) return "voided";
  return balance.minor === 0 && total.minor > 0 ? "paid" : "open";
}

/** The server's own subtotal is no line; a bundle stands for the lines inside it; a discount takes off. */
function linesOf(line: WireLine, currency: string, inclusive: boolean): InvoiceLine[] {
  if (line.DetailType === "SubTotalLineDetail") return [];
  if (line.DetailType === "GroupLineDetail")
    return (line.GroupLineDetail?.Line ?? []).flatMap((each) => linesOf(each, currency, inclusive));
  return [
    line.DetailType === "DiscountLineDetail" ? discountLine(line, currency) : itemLine(line, currency, inclusive),
  ];
}

function itemLine(line: WireLine, currency: string, inclusive: boolean): InvoiceLine {
  const detail = line.SalesItemLineDetail ?? {};
  return {
    id: line.Id ?? "",
    itemId: detail.ItemRef?.value ?? null,
    description: line.Description ?? null,
    quantity: detail.Qty ?? null,
    unitPrice: detail.UnitPrice ?? null,
    amount: readMoney((inclusive ? detail.TaxInclusiveAmt : null) ?? line.Amount, currency),
    taxCode: detail.TaxCodeRef?.value ?? null,
  };
}

function discountLine(line: WireLine, currency: string): InvoiceLine {
  return {
    id: line.Id ?? "discount",
    itemId: null,
    description: line.Description ?? "Discount",
    quantity: null,
    unitPrice: null,
    amount: negate(readMoney(line.Amount, currency)),
    taxCode: null,
  };
}

/** Money taken when the invoice was written is part of the invoice itself: no payment record exists for it. */
function depositOf(wire: WireInvoice, currency: string): Allocation[] {
  const amount = readMoney(wire.Deposit, currency);
  if (amount.minor === 0) return [];
  return [{ kind: "prepayment", sourceId: wire.Id, label: "Deposit", invoiceId: wire.Id, amount, date: wire.TxnDate }];
}
