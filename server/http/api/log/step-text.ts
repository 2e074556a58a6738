import { z } from "zod";
import { amountText } from "../../../domain/money.ts";

/** Steps of a decision and effects on a vendor go by the same names. */
const PHRASES: Record<string, string> = {
  "link-customer": "link the customer to one of the ERP's",
  "create-customer": "create the customer",
  "link-item": "link a product to one of the ERP's items",
  "create-item": "create an item",
  "open-revision": "open a new revision of the deal's invoice",
  "adopt-invoice": "take over an invoice that carries our reference",
  "create-invoice": "create the invoice",
  "update-invoice": "bring the draft invoice up to date",
  "send-invoice": "have the ERP send the invoice",
  "credit-invoice": "credit the invoice in full",
  "write-status": "write the billing status to the deal",
  timeline: "add an entry to the deal's timeline",
  task: "create a task for the owner",
};

/** "create the invoice 1043 over 1,200.00 USD", as far as is known. */
export function stepText(step: string | { name: string }, result?: unknown): string {
  const name = typeof step === "string" ? step : step.name;
  return (PHRASES[name] ?? name) + resultText(result);
}

const invoiceLike = z.object({ number: z.string(), total: z.unknown().optional() });

function resultText(result: unknown): string {
  const { success, data } = invoiceLike.safeParse(result);
  if (!success) return "";
  const total = moneyOf(data.total);
  return ` ${data.number}${total === null ? "" : ` over ${total}`}`;
}

const moneyLike = z.object({ minor: z.int(), currency: z.string().length(3) });

/** "1200.00 USD"; null for anything that is no amount of money. */
export function moneyOf(value: unknown): string | null {
  const { success, data } = moneyLike.safeParse(value);
  return success ? `${amountText(data)} ${data.currency}` : null;
}
