import type { NewFact, Stream } from "../../../server/domain/ledger/fact.ts";
import { money } from "../../../server/domain/money.ts";

/** Small complete facts to vary in tests, in US dollars. */
const fact = (stream: Stream, key: string, minor: number, on: string, rest: Pick<NewFact, "detail"> & Partial<NewFact>): NewFact => ({
  stream,
  key,
  dealId: null,
  document: null,
  payment: null,
  on,
  amount: money(minor, "USD"),
  home: money(minor, "USD"),
  rate: "1",
  sources: [],
  ...rest,
});

export const booking = (dealId: string, minor: number, on: string, changes: Partial<NewFact> = {}): NewFact =>
  fact("bookings", `booking:${dealId}`, minor, on, {
    dealId,
    detail: { name: `Deal ${dealId}`, pipeline: "default", owner: "11", customer: "Acme", taxIncluded: false, duplicateOf: null },
    ...changes,
  });

export const billing = (dealId: string | null, document: string, minor: number, on: string, changes: Partial<NewFact> = {}): NewFact =>
  fact("billings", `billing:${document}`, minor, on, {
    dealId,
    document,
    detail: { kind: "invoice", number: document, lines: [{ minor, exact: null }], tax: 0, total: minor, covers: null, against: null, awaits: false },
    ...changes,
  });

export const recognised = (dealId: string | null, document: string, minor: number, on: string): NewFact =>
  fact("recognised", `recognised:${document}:${on}`, minor, on, { dealId, document, detail: { kind: "invoice", line: null, policy: "at-once", of: minor } });

export const cash = (dealId: string | null, document: string, payment: string, minor: number, on: string): NewFact =>
  fact("cash", `cash:${payment}:${document}`, minor, on, { dealId, document, payment, detail: { kind: "payment", label: null } });
