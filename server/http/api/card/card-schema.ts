import { z } from "zod";
import { BILLING_STATES } from "../../../domain/billing-status.ts";
import { RIGHTS } from "../../../domain/roles.ts";
import { moneySchema } from "../money.ts";
import { REASONS } from "./reasons.ts";
import { parkedSchema } from "../parked/parked-schema.ts";

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
    payUrl: z.string().nullable().describe("Where the customer can pay it, where the ERP has such a page"),
    readAt: z.iso.datetime().describe("When the ERP last told us of it"),
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
      reason: z.enum(REASONS).describe("What the sentence says, for a card that says it in another language"),
      tone: z.enum(["danger", "warning", "info", "success", "default"]),
    }),
    erp: z.strictObject({
      name: z.string().describe('"Xero"; "the ERP" where none or several could be meant'),
      connectionId: z.uuid().nullable().describe("null where it is not known yet"),
      state: z.enum(["connected", "reconnect", "none"]).describe("reconnect: an admin must renew or confirm the connection"),
    }),
    amounts: amounts.nullable().describe("Over all invoices in force; null without one"),
    invoiceDate: date.nullable(),
    dueDate: date.nullable(),
    lastPaymentDate: date.nullable(),
    daysOverdue: z.int().nullable(),
    trouble: z.string().nullable(),
    invoices: z.array(invoice),
    upcoming: z.array(z.strictObject({ date, share: z.string().nullable(), amount: moneySchema })).describe("Instalments that lie ahead"),
    mode: z.enum(["shadow", "live"]).describe("shadow: Onebook writes nothing in this account"),
    rehearsal: z
      .strictObject({ customer: z.string(), total: moneySchema.describe("Before tax"), date: date.describe("Of the first invoice"), invoices: z.int() })
      .nullable()
      .describe("In shadow: what would have been made by now"),
    parked: z.array(parkedSchema),
    working: z.boolean().describe("Something is under way: ask again in a second or two"),
    progress: z
      .array(z.strictObject({ step: z.enum(["asked", "customer", "invoice", "deal"]), done: z.boolean() }))
      .describe("How far an invoice that was asked for has come; empty where none is being made"),
    lookedAt: z.iso.datetime().nullable(),
    rights: z.array(z.enum(RIGHTS)).describe("What the person who asks may do"),
    actions: z.strictObject({
      create: z.strictObject({ allowed: z.boolean(), why: z.string().nullable() }),
      refresh: z.boolean(),
      answerChange: z.boolean(),
    }),
  })
  .meta({ id: "Card" });

export type Card = z.infer<typeof cardSchema>;
