import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { happeningsOf } from "../../server/domain/billing/events.ts";
import { rollUp, type BillingFacts } from "../../server/domain/billing/rollup.ts";
import { money } from "../../server/domain/money.ts";
import type { Allocation, Invoice, Settlement } from "../../server/domain/records.ts";
import { invoice } from "./samples.ts";

const allocation = (minor: number, changes: Partial<Allocation> = {}): Allocation => ({
  kind: "payment",
  sourceId: "p1",
  label: null,
  invoiceId: "266",
  amount: money(minor, "USD"),
  date: "2026-11-23",
  ...changes,
});

const settlement = (changes: Partial<Settlement> = {}): Settlement => ({
  id: "p1",
  rawStatus: null,
  modifiedAt: "2026-11-23T10:00:00.000Z",
  kind: "payment",
  customerId: "58",
  date: "2026-11-23",
  total: money(100_000, "USD"),
  unapplied: money(0, "USD"),
  allocations: [],
  state: "active",
  postedTo: [],
  memo: null,
  ...changes,
});

const facts = (invoices: Invoice[], changes: Partial<BillingFacts> = {}): BillingFacts => ({
  invoices: invoices.map((one) => ({ invoice: one, superseded: false })),
  settlements: [],
  takenBack: [],
  parked: [],
  wanted: true,
  today: "2026-11-23",
  overdueDays: 1,
  writeOff: [],
  dealCurrency: "USD",
  ...changes,
});

const open = (balance: number, changes: Partial<Invoice> = {}) => invoice({ balance: money(balance, "USD"), ...changes });
const paid = (changes: Partial<Invoice> = {}) => invoice({ state: "paid", balance: money(0, "USD"), ...changes });
const stateOf = (of: BillingFacts) => rollUp(of).state;

describe("the one status of a deal", () => {
  test("before there is an invoice", () => {
    expect(stateOf(facts([], { wanted: false }))).toBe("not_invoiced");
    expect(stateOf(facts([]))).toBe("waiting");
    const reason = { code: "no-customer" as const, sentence: "Nobody to bill.", nextStep: "Add one.", choices: [], said: null };
    expect(rollUp(facts([], { parked: [reason] }))).toMatchObject({ state: "parked", parkedReason: "Nobody to bill." });
  });

  test("from open over sent and part paid to paid", () => {
    expect(stateOf(facts([open(100_000)]))).toBe("open");
    expect(stateOf(facts([open(100_000, { sent: true })]))).toBe("sent");
    expect(stateOf(facts([open(60_000, { allocations: [allocation(40_000)] })]))).toBe("part_paid");
    expect(stateOf(facts([paid({ allocations: [allocation(100_000)] })]))).toBe("paid");
    expect(stateOf(facts([invoice({ state: "draft" })]))).toBe("draft");
  });

  test("overdue is counted from the due date in the organisation's own day", () => {
    expect(stateOf(facts([open(100_000, { dueDate: "2026-11-23" })]))).toBe("open");
    expect(rollUp(facts([open(100_000, { dueDate: "2026-11-14" })]))).toMatchObject({
      state: "overdue",
      daysOverdue: 9,
      trouble: "1,000.00 USD overdue by 9 days",
    });
    expect(rollUp(facts([open(100_000, { dueDate: "2026-11-14" })], { overdueDays: 30 })).trouble).toBeNull();
  });

  test("credited, written off, refunded and overpaid are told from paid", () => {
    const credit = [allocation(100_000, { kind: "credit-note", sourceId: "c1" })];
    expect(rollUp(facts([paid({ allocations: credit })]))).toMatchObject({ state: "credited", paid: money(0, "USD"), credited: money(100_000, "USD") });
    const badDebt = [settlement({ id: "c1", kind: "credit-note", postedTo: ["bad-debt"] })];
    expect(stateOf(facts([paid({ allocations: credit })], { settlements: badDebt, writeOff: ["bad-debt"] }))).toBe("written_off");
    const refund = [settlement({ id: "r1", kind: "refund" })];
    expect(stateOf(facts([paid({ allocations: [allocation(100_000)] })], { settlements: refund }))).toBe("refunded");
    const tooMuch = [settlement({ total: money(110_000, "USD"), unapplied: money(10_000, "USD") })];
    expect(stateOf(facts([paid({ allocations: [allocation(100_000)] })], { settlements: tooMuch }))).toBe("overpaid");
  });

  test("what is left of an overpayment or prepayment is paid too much, and what was left on a credit note is not", () => {
    for (const kind of ["overpayment", "prepayment"] as const) {
      const left = [settlement({ id: "o1", kind, total: money(110_000, "USD"), unapplied: money(10_000, "USD") })];
      expect(stateOf(facts([paid({ allocations: [allocation(100_000, { kind, sourceId: "o1" })] })], { settlements: left }))).toBe("overpaid");
    }
    const credit = [settlement({ id: "c1", kind: "credit-note", total: money(60_000, "USD"), unapplied: money(10_000, "USD") })];
    expect(stateOf(facts([paid({ allocations: [allocation(50_000), allocation(50_000, { kind: "credit-note", sourceId: "c1" })] })], { settlements: credit }))).toBe("paid");
  });

  test("voided and deleted raise trouble and leave no amounts behind", () => {
    const voided = rollUp(facts([invoice({ state: "voided" })]));
    expect(voided).toMatchObject({ state: "voided", total: null, balance: null, invoiceCount: 0, trouble: "Invoice 1043 was voided in the ERP" });
    expect(stateOf(facts([invoice({ state: "deleted" })]))).toBe("deleted");
  });

  test("several invoices add up, and one that was credited for a new one does not count", () => {
    const second = open(50_000, { id: "267", number: "1044", total: money(50_000, "USD"), date: "2026-12-01" });
    const status = rollUp(facts([paid({ allocations: [allocation(100_000)] }), second]));
    expect(status).toMatchObject({ invoiceNumber: "1043, 1044", invoiceCount: 2, total: money(150_000, "USD"), paid: money(100_000, "USD"), balance: money(50_000, "USD"), state: "part_paid" });
    const reissued = facts([second]);
    reissued.invoices.push({ invoice: paid(), superseded: true });
    expect(rollUp(reissued)).toMatchObject({ invoiceNumber: "1044", total: money(50_000, "USD") });
  });

  test("paid + credited + open is the total, to the cent, for any payments and credits", () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: 1, max: 1e7 }), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1e7 }), (applied, balance) => {
        const allocations = applied.map(([minor, credit], index) =>
          allocation(minor, { kind: credit ? "credit-note" : "payment", sourceId: String(index) }),
        );
        const total = allocations.reduce((minor, one) => minor + one.amount.minor, balance);
        const state = balance === 0 ? "paid" : "open";
        const status = rollUp(facts([invoice({ state, total: money(total, "USD"), balance: money(balance, "USD"), allocations })]));
        const [paidPart, credited, openPart] = [status.paid, status.credited, status.balance].map((one) => one?.minor ?? 0);
        expect((paidPart ?? 0) + (credited ?? 0) + (openPart ?? 0)).toBe(total);
        expect(paidPart).toBe(allocations.filter((one) => one.kind === "payment").reduce((minor, one) => minor + one.amount.minor, 0));
      }),
    );
  });
});

describe("what goes onto the timeline", () => {
  const quiet = { settlements: [], takenBack: [], edited: false, today: "2026-11-23" };
  const kinds = (of: Invoice, settlements: Settlement[] = []) => happeningsOf(of, { settlements, takenBack: [], edited: false, today: "2026-11-23" }).map((one) => one.kind);

  test("each happening once, judged from the present state", () => {
    expect(kinds(invoice({ state: "draft" }))).toEqual([]);
    expect(kinds(open(100_000, { sent: true }))).toEqual(["invoiced", "sent"]);
    expect(kinds(open(60_000, { allocations: [allocation(40_000)], dueDate: "2026-11-01" }))).toEqual(["invoiced", "overdue", "part-paid"]);
    expect(kinds(paid({ allocations: [allocation(100_000)] }))).toEqual(["invoiced", "paid"]);
  });

  test("a payment taken back and an edit in the ERP are told, and the first is trouble until the money is there", () => {
    const takenBack = [{ invoiceId: "266", sourceId: "p1", amount: money(40_000, "USD") }];
    expect(kinds(open(100_000))).toEqual(["invoiced"]);
    const told = happeningsOf(open(100_000), { ...quiet, takenBack, edited: true });
    expect(told.map((one) => one.headline).slice(1)).toEqual([
      "Invoice 1043 was edited in the ERP, now over 1,000.00 USD",
      "A payment of 400.00 USD on invoice 1043 was taken back",
    ]);
    expect(rollUp(facts([open(100_000)], { takenBack })).trouble).toBe("A payment of 400.00 USD was taken back, 1,000.00 USD is open");
    expect(rollUp(facts([paid({ allocations: [allocation(100_000)] })], { takenBack })).trouble).toBeNull();
  });

  test("a second payment is another happening; the same state seen again is the same one", () => {
    const once = happeningsOf(open(60_000, { allocations: [allocation(40_000)] }), quiet);
    const again = happeningsOf(open(60_000, { allocations: [allocation(40_000)] }), { ...quiet, today: "2026-11-24" });
    const more = happeningsOf(open(50_000, { allocations: [allocation(40_000), allocation(10_000, { sourceId: "p2" })] }), { ...quiet, today: "2026-11-24" });
    expect(again).toEqual(once);
    expect(more.at(-1)?.key).not.toBe(once.at(-1)?.key);
  });
});
