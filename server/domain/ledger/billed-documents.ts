import { Decimal } from "decimal.js";
import type { PlannedLine } from "../invoicing/lines.ts";
import type { Part } from "../invoicing/instalments.ts";
import { decimalsOf, money, type DecimalText, type Money } from "../money.ts";
import type { Allocation, Invoice, PlainDate } from "../records.ts";
import type { BillingDetail } from "./fact.ts";
import type { BilledInvoice, DealLedger, KnownDeal, Rates } from "./known-deal.ts";
import { inProportion } from "./proportion.ts";
import { refText } from "./refs.ts";

export type Planned = { lines: PlannedLine[]; parts: Part[]; total: Money } | null;

/** An invoice or what was credited against it, ready to be told as facts. Amounts are positive, also of a credit. */
export interface BilledDocument {
  ref: string;
  kind: BillingDetail["kind"];
  number: string;
  date: PlainDate;
  currency: string;
  rate: DecimalText;
  homeCurrency: string;
  lines: BillingDetail["lines"];
  net: number;
  tax: number;
  total: number;
  covers: Money | null;
  /** The invoice a credit stands against. */
  against: string | null;
  /** The invoice as the book has it; of a credit, the one it stands against. */
  billed: BilledInvoice;
  source: string;
}

/** Drafts are no debt yet, and what was voided or deleted never was one. */
export const counts = ({ state }: Invoice): boolean => state === "open" || state === "paid";

/** By date and number, an invoice before what is credited against it. */
export function billedDocuments(of: DealLedger, rates: Rates, planned: Planned): BilledDocument[] {
  const invoices = of.invoices.filter(({ invoice }) => counts(invoice)).toSorted((a, b) => compare(a.invoice.date, b.invoice.date) || compare(a.invoice.id, b.invoice.id));
  return invoices.flatMap((billed) => {
    const { currency, exchangeRate } = billed.invoice;
    const rate = currency === of.homeCurrency ? "1" : (exchangeRate ?? rates(currency));
    if (rate === null) return [];
    const document = invoiceDocument(of, billed, rate, coveredBy(of, billed, planned));
    return [document, ...credits(of, document)];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function invoiceDocument({ homeCurrency }: DealLedger, billed: BilledInvoice, rate: DecimalText, covers: Money | null): BilledDocument {
  const { connectionId, invoice } = billed;
  const { id, number, date, currency, total, tax } = invoice;
  const ref = refText({ connectionId, kind: "invoice", erpId: id });
  const net = total.minor - tax.minor;
  return { ref, kind: "invoice", number: number ?? id, date, currency, rate, homeCurrency, lines: netLines(invoice, net), net, tax: tax.minor, total: total.minor, covers, against: null, billed, source: `invoice ${ref} as of ${invoice.modifiedAt}` };
}

/** The lines without tax. Where discounts or taxes stand beside them, they are divided over the lines. */
function netLines({ lines, currency }: Invoice, net: number): BillingDetail["lines"] {
  if (lines.length === 0) return [{ minor: net, exact: null }];
  const told = lines.reduce((all, { amount }) => all + amount.minor, 0);
  if (told !== net) return inProportion(net, lines.map(({ amount }) => amount.minor)).map((minor) => ({ minor, exact: null }));
  return lines.map(({ amount, quantity, unitPrice }) => ({ minor: amount.minor, exact: exactOf(amount.minor, quantity, unitPrice, currency) }));
}

/** What the line was before it was rounded; null where a discount, not rounding, stands between price and amount. */
function exactOf(minor: number, quantity: DecimalText | null, unitPrice: DecimalText | null, currency: string): DecimalText | null {
  if (quantity === null || unitPrice === null) return null;
  const exact = new Decimal(quantity).mul(unitPrice);
  return exact.mul(new Decimal(10).pow(decimalsOf(currency))).sub(minor).abs().lt(1) ? exact.toFixed() : null;
}

/**
 * What of the deal's amount an invoice is meant to bill: its instalment; the first period of a line that goes on; nothing,
 * once another stands in its place; else all that is left.
 */
function coveredBy({ deal }: DealLedger, { instalment, superseded, byHand }: BilledInvoice, planned: Planned): Money | null {
  if (deal === null || deal.amount === null) return null;
  if (superseded) return money(0, deal.currency);
  if (byHand || planned === null) return null;
  const part = planned.parts[instalment - 1];
  const all = planned.parts.flatMap(({ lines }) => lines).reduce((sum, { amount }) => sum + amount.minor, 0);
  const some = planned.parts.length > 1 || billsFirstPeriodOnly(deal, planned);
  if (part === undefined || !some) return null;
  const own = part.lines.reduce((sum, { amount }) => sum + amount.minor, 0);
  // Of instalments of one price, together the deal's amount, whatever the lines add up to.
  return planned.parts.length > 1 && !billsFirstPeriodOnly(deal, planned) && all !== 0 ? shareOf(deal.amount, planned.parts, instalment) : money(own, deal.currency);
}

function shareOf(amount: Money, parts: Part[], instalment: number): Money {
  const weights = parts.map(({ lines }) => lines.reduce((sum, line) => sum + line.amount.minor, 0));
  return money(inProportion(amount.minor, weights)[instalment - 1] ?? 0, amount.currency);
}

const billsFirstPeriodOnly = ({ amount, lines }: KnownDeal, { total }: NonNullable<Planned>): boolean =>
  amount !== null && lines.some(({ recurring }) => recurring !== null) && Math.abs(total.minor) < Math.abs(amount.minor);

/** Each part of a credit note that was applied to the invoice, and refunds that take back revenue. */
function credits(of: DealLedger, document: BilledDocument): BilledDocument[] {
  const { connectionId, invoice } = document.billed;
  const notes = sumByNote(invoice.allocations.filter(({ kind }) => kind === "credit-note"));
  const refunds = of.givenBack.filter((one) => one.reducesRevenue && one.connectionId === connectionId && one.invoiceId === invoice.id);
  return [
    ...notes.map(({ sourceId, label, amount, date }) =>
      credit(document, { ref: refText({ connectionId, kind: "credit-note", erpId: sourceId, appliedTo: invoice.id }), number: label ?? sourceId, date, total: amount.minor }),
    ),
    ...refunds.map(({ settlement: { id, date, total } }) =>
      credit(document, { ref: refText({ connectionId, kind: "refund", erpId: id, appliedTo: invoice.id }), number: id, date, total: total.minor }),
    ),
  ];
}

/** One credit note may be applied to an invoice several times; it counts from the first. */
function sumByNote(allocations: Allocation[]): Allocation[] {
  const notes = Map.groupBy(allocations, ({ sourceId }) => sourceId);
  return [...notes.values()].flatMap((parts) => {
    const [first] = parts.toSorted((a, b) => compare(a.date, b.date));
    return first ? [{ ...first, amount: money(parts.reduce((all, { amount }) => all + amount.minor, 0), first.amount.currency) }] : [];
  });
}

/** What a credit holds of tax is not told where it is applied: it has the share that its invoice has. */
function credit(document: BilledDocument, { ref, number, date, total }: { ref: string; number: string; date: PlainDate; total: number }): BilledDocument {
  const [net = 0, tax = 0] = inProportion(total, [document.net, document.tax]);
  return { ...document, ref, kind: "credit-note", number, date, lines: [{ minor: net, exact: null }], net, tax, total, covers: null, against: document.ref, source: `${document.source}, which tells of ${ref}` };
}
