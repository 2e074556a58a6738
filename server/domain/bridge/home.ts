import { Decimal } from "decimal.js";
import { decimalsOf, money, type DecimalText } from "../money.ts";

/** Minor units of `currency` at `rate`, as minor units of the home currency, rounded half away from zero. */
export function homeMinor(minor: number, currency: string, rate: DecimalText, homeCurrency: string): number {
  if (currency === homeCurrency && rate === "1") return minor;
  const scale = new Decimal(10).pow(decimalsOf(homeCurrency) - decimalsOf(currency));
  const exact = new Decimal(minor).mul(rate).mul(scale);
  return money(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), homeCurrency).minor;
}
