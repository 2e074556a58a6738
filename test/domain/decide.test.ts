import { describe, expect, test } from "vitest";
import { decideNext } from "../../server/domain/invoicing/decide.ts";
import type { BookedInvoice, Next, Observation } from "../../server/domain/invoicing/observation.ts";
import { planDeal } from "../../server/domain/invoicing/plan.ts";
import { money } from "../../server/domain/money.ts";
import type { Deal } from "../../server/domain/records.ts";
import { defaultSettings, settingsSchema } from "../../server/domain/settings.ts";
import { company, contact, deal, invoice, line, observation, organisation } from "./samples.ts";

/** Everything found and linked, so that the next step is the invoice itself. */
const ready = (changes: Partial<Observation> = {}): Observation =>
  observation({ customerId: "58", itemIds: { "301": "7" }, found: { invoices: { "OB-100001-4001-1-1": [] } }, ...changes });

const fingerprintOf = (of: Deal, settings = defaultSettings): string => {
  const planning = planDeal(of, settings, null, "2026-11-23");
  if (!planning.ok) throw new Error("the sample deal cannot be planned");
  return planning.plan.fingerprint;
};

const opened = (of = deal(), revision = 1): Observation["book"] => ({
  ...observation().book,
  revision,
  fingerprint: fingerprintOf(of),
  openedOn: "2026-11-23",
});

const booked = (changes: Partial<BookedInvoice> = {}): BookedInvoice => ({
  invoice: invoice(),
  revision: 1,
  instalment: 1,
  origin: "created",
  fingerprint: fingerprintOf(deal()),
  untouched: true,
  superseded: false,
  mailed: false,
  ...changes,
});

const summary = (next: Next): string => {
  if (next.kind === "look") return `look ${next.lookup.what}`;
  if (next.kind === "act") return `act ${next.step.name}`;
  return next.kind === "park" ? `park ${next.reasons.map((reason) => reason.code).join(" ")}` : `rest ${next.why}`;
};
const decided = (seen: Observation) => summary(decideNext(seen));

describe("whether a deal is invoiced at all", () => {
  test("an open deal rests until a person asks", () => {
    const open = deal({ outcome: "open", stageId: "qualifiedtobuy" });
    expect(decided(ready({ deal: open }))).toBe("rest not-wanted");
    expect(decided(ready({ deal: open, book: { ...observation().book, requestOpen: true } }))).toBe("act open-revision");
  });

  test("a deal won before Onebook was connected is left to the button", () => {
    expect(decided(ready({ book: { ...observation().book, wonBeforeStart: true } }))).toBe("rest won-before-start");
    expect(decided(ready({ book: { ...observation().book, wonBeforeStart: true, requestOpen: true } }))).toBe("act open-revision");
  });

  test("only the stages in the settings invoice by themselves, where there are any", () => {
    const settings = settingsSchema.parse({ trigger: { stages: [{ pipelineId: "default", stageId: "contractsent" }] } });
    expect(decided(ready({ settings }))).toBe("rest not-wanted");
    expect(decided(ready({ settings, deal: deal({ stageId: "contractsent", outcome: "open" }) }))).toBe("act open-revision");
  });

  test("a deal that is gone rests, and one invoiced by hand is not invoiced again", () => {
    expect(decided(ready({ deal: null }))).toBe("rest gone");
    expect(decided(ready({ invoices: [booked({ origin: "by-hand", fingerprint: null })] }))).toBe("rest linked-by-hand");
  });
});

describe("the way to the first invoice", () => {
  test("goes from customer to items to our reference to the revision to the invoice, and then rests", () => {
    expect(decided(observation())).toBe("look customers");
    expect(decided(observation({ found: { customers: [] } }))).toBe("act create-customer");
    expect(decided(observation({ found: { customers: [company({ id: "58" })] } }))).toBe("act link-customer");
    expect(decided(observation({ customerId: "58" }))).toBe("look items");
    expect(decided(observation({ customerId: "58", found: { items: [] } }))).toBe("act create-item");
    expect(decided(observation({ customerId: "58", itemIds: { "301": "7" } }))).toBe("look invoices");
    expect(decided(ready())).toBe("act open-revision");
    expect(decided(ready({ book: opened() }))).toBe("act create-invoice");
    expect(decided(ready({ book: opened(), invoices: [booked()] }))).toBe("rest done");
  });

  test("the draft carries reference, items, dates, amounts and the billing address", () => {
    const next = decideNext(ready({ book: opened() }));
    expect(next).toMatchObject({
      kind: "act",
      step: {
        revision: 1,
        instalment: 1,
        draft: {
          reference: "OB-100001-4001-1-1",
          customerId: "58",
          state: "approved",
          date: "2026-11-23",
          dueDate: "2026-12-23",
          currency: "USD",
          billTo: { email: "ada@bluewater.example" },
          lines: [{ itemId: "7", quantity: "2", unitPrice: "500", amount: money(100_000, "USD") }],
        },
      },
    });
  });

  test("an invoice with our reference that the book does not know is adopted, not made again", () => {
    const found = { invoices: { "OB-100001-4001-1-1": [invoice()] } };
    expect(decided(ready({ book: opened(), found }))).toBe("act adopt-invoice");
    const two = { invoices: { "OB-100001-4001-1-1": [invoice(), invoice({ id: "267" })] } };
    expect(decided(ready({ book: opened(), found: two }))).toBe("park several-invoices");
  });

  test("one that is adopted counts as ours to change only where it comes to what would be asked for", () => {
    const adopting = (one: ReturnType<typeof invoice>) => decideNext(ready({ book: opened(), found: { invoices: { "OB-100001-4001-1-1": [one] } } }));
    const asked = invoice({ date: "2025-01-31", lines: [{ ...invoice().lines[0]!, itemId: "7", amount: money(100_000, "USD") }] });
    expect(adopting(asked)).toMatchObject({ step: { name: "adopt-invoice", asAsked: true } });
    expect(adopting({ ...asked, lines: [{ ...asked.lines[0]!, amount: money(90_000, "USD") }] })).toMatchObject({ step: { name: "adopt-invoice", asAsked: false } });
  });

  test("mails it when deliveries are mailed, once", () => {
    const settings = settingsSchema.parse({ trigger: { deliver: "sent" } });
    const seen = ready({ settings, book: opened(), invoices: [booked()] });
    expect(decided(seen)).toBe("act send-invoice");
    expect(decided({ ...seen, invoices: [booked({ mailed: true })] })).toBe("rest done");
  });
});

describe("what parks", () => {
  const rules = (changes: object) => settingsSchema.parse({ rules: changes });

  test.each<[string, Partial<Observation>]>([
    ["no-customer", { deal: deal({ company: null, contacts: [] }) }],
    ["amount-not-positive", { deal: deal({ amount: null, lines: [line({ unitPrice: "0" })] }) }],
    ["amounts-differ", { deal: deal({ amount: money(99_998, "USD") }) }],
    ["currency-not-enabled", { deal: deal({ currency: "JPY", amount: null, lines: [line()] }) }],
    ["tax-unmapped", { deal: deal({ lines: [line({ taxCode: "reduced" })] }) }],
    ["deal-incomplete", { settings: rules({ requiredProperties: ["po_number"] }) }],
    ["customer-blocked", { settings: rules({ blockedCustomer: { property: "hold", equals: "yes" } }), deal: deal({ company: company({ properties: { hold: "yes" } }) }) }],
    ["period-closed", { erp: { kind: "ready", connectionId: "c1", organisation: organisation({ closedUntil: "2026-11-23" }) } }],
    ["instalments-unreadable", { settings: settingsSchema.parse({ fields: { instalments: "plan" } }), deal: deal({ properties: { plan: "50/40" } }) }],
    ["item-missing", { itemIds: {}, settings: settingsSchema.parse({ items: { whenMissing: "park" } }), found: { items: [] } }],
    ["customer-missing", { customerId: null, settings: settingsSchema.parse({ customers: { whenMissing: "park" } }), found: { customers: [] } }],
  ])("%s", (code, changes) => {
    expect(decided(ready(changes))).toBe(`park ${code}`);
  });

  test("every parked reason is a sentence and says what to do", () => {
    const next = decideNext(ready({ deal: deal({ amount: money(1, "USD") }) }));
    expect(next).toMatchObject({ kind: "park" });
    if (next.kind !== "park") return;
    for (const reason of next.reasons) {
      expect(reason.sentence).toMatch(/^[A-Z].*\.$/);
      expect(reason.nextStep).toMatch(/\.$/);
    }
  });

  test("a difference within the tolerance goes through", () => {
    expect(decided(ready({ deal: deal({ amount: money(99_999, "USD") }) }))).toBe("act open-revision");
  });

  test("a contact is billed where there is no company", () => {
    const person = deal({ company: null, contacts: [contact()] });
    expect(decideNext(observation({ deal: person, found: { customers: [] } }))).toMatchObject({
      step: { name: "create-customer", draft: { name: "Ada Reyes", kind: "person" } },
    });
  });
});

describe("a deal that changes after it was invoiced", () => {
  const dearer = deal({ amount: money(120_000, "USD"), lines: [line({ unitPrice: "600" })] });

  test("a draft is brought up to date under a new revision", () => {
    const draft = booked({ invoice: invoice({ state: "draft" }) });
    expect(decided(ready({ deal: dearer, book: opened(), invoices: [draft] }))).toBe("act open-revision");
    const next = decideNext(ready({ deal: dearer, book: opened(dearer, 2), invoices: [draft] }));
    expect(next).toMatchObject({ step: { name: "update-invoice", revision: 2, invoiceId: "266", draft: { reference: "OB-100001-4001-1-1" } } });
  });

  test("a draft that was changed by hand in the ERP is left alone", () => {
    const edited = booked({ invoice: invoice({ state: "draft" }), untouched: false });
    expect(decided(ready({ deal: dearer, book: opened(), invoices: [edited] }))).toBe("park changed-after-sending");
  });

  test("an issued invoice is never changed: a person credits and reissues, or leaves it", () => {
    const seen = ready({ deal: dearer, book: opened(), invoices: [booked()] });
    expect(decided(seen)).toBe("park changed-after-sending");
    const leave = { ...opened(), acceptedFingerprint: fingerprintOf(dearer) };
    expect(decided({ ...seen, book: leave })).toBe("rest accepted-difference");
    const reissue = { ...opened(), reissueFingerprint: fingerprintOf(dearer) };
    expect(decideNext({ ...seen, book: reissue })).toMatchObject({ step: { name: "credit-invoice", reference: "OB-100001-4001-1-1C" } });
    const credited = { ...seen, book: reissue, invoices: [booked({ superseded: true })], found: { invoices: { "OB-100001-4001-2-1": [] } } };
    expect(decideNext(credited)).toMatchObject({ step: { name: "open-revision", revision: 2 } });
  });

  test("an invoice with payments cannot be credited as a whole", () => {
    const paid = booked({ invoice: invoice({ balance: money(50_000, "USD") }) });
    const reissue = { ...opened(), reissueFingerprint: fingerprintOf(dearer) };
    expect(decided(ready({ deal: dearer, book: reissue, invoices: [paid] }))).toBe("park changed-after-sending");
  });

  test("an invoice voided by hand is not made again, until a person asks for it", () => {
    const voided = [booked({ invoice: invoice({ state: "voided" }) })];
    expect(decided(ready({ book: opened(), invoices: voided }))).toBe("rest ended-by-hand");
    const asked = ready({ book: { ...opened(), requestOpen: true }, invoices: voided, found: { invoices: { "OB-100001-4001-2-1": [] } } });
    expect(decideNext(asked)).toMatchObject({ step: { name: "open-revision", revision: 2 } });
    expect(decideNext({ ...asked, book: { ...opened(deal(), 2), requestOpen: true } })).toMatchObject({
      step: { name: "create-invoice", revision: 2, draft: { reference: "OB-100001-4001-2-1" } },
    });
  });
});

describe("instalments", () => {
  const settings = settingsSchema.parse({
    instalments: { kind: "percent", parts: [{ percent: "30", afterDays: 0 }, { percent: "70", afterDays: 30 }] },
  });
  const book = { ...opened(), fingerprint: fingerprintOf(deal(), settings) };
  const first = booked({ fingerprint: book.fingerprint });

  test("the deposit comes now and the balance on its own day, each once", () => {
    const seen = ready({ settings, book, found: { invoices: { "OB-100001-4001-1-1": [], "OB-100001-4001-1-2": [] } } });
    expect(decideNext(seen)).toMatchObject({ step: { instalment: 1, draft: { lines: [{ amount: money(30_000, "USD") }] } } });
    expect(decided({ ...seen, invoices: [first] })).toBe("rest done");
    const later = { ...seen, invoices: [first], today: "2026-12-23" };
    expect(decideNext(later)).toMatchObject({ step: { instalment: 2, draft: { date: "2026-12-23", lines: [{ amount: money(70_000, "USD") }] } } });
  });
});
