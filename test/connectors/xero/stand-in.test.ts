import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Session } from "../../../server/connectors/connector.ts";
import type { Erp } from "../../../server/connectors/erp.ts";
import type { InvoiceDraft, InvoiceDraftLine } from "../../../server/domain/drafts.ts";
import { add, money, roundedMoney, sum } from "../../../server/domain/money.ts";
import type { Organisation } from "../../../server/domain/organisation.ts";
import { gone, OTHER_TENANT, sessionOf, standIn } from "./sandbox-bench.ts";
import { failureOf, TENANT } from "./wired.ts";
import { customerDraft, draftLine, invoiceDraft } from "./samples.ts";

type StandIn = Awaited<ReturnType<typeof standIn>>;

let xero: StandIn;
let erp: Erp;
let organisation: Organisation;
let customerId: string;
let serial = 0;
const key = () => `key-${(serial += 1)}`;
const reference = () => `OB-STORY-${(serial += 1)}`;
const pounds = (minor: number) => money(minor, "GBP");

beforeAll(async () => {
  xero = await standIn();
  erp = xero.connector.open(sessionOf(() => "sandbox", gone));
  organisation = await erp.describeOrganisation();
  customerId = (await erp.createCustomer(customerDraft({ name: "Story Ltd", reference: "OB-STORY-C" }), key())).id;
});
afterAll(() => xero.close());

const sales = () => organisation.accounts.find((account) => account.kind === "income")?.id ?? "";
const line = (change: Partial<InvoiceDraftLine> = {}) => draftLine({ itemId: null, accountId: sales(), ...change });
const draft = (change: Partial<InvoiceDraft> = {}) => invoiceDraft({ reference: reference(), customerId, lines: [line()], ...change });
const taxed = (rate: string) => organisation.taxCodes.find((code) => code.active && code.rate === rate)?.id ?? "";
const pay = async (invoiceId: string, amount: number) => {
  const { Accounts } = (await xero.book(`/Accounts?where=${encodeURIComponent('Type=="BANK"')}`)) as { Accounts: { AccountID: string }[] };
  const payment = { Invoice: { InvoiceID: invoiceId }, Account: { AccountID: Accounts[0]?.AccountID }, Date: "2026-11-22", Amount: amount };
  await xero.book("/Payments", "PUT", { Payments: [payment] });
};

describe("invoices in the stand-in", () => {
  it("are taxed by Xero line by line, discounts and the deal's discount taken off before tax", async () => {
    const lines = [
      line({ quantity: "3", unitPrice: "33.33", discount: { kind: "percent", percent: "12.5" }, amount: pounds(8749), taxCode: taxed("20") }),
      line({ quantity: "7", unitPrice: "19.99", discount: { kind: "amount", amount: pounds(1000) }, amount: pounds(12_993), taxCode: taxed("20") }),
      line({ quantity: "1", unitPrice: "50", amount: pounds(5000), taxCode: taxed("0") }),
    ];
    const created = await erp.createInvoice(draft({ lines, discount: { kind: "amount", amount: pounds(742) } }), key());
    expect(created.subtotal).toEqual(pounds(8749 + 12_993 + 5000 - 742));
    const perLine = created.lines.slice(0, 2).map((each) => roundedMoney(new Decimal(each.amount.minor).mul("0.2").div(100), "GBP"));
    expect(created.tax).toEqual(sum(perLine, "GBP"));
    expect(created.total).toEqual(add(created.subtotal, created.tax));
    expect(await erp.readInvoice(created.id)).toEqual(created);
  });

  it("come to exactly what was planned, whatever the lines and discounts are", async () => {
    const cents = (max: number) => fc.integer({ min: 1, max }).map((n) => new Decimal(n).div(100).toFixed());
    const oneLine = fc.record({ quantity: cents(5000), unitPrice: cents(500_000), percent: cents(9999) });
    await fc.assert(
      fc.asyncProperty(fc.array(oneLine, { minLength: 1, maxLength: 6 }), cents(3000), async (shapes, ofDeal) => {
        const lines = shapes.map(({ quantity, unitPrice, percent }) => {
          const amount = roundedMoney(new Decimal(quantity).mul(unitPrice).mul(new Decimal(100).sub(percent)).div(100), "GBP");
          return line({ quantity, unitPrice, discount: { kind: "percent", percent }, amount });
        });
        const gross = sum(lines.map((each) => each.amount), "GBP");
        fc.pre(gross.minor > 0);
        const off = roundedMoney(new Decimal(gross.minor).mul(ofDeal).div(10_000), "GBP");
        const created = await erp.createInvoice(draft({ lines, taxMode: "none", discount: { kind: "percent", percent: ofDeal } }), key());
        expect(created.total.minor).toBe(gross.minor - off.minor);
      }),
      { numRuns: 60 },
    );
  });

  it("keep their tracking, their order number and their memo, and are told by none of them", async () => {
    const [dimension] = organisation.dimensions;
    const choice = { dimensionId: dimension?.id ?? "", optionId: dimension?.options[0]?.id ?? "" };
    const created = await erp.createInvoice(draft({ poNumber: "4711", memoToCustomer: "Thank you", dimensions: [choice] }), key());
    const { Invoices } = (await xero.book(`/Invoices/${created.id}`)) as { Invoices: { Reference: string; LineItems: { Description: string; Tracking: object[] }[] }[] };
    expect(Invoices[0]?.Reference).toBe(`${created.reference} · PO 4711`);
    expect(Invoices[0]?.LineItems[0]?.Tracking).toMatchObject([{ Name: dimension?.name, Option: dimension?.options[0]?.name }]);
    expect(Invoices[0]?.LineItems[1]?.Description).toBe("Thank you");
    expect(created.lines).toHaveLength(1);
    expect(await erp.findInvoices({ reference: created.reference ?? "", customerId })).toEqual([created]);
  });

  it("replace all lines when updated", async () => {
    const first = draft({ state: "draft", lines: [line(), line(), line()] });
    const created = await erp.createInvoice(first, key());
    const updated = await erp.updateInvoice(created.id, null, { ...first, lines: [line({ description: "Only this" })] }, key());
    expect(updated.lines.map((each) => each.description)).toEqual(["Only this"]);
    expect((await erp.readInvoice(created.id))?.lines).toHaveLength(1);
  });

  it("in another currency carry our rate turned round, and give it back", async () => {
    const foreign = organisation.currencies.find((code) => code !== "GBP") ?? "";
    const amount = money(10_000, foreign);
    const created = await erp.createInvoice(draft({ currency: foreign, exchangeRate: "0.8", lines: [line({ amount })] }), key());
    expect(created).toMatchObject({ currency: foreign, exchangeRate: "0.8" });
  });

  it("that were approved in the meantime are not updated as drafts", async () => {
    const first = draft();
    const created = await erp.createInvoice(first, key());
    await pay(created.id, 50);
    const update = erp.updateInvoice(created.id, null, { ...first, lines: [line({ quantity: "9", amount: pounds(45_000) })] }, key());
    expect(await failureOf(update)).toMatchObject({ applied: "no" });
  });
});

describe("credits in the stand-in", () => {
  it("mirror an invoice with tax and discounts to the cent", async () => {
    const lines = [
      line({ quantity: "3", unitPrice: "33.33", discount: { kind: "percent", percent: "12.5" }, amount: pounds(8749), taxCode: taxed("20") }),
      line({ quantity: "1", unitPrice: "50", amount: pounds(5000), taxCode: taxed("0") }),
    ];
    const created = await erp.createInvoice(draft({ lines, memoToCustomer: "Thank you" }), key());
    const credit = await erp.creditInvoice(created, reference(), "2026-11-23", key());
    expect(credit).toMatchObject({ total: created.total, unapplied: pounds(0) });
    expect(await erp.readInvoice(created.id)).toMatchObject({ state: "paid", balance: pounds(0), allocations: [{ kind: "credit-note", sourceId: credit.id, amount: created.total }] });
  });

  it("cover what is open of an invoice that was paid in part", async () => {
    const created = await erp.createInvoice(draft({ lines: [line({ taxCode: taxed("20") }), line({ quantity: "1", unitPrice: "33.33", amount: pounds(3333), taxCode: taxed("20") })] }), key());
    await pay(created.id, 60.01);
    const credit = await erp.creditInvoice(created, reference(), "2026-11-23", key());
    expect(credit.total.minor).toBe(created.total.minor - 6001);
    expect(await erp.readInvoice(created.id)).toMatchObject({ state: "paid", balance: pounds(0) });
  });

  it("carry on where the note was made and its application was lost", async () => {
    const created = await erp.createInvoice(draft(), key());
    const own = reference();
    await xero.asked("/__sandbox/faults", "POST", { method: "PUT", path: "/Allocations", kind: "reset", when: "before", times: 1 });
    expect(await failureOf(erp.creditInvoice(created, own, "2026-11-23", key()))).toMatchObject({ applied: "unknown" });
    const credit = await erp.creditInvoice(created, own, "2026-11-23", key());
    expect(credit.unapplied.minor).toBe(0);
    expect(await erp.findCreditNotes({ reference: own, customerId })).toHaveLength(1);
  });
});

describe("keys in the stand-in", () => {
  it("keep a refusal for six minutes: what was mended needs a new key", async () => {
    const once = key();
    const late = draft({ date: "2026-06-15" });
    await xero.asked("/__sandbox/organisations", "POST", { tenantId: TENANT, PeriodLockDate: "2026-06-30" });
    expect(await failureOf(erp.createInvoice(late, once))).toMatchObject({ code: "closed-period", applied: "no" });
    await xero.asked("/__sandbox/organisations", "POST", { tenantId: TENANT, PeriodLockDate: null });
    expect(await failureOf(erp.createInvoice(late, once))).toMatchObject({ code: "closed-period" });
    expect((await erp.createInvoice(late, `${once}-2`)).state).toBe("open");
  });

  it("are refused with another body", async () => {
    const once = key();
    await erp.createInvoice(draft(), once);
    expect(await failureOf(erp.createInvoice(draft(), once))).toMatchObject({ consequence: "retry", code: "key-conflict", applied: "no" });
  });
});

describe("names in the stand-in", () => {
  it("with quotes, signs and accents are found, and never become a filter", async () => {
    for (const name of [`Café "Zum Löwen" & Co`, "R'n'B + 100% #1 Ltd", "Back\\slash AND OR Ltd"]) {
      const created = await erp.createCustomer(customerDraft({ name, reference: reference(), email: null, taxNumber: null }), key());
      const probe = { taxNumber: null, domain: null, email: null, name: name.toUpperCase(), reference: "" };
      expect((await erp.findCustomers(probe)).map((each) => each.id)).toEqual([created.id]);
    }
    const probe = { taxNumber: null, domain: null, email: null, name: 'x" OR Name!="', reference: "" };
    expect(await erp.findCustomers(probe)).toEqual([]);
  });

  it("of items with an inch sign are found too", async () => {
    const item = { name: '19" Monitor', sku: 'MON-19"', description: null, unitPrice: "99.90", incomeAccountId: sales(), taxCode: null };
    const created = await erp.createItem(item, key());
    expect((await erp.findItems({ skus: [], names: ['19" monitor'] })).map((each) => each.id)).toEqual([created.id]);
    const billed = await erp.createInvoice(draft({ lines: [line({ itemId: created.id, accountId: null })] }), key());
    expect(billed.lines[0]?.itemId).toBe(created.id);
  });
});

describe("money on account in the stand-in", () => {
  it("is told by the sweep each time something of it is applied, with what is left", async () => {
    const [first, second] = [await erp.createInvoice(draft(), key()), await erp.createInvoice(draft(), key())];
    const owed = (first.total.minor + second.total.minor) / 100;
    const { id } = (await xero.asked("/__sandbox/credits", "POST", { tenantId: TENANT, contactId: customerId, amount: owed })) as { id: string };
    const apply = (invoiceId: string, amount: number) => xero.book(`/Overpayments/${id}/Allocations`, "PUT", { Allocations: [{ Invoice: { InvoiceID: invoiceId }, Amount: amount }] });
    const told = async (since: string) => (await erp.changesSince(since)).changes.filter((each) => each.entity === "overpayment" && each.id === id);
    await apply(first.id, first.total.minor / 100);
    const read = await erp.readSettlement("overpayment", id);
    expect(read).toMatchObject({ kind: "overpayment", state: "active", unapplied: second.total, allocations: [{ invoiceId: first.id, amount: first.total }] });
    expect((await erp.readInvoice(first.id))?.allocations).toMatchObject([{ kind: "overpayment", sourceId: id, amount: first.total }]);
    await apply(second.id, second.total.minor / 100);
    const [change] = await told(read?.modifiedAt ?? "");
    expect(change?.at && read && change.at >= read.modifiedAt).toBe(true);
    expect(await erp.readSettlement("overpayment", id)).toMatchObject({ unapplied: pounds(0), allocations: [{ invoiceId: first.id }, { invoiceId: second.id }] });
    expect(await erp.readSettlement("prepayment", id)).toBeNull();
  });
});

describe("the sweep in the stand-in", () => {
  it("goes through all that ever was, then sees nothing but what is new", async () => {
    const { Invoices } = (await xero.book(`/Invoices?where=${encodeURIComponent('Type=="ACCREC"')}&page=1&pageSize=1000&summaryOnly=true`)) as { Invoices: { InvoiceID: string }[] };
    let cursor = "2020-01-01T00:00:00.000Z";
    const seen = new Set<string>();
    for (let calls = 0; calls < 20; calls += 1) {
      const answer = await erp.changesSince(cursor);
      answer.changes.filter((each) => each.entity === "invoice").forEach((each) => seen.add(each.id));
      cursor = answer.cursor;
      if (!answer.more) break;
    }
    expect([...seen].sort()).toEqual(Invoices.map((each) => each.InvoiceID).sort());
  });
});

describe("webhooks of the stand-in", () => {
  it("pass the intent to receive and tell of an invoice and of its payment", async () => {
    const told: { hint: string; id: string }[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const raw = Buffer.concat(chunks);
        const headers = { "x-xero-signature": String(request.headers["x-xero-signature"]) };
        const verdict = xero.connector.webhooks.verify({ method: "POST", url: "/", headers, raw });
        if (verdict === "genuine") told.push(...(xero.connector.webhooks.parse(raw) ?? []).map(({ change }) => ({ hint: change.hint, id: change.id })));
        response.writeHead(verdict === "genuine" ? 200 : 401).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      await xero.asked("/__sandbox/app", "POST", { webhookUrl: `http://127.0.0.1:${port}/hook` });
      await xero.asked("/__sandbox/intent-to-receive", "POST", {});
      expect(await xero.asked("/__sandbox/intent-to-receive", "GET")).toMatchObject({ state: "active", last: { good: 200, bad: 401 } });
      const created = await erp.createInvoice(draft(), key());
      await pay(created.id, 10);
      await xero.asked("/__sandbox/webhooks/flush", "POST", {});
      const hints = () => new Set(told.filter((each) => each.id === created.id).map((each) => each.hint));
      await expect.poll(hints).toEqual(new Set(["created", "updated"]));
    } finally {
      await xero.asked("/__sandbox/app", "POST", { webhookUrl: null });
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

describe("connecting the stand-in", () => {
  const redirectUri = "http://localhost:3000/connect/xero/callback";
  const session = (externalId: string, accessToken: string): Session => sessionOf(() => accessToken, gone, externalId);

  it("opens two organisations by one grant, rotates its tokens, and gives up one organisation and then the grant", async () => {
    const { oauth } = xero.connector;
    await xero.asked("/__sandbox/settings", "POST", { autoApprove: [TENANT, OTHER_TENANT] });
    const consent = await fetch(oauth.authorizeUrl({ state: "state-1", redirectUri }), { redirect: "manual" });
    const callback = Object.fromEntries(new URL(consent.headers.get("location") ?? "").searchParams);
    expect(callback["state"]).toBe("state-1");

    const granted = await oauth.exchange({ callback, redirectUri });
    expect(granted.accounts.map((each) => each.externalId).sort()).toEqual([TENANT, OTHER_TENANT]);
    expect(await failureOf(oauth.exchange({ callback, redirectUri }))).toMatchObject({ code: "reconnect", consequence: "stop" });

    const refreshed = await oauth.refresh(granted.tokens.refreshToken);
    expect(refreshed.refreshToken).not.toBe(granted.tokens.refreshToken);
    const own = xero.connector.open(session(TENANT, refreshed.accessToken));
    const other = xero.connector.open(session(OTHER_TENANT, refreshed.accessToken));
    const created = await own.createInvoice(draft(), key());
    expect((await own.readInvoice(created.id))?.total).toEqual(created.total);

    await own.disconnect();
    expect(await failureOf(xero.connector.open(session(TENANT, refreshed.accessToken)).searchCustomers("a"))).toMatchObject({ consequence: "stop" });
    expect(Array.isArray(await other.searchCustomers("a"))).toBe(true);
    await oauth.revoke(refreshed);
    expect(await failureOf(oauth.refresh(refreshed.refreshToken))).toMatchObject({ code: "reconnect" });
    await oauth.revoke(refreshed);
  });

  it("says which of Xero's limits was reached", async () => {
    const { oauth } = xero.connector;
    await xero.asked("/__sandbox/settings", "POST", { autoApprove: [OTHER_TENANT], perMinute: 2 });
    const consent = await fetch(oauth.authorizeUrl({ state: "s", redirectUri }), { redirect: "manual" });
    const { tokens } = await oauth.exchange({ callback: Object.fromEntries(new URL(consent.headers.get("location") ?? "").searchParams), redirectUri });
    const port = xero.connector.open(session(OTHER_TENANT, tokens.accessToken));
    const failures = [];
    for (let calls = 0; calls < 4; calls += 1) failures.push(await port.searchCustomers("a").then(() => null, (error: { details: object }) => error.details));
    const throttled = failures.filter((each) => each !== null);
    expect(throttled.length).toBeGreaterThan(0);
    for (const each of throttled) expect(each).toMatchObject({ consequence: "retry", code: "throttled", applied: "no" });
    await xero.asked("/__sandbox/settings", "POST", { perMinute: 60, autoApprove: null });
  });
});
