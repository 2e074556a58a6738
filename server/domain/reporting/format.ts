import { Temporal } from "temporal-polyfill";
import { amountText, type Money } from "../money.ts";
import type { Instant, PlainDate } from "../records.ts";

/** Amounts and dates as a locale writes them, for what leaves HubSpot. */
export interface Formats {
  money(value: Money): string;
  count(count: number): string;
  date(date: PlainDate): string;
  moment(instant: Instant): string;
}

/** @param timeZone of the account; an unknown locale reads as American English */
export function formatsFor(locale: string, timeZone: string): Formats {
  const known = knownLocale(locale);
  const dates = { day: "numeric", month: "short", year: "numeric" } as const;
  const whole = new Intl.NumberFormat(known);
  return {
    money(value) {
      const amount = amountText(value);
      const digits = amount.split(".")[1]?.length ?? 0;
      const format = new Intl.NumberFormat(known, { style: "currency", currency: value.currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
      return format.format(amount as Intl.StringNumericLiteral);
    },
    count: (count) => whole.format(count),
    date: (date) => Temporal.PlainDate.from(date).toLocaleString(known, dates),
    moment: (instant) => Temporal.Instant.from(instant).toLocaleString(known, { ...dates, hour: "numeric", minute: "2-digit", timeZone }),
  };
}

function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}
