import { z } from "zod";
import { amountText, type Money } from "../../domain/money.ts";

export const moneySchema = z
  .strictObject({
    minor: z.int().describe("Whole minor units: cents, yen, fils"),
    amount: z.string().describe('The same as decimal text: "1234.50"'),
    currency: z.string().describe("ISO 4217"),
  })
  .meta({ id: "Money" });

export type ShownMoney = z.infer<typeof moneySchema>;

export const showMoney = ({ minor, currency }: Money): ShownMoney => ({ minor, amount: amountText({ minor, currency }), currency });
export const showMoneyOrNull = (value: Money | null): ShownMoney | null => (value === null ? null : showMoney(value));
