import fc from "fast-check";
import { describe as group, expect, test } from "vitest";
import { BILLING_STATES, type BillingStatus } from "../../server/domain/billing-status.ts";
import { amountText, money, priceText } from "../../server/domain/money.ts";
import { createRateLimit } from "../../server/http/rate-limit.ts";
import { invoiceSentence, TONES } from "../../server/http/api/card/sentences.ts";
import { dayText } from "../../server/http/api/card/wording.ts";
import { describe } from "../../server/http/api/log/describe.ts";
import { lineText } from "../../server/http/api/log/lines.ts";
import type { Entry } from "../../server/store/audit.ts";
import { billing } from "./deal-in-book.ts";

group("sentences of the card", () => {
  const usd = (minor: number) => money(minor, "USD");
  test.each<[Partial<BillingStatus>, string]>([
    [{ state: "draft" }, "Draft, not yet sent"],
    [{ state: "draft", invoiceCount: 3 }, "3 drafts, not yet sent"],
    [{ state: "open" }, "Invoice 1043 issued, not sent by mail, due 23 Dec 2026"],
    [{ state: "sent" }, "Invoice 1043 sent, due 23 Dec 2026"],
    [{ state: "sent", invoiceNumber: "1043, 1044", invoiceCount: 2, dueDate: null }, "Invoices 1043, 1044 sent"],
    [{ state: "part_paid", paid: usd(25_000) }, "250.00 USD of 1,000.00 USD paid, due 23 Dec 2026"],
    [{ state: "paid", lastPaymentDate: "2026-11-03" }, "Paid 3 Nov 2026"],
    [{ state: "overpaid", lastPaymentDate: "2026-11-03", trouble: "5.00 USD was paid too much" }, "Paid 3 Nov 2026; 5.00 USD was paid too much"],
    [{ state: "overdue", balance: usd(1_240_000), daysOverdue: 9 }, "12,400.00 USD overdue by 9 days"],
    [{ state: "overdue", balance: usd(100), daysOverdue: 1 }, "1.00 USD overdue by 1 day"],
    [{ state: "credited" }, "Invoice 1043 credited in full"],
    [{ state: "voided" }, "Invoice 1043 was voided in Xero"],
    [{ state: "deleted", invoiceNumber: null }, "Invoice was deleted in Xero"],
  ])("%j reads as %s", (changes, sentence) => expect(invoiceSentence(billing(changes), "Xero")).toBe(sentence));

  test("every state has a tone, and every one with an invoice a sentence", () => {
    const idle = ["not_invoiced", "waiting", "parked"];
    for (const { value } of BILLING_STATES) {
      expect(TONES[value], value).toMatch(/^(danger|warning|info|success|default)$/);
      if (!idle.includes(value)) expect(invoiceSentence(billing({ state: value }), "Xero"), value).toMatch(/\w/);
    }
  });

  test("an amount reads the same with and without its thousands marks, in currencies of 0, 2 and 3 decimals", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom("JPY", "USD", "KWD"), (minor, currency) => {
        const [amount, shown] = priceText(money(minor, currency)).split(" ");
        expect([amount?.replaceAll(",", ""), shown]).toEqual([amountText(money(minor, currency)), currency]);
        expect(amount).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
      }),
    );
    expect(dayText("2026-12-31")).toBe("31 Dec 2026");
  });
});

group("sentences of the log", () => {
  const total = { minor: 120_000, currency: "USD" };
  const entry = (kind: Entry["kind"], payload: object): Entry => ({ kind, dealId: "1", payload });
  test.each<[Entry, string]>([
    [entry("seen", { invoice: { number: "1043", state: "open", total, balance: { minor: 0, currency: "USD" } } }), "Read invoice 1043 over 1,200.00 USD: open, 0.00 USD open"],
    [entry("decided", { step: { name: "create-invoice", draft: {} }, because: {} }), "Decided to create the invoice"],
    [entry("decided", { next: "park", parked: [{ sentence: "Nobody to bill." }] }), "Waits for a person: Nobody to bill."],
    [entry("decided", { next: "rest", parked: [], status: { state: "part_paid" } }), "Nothing more to do; the deal is part paid"],
    [entry("decided", { failed: { message: "Xero is down." }, failures: 2, parked: null }), "Failed (Xero is down.) and will look again; failure 2 in a row"],
    [entry("decided", { failed: { message: "No." }, failures: 9, parked: { sentence: "Gone." } }), "Gave up for now: Gone."],
    [entry("did", { step: "create-invoice", found: false, result: { number: "1043", total } }), "Done: create the invoice 1043 over 1,200.00 USD"],
    [entry("did", { step: "create-invoice", found: true, result: { number: "7", total } }), "Found that an earlier attempt to create the invoice 7 over 1,200.00 USD had gone through"],
    [entry("did", { step: "send-invoice", failed: { message: "Refused." } }), "Tried to have the ERP send the invoice: Refused."],
    [entry("did", { name: "link-customer", because: ["domain"] }), "Done: link the customer to one of the ERP's"],
    [entry("asked", { asked: "dismiss", code: "no-lines", comment: "Later", by: "Ada" }), 'Ada dismissed "no-lines": Later'],
    [entry("asked", { asked: "approve-journal", month: "2026-10", by: "Ada" }), "Ada approved the journal entry of 2026-10"],
    [entry("asked", { asked: "skip-reminder", customer: "Blue Ltd", by: "Ada" }), "Ada left out a reminder to Blue Ltd"],
    [entry("asked", { asked: "hold-reminders-promise", customer: "Blue Ltd", by: "Ada" }), "Ada said that Blue Ltd has promised to pay"],
    [entry("asked", { asked: "duplicate-document", by: "Ada" }), "Ada decided whether an invoice was entered twice"],
    [entry("changed", { connected: "c", name: "Northside", state: "awaiting-confirmation" }), "Connected to Northside, awaiting confirmation"],
    [entry("changed", { settings: {}, by: "Ada" }), "Settings changed by Ada"],
    [entry("changed", { leftToTheButton: 4 }), "Left 4 deals that were won before to the button"],
  ])("%j", (given, sentence) => expect(lineText(describe(given))).toBe(sentence));

  test("there is one for any entry that was ever written, whatever its payload", () => {
    const kinds = fc.constantFrom<Entry["kind"]>("seen", "decided", "did", "asked", "changed");
    const names = ["step", "parked", "failed", "invoice", "status", "by", "asked", "result", "settings", "name", "next"];
    const payloads = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
    fc.assert(
      fc.property(kinds, payloads, (kind, payload) => {
        expect(lineText(describe(entry(kind, payload)))).toMatch(/\w/);
      }),
    );
  });

  test.each(["approve-journal", "discard-journal", "post-journal", "remind-by-mail", "remind-by-task"])("the step %s has words", (step) => {
    const said = lineText(describe(entry("did", { step })));
    expect(said).toMatch(/^Done: [a-z]+ (the|a) /);
  });
});

group("the rate limit", () => {
  test("lets exactly so many pass in a minute, for each key on its own", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.constantFrom("a", "b"), wait: fc.integer({ min: 0, max: 30_000 }) }), { maxLength: 200 }), (calls) => {
        let now = 0;
        const limit = createRateLimit({ now: () => now }, 5);
        const passed: { key: string; at: number }[] = [];
        for (const { key, wait } of calls) {
          now += wait;
          const seconds = limit.take(key);
          if (seconds === 0) passed.push({ key, at: now });
          else expect(seconds).toBeGreaterThanOrEqual(1);
        }
        // Two windows may meet, so that at most twice as many fall into any one minute.
        for (const { key, at } of passed) expect(passed.filter((one) => one.key === key && one.at >= at && one.at < at + 60_000).length).toBeLessThanOrEqual(10);
      }),
    );
  });

  test("a clock set back locks nobody out", () => {
    let now = 1_000_000;
    const limit = createRateLimit({ now: () => now }, 1);
    expect([limit.take("a"), limit.take("a")]).toEqual([0, 60]);
    now = 0;
    expect(limit.take("a")).toBe(0);
  });

  test("remembers a bounded number of keys", () => {
    const limit = createRateLimit({ now: () => 0 }, 1);
    for (let key = 0; key < 10_001; key += 1) limit.take(String(key));
    expect(limit.take("0")).toBe(0);
  });
});
