import { Decimal } from "decimal.js";
import type { SeedLine } from "./business.ts";

/** Decimals of the currencies the two businesses use (ISO 4217). */
export const decimalsOf = (currency: string): number => (currency === "JPY" ? 0 : 2);

/** A decimal string with exactly the currency's decimals, half up. */
export const money = (value: Decimal.Value, currency: string): string =>
  new Decimal(value).toFixed(decimalsOf(currency), Decimal.ROUND_HALF_UP);

/** Quantity x unit price less the line's discount, rounded to the currency; one period of a recurring line. */
export function lineTotal(line: Pick<SeedLine, "quantity" | "unitPrice" | "discountPercent" | "discountAmount">, currency: string): string {
  const gross = new Decimal(line.quantity).times(line.unitPrice);
  const afterPercent = gross.times(new Decimal(100).minus(line.discountPercent ?? 0)).div(100);
  return money(afterPercent.minus(line.discountAmount ?? 0), currency);
}

export const sum = (amounts: string[], currency: string): string =>
  money(amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)), currency);

export const linesTotal = (lines: SeedLine[], currency: string): string =>
  sum(lines.map((line) => lineTotal(line, currency)), currency);

/** A share of an amount, rounded to the currency. */
export const share = (amount: string, part: number, currency: string): string => money(new Decimal(amount).times(part), currency);

export const minus = (amount: string, less: string, currency: string): string => money(new Decimal(amount).minus(less), currency);

/**
 * A home price in another currency; `rate` is home units for one unit of it. Whole units, as price lists have them,
 * but a metered price keeps four decimals.
 */
export function priceAbroad(homePrice: string, rate: string, currency: string): string {
  const step = decimalsOf(currency) === 0 ? 100 : 1;
  const abroad = new Decimal(homePrice).div(rate);
  if (new Decimal(homePrice).lt(1)) return abroad.toFixed(4);
  if (abroad.lt(10) && step === 1) return money(abroad, currency);
  return money(abroad.div(step).round().times(step), currency);
}
