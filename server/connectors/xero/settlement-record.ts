import { zero, type Money } from "../../domain/money.ts";
import type { Allocation, PlainDate, Settlement } from "../../domain/records.ts";
import { exchangeRate, readMoney } from "./amounts.ts";
import type { WireAllocation, WireCreditNote, WireLine, WireOnAccount, WirePayment } from "./wire.ts";

const GONE: Record<string, Settlement["state"]> = { VOIDED: "voided", DELETED: "deleted" };
/** A credit note in these is a proposal: nothing can be paid with it. */
const PROPOSED = new Set(["DRAFT", "SUBMITTED"]);

/** A payment of a customer's, or one back to a customer; null for what we pay to suppliers. */
export function paymentRecord(wire: WirePayment, homeCurrency: string): Settlement | null {
  const kind = paymentKind(wire);
  if (kind === null) return null;
  const paid = wire.Invoice ?? wire.CreditNote ?? wire.Prepayment ?? wire.Overpayment;
  const currency = paid?.CurrencyCode ?? homeCurrency;
  const total = readMoney(wire.Amount, currency);
  const state = GONE[wire.Status ?? ""] ?? "active";
  return {
    id: wire.PaymentID,
    rawStatus: wire.Status ?? null,
    modifiedAt: wire.UpdatedDateUTC,
    kind,
    customerId: paid?.Contact?.ContactID ?? null,
    date: wire.Date,
    total,
    // Xero ties a payment to one document; money beyond what is owed becomes an overpayment of its own.
    unapplied: zero(currency),
    ...rateOf(wire, currency, homeCurrency),
    allocations: kind === "payment" && state === "active" ? paymentAllocation(wire, total) : [],
    state,
    postedTo: [],
    memo: paymentMemo(wire),
  };
}

/** None on what gives money on account back: it is not on account any more, and counted against an invoice too it would count twice. */
const paymentMemo = ({ Reference, Invoice, CreditNote, Prepayment, Overpayment }: WirePayment): string | null =>
  Prepayment || Overpayment ? null : memoOf([Reference, (Invoice ?? CreditNote)?.Reference]);

function rateOf({ CurrencyRate }: Pick<WirePayment, "CurrencyRate">, currency: string, homeCurrency: string): Pick<Settlement, "exchangeRate"> {
  const rate = currency === homeCurrency ? null : exchangeRate(CurrencyRate);
  return rate === null ? {} : { exchangeRate: rate };
}

function paymentAllocation(wire: WirePayment, amount: Money): Allocation[] {
  if (!wire.Invoice) return [];
  const { InvoiceID: invoiceId } = wire.Invoice;
  return [{ kind: "payment", sourceId: wire.PaymentID, label: filled(wire.Reference), invoiceId, amount, date: wire.Date }];
}

/** By Xero's payment type, else by the document it belongs to. Money out for a credit note is a refund. */
export function paymentKind(wire: Pick<WirePayment, "PaymentType" | "Invoice">): "payment" | "refund" | null {
  const type = wire.PaymentType ?? (wire.Invoice ? "ACCRECPAYMENT" : "ARCREDITPAYMENT");
  if (type === "ACCRECPAYMENT") return "payment";
  return /^AR(CREDIT|OVERPAYMENT|PREPAYMENT)PAYMENT$/.test(type) ? "refund" : null;
}

/** Gives back what was on account: that is told by what is left there. Lists may not say of what, but by its type. */
export const isOutOfAccount = ({ PaymentType, Prepayment, Overpayment }: WirePayment): boolean => Boolean(Prepayment ?? Overpayment) || /^A[RP](OVER|PRE)PAYMENTPAYMENT$/.test(PaymentType ?? "");

/** null for a credit note that a supplier gave us. */
export function creditRecord(wire: WireCreditNote): Settlement | null {
  if (wire.Type !== "ACCRECCREDIT") return null;
  const currency = wire.CurrencyCode;
  const state = GONE[wire.Status] ?? "active";
  const usable = state === "active" && !PROPOSED.has(wire.Status);
  const total = readMoney(wire.Total, currency);
  return {
    id: wire.CreditNoteID,
    rawStatus: wire.Status,
    modifiedAt: wire.UpdatedDateUTC,
    kind: "credit-note",
    customerId: wire.Contact.ContactID,
    date: wire.Date,
    total,
    unapplied: usable ? readMoney(wire.RemainingCredit ?? wire.Total, currency) : zero(currency),
    allocations: usable ? allocationsOf(wire, { kind: "credit-note", sourceId: wire.CreditNoteID, label: filled(wire.CreditNoteNumber) }) : [],
    state,
    postedTo: postedTo(wire.LineItems ?? []),
    memo: memoOf([wire.Reference, ...(wire.LineItems ?? []).map((line) => line.Description)]),
  };
}

/** From a customer: by itself at the bank, or with the payment of an invoice. Suppliers' begin with SPEND- and AP. */
export const isReceived = (type: string | null | undefined): boolean => /^(RECEIVE-|AR)(OVER|PRE)PAYMENT$/.test(type ?? "");

/** What was paid too much, or ahead; null for what we paid to a supplier. */
export function onAccountRecord(kind: "overpayment" | "prepayment", id: string, wire: WireOnAccount, homeCurrency: string): Settlement | null {
  if (!isReceived(wire.Type)) return null;
  const { CurrencyCode: currency, Status } = wire;
  const state = GONE[Status] ?? "active";
  const isActive = state === "active";
  return {
    id,
    rawStatus: Status,
    modifiedAt: wire.UpdatedDateUTC,
    kind,
    customerId: wire.Contact.ContactID,
    date: wire.Date,
    total: readMoney(wire.Total, currency),
    unapplied: isActive ? readMoney(wire.RemainingCredit ?? "0", currency) : zero(currency),
    ...rateOf(wire, currency, homeCurrency),
    allocations: isActive ? allocationsOf(wire, { kind, sourceId: id, label: filled(wire.Reference) }) : [],
    state,
    postedTo: [],
    memo: memoOf([wire.Reference]),
  };
}

type Allocated = { Allocations?: WireAllocation[] | null | undefined; CurrencyCode: string; Date: PlainDate };

function allocationsOf(wire: Allocated, source: Pick<Allocation, "kind" | "sourceId" | "label">): Allocation[] {
  return (wire.Allocations ?? [])
    .filter((each) => each.IsDeleted !== true)
    .flatMap((each) =>
      each.Invoice
        ? [
            {
              ...source,
              invoiceId: each.Invoice.InvoiceID,
              amount: readMoney(each.Amount, wire.CurrencyCode),
              date: each.Date ?? wire.Date,
            },
          ]
        : [],
    );
}

function postedTo(lines: readonly WireLine[]): string[] {
  const codes = lines.flatMap((line) => [filled(line.ItemCode), filled(line.AccountCode)]);
  return [...new Set(codes.filter((code) => code !== null))];
}

const filled = (text: string | null | undefined): string | null => (text?.trim() ? text : null);

const LONGEST_MEMO = 2000;

function memoOf(texts: (string | null | undefined)[]): string | null {
  const memo = texts.filter((text) => text?.trim()).join("\n");
  return memo === "" ? null : memo.slice(0, LONGEST_MEMO);
}
