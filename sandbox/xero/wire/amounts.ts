import { Decimal } from "decimal.js";

/** Amounts are numbers on the wire and decimals in every computation. Xero rounds half up: 2.165 becomes 2.17. */
export const round = (value: Decimal.Value, places = 2): number => new Decimal(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toNumber();

export const sum = (values: Decimal.Value[]): number => values.reduce<Decimal>((total, value) => total.plus(value), new Decimal(0)).toNumber();

export const minus = (from: Decimal.Value, ...less: Decimal.Value[]): number =>
  less.reduce<Decimal>((left, value) => left.minus(value), new Decimal(from)).toNumber();

/** Two decimals, as Xero writes amounts in its messages. */
export const written = (value: Decimal.Value): string => new Decimal(value).toFixed(2);
