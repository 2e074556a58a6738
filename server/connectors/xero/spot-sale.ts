import { add, sum, zero, type Money } from "../../domain/money.ts";
import type { ErpDocument, InvoiceState } from "../../domain/records.ts";
import { exchangeRate, readMoney } from "./amounts.ts";
import { shortened, type Around } from "./document-record.ts";
import { nonsense } from "./errors.ts";
import { accountNamed, type WireBankTransaction, type WireLine } from "./wire.ts";

/** Money at the bank is paid by being written. */
const STATES: Record<string, InvoiceState> = { AUTHORISED: "paid", VOIDED: "voided", DELETED: "deleted" };
/** What is paid too much, ahead or from one bank account to another sells nothing. */
const KINDS: Record<string, "sales-receipt" | "refund-receipt"> = { RECEIVE: "sales-receipt", SPEND: "refund-receipt" };

export const spotKind = (type: string | null | undefined): "sales-receipt" | "refund-receipt" | null => KINDS[type ?? ""] ?? null;

/**
 * What was sold or given back at the bank: its lines on revenue accounts, with their tax. One without such a line comes with
 * nothing, so that one that no longer has any is noticed, and without a name: whom we pay is nobody's business here.
 */
export function spotDocument(kind: ErpDocument["kind"], wire: WireBankTransaction, { facts, options, classes }: Around): ErpDocument {
  const state = STATES[wire.Status];
  if (state === undefined) throw nonsense(false, "Xero reports a status of a bank transaction that does not exist.");
  const currency = wire.CurrencyCode ?? facts.homeCurrency;
  const sold = (wire.LineItems ?? []).filter((line) => classes.get(accountNamed(line) ?? "") === "revenue").map((line) => amountsOf(line, wire.LineAmountTypes, currency));
  return {
    kind,
    id: wire.BankTransactionID,
    ...(sold.length === 0 ? UNNAMED : { number: shortened(wire.Reference), customerId: wire.Contact?.ContactID ?? "", customerName: wire.Contact?.Name ?? "" }),
    state,
    date: wire.Date,
    currency,
    exchangeRate: exchangeRate(wire.CurrencyRate),
    tax: sum(sold.map(({ tax }) => tax), currency),
    total: sum(sold.map(({ total }) => total), currency),
    modifiedAt: wire.UpdatedDateUTC,
    view: `${options.uiOrigin}/Bank/ViewTransaction.aspx?bankTransactionID=${encodeURIComponent(wire.BankTransactionID)}`,
  };
}

const UNNAMED = { number: null, customerId: "", customerName: "" };

/** One that sells nothing: most of what goes through a bank does not. */
export const sellsNothing = ({ kind, total }: ErpDocument): boolean => (kind === "sales-receipt" || kind === "refund-receipt") && total.minor === 0;

/** The amount of a line holds its tax only where amounts are said to include it. */
function amountsOf(line: WireLine, types: string | null | undefined, currency: string): { tax: Money; total: Money } {
  const amount = readMoney(line.LineAmount, currency);
  const tax = types === "NoTax" ? zero(currency) : readMoney(line.TaxAmount, currency);
  return { tax, total: types === "Inclusive" ? amount : add(amount, tax) };
}
