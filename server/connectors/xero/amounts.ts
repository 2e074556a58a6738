import { Decimal } from "decimal.js";
import { exactMoney, parseDecimal, zero, type DecimalText, type Money } from "../../domain/money.ts";
import { refuse } from "./errors.ts";

/** An amount as Xero wrote it; an absent one is nothing. More decimals than the currency has is not money. */
export function readMoney(text: string | null | undefined, currency: string): Money {
  if (text == null) return zero(currency);
  const amount = exactMoney(text, currency);
  if (amount) return amount;
  throw refuse("park", "unexpected-answer", `Xero reports an amount that ${currency} cannot hold. Correct the record in Xero.`);
}

/** Enough to give back a rate of six decimals; more would be noise of the division. */
const RATE_DIGITS = 8;

/** Ours is home units for one foreign unit; Xero's is foreign units for one home unit. */
export function exchangeRate(rate: string | null | undefined): DecimalText | null {
  const foreign = new Decimal(rate ?? 0);
  return foreign.lte(0) ? null : new Decimal(1).div(foreign).toSignificantDigits(RATE_DIGITS).toFixed();
}

/** The shortest text of the same number: Xero writes quantities as "3.0000". */
export function plainDecimal(text: string | null | undefined): DecimalText | null {
  return parseDecimal(text)?.toFixed() ?? null;
}

/**
 * A decimal as a JSON number that prints exactly these digits again. JSON numbers leave here as floats; one of more
 * than about fifteen digits would not arrive as it was meant, and is refused instead.
 */
export function wireNumber(value: Decimal.Value, what: string): number {
  const exact = parseDecimal(new Decimal(value).toFixed());
  const number = exact?.toNumber() ?? NaN;
  if (exact && Number.isFinite(number) && new Decimal(number).eq(exact)) return number;
  throw refuse("park", "validation", `The ${what} has more digits than Xero can take. Round it in the CRM.`);
}

export function decimalOf(text: DecimalText, what: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw refuse("bug", "validation", `The ${what} is not a number.`);
  return value;
}
