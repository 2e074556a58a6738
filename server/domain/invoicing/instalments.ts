import { Decimal } from "decimal.js";
import type { z } from "zod";
import { addDays, addMonths } from "../calendar.ts";
import { allocate, amountText, money, type Money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import type { instalmentsSchema } from "../settings.ts";
import { totalOf, type PlannedLine } from "./lines.ts";

export type Instalments = z.infer<typeof instalmentsSchema>;

/** One invoice of a deal. A deal without instalments has exactly one part. */
export interface Part {
  /** From 1. */
  number: number;
  of: number;
  /** "30%" or "3/12", null for the only part. */
  share: string | null;
  date: PlainDate;
  lines: PlannedLine[];
}

/**
 * Reads a deal's own instalment rule: "30/70" in percent summing to 100, or "12 months". null for an empty text,
 * undefined for one that says something else.
 */
export function parseInstalments(text: string | null): Instalments | null | undefined {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "") return null;
  const months = /^(\d{1,3}) ?months?$/i.exec(trimmed)?.[1];
  if (months !== undefined) {
    const count = Number(months);
    return count >= 2 && count <= 120 ? { kind: "monthly", months: count, issue: "on-date" } : undefined;
  }
  if (!/^\d+(\.\d+)?( ?\/ ?\d+(\.\d+)?){1,35}$/.test(trimmed)) return undefined;
  const percents = trimmed.split("/").map((part) => part.trim());
  if (!sumsToHundred(percents)) return undefined;
  const parts = percents.map((percent, index) => ({ percent, afterDays: index * 30 }));
  return { kind: "percent", parts, issue: "on-date" };
}

export const sumsToHundred = (percents: readonly string[]): boolean =>
  percents.reduce((total, percent) => total.add(percent), new Decimal(0)).eq(100);

/**
 * Splits planned lines into dated parts. Each part's total is its share of the whole to the minor unit, and over all
 * parts every line and the total sum exactly: the last part is what is left of each line.
 */
export function splitIntoParts(lines: readonly PlannedLine[], rule: Instalments, first: PlainDate, currency: string): Part[] {
  const shares = sharesOf(rule, first);
  if (rule.kind === "none") return [{ number: 1, of: 1, share: null, date: first, lines: [...lines] }];
  const totals = allocate(
    totalOf(lines, currency),
    shares.map((share) => share.weight),
  );
  const left = lines.map((line) => line.amount.minor);
  return shares.map((share, index) => {
    const last = index === shares.length - 1;
    const amounts = last ? left : shareOfEach(lines, share.fraction, totals[index]?.minor ?? 0);
    amounts.forEach((minor, line) => {
      if (!last) left[line] = (left[line] ?? 0) - minor;
    });
    const dated = lines.map((line, position) => partLine(line, share.label, money(amounts[position] ?? 0, currency)));
    const shown = dated.filter((line) => line.amount.minor !== 0);
    return { number: index + 1, of: shares.length, share: share.label, date: share.date, lines: shown };
  });
}

interface Share {
  weight: Decimal;
  /** The weight over the sum of all weights. */
  fraction: Decimal;
  label: string;
  date: PlainDate;
}

function sharesOf(rule: Instalments, first: PlainDate): Share[] {
  const one = new Decimal(1);
  switch (rule.kind) {
    case "none":
      return [{ weight: one, fraction: one, label: "", date: first }];
    case "percent":
      return rule.parts.map((part) => ({
        weight: new Decimal(part.percent),
        fraction: new Decimal(part.percent).div(100),
        label: `${part.percent}%`,
        date: addDays(first, part.afterDays),
      }));
    case "monthly":
      return Array.from({ length: rule.months }, (_, index) => ({
        weight: one,
        fraction: one.div(rule.months),
        label: `${index + 1}/${rule.months}`,
        date: addMonths(first, index),
      }));
  }
}

/** Each line's share rounded, the difference to the part's total put on its largest line. */
function shareOfEach(lines: readonly PlannedLine[], fraction: Decimal, total: number): number[] {
  const rounded = lines.map((line) => fraction.mul(line.amount.minor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());
  const off = total - rounded.reduce((a, b) => a + b, 0);
  const sizes = lines.map((line) => Math.abs(line.amount.minor));
  const largest = sizes.indexOf(Math.max(...sizes));
  rounded[largest] = (rounded[largest] ?? 0) + off;
  return rounded;
}

/** A share of a line is billed as one piece: its quantity times its price would not give the share's amount. */
function partLine(line: PlannedLine, label: string, amount: Money): PlannedLine {
  return {
    ...line,
    description: `${line.description} (${label})`,
    quantity: "1",
    unitPrice: amountText(amount),
    discount: null,
    amount,
  };
}
