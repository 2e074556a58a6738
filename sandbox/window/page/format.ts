/** Money and dates as people read them: digits grouped, the currency always named, months as words. */

export interface Money {
  amount: string;
  currency: string;
}

export function moneyText({ amount, currency }: Money): string {
  const digits = amount.split(".")[1]?.length ?? 0;
  return `${Number(amount).toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${currency}`;
}

export function dayText(day: string | null): string {
  if (!day) return "–";
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

/** A deal's or a line's amount in its currency. */
export function dealMoney(amount: string | null | undefined, currency: string | null | undefined): string {
  return amount ? moneyText({ amount: Number(amount).toFixed(currency === "JPY" ? 0 : 2), currency: currency ?? "" }) : "–";
}
