import { addDays } from "../calendar.ts";
import { signOf, type Book, type BookDeal, type BookDocument, type BookPayment, type Period } from "../bridge/book.ts";
import { money, zero, type DecimalText } from "../money.ts";
import type { PlainDate } from "../records.ts";
import type { BillingDetail, BookingDetail, CashDetail, FactContent } from "./fact.ts";
import { unbilledOf } from "./refs.ts";

type Standing<Detail> = Omit<FactContent, "detail" | "home" | "key" | "stream"> & { detail: Detail };
export type Booking = Standing<BookingDetail>;
export type Billing = Standing<BillingDetail>;
export type Cash = Omit<Standing<CashDetail>, "detail">;

/** What is earned of one document before, in and after a period: minor units of its currency, signed as the stream is. */
export interface EarnedSums {
  before: number;
  inside: number;
  after: number;
}

/** The facts that stood at one moment, of every subject that the period is about. */
export interface StandingFacts {
  homeCurrency: string;
  bookings: Booking[];
  /** As they stood when sales drew its report; null: the report is drawn at the same moment as the book. */
  reported: Booking[] | null;
  billings: Billing[];
  earned: Map<string, EarnedSums>;
  /** Earned of a deal ahead of its invoices, or by a journal that people booked. */
  unbilled: Unbilled[];
  cash: Cash[];
}

export interface Unbilled {
  of: { dealId: string } | { journal: string; number: string; on: PlainDate };
  currency: string;
  rate: DecimalText;
  sums: EarnedSums;
}

/** The book of a period as the bridge reads it. Of what lies outside the period only the sums before and after it are kept. */
export function bookOfFacts({ homeCurrency, bookings, reported, billings, earned, unbilled, cash }: StandingFacts, { from, to }: Period): Book {
  const period = { dayBefore: addDays(from, -1), to, dayAfter: addDays(to, 1) };
  return {
    homeCurrency,
    deals: dealsOf(bookings, reported ?? bookings),
    documents: [...billings.map((billing) => documentOf(billing, earned.get(billing.document ?? ""), period)), ...unbilled.map((one) => unbilledDocument(one, period))],
    payments: paymentsOf(cash),
    // A credit note follows the invoice against which it stands, and needs no link of its own.
    links: [
      ...billings.flatMap(({ dealId, document, detail: { covers, against } }) =>
        dealId === null || document === null || against !== null ? [] : [{ deal: dealId, document, covers }],
      ),
      ...unbilled.flatMap(({ of }) => ("dealId" in of ? [{ deal: of.dealId, document: unbilledOf(of.dealId), covers: null }] : [])),
    ],
    reported: { crm: null, erp: null },
  };
}

function dealsOf(standing: Booking[], reported: Booking[]): BookDeal[] {
  const now = new Map(standing.map((fact) => [fact.dealId, fact]));
  const then = new Map(reported.map((fact) => [fact.dealId, fact]));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((id) => {
    const [stands, counted] = [now.get(id), then.get(id)];
    const shown = stands ?? counted;
    if (id === null || shown === undefined) return [];
    const { detail: { name, pipeline, owner, taxIncluded, duplicateOf }, rate } = shown;
    const amount = (counted ?? shown).amount;
    return [{ id, name, pipeline, owner, amount, rate, counted: counted?.on ?? null, stands: { on: stands?.on ?? null, amount: shown.amount }, taxIncluded, duplicateOf }];
  });
}

function documentOf({ document, on, amount: { currency }, rate, detail }: Billing, sums: EarnedSums | undefined, period: Around): BookDocument {
  const { kind, number, lines, tax, total, against, awaits, duplicateOf = null } = detail;
  const sign = signOf({ kind });
  const [before, inside, known] = [sign * (sums?.before ?? 0), sign * (sums?.inside ?? 0), sign * (sums?.after ?? 0)];
  const net = lines.reduce((all, { minor }) => all + minor, 0);
  const of = (minor: number) => money(minor, currency);
  const earned = earnedAround(period, { before, inside, after: awaits ? net - before - inside : known }, currency);
  return {
    kind,
    id: document ?? "",
    number,
    date: on,
    currency,
    rate,
    lines: lines.map(({ minor, exact }) => ({ amount: of(minor), exact })),
    earned,
    tax: of(tax),
    total: of(total),
    duplicateOf,
    against,
  };
}

function unbilledDocument({ of, currency, rate, sums }: Unbilled, period: Around): BookDocument {
  const named = "dealId" in of ? { id: unbilledOf(of.dealId), number: unbilledOf(of.dealId), date: period.to } : { id: of.journal, number: of.number, date: of.on };
  const amount = money(sums.before + sums.inside + sums.after, currency);
  const none = { tax: zero(currency), duplicateOf: null, against: null };
  return { ...none, ...named, kind: "journal", currency, rate, lines: [{ amount, exact: null }], earned: earnedAround(period, sums, currency), total: amount };
}

/** Days that stand for before, in and after the period. */
interface Around {
  dayBefore: PlainDate;
  to: PlainDate;
  dayAfter: PlainDate;
}

const earnedAround = ({ dayBefore, to, dayAfter }: Around, { before, inside, after }: EarnedSums, currency: string): BookDocument["earned"] =>
  [
    { on: dayBefore, amount: money(before, currency) },
    { on: to, amount: money(inside, currency) },
    { on: dayAfter, amount: money(after, currency) },
  ].filter(({ amount }) => amount.minor !== 0);

/** A fact holds what was applied to one document; those of one payment and day are one payment again. */
function paymentsOf(cash: Cash[]): BookPayment[] {
  const parts = Map.groupBy(cash, ({ payment, on, rate }) => `${payment} ${on} ${rate}`);
  return [...parts.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || first.payment === null) return [];
    const { payment: id, on, rate, amount: { currency } } = first;
    const amount = money(group.reduce((all, one) => all + one.amount.minor, 0), currency);
    return [{ id, amount, rate, on, allocations: group.flatMap(({ document, amount: part }) => (document === null ? [] : [{ document, amount: part }])) }];
  });
}
