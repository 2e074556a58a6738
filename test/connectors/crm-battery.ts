import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BillingStatus } from "../../server/domain/billing-status.ts";
import { sweptSince, type CrmBench, type TypedDeal } from "./crm-bench.ts";
import { itConnects } from "./crm-connecting.ts";
import { itShowsWhatDealsDependOn } from "./crm-sweeps.ts";
import { itStaysTrueInTrouble } from "./crm-trouble.ts";
import { failure } from "./erp-bench.ts";

/** What every CRM connector must do. One account and its stand-in serve the whole battery: names are never reused. */
export function crmBattery(name: string, setUp: () => Promise<CrmBench>): void {
  describe(`${name}: what every CRM connector must do`, () => {
    let bench: CrmBench;
    let serial = 0;
    const next = () => (serial += 1);

    beforeAll(async () => {
      bench = await setUp();
      await bench.crm.ensureProperties();
    });
    beforeEach(async () => bench.vendor.clearFaults());
    afterAll(async () => bench?.close());

    const typed = (change: Partial<TypedDeal> = {}): TypedDeal => ({
      name: `Battery deal ${next()}`,
      amount: "100.50",
      lines: [{ name: "Battery work", quantity: "3", price: "33.50" }],
      company: `Battery ${next()} Ltd`,
      contacts: [],
      ...change,
    });
    const made = (change: Partial<TypedDeal> = {}) => bench.person.createDeal(typed(change));
    const read = async (dealId: string, properties = { deal: [] as string[], company: [] as string[] }) => {
      const deal = await bench.crm.readDeal(dealId, properties);
      if (!deal) throw new Error(`Deal ${dealId} is gone`);
      return deal;
    };
    const status = (change: Partial<BillingStatus> = {}): BillingStatus => ({ ...EMPTY_STATUS, ...change });

    it("describes the account well enough to read its deals", async () => {
      const account = await bench.crm.describeAccount();
      expect(account.id).toBe(bench.accountId);
      // A CRM that names no account here does so while the app is installed.
      expect(account.name ?? "while installing").not.toBe("");
      expect(account.currencies).toContain(account.currency);
      expect(new Intl.DateTimeFormat("en", { timeZone: account.timeZone }).resolvedOptions().timeZone).toBeTruthy();
      const outcomes = account.pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => stage.outcome));
      expect(new Set(outcomes)).toEqual(new Set(["open", "won", "lost"]));
    });

    it("describes the fields of deals and companies, by the name they are read with, none that a person cannot fill", async () => {
      const { deal, company } = await bench.crm.describeFields();
      for (const fields of [deal, company]) {
        expect(fields.length).toBeGreaterThan(3);
        expect(new Set(fields.map((one) => one.name)).size).toBe(fields.length);
        expect(fields.every((one) => one.label !== "")).toBe(true);
      }
      expect(deal.map((one) => one.name)).toContain(bench.freeText.deal);
    });

    it("names everyone who owns deals, or says that it may not", async () => {
      const owners = await bench.crm.listOwners();
      expect(owners?.length ?? 1).toBeGreaterThan(0);
      for (const { id, name } of owners ?? []) expect([id, name]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
    });

    it("changes of a company what it is told to, and leaves the rest as it is; null for one that is not there", async () => {
      const { companyId } = await made();
      const before = await bench.crm.readCustomer("company", companyId ?? "", []);
      const address = { street: "1 New Road", city: "Bath", region: null, postalCode: "04530", country: null };
      const changed = await bench.crm.updateCustomer("company", companyId ?? "", { phone: "+1 207 555 0142", address }, null);
      expect(changed).toMatchObject({ id: companyId, name: before?.name, phone: "+1 207 555 0142", address });
      expect(await bench.crm.updateCustomer("company", bench.missingId, { phone: "1" }, null)).toBeNull();
    });

    it("reads a deal with its lines in order, its company and its contacts", async () => {
      const lines = [
        { name: "First", quantity: "2", price: "10.25" },
        { name: "Second", quantity: "0.5", price: "0.0125", percentOff: "12.5" },
      ];
      const one = typed({ amount: "20.51", lines, contacts: ["Byron", "Lovelace"] });
      const { dealId, companyId, contactIds } = await bench.person.createDeal(one);
      const { currency } = await bench.crm.describeAccount();
      const deal = await read(dealId);
      expect(deal).toMatchObject({ id: dealId, name: one.name, outcome: "open", currency, amount: { minor: 2051, currency } });
      expect(deal.lines.map((line) => [line.name, line.quantity, line.unitPrice, line.discount])).toEqual([
        ["First", "2", "10.25", null],
        ["Second", "0.5", "0.0125", { kind: "percent", percent: "12.5" }],
      ]);
      expect(deal.company).toMatchObject({ id: companyId, kind: "company", name: one.company, active: true });
      expect(deal.contacts.map((contact) => [contact.id, contact.lastName])).toEqual([
        [contactIds[0], "Byron"],
        [contactIds[1], "Lovelace"],
      ]);
    });

    it("reads a deal of nothing but an amount", async () => {
      const { dealId } = await made({ lines: [], company: null });
      expect(await read(dealId)).toMatchObject({ lines: [], company: null, contacts: [] });
    });

    it("reads every line of a deal with more of them than fit one question", async () => {
      const lines = Array.from({ length: 103 }, (_, index) => ({ name: `Line ${index}`, quantity: "1", price: `${index}.01` }));
      const { dealId } = await made({ lines });
      expect((await read(dealId)).lines.map((line) => [line.name, line.unitPrice])).toEqual(lines.map((line) => [line.name, line.price]));
    });

    it("says whether the deal is won or lost", async () => {
      const [won, lost] = [await made(), await made()];
      await bench.person.close(won.dealId, "won");
      await bench.person.close(lost.dealId, "lost");
      expect((await read(won.dealId)).outcome).toBe("won");
      expect((await read(lost.dealId)).outcome).toBe("lost");
    });

    it("reads the properties the tenant's settings name, and null for those that are empty or unknown", async () => {
      const { dealId, companyId } = await made();
      const wanted = { deal: [bench.freeText.deal, "no_such_property"], company: [bench.freeText.company] };
      expect((await read(dealId, wanted)).properties).toEqual({ [bench.freeText.deal]: null, no_such_property: null });
      await bench.freeText.set(dealId, companyId ?? "", `PO "7" & Söhne`);
      const deal = await read(dealId, wanted);
      expect(deal.properties[bench.freeText.deal]).toBe(`PO "7" & Söhne`);
      expect(deal.company?.properties).toEqual({ [bench.freeText.company]: `PO "7" & Söhne` });
    });

    it("answers null for what is deleted, does not exist, or cannot be an id", async () => {
      const { dealId } = await made();
      await bench.person.remove(dealId);
      for (const id of [dealId, bench.missingId, "no-id", "", "../contacts/1"]) {
        expect(await bench.crm.readDeal(id, { deal: [], company: [] })).toBeNull();
      }
      for (const kind of ["company", "person"] as const) expect(await bench.crm.readCustomer(kind, bench.missingId, [])).toBeNull();
    });

    it("reads a company and a person as customers", async () => {
      const one = typed({ contacts: ["Byron"] });
      const { companyId, contactIds } = await bench.person.createDeal(one);
      const company = await bench.crm.readCustomer("company", companyId ?? "", [bench.freeText.company]);
      expect(company).toMatchObject({ id: companyId, kind: "company", name: one.company, properties: { [bench.freeText.company]: null } });
      const person = await bench.crm.readCustomer("person", contactIds[0] ?? "", []);
      expect(person).toMatchObject({ id: contactIds[0], kind: "person" });
      expect(person?.name).toContain("Byron");
    });

    it("finds what changed since a moment, oldest change first and each deal once", async () => {
      const [first, second] = [await made(), await made()];
      const before = (await read(first.dealId)).modifiedAt;
      await bench.person.rename(second.dealId, `Renamed ${next()}`);
      await bench.person.rename(first.dealId, `Renamed ${next()}`);
      const found = await sweptSince(bench.crm, before);
      const ours = found.filter(({ id }) => id === first.dealId || id === second.dealId).map(({ id }) => id);
      expect(ours).toEqual([second.dealId, first.dealId]);
      expect(found.map((deal) => deal.modifiedAt)).toEqual(found.map((deal) => deal.modifiedAt).sort());
      const { pipelineId, stageId } = await read(first.dealId);
      expect(found.find(({ id }) => id === first.dealId)).toMatchObject({ pipelineId, stageId });
    });

    it("finds nothing where nothing changed", async () => {
      expect(await sweptSince(bench.crm, "2099-01-01T00:00:00.000Z")).toEqual([]);
    });

    itShowsWhatDealsDependOn({ bench: () => bench, typed });

    it("prepares the account as often as it is asked to", async () => {
      await bench.crm.ensureProperties();
      await bench.crm.ensureProperties();
      const { dealId } = await made();
      await bench.crm.writeBillingStatus(dealId, status({ state: "waiting" }), 1);
      expect(await bench.person.billing(dealId)).toMatchObject({ state: "waiting" });
    });

    it("writes every property of a status, exact to the last decimal, and clears them again", async () => {
      const { dealId } = await made();
      await bench.crm.writeBillingStatus(dealId, FULL, 1);
      await bench.crm.writeBillingStatus(dealId, FULL, 1);
      expect(await bench.person.billing(dealId)).toEqual({
        state: "overdue",
        invoiceNumber: "INV-1043",
        invoiceUrl: "https://erp.example/invoice?id=7&x=ü",
        invoiceCount: "2",
        invoiceDate: "2026-11-01",
        dueDate: "2026-11-30",
        currency: "KWD",
        total: "12345678.905",
        paid: "0.005",
        credited: "0.000",
        balance: "12345678.900",
        lastPaymentDate: "2026-11-20",
        daysOverdue: "0",
        recognised: "1200.500",
        trouble: "Overdue by 3 days.",
        parkedReason: "Which \"Customer\"?",
      });
      await bench.crm.writeBillingStatus(dealId, EMPTY_STATUS, 2);
      const nothing = Object.fromEntries(Object.keys(FULL).map((key) => [key, null]));
      expect(await bench.person.billing(dealId)).toEqual({ ...nothing, state: "not_invoiced", invoiceCount: "0" });
    });

    it("shows with the deal the number of the status that stands on it, also that of an older one that came late", async () => {
      const { dealId } = await made();
      expect((await read(dealId)).statusNumber).toBeNull();
      await bench.crm.writeBillingStatus(dealId, FULL, 1);
      await bench.crm.writeBillingStatus(dealId, EMPTY_STATUS, 12);
      expect((await read(dealId)).statusNumber).toBe(12);
      await bench.crm.writeBillingStatus(dealId, FULL, 1);
      expect((await read(dealId)).statusNumber).toBe(1);
    });

    it("refuses to write onto a deal that is not there", async () => {
      const write = bench.crm.writeBillingStatus(bench.missingId, EMPTY_STATUS, 1);
      expect(await failure(write)).toMatchObject({ consequence: "park", code: "not-found", applied: "no" });
    });

    it("puts one entry onto the timeline for one key, however often it is sent", async () => {
      const { dealId } = await made();
      const event = { kind: "paid" as const, headline: "Invoice 7 is paid", at: "2026-11-20T10:00:00.000Z", invoiceNumber: "7", amount: EUR };
      const key = `event-${next()}`;
      expect(await bench.crm.addTimelineEvent(dealId, event, key)).toBe(true);
      expect(await bench.crm.addTimelineEvent(dealId, event, key)).toBe(true);
      expect(await bench.crm.addTimelineEvent(dealId, { ...event, headline: "Again", invoiceNumber: null, amount: null }, `event-${next()}`)).toBe(true);
      expect(await bench.person.timeline(dealId)).toEqual(["Invoice 7 is paid", "Again"]);
    });

    it("is held up by no account that takes no timeline entries", async () => {
      const { dealId } = await made();
      await bench.vendor.takeEvents(false);
      try {
        const event = { kind: "sent" as const, headline: "Sent", at: "2026-11-20T10:00:00.000Z", invoiceNumber: null, amount: null };
        expect(await bench.crm.addTimelineEvent(dealId, event, `event-${next()}`)).toBe(false);
      } finally {
        await bench.vendor.takeEvents(true);
      }
    });

    it("finds an open task by exactly its subject, on its deal alone", async () => {
      const [one, other] = [await made(), await made()];
      const subject = `Invoice ${next()} is overdue`;
      expect(await bench.crm.findTask(one.dealId, subject)).toBeNull();
      const task = await bench.crm.createTask(one.dealId, { subject, body: "Call them.", ownerId: null, dueAt: "2026-11-24T09:00:00.000Z" });
      expect(await bench.crm.findTask(one.dealId, subject)).toEqual(task);
      expect(await bench.crm.findTask(one.dealId, `${subject}!`)).toBeNull();
      expect(await bench.crm.findTask(other.dealId, subject)).toBeNull();
      await bench.person.finishTask(task.id);
      expect(await bench.crm.findTask(one.dealId, subject)).toBeNull();
      expect(await bench.crm.findTask(bench.missingId, subject)).toBeNull();
    });

    itStaysTrueInTrouble({ bench: () => bench, made, read, status });
    itConnects({ bench: () => bench, made });
  });
}

const EUR = { minor: 12_345, currency: "EUR" };
const dinars = (minor: number) => ({ minor, currency: "KWD" });

export const EMPTY_STATUS: BillingStatus = {
  state: "not_invoiced",
  invoiceNumber: null,
  invoiceUrl: null,
  invoiceCount: 0,
  invoiceDate: null,
  dueDate: null,
  currency: null,
  total: null,
  paid: null,
  credited: null,
  balance: null,
  lastPaymentDate: null,
  daysOverdue: null,
  trouble: null,
  parkedReason: null,
};
const FULL: BillingStatus = {
  state: "overdue",
  invoiceNumber: "INV-1043",
  invoiceUrl: "https://erp.example/invoice?id=7&x=ü",
  invoiceCount: 2,
  invoiceDate: "2026-11-01",
  dueDate: "2026-11-30",
  currency: "KWD",
  total: dinars(12_345_678_905),
  paid: dinars(5),
  credited: dinars(0),
  balance: dinars(12_345_678_900),
  lastPaymentDate: "2026-11-20",
  daysOverdue: 0,
  recognised: { minor: 1_200_500, currency: "KWD" },
  trouble: "Overdue by 3 days.",
  parkedReason: 'Which "Customer"?',
};
