import { z } from "zod";
import { EXPLAINED } from "../../../domain/billing/why.ts";
import { moneySchema } from "../money.ts";

const record = z
  .strictObject({
    kind: z
      .enum(["invoice", "line", "tax", "rounding", "payment", "credit-note", "prepayment", "overpayment", "unread", "others"])
      .describe("unread: counted as paid by the ERP without naming a payment; others: all that are not listed, as one"),
    id: z.string().nullable().describe("In the ERP"),
    label: z.string().nullable().describe("The number or reference people know it by; of others, how many"),
    invoiceNumber: z.string().nullable().describe("The invoice it is part of"),
    amount: moneySchema.describe("What it adds to the number; negative where it takes away"),
    date: z.iso.date().nullable(),
    dueDate: z.iso.date().nullable(),
    state: z.enum(["draft", "open", "paid", "voided", "deleted"]).nullable(),
    system: z.string().nullable().describe('Who told us: "Xero"'),
    url: z.string().nullable(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "RecordBehind" });

export const whySchema = z
  .strictObject({
    number: z.enum([...EXPLAINED, "status"]),
    value: moneySchema.nullable().describe("null for the status, and where no invoice is in force"),
    records: z.array(record),
  })
  .meta({ id: "Why" });

export type Why = z.infer<typeof whySchema>;
