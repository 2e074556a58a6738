import type { BaseDate } from "@hubspot/ui-extensions";

/** A plain date as the date input holds it, whose months begin at 0. Empty: null. */
export function toInput(date: string): BaseDate | undefined {
  const [year, month, day] = date.split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month: month - 1, date: day };
}

/** "2026-11-03"; empty where the input was cleared. */
export function fromInput(day: BaseDate | null | undefined): string {
  if (!day) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(day.year).padStart(4, "0")}-${two(day.month + 1)}-${two(day.date)}`;
}
