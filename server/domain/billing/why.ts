import { money, subtract, sum, type Money } from "../money.ts";
import type { Allocation, Invoice, InvoiceState, PlainDate } from "../records.ts";
import { isEnded, paidAndCredited } from "./rollup.ts";

export const EXPLAINED = ["total", "paid", "credited", "balance"] as const;
export type Explained = (typeof EXPLAINED)[number];

/** One record behind a number. */
export interface RecordBehind {
  /**
   * `tax` and `rounding` are of the invoice itself; `unread`: the ERP counts it as paid without having named a payment;
   * `others`: more records than are listed, as one.
   */
  kind: "invoice" | "line" | "tax" | "rounding" | Allocation["kind"] | "unread" | "others";
  invoiceId: string | null;
  /** The payment's or credit note's own id. */
  sourceId: string | null;
  label: string | null;
  /** What it adds to the number; negative where it takes away. */
  amount: Money;
  date: PlainDate | null;
  state: InvoiceState | null;
}

/** More than anybody reads; what is beyond counts as one record, so that the parts still sum. */
const MOST_RECORDS = 300;

/** The records behind a number over these invoices, which must be of one currency. Their amounts sum to it exactly. */
export function recordsBehind(number: Explained, invoices: readonly Invoice[]): RecordBehind[] {
  const records = number === "total" && invoices.length === 1 ? invoices.flatMap(contentOf) : invoices.flatMap((invoice) => PARTS[number](invoice));
  return listed(records.filter(({ kind, amount }) => amount.minor !== 0 || kind === "invoice"));
}

export const sumOf = (records: readonly RecordBehind[], currency: string): Money => sum(records.map(({ amount }) => amount), currency);

const PARTS: Record<Explained, (invoice: Invoice) => RecordBehind[]> = {
  total: (invoice) => [whole(invoice)],
  paid: (invoice) => (isEnded(invoice) ? [] : paymentsOf(invoice)),
  credited: (invoice) => (isEnded(invoice) ? [] : creditsOf(invoice)),
  balance: (invoice) => (isEnded(invoice) ? [] : [whole(invoice), ...[...paymentsOf(invoice), ...creditsOf(invoice)].sort(byDate).map(negated)]),
};

const whole = (invoice: Invoice): RecordBehind => {
  const { id, number, total, date, state } = invoice;
  return { kind: "invoice", invoiceId: id, sourceId: null, label: number, amount: total, date, state };
};

function paymentsOf(invoice: Invoice): RecordBehind[] {
  const known = invoice.allocations.filter(({ kind }) => kind !== "credit-note").map((part) => applied(invoice, part));
  const unread = subtract(paidAndCredited(invoice).paid, sumOf(known, invoice.currency));
  return [...known, { ...part(invoice, "unread"), amount: unread }];
}

const creditsOf = (invoice: Invoice): RecordBehind[] =>
  invoice.allocations.filter(({ kind }) => kind === "credit-note").map((credit) => applied(invoice, credit));

const applied = (invoice: Invoice, { kind, sourceId, label, amount, date }: Allocation): RecordBehind => ({
  ...part(invoice, kind),
  sourceId,
  label,
  amount,
  date,
});

/** An invoice's own total: its lines, the tax where it is not in them already, and what discounts and rounding leave. */
function contentOf(invoice: Invoice): RecordBehind[] {
  const { lines, tax, total, currency } = invoice;
  const goods = lines.map((line): RecordBehind => ({ ...part(invoice, "line"), label: line.description, amount: line.amount }));
  const net = sumOf(goods, currency);
  const included = lines.length > 0 && net.minor === total.minor;
  const added = { ...part(invoice, "tax"), amount: included ? money(0, currency) : tax };
  const rest = subtract(subtract(total, net), added.amount);
  return [...goods, added, { ...part(invoice, "rounding"), amount: rest }];
}

const part = ({ id, currency }: Invoice, kind: RecordBehind["kind"]): RecordBehind => ({
  kind,
  invoiceId: id,
  sourceId: null,
  label: null,
  amount: money(0, currency),
  date: null,
  state: null,
});

const negated = (record: RecordBehind): RecordBehind => ({ ...record, amount: { ...record.amount, minor: -record.amount.minor } });
const byDate = (a: RecordBehind, b: RecordBehind): number => (a.date ?? "").localeCompare(b.date ?? "");

function listed(records: RecordBehind[]): RecordBehind[] {
  const beyond = records.slice(MOST_RECORDS);
  const [first] = beyond;
  if (first === undefined) return records;
  const others: RecordBehind = { ...first, kind: "others", invoiceId: null, sourceId: null, label: String(beyond.length), date: null, state: null };
  return [...records.slice(0, MOST_RECORDS), { ...others, amount: sumOf(beyond, first.amount.currency) }];
}
