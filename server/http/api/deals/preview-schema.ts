import { z } from "zod";
import { moneySchema } from "../money.ts";
import { reasonSchema } from "../reason.ts";

const line = z
  .strictObject({
    description: z.string().describe("At most 500 characters"),
    quantity: z.string(),
    unitPrice: z.string(),
    discount: z.string().nullable().describe('"10%" or an amount'),
    amount: moneySchema,
    taxWord: z.string().nullable().describe("The deal's own tax word, before it is mapped"),
    tax: z
      .strictObject({
        by: z.enum(["code", "erp", "unmapped", "none"]).describe("erp: the ERP decides, by item or customer; unmapped: see problems"),
        name: z.string().nullable(),
        rate: z.string().nullable().describe('Percent: "19"; null where it depends'),
      })
      .describe("The tax code the line gets by your mapping"),
  })
  .meta({ id: "PreviewLine" });

const part = z
  .strictObject({
    number: z.int().describe("From 1"),
    of: z.int(),
    share: z.string().nullable().describe('"30%" or "3/12"; null for the only part'),
    date: z.iso.date(),
    dueDate: z.iso.date().nullable().describe("null: by the ERP's own terms"),
    amount: moneySchema,
    lines: z.array(line).describe("Of the first part alone, at most 500: the others have their share of the same lines"),
  })
  .meta({ id: "PreviewPart" });

export const previewSchema = z
  .strictObject({
    organisation: z.string().nullable().describe("Where the invoice would be made"),
    system: z.string().nullable().describe('"Xero"'),
    keepsDrafts: z.boolean().describe("The ERP can keep it as a draft"),
    deliver: z.enum(["draft", "approved", "sent"]),
    asked: z
      .strictObject({
        deliver: z.enum(["draft", "approved", "sent"]).nullable(),
        invoiceDate: z.iso.date().nullable(),
        dueDate: z.iso.date().nullable(),
        memo: z.string().nullable(),
        poNumber: z.string().nullable(),
        email: z.string().nullable(),
      })
      .describe("What a person wants other than the deal and the settings say"),
    customer: z.strictObject({
      name: z.string(),
      erpName: z.string().nullable().describe("As the ERP calls it, where that is known"),
      how: z.enum(["linked", "chosen", "found", "new", "unclear", "unknown"]),
      why: z.array(z.string()).describe("By what it was found"),
    }),
    invoice: z
      .strictObject({
        total: moneySchema,
        discount: z.string().nullable(),
        taxMode: z.enum(["exclusive", "inclusive", "none"]),
        dueDate: z.iso.date().nullable().describe("null: by the terms"),
        terms: z.string().nullable(),
        memo: z.string().nullable(),
        poNumber: z.string().nullable(),
        exchangeRate: z.string().nullable(),
        email: z.string().nullable(),
        copiesTo: z.array(z.string()),
        parts: z.array(part),
        lineCount: z.int(),
      })
      .nullable()
      .describe("null where the deal cannot be read as an invoice; see problems"),
    problems: z.array(reasonSchema),
    invoiced: z.boolean().describe("An invoice stands already"),
    ready: z.boolean().describe("Create invoice would make it without asking anybody"),
  })
  .meta({ id: "Preview" });
