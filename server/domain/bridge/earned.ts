import { Decimal } from "decimal.js";
import { decimalsOf } from "../money.ts";
import type { BookDocument, Period } from "./book.ts";
import { homeMinor } from "./home.ts";

/** Home minor units by when they are earned. */
export interface Earned {
  inPeriod: number;
  outside: number;
}

/**
 * When the document is earned, in home currency. Converted cumulatively from the earliest day on, so that the
 * parts sum to the converted whole and no prefix of them is off by more than half a minor unit.
 */
export function earnedOf(document: BookDocument, period: Period, homeCurrency: string): Earned {
  const toHome = (minor: number) => homeMinor(minor, document.currency, document.rate, homeCurrency);
  let [before, through, whole] = [0, 0, 0];
  for (const { on, amount } of document.earned) {
    if (on < period.from) before += amount.minor;
    if (on <= period.to) through += amount.minor;
    whole += amount.minor;
  }
  const inPeriod = toHome(through) - toHome(before);
  return { inPeriod, outside: toHome(whole) - inPeriod };
}

/**
 * What rounding each line to minor units added to the document: the rounded lines less the unrounded sum. 0 where a line
 * does not say what it was before rounding.
 */
export function roundingOf({ lines, currency }: BookDocument): number {
  if (lines.length === 0 || lines.some(({ exact }) => exact === null)) return 0;
  const scale = new Decimal(10).pow(decimalsOf(currency));
  const exact = lines.reduce((all, line) => all.add(line.exact ?? 0), new Decimal(0)).mul(scale);
  const rounded = lines.reduce((all, { amount }) => all + amount.minor, 0);
  return rounded - exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

/** The most that rounding may explain: half a minor unit a line. */
export const roundingCap = (lines: number): number => Math.floor(lines / 2);
