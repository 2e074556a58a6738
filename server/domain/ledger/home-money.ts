import { homeMinor } from "../bridge/home.ts";
import { money, type DecimalText, type Money } from "../money.ts";

export const homeMoney = ({ minor, currency }: Money, rate: DecimalText, homeCurrency: string): Money => money(homeMinor(minor, currency, rate, homeCurrency), homeCurrency);

/** "1" in home currency, else the first rate that is known; null where none is. */
export const rateFor = (currency: string, homeCurrency: string, known: readonly (DecimalText | null)[]): DecimalText | null =>
  currency === homeCurrency ? "1" : (known.find((rate) => rate !== null) ?? null);
