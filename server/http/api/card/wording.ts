import { amountText, type Money } from "../../../domain/money.ts";
import type { PlainDate } from "../../../domain/records.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "3 Nov 2026" */
export function dayText(date: PlainDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** "12,400.00 USD" */
export function priceText(value: Money): string {
  const [whole = "", decimals] = amountText(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${decimals === undefined ? grouped : `${grouped}.${decimals}`} ${value.currency}`;
}

export const daysText = (days: number): string => `${days} ${days === 1 ? "day" : "days"}`;
