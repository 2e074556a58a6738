import { Decimal } from "decimal.js";
import { money } from "../money.ts";
import type { BookDeal, Period } from "./book.ts";
import { roundingCap } from "./earned.ts";
import { homeMinor } from "./home.ts";
import type { Share } from "./shares.ts";
import type { StepName, Tally } from "./steps.ts";

interface Explained {
  /** Won in the period. */
  deal: BookDeal;
  /** What was billed, credited and booked for it. */
  shares: Share[];
  period: Period;
  homeCurrency: string;
}

/**
 * From the deal's amount to what is earned of it in the period. Every step but the last takes one cause out, so that
 * what is left at the end is what was earned; a remainder would show as unexplained.
 */
export function explainDeal({ deal, shares, period, homeCurrency }: Explained, tally: Tally<StepName>): void {
  const issued = shares.filter(({ document }) => document.kind === "invoice" && document.date <= period.to);
  const credits = shares.filter(({ document }) => document.kind === "credit-note" && document.date <= period.to);
  const home = (minor: number) => homeMinor(minor, deal.amount.currency, deal.rate, homeCurrency);
  const amount = deal.stands.amount.minor;
  const covered = clamp(sum(issued, ({ covers }) => covers), amount);
  tally.add("not-invoiced", "deal", deal.id, home(covered) - home(amount));
  const net = covered - taxInside(deal, covered, issued);
  tally.add("tax-in-amount", "deal", deal.id, home(net) - home(covered));
  explainPrice({ deal, issued, net, home }, tally);
  for (const { document, home: { net: credited } } of credits) tally.add("credit-notes", document.kind, document.id, credited);
  for (const share of shares) explainTiming(share, [...issued, ...credits].includes(share), tally);
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((all, one) => all + of(one), 0);

/** No more than the deal's amount is billed of it; what goes beyond is a difference in the amount. */
const clamp = (covered: number, amount: number): number => (amount >= 0 ? Math.min(covered, amount) : Math.max(covered, amount));

/** The tax within the covered part, at the rate the ERP charged on the lines before it rounded them: never a rate of our own. */
function taxInside({ taxIncluded, amount }: BookDeal, covered: number, issued: Share[]): number {
  const [tax, net] = [sum(issued, (share) => share.tax), sum(issued, (share) => share.net - share.rounding)];
  if (!taxIncluded || tax + net === 0) return 0;
  return money(new Decimal(covered).mul(tax).div(tax + net).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), amount.currency).minor;
}

interface Price {
  deal: BookDeal;
  issued: Share[];
  /** What should have been billed, without tax, in the deal's currency. */
  net: number;
  home: (minor: number) => number;
}

/**
 * Rate, then price. In one currency the rate counts on what was invoiced and the price at the CRM's rate; billed in
 * another currency the two cannot be told apart, and all of it is the currency's.
 */
function explainPrice({ deal, issued, net, home }: Price, tally: Tally<StepName>): void {
  if (issued.length === 0) return;
  const billed = sum(issued, (share) => share.net);
  const same = issued.every(({ document }) => document.currency === deal.amount.currency);
  if (!same) {
    tally.add("currency", "deal", deal.id, sum(issued, (share) => share.home.net) - home(net));
    return;
  }
  tally.add("currency", "deal", deal.id, sum(issued, (share) => share.home.net) - home(billed));
  const rounding = roundingWithin(billed - net, issued);
  tally.add("rounding", "deal", deal.id, home(net + rounding) - home(net));
  tally.add("amount-differs", "deal", deal.id, home(billed) - home(net + rounding));
}

/** The part of a difference that rounding explains: what the lines show, or all of it where it is within the cap. */
function roundingWithin(difference: number, issued: Share[]): number {
  const cap = roundingCap(sum(issued, ({ lines }) => lines));
  if (Math.abs(difference) <= cap) return difference;
  const shown = sum(issued, ({ rounding }) => rounding);
  return Math.sign(shown) * Math.min(Math.abs(shown), cap);
}

/**
 * Of an issued document: what of it is earned in another period. What its schedule does not hold, or holds beyond its
 * amount, is nobody's timing. Of any other (a journal, an invoice that is yet to come): what is earned ahead of it.
 */
function explainTiming({ document: { kind, id }, home: { net, earned } }: Share, issued: boolean, tally: Tally<StepName>): void {
  tally.add("timing", kind, id, issued ? -earned.outside : earned.inPeriod);
  if (issued) tally.add("unexplained", kind, id, earned.inPeriod + earned.outside - net);
}
