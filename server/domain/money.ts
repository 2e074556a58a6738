import { Decimal } from "decimal.js";

/**
 * An amount of money in whole minor units (cents, yen, fils), never a float.
 * `minor` is a safe integer; every function here throws a RangeError rather than leave that range.
 */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code in capitals. */
  readonly currency: string;
}

/** Rates, quantities and unit prices: a decimal number as text, such as "1.0837" or "-2.5". */
export type DecimalText = string;

const NO_DECIMALS = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "));
const THREE_DECIMALS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** How many decimals the currency has (ISO 4217): 0, 2 or 3. */
export function decimalsOf(currency: string): number {
  if (NO_DECIMALS.has(currency)) return 0;
  return THREE_DECIMALS.has(currency) ? 3 : 2;
}

export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not a whole number of minor units: ${minor} ${currency}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

export const zero = (currency: string): Money => money(0, currency);

/** Rounds half away from zero to the currency's decimals, as QuickBooks and Xero round amounts. */
export function roundedMoney(amount: Decimal.Value, currency: string): Money {
  const minor = new Decimal(amount).mul(new Decimal(10).pow(decimalsOf(currency)));
  return money(minor.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), currency);
}

/** Like roundedMoney, but undefined where the text is no number or has more decimals than the currency. */
export function exactMoney(text: DecimalText, currency: string): Money | undefined {
  const amount = parseDecimal(text);
  if (!amount || amount.decimalPlaces() > decimalsOf(currency)) return undefined;
  return roundedMoney(amount, currency);
}

/** Undefined for anything but a finite decimal number. */
export function parseDecimal(text: string | null | undefined): Decimal | undefined {
  const trimmed = text?.trim() ?? "";
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(trimmed) ? new Decimal(trimmed) : undefined;
}

/** The amount as plain decimal text with the currency's decimals: "1234.50", "500" for yen. */
export function amountText(value: Money): DecimalText {
  const digits = decimalsOf(value.currency);
  return new Decimal(value.minor).div(new Decimal(10).pow(digits)).toFixed(digits);
}

/** "1234.50 USD": an amount as data. A surface writes it as its user writes amounts. */
export const moneyText = (value: Money): string => `${amountText(value)} ${value.currency}`;

/** "1,234.50 USD", from what moneyText wrote: for sentences in English. */
export const grouped = (text: string): string => text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

/** "1,234.50 USD" */
export const priceText = (value: Money): string => grouped(moneyText(value));

export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`Cannot add ${b.currency} to ${a.currency}`);
  return money(a.minor + b.minor, a.currency);
}

export const negate = (a: Money): Money => money(-a.minor, a.currency);
export const subtract = (a: Money, b: Money): Money => add(a, negate(b));

/** The sum in `currency`; zero for an empty list. */
export function sum(values: readonly Money[], currency: string): Money {
  return values.reduce(add, zero(currency));
}

/**
 * Splits `total` in proportion to `weights` so that the parts sum to it exactly: each part is rounded down and the
 * minor units left over go to the largest remainders, the earlier part first on a tie.
 * Throws a RangeError for no weights, a negative weight, or weights that are all zero.
 */
export function allocate(total: Money, weights: readonly Decimal.Value[]): Money[] {
  const shares = weights.map((weight) => new Decimal(weight));
  const whole = shares.reduce((a, b) => a.add(b), new Decimal(0));
  if (shares.some((share) => share.isNegative()) || whole.isZero()) {
    throw new RangeError("Weights must be zero or more, and not all zero");
  }
  const sign = total.minor < 0 ? -1 : 1;
  const exact = shares.map((share) => share.mul(Math.abs(total.minor)).div(whole));
  const parts = exact.map((part) => part.floor().toNumber());
  let left = Math.abs(total.minor) - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part.sub(part.floor()) }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts.map((part) => money(sign * part, total.currency));
}
