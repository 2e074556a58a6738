import { z } from "zod";
import { moneyText } from "../../../domain/money.ts";

const invoiceLike = z.object({ number: z.string(), total: z.unknown().optional() });

/** The number and amount of what an effect made, as far as it is an invoice. */
export function resultOf(result: unknown): { number?: string; total?: string | null } {
  const { success, data } = invoiceLike.safeParse(result);
  return success ? { number: data.number, total: moneyOf(data.total) } : {};
}

const moneyLike = z.object({ minor: z.int(), currency: z.string().length(3) });

/** "1200.00 USD"; null for anything that is no amount of money. */
export function moneyOf(value: unknown): string | null {
  const { success, data } = moneyLike.safeParse(value);
  return success ? moneyText(data) : null;
}
