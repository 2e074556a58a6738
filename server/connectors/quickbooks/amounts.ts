import { Decimal } from "decimal.js";
import { exactMoney, parseDecimal, zero, type DecimalText, type Money } from "../../domain/money.ts";
import { refuse } from "./errors.ts";

/** An amount as QuickBooks wrote it; an absent one is nothing. More decimals than the currency has is not money. */
export function readMoney(text: string | null | undefined, currency: string): Money {
  if (text == null) return zero(currency);
  const amount = exactMoney(text, currency);
  if (amount) return amount;
  throw refuse(
    "park",
    "unexpected-answer",
    `QuickBooks reports an amount that ${currency} cannot hold. Correct the record in QuickBooks.`,
  );
}

/**
 * A decimal as a JSON number that prints exactly these digits again. JSON numbers leave here as floats; one of more
 * than about fifteen digits would not arrive as it was meant, and is refused instead.
 */
export function wireNumber(text: DecimalText, what: string): number {
  const exact = parseDecimal(text);
  const number = exact?.toNumber() ?? NaN;
  if (exact && Number.isFinite(number) && new Decimal(number).eq(exact)) return number;
  throw refuse("park", "validation", `The ${what} has more digits than QuickBooks can take. Round it in the CRM.`);
}
