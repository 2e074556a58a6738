import { Decimal } from "decimal.js";

/** Cents of every currency QuickBooks keeps two decimals for; half is rounded away from zero. */
export const cents = (value: Decimal.Value): Decimal => new Decimal(value).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

export const sum = (values: Decimal.Value[]): Decimal => values.reduce<Decimal>((total, value) => total.plus(value), new Decimal(0));

/** As it goes over the wire: a JSON number of at most two decimals. */
export const wireAmount = (value: Decimal.Value): number => cents(value).toNumber();

/** Unit prices keep up to seven decimals. */
export const wirePrice = (value: Decimal.Value): number => new Decimal(value).toDecimalPlaces(7, Decimal.ROUND_HALF_UP).toNumber();

export { Decimal };
