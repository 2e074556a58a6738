import { z } from "zod";
import { moneySchema } from "../money.ts";
import { reasonSchema } from "../reason.ts";

const line = z
  .strictObject({
    description: z.string(),
    quantity: z.string(),
    unitPrice: z.string(),
    discount: z.string().nullable().describe('"10%" or an amount'),
    amount: moneySchema,
    taxWord: z.string().nullable().describe("The deal's own tax word, before it is mapped"),
  })
  .meta({ id: "PreviewLine" });

const part = z
  .strictObject({
    number: z.int().describe("From 1"),
    of: z.int(),
    share: z.string().nullable().describe('"30%" or "3/12"; null for the only part'),
    date: z.iso.date(),
    amount: moneySchema,
    lines: z.array(line),
  })
  .meta({ id: "PreviewPart" });

export const previewSchema = z
  .strictObject({
    organisation: z.string().nullable().describe("Where the invoice would be made"),
    customer: z.strictObject({
      name: z.string(),
      how: z.enum(["linked", "found", "new", "unclear", "unknown"]),
      why: z.array(z.string()).describe("By what it was found"),
    }),
    invoice: z
      .strictObject({
        total: moneySchema,
        discount: z.string().nullable(),
        dueDate: z.iso.date().nullable().describe("null: by the terms"),
        terms: z.string().nullable(),
        memo: z.string().nullable(),
        poNumber: z.string().nullable(),
        exchangeRate: z.string().nullable(),
        email: z.string().nullable(),
        copiesTo: z.array(z.string()),
        parts: z.array(part),
      })
      .nullable()
      .describe("null where the deal cannot be read as an invoice; see problems"),
    problems: z.array(reasonSchema),
    invoiced: z.boolean().describe("An invoice stands already"),
    ready: z.boolean().describe("Create invoice would make it without asking anybody"),
  })
  .meta({ id: "Preview" });
