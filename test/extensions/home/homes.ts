import type { Shape } from "../../../src/extensions/api/client.ts";

/** Home pages to vary in tests, typed by the API's own description. */

type Home = Shape<"Home">;
type Waiting = Shape<"Waiting">;
type Money = Shape<"Money">;

export const money = (amount: string, currency = "USD"): Money => ({ amount, currency, minor: Number(amount.replace(".", "")) });

export const XERO = "6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2b11";
const HUBSPOT = "6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2b12";

const none = { count: 0, amounts: [] };

export const days = (last: { created: number; paid: number } = { created: 0, paid: 0 }): Home["days"] =>
  Array.from({ length: 14 }, (_, index) => ({ date: `2026-11-${10 + index}`, ...(index === 13 ? last : { created: 0, paid: 0 }) }));

/** A quiet day of an account that has been at work for a while, seen by somebody who may do everything. */
export const home = (changes: Partial<Home> = {}): Home => ({
  today: "2026-11-23",
  asOf: "2026-11-23T15:00:00.000Z",
  created: none,
  paid: none,
  overdue: { ...none, oldestDue: null },
  dueSoon: { ...none, until: "2026-11-29" },
  underWay: 0,
  parked: { count: 0, reasons: [], oldest: [], retrying: [] },
  days: days(),
  connections: [
    { id: HUBSPOT, role: "crm", label: "HubSpot", name: "Northwind", health: "well" },
    { id: XERO, role: "erp", label: "Xero", name: "Northside Books", health: "well" },
  ],
  digest: null,
  ready: true,
  empty: false,
  rights: ["see", "create-invoices", "settle", "change-settings"],
  ...changes,
});

export const waitingId = (number: number): string => `0d9a6a52-7f0e-4a31-8f0b-${String(number).padStart(12, "0")}`;

export const waiting = (number: number, changes: Partial<Waiting> = {}): Waiting => ({
  id: waitingId(number),
  dealId: String(number),
  code: "no-customer",
  sentence: "The deal has neither a company nor a contact to bill.",
  nextStep: "Associate a company or a contact with the deal.",
  said: null,
  choices: [],
  openedAt: "2026-11-20T14:00:00.000Z",
  days: 3,
  mayAsk: true,
  lookedAt: "2026-11-23T14:30:00.000Z",
  deal: { name: `Bluewater website ${number}`, customerName: "Bluewater Dental", amount: money("1000.00") },
  ...changes,
});
