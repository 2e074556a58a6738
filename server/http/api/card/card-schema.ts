import { z } from "zod";
import { BILLING_STATES } from "../../../domain/billing-status.ts";
import { moneySchema } from "../money.ts";
import { parkedSchema } from "../parked/list.ts";

const date = z.iso.date();

const movement = z
  .strictObject({
    kind: z.enum(["payment", "credit-note", "prepayment", "overpayment"]),
    label: z.string().nullable(),
    amount: moneySchema.describe("The part applied to this invoice"),
    date,
  })
  .meta({ id: "Movement" });

const invoice = z
  .strictObject({
    id: z.string(),
    connectionId: z.uuid(),
    number: z.string().nullable(),
    state: z.enum(["draft", "open", "paid", "voided", "deleted"]),
    sent: z.boolean(),
    date,
    dueDate: date.nullable(),
    url: z.string().nullable().describe("Where the ERP shows it"),
    pdfPath: z.string(),
    instalment: z.int(),
    total: moneySchema,
    tax: moneySchema,
    paid: moneySchema.describe("paid + credited + balance = total; all three are zero once it is voided or deleted"),
    credited: moneySchema,
    balance: moneySchema,
    movements: z.array(movement),
    origin: z.enum(["created", "matched", "by-hand"]),
    superseded: z.boolean().describe("Credited in full and issued anew"),
  })
  .meta({ id: "CardInvoice" });

const amounts = z.strictObject({ total: moneySchema, paid: moneySchema, credited: moneySchema, balance: moneySchema }).meta({ id: "Amounts" });

export const cardSchema = z
  .strictObject({
    deal: z.strictObject({
      id: z.string(),
      name: z.string().nullable(),
      amount: moneySchema.nullable(),
      outcome: z.enum(["open", "won", "lost"]).nullable(),
      customerName: z.string().nullable(),
      organisation: z.string().nullable().describe("The ERP organisation it goes to"),
    }),
    status: z.strictObject({
      state: z.enum(BILLING_STATES.map(({ value }) => value)),
      label: z.string(),
      sentence: z.string(),
      tone: z.enum(["danger", "warning", "info", "success", "default"]),
    }),
    amounts: amounts.nullable().describe("Over all invoices in force; null without one"),
    invoiceDate: date.nullable(),
    dueDate: date.nullable(),
    lastPaymentDate: date.nullable(),
    daysOverdue: z.int().nullable(),
    trouble: z.string().nullable(),
    invoices: z.array(invoice),
    upcoming: z.array(z.strictObject({ date, share: z.string().nullable(), amount: moneySchema })).describe("Instalments that lie ahead"),
    parked: z.array(parkedSchema),
    working: z.boolean().describe("Something is under way: ask again in a second or two"),
    lookedAt: z.iso.datetime().nullable(),
    actions: z.strictObject({
      create: z.strictObject({ allowed: z.boolean(), why: z.string().nullable() }),
      refresh: z.boolean(),
      answerChange: z.boolean(),
    }),
  })
  .meta({ id: "Card" });

export type Card = z.infer<typeof cardSchema>;
