import type { Shape } from "../api/client.ts";

type Money = Shape<"Money">;

/**
 * An amount as the user writes amounts: "$1,234.50", "1.234,50 €". Formatted from its decimal text, so no cent is ever
 * lost to binary fractions, with as many decimals as the currency has.
 * @param locale of the user: "en-us", "de-de"
 */
export function moneyText({ amount, currency }: Pick<Money, "amount" | "currency">, locale: string): string {
  const decimals = amount.split(".")[1]?.length ?? 0;
  const format = new Intl.NumberFormat(known(locale), {
    style: "currency",
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(amount as Intl.StringNumericLiteral);
}

/** "30 %", "12.5%": a share given as decimal text. */
export function percentText(percent: string, locale: string): string {
  const format = new Intl.NumberFormat(known(locale), { style: "percent", maximumFractionDigits: 4 });
  return format.format(`${percent}e-2` as Intl.StringNumericLiteral);
}

/** "1,234.5": a quantity given as decimal text, with the decimals it has. */
export function decimalText(decimal: string, locale: string): string {
  const format = new Intl.NumberFormat(known(locale), { maximumFractionDigits: 20 });
  return format.format(decimal as Intl.StringNumericLiteral);
}

export const countText = (count: number, locale: string): string => new Intl.NumberFormat(known(locale)).format(count);

/** The CRM writes "de-de"; an unknown or missing locale reads as American English. */
export function known(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}
