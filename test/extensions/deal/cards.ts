import type { Shape } from "../../../src/extensions/api/client.ts";

/** Cards to vary in tests, typed by the API's own description. */

type Card = Shape<"Card">;
type Money = Shape<"Money">;

/** @param amount decimal text with as many decimals as the currency has */
export const money = (amount: string, currency = "USD"): Money => ({ amount, currency, minor: Number(amount.replace(".", "")) });

export const CONNECTION = "6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2b11";
export const PARKED = "0d9a6a52-7f0e-4a31-8f0b-c9b3f3b1c001";

/** A won deal nobody has been invoiced for, seen by somebody who may do everything. */
export const card = (changes: Partial<Card> = {}): Card => ({
  deal: { id: "5", name: "Bluewater website", amount: money("1000.00"), outcome: "open", customerName: "Bluewater Dental", organisation: "Northside Books" },
  status: status("not_invoiced", "when-won"),
  erp: { name: "Xero", connectionId: CONNECTION, state: "connected" },
  amounts: null,
  invoiceDate: null,
  dueDate: null,
  lastPaymentDate: null,
  daysOverdue: null,
  trouble: null,
  invoices: [],
  upcoming: [],
  mode: "live",
  rehearsal: null,
  parked: [],
  working: false,
  progress: [],
  lookedAt: "2026-11-23T15:00:00.000Z",
  rights: ["see", "create-invoices", "settle", "change-settings"],
  actions: { create: { allowed: true, why: null }, refresh: true, answerChange: false },
  ...changes,
});

export function status(state: Card["status"]["state"], reason: Card["status"]["reason"] = "invoiced", tone: Card["status"]["tone"] = "info"): Card["status"] {
  return { state, reason, tone, label: "unused", sentence: "unused" };
}

export const invoice = (changes: Partial<Shape<"CardInvoice">> = {}): Shape<"CardInvoice"> => ({
  id: "266",
  connectionId: CONNECTION,
  number: "1043",
  state: "open",
  sent: true,
  date: "2026-11-23",
  dueDate: "2026-12-12",
  url: "https://go.xero.example/266",
  payUrl: null,
  readAt: "2026-11-23T15:00:00.000Z",
  instalment: 1,
  total: money("1000.00"),
  tax: money("0.00"),
  paid: money("0.00"),
  credited: money("0.00"),
  balance: money("1000.00"),
  movements: [],
  origin: "created",
  superseded: false,
  ...changes,
});

/** An invoiced deal: amounts as its one invoice has them. */
export function invoiced(state: Card["status"]["state"], of: Partial<Shape<"CardInvoice">> = {}, changes: Partial<Card> = {}): Card {
  const shown = invoice(of);
  const { total, paid, credited, balance } = shown;
  return card({
    status: status(state),
    amounts: { total, paid, credited, balance },
    dueDate: shown.dueDate,
    invoiceDate: shown.date,
    invoices: [shown],
    actions: { create: { allowed: false, why: "Invoice 1043 already stands for this deal." }, refresh: true, answerChange: false },
    ...changes,
  });
}

export const parked = (changes: Partial<Shape<"Parked">> = {}): Shape<"Parked"> => ({
  id: PARKED,
  dealId: "5",
  code: "no-customer",
  sentence: "The deal has neither a company nor a contact to bill.",
  nextStep: "Associate a company or a contact with the deal.",
  said: null,
  choices: [],
  openedAt: "2026-11-23T14:00:00.000Z",
  ...changes,
});
