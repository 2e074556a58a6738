import { expect, test } from "vitest";
import * as dealBook from "../../server/store/deal-book.ts";
import * as effects from "../../server/store/effects.ts";
import * as grants from "../../server/store/grants.ts";
import * as inbox from "../../server/store/inbox.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as links from "../../server/store/links.ts";
import * as settlements from "../../server/store/settlements.ts";
import * as tenants from "../../server/store/tenants.ts";
import * as tickets from "../../server/store/tickets.ts";
import type { TenantTx } from "../../server/store/index.ts";
import { money } from "../../server/domain/money.ts";
import { invoice } from "../domain/samples.ts";
import { onEachDatabase } from "./databases.ts";

onEachDatabase("the store", (current) => {
  const installed = async (account: string): Promise<string> =>
    current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: account, name: `Portal ${account}`, timeZone: "UTC" }));
  const as = <T>(tenantId: string, work: (tx: TenantTx) => Promise<T>) => current().store.tenant(tenantId, work);

  test("an intent is recorded once; what became of it decides what comes next", async () => {
    const tenantId = await installed("4");
    const wanted = { key: "k1", dealId: "1", revision: 1, step: "create-invoice", subject: "1", request: { total: 100 } };
    const intend = (request: object = wanted.request) => as(tenantId, (tx) => effects.intend(tx, { ...wanted, request }));
    expect(await intend()).toMatchObject({ state: "to-do", attempt: 1, resumed: false });
    expect(await intend({ total: 200 })).toMatchObject({ state: "to-do", attempt: 1, resumed: true, request: { total: 100 } });
    expect(await as(tenantId, (tx) => effects.unfinished(tx, "1"))).toMatchObject([{ step: "create-invoice", subject: "1" }]);
    await as(tenantId, (tx) => effects.finish(tx, "k1", { state: "refused", error: { code: "closed-period" } }));
    expect(await intend({ total: 200 })).toMatchObject({ attempt: 2, resumed: false, request: { total: 200 } });
    await as(tenantId, (tx) => effects.finish(tx, "k1", { state: "done", outcome: { id: "266" } }));
    expect(await intend()).toMatchObject({ state: "done", outcome: { id: "266" } });
    expect(await as(tenantId, (tx) => effects.doneKeys(tx, "1", "create-invoice"))).toEqual(new Set(["k1"]));
  });

  test("one worker holds a deal at a time, and a lease that ran out cannot be renewed", async () => {
    const tenantId = await installed("5");
    const now = Date.parse(await as(tenantId, async (tx) => tx.clock.instant()));
    const claim = (holder: string, until: number) => as(tenantId, (tx) => dealBook.claimLease(tx, "1", holder, until));
    expect(await claim("w1", now + 60_000)).toBe(true);
    expect(await claim("w2", now + 60_000)).toBe(false);
    expect(await as(tenantId, (tx) => dealBook.renewLease(tx, "1", "w1", now - 1))).toBe(true);
    expect(await as(tenantId, (tx) => dealBook.renewLease(tx, "1", "w1", now + 60_000))).toBe(false);
    expect(await current().store.system(dealBook.due)).toContainEqual({ tenantId, dealId: "1" });
    expect(await claim("w2", now + 60_000)).toBe(true);
  });

  test("tokens are sealed for their row, tickets are spent once and only in their browser", async () => {
    const tenantId = await installed("6");
    const tokens = {
      accessToken: "access-canary",
      accessExpiresAt: "2026-11-23T11:00:00.000Z",
      refreshToken: "refresh-canary",
      refreshExpiresAt: null,
      grantExpiresAt: null,
      scopes: [],
    };
    const grantId = await as(tenantId, (tx) => grants.create(tx, { system: "quickbooks", tokens, authorizedBy: null }));
    expect((await as(tenantId, (tx) => grants.get(tx, grantId)))?.tokens).toEqual(tokens);
    const raw = await as(tenantId, (tx) => tx.sql("select * from oauth_grant"));
    expect(JSON.stringify(raw)).not.toContain("canary");

    const ticket = { tenantId, purpose: "state" as const, system: "xero" };
    await current().store.system((tx) => tickets.issue(tx, "t1", "browser", ticket));
    const spend = (browser: string, system = "xero") => current().store.system((tx) => tickets.spend(tx, "t1", browser, { purpose: "state", system }));
    expect(await spend("another")).toBeNull();
    expect(await spend("browser")).toBeNull();
    await current().store.system((tx) => tickets.issue(tx, "t1", "browser", ticket));
    expect(await spend("browser")).toEqual(ticket);
  });

  test("an event is accepted once, and marks only what is older than itself", async () => {
    const tenantId = await installed("7");
    const event = { dedupeKey: "e1", system: "quickbooks", connectionId: "c1", change: { entity: "invoice", id: "266" } };
    expect(await as(tenantId, (tx) => inbox.accept(tx, event))).toBe(true);
    expect(await as(tenantId, (tx) => inbox.accept(tx, event))).toBe(false);

    const saved = invoice({ modifiedAt: "2026-11-20T09:00:00.000Z" });
    await as(tenantId, (tx) => invoices.save(tx, { connectionId: "c1", dealId: "1", invoice: saved, written: true }));
    const stale = async () => (await as(tenantId, (tx) => invoices.ofDeal(tx, "1")))[0]?.stale;
    await as(tenantId, (tx) => invoices.markStale(tx, "c1", ["266"], "2026-11-20T09:00:00.000Z"));
    expect(await stale()).toBe(false);
    await as(tenantId, (tx) => invoices.markStale(tx, "c1", ["266"], "2026-11-20T09:00:01.000Z"));
    expect(await stale()).toBe(true);
    const [row] = await as(tenantId, (tx) => invoices.ofDeal(tx, "1"));
    await as(tenantId, (tx) => invoices.markStale(tx, "c1", ["266"]));
    await as(tenantId, (tx) => invoices.save(tx, { connectionId: "c1", dealId: "1", invoice: saved, written: false, marks: row?.marks ?? 0 }));
    expect(await stale()).toBe(true);
  });

  test("a deleted payment is still known to have touched its invoice", async () => {
    const tenantId = await installed("8");
    const of = { connectionId: "c1", kind: "payment" as const, id: "p1" };
    const allocation = { kind: "payment" as const, sourceId: "p1", label: null, invoiceId: "266", amount: money(4_000, "USD"), date: "2026-11-23" };
    const settlement = { ...of, rawStatus: null, modifiedAt: "2026-11-23T10:00:00.000Z", customerId: "58", date: "2026-11-23", total: money(4_000, "USD"), unapplied: money(0, "USD"), allocations: [allocation], state: "active" as const, postedTo: [], memo: null };
    await as(tenantId, (tx) => settlements.save(tx, { connectionId: "c1", settlement }));
    expect(await as(tenantId, (tx) => settlements.touching(tx, "c1", ["266"]))).toHaveLength(1);
    await as(tenantId, (tx) => settlements.markDeleted(tx, of));
    expect(await as(tenantId, (tx) => settlements.touching(tx, "c1", ["266"]))).toEqual([]);
    expect(await as(tenantId, (tx) => settlements.invoicesOf(tx, of))).toEqual(["266"]);
  });

  test("an invoice belongs to one deal for good", async () => {
    const tenantId = await installed("9");
    const link = { connectionId: "c1", erpId: "266", dealId: "1", revision: 1, instalment: 1, fingerprint: "f", origin: "created" as const };
    await as(tenantId, (tx) => links.linkInvoice(tx, link));
    await expect(as(tenantId, (tx) => links.linkInvoice(tx, { ...link, dealId: "2" }))).rejects.toThrow(/another deal/);
    await expect(as(tenantId, (tx) => links.linkInvoice(tx, { ...link, erpId: "267" }))).rejects.toThrow();
  });
});
