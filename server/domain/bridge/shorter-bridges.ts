import { money } from "../money.ts";
import { bridge } from "./bridge.ts";
import { signOf, within, type Book, type BookDocument, type BookPayment, type Period, type Scope } from "./book.ts";
import { earnedOf } from "./earned.ts";
import { homeMinor } from "./home.ts";
import { Tally, type Bridge, type StepName } from "./steps.ts";

/**
 * From closed won to what was billed in the period, without tax and less credit notes: the long bridge, taking what is
 * billed as earned on the day it is billed. Here `timing` is what was billed in another period.
 */
export const bookingsToBillings = (book: Book, period: Period, scope: Scope = {}): Bridge<StepName> => bridge(billedAtOnce(book), period, scope);

/** The book without journals, whose documents are earned on the day they are billed. */
export function billedAtOnce(book: Book): Book {
  const atOnce = (document: BookDocument): BookDocument => {
    const net = document.lines.reduce((all, { amount }) => all + amount.minor, 0);
    return { ...document, earned: [{ on: document.date, amount: money(net, document.currency) }] };
  };
  const documents = book.documents.filter(({ kind }) => kind !== "journal").map(atOnce);
  return { ...book, documents, reported: { crm: book.reported.crm, erp: null } };
}

export const REVENUE_STEPS = ["deferred", "billed-earlier", "billed-later", "journals", "unexplained"] as const;

/** From what was billed in the period, without tax and less credit notes, to what was earned in it. */
export function billingsToRevenue(book: Book, period: Period): Bridge<(typeof REVENUE_STEPS)[number]> {
  const tally = new Tally(REVENUE_STEPS, book.homeCurrency);
  let [billed, revenue] = [0, 0];
  for (const document of book.documents) {
    const { kind, id, date } = document;
    const sign = signOf(document);
    const earned = earnedOf(document, period, book.homeCurrency);
    const net = sign * toHome(book, document, document.lines.reduce((all, { amount }) => all + amount.minor, 0));
    revenue += sign * earned.inPeriod;
    if (kind === "journal") tally.add("journals", kind, id, earned.inPeriod);
    else if (within(date, period)) {
      billed += net;
      tally.add("deferred", kind, id, -sign * earned.outside);
      tally.add("unexplained", kind, id, sign * (earned.inPeriod + earned.outside) - net);
    } else tally.add(date < period.from ? "billed-earlier" : "billed-later", kind, id, sign * earned.inPeriod);
  }
  return led(book, billed, revenue, tally);
}

export const CASH_STEPS = ["not-paid", "paid-before", "billed-earlier", "billed-later", "not-applied", "currency"] as const;

/** From what was billed in the period, with tax and less credit notes, to the cash that came in. */
export function billingsToCash(book: Book, period: Period): Bridge<(typeof CASH_STEPS)[number]> {
  const tally = new Tally(CASH_STEPS, book.homeCurrency);
  const documents = new Map(book.documents.filter(({ kind }) => kind !== "journal").map((document) => [document.id, document]));
  let billed = 0;
  for (const document of documents.values()) {
    if (!within(document.date, period)) continue;
    const total = signOf(document) * toHome(book, document, document.total.minor);
    billed += total;
    tally.add("not-paid", document.kind, document.id, -total);
  }
  let cash = 0;
  for (const payment of book.payments) {
    if (payment.on > period.to) continue;
    const received = payment.on >= period.from;
    if (received) cash += toHome(book, { currency: payment.amount.currency, rate: payment.rate }, payment.amount.minor);
    apply(book, period, payment, documents, tally);
  }
  return led(book, billed, cash, tally);
}

/** What a payment settles leaves the unpaid; what it settles of other periods, or of nothing, is cash beside them. */
function apply(book: Book, period: Period, payment: BookPayment, documents: Map<string, BookDocument>, tally: Tally<(typeof CASH_STEPS)[number]>): void {
  const received = payment.on >= period.from;
  const own = { currency: payment.amount.currency, rate: payment.rate };
  let left = toHome(book, own, payment.amount.minor);
  for (const { document: id, amount } of payment.allocations) {
    const document = documents.get(id);
    if (!document) continue;
    const atPayment = toHome(book, own, amount.minor);
    const atInvoice = toHome(book, { ...own, rate: document.rate }, amount.minor);
    left -= atPayment;
    const inside = within(document.date, period);
    if (inside) tally.add("not-paid", document.kind, id, atInvoice);
    if (inside && !received) tally.add("paid-before", "payment", payment.id, -atInvoice);
    if (!inside && received) tally.add(document.date < period.from ? "billed-earlier" : "billed-later", document.kind, id, atInvoice);
    if (received) tally.add("currency", "payment", payment.id, atPayment - atInvoice);
  }
  if (received) tally.add("not-applied", "payment", payment.id, left);
}

const toHome = ({ homeCurrency }: Book, { currency, rate }: { currency: string; rate: string }, minor: number): number =>
  homeMinor(minor, currency, rate, homeCurrency);

const led = <Name extends string>({ homeCurrency }: Book, from: number, to: number, tally: Tally<Name>): Bridge<Name> => ({
  from: money(from, homeCurrency),
  to: money(to, homeCurrency),
  steps: tally.steps(),
});
