import { expect, test } from "vitest";
import * as dealBook from "../../server/store/deal-book.ts";
import * as effects from "../../server/store/effects.ts";
import * as inbox from "../../server/store/inbox.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as links from "../../server/store/links.ts";
import * as parked from "../../server/store/parked.ts";
import * as settlements from "../../server/store/settlements.ts";
import * as tenants from "../../server/store/tenants.ts";
import type { TenantTx } from "../../server/store/index.ts";
import { money } from "../../server/domain/money.ts";
import { EMPTY_STATUS } from "../connectors/crm-battery.ts";
import { invoice, parkedAs } from "../domain/samples.ts";
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

  test("what is done stays done, also when a worker without its lease comes back with a refusal", async () => {
    const tenantId = await installed("11");
    const wanted = { key: "k1", dealId: "1", revision: 1, step: "create-invoice", subject: "1", request: {} };
    await as(tenantId, (tx) => effects.intend(tx, wanted));
    await as(tenantId, (tx) => effects.finish(tx, "k1", { state: "done", outcome: { id: "266" } }));
    for (const state of ["refused", "unknown"] as const) await as(tenantId, (tx) => effects.finish(tx, "k1", { state, error: {} }));
    await as(tenantId, (tx) => effects.finish(tx, "k1", { state: "done", outcome: { id: "267" } }));
    expect(await as(tenantId, (tx) => effects.intend(tx, wanted))).toMatchObject({ state: "done", outcome: { id: "266" } });
  });

  test("of many intents under one key at once, one is the first", async () => {
    const tenantId = await installed("12");
    const wanted = { key: "k1", dealId: "1", revision: 1, step: "create-invoice", subject: "1", request: {} };
    const intents = await Promise.all(Array.from({ length: 10 }, () => as(tenantId, (tx) => effects.intend(tx, wanted))));
    expect(intents.filter((intent) => !intent.resumed)).toHaveLength(1);
  });

  test("of many workers at once, one gets the deal", async () => {
    const tenantId = await installed("13");
    const claims = await Promise.all(Array.from({ length: 10 }, (_, n) => as(tenantId, (tx) => dealBook.claimLease(tx, "1", `w${n}`, 60_000))));
    expect(claims.filter((cutShort) => cutShort !== null)).toEqual([0]);
    await as(tenantId, (tx) => dealBook.releaseLease(tx, "1", "someone else"));
    expect(await as(tenantId, (tx) => dealBook.claimLease(tx, "1", "late", 60_000))).toBeNull();
  });

  test("a revision follows the one before, once", async () => {
    const tenantId = await installed("14");
    await as(tenantId, (tx) => dealBook.lookAgainAt(tx, "1", tx.clock.now()));
    const open = (revision: number) => as(tenantId, (tx) => dealBook.openRevision(tx, "1", { revision, fingerprint: `f${revision}`, openedOn: "2026-11-23" }));
    await open(1);
    await expect(open(1)).rejects.toThrow(/not at revision 0/);
    await expect(open(3)).rejects.toThrow(/not at revision 2/);
    await open(2);
    expect(await as(tenantId, (tx) => dealBook.read(tx, "1"))).toMatchObject({ revision: 2, fingerprint: "f2", openedOn: "2026-11-23" });
  });

  test("a status that is recorded late, by a worker that lost its deal, does not replace a later one", async () => {
    const tenantId = await installed("15");
    await as(tenantId, (tx) => dealBook.lookAgainAt(tx, "1", tx.clock.now()));
    const told = (number: number): dealBook.Billing => ({ number, status: { ...EMPTY_STATUS, invoiceNumber: String(number) } });
    for (const number of [1, 2, 1]) await as(tenantId, (tx) => dealBook.saveBilling(tx, "1", told(number)));
    expect(await as(tenantId, (tx) => dealBook.lastBilling(tx, "1"))).toEqual(told(2));
  });

  test("one worker holds a deal at a time, and a lease that ran out cannot be renewed", async () => {
    const tenantId = await installed("5");
    const claim = (holder: string, forMs: number) => as(tenantId, (tx) => dealBook.claimLease(tx, "1", holder, forMs));
    expect(await claim("w1", 60_000)).toBe(0);
    expect(await claim("w2", 60_000)).toBeNull();
    expect(await as(tenantId, (tx) => dealBook.renewLease(tx, "1", "w1", -1))).toBe(true);
    expect(await as(tenantId, (tx) => dealBook.renewLease(tx, "1", "w1", 60_000))).toBe(false);
    expect(await current().store.system(dealBook.due)).toContainEqual({ tenantId, dealId: "1" });
    expect(await claim("w2", 60_000)).toBe(1);
  });

  test("an event is accepted once, and marks only what is older than itself or of another version", async () => {
    const tenantId = await installed("7");
    const event = { dedupeKey: "e1", system: "quickbooks", connectionId: "c1", change: { entity: "invoice", id: "266" } };
    const another = { ...event, dedupeKey: "e2" };
    expect(await as(tenantId, (tx) => inbox.accept(tx, [event, event]))).toEqual([event]);
    expect(await as(tenantId, (tx) => inbox.accept(tx, [event, another]))).toEqual([another]);

    const saved = invoice({ modifiedAt: "2026-11-20T09:00:00.000Z" });
    await as(tenantId, (tx) => invoices.save(tx, { connectionId: "c1", dealId: "1", invoice: saved, written: true }));
    const stale = async () => (await as(tenantId, (tx) => invoices.ofDeal(tx, "1")))[0]?.stale;
    const mark = (at: string, version?: string) => as(tenantId, (tx) => invoices.markStale(tx, "c1", ["266"], { at, ...(version ? { version } : {}) }));
    await mark("2026-11-20T09:00:00.000Z");
    await mark("2026-11-20T09:00:01.000Z", saved.version ?? "");
    expect(await stale()).toBe(false);
    await mark("2026-11-20T09:00:01.000Z");
    expect(await stale()).toBe(true);
    await as(tenantId, (tx) => invoices.save(tx, { connectionId: "c1", dealId: "1", invoice: saved, written: true, marks: 1 }));
    expect(await stale()).toBe(false);
    await mark("2026-11-20T09:00:00.000Z", "another");
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

  test("a payment that names one invoice on two lines counts with their sum", async () => {
    const tenantId = await installed("15");
    const part = (minor: number, invoiceId: string) => ({ kind: "payment" as const, sourceId: "p1", label: null, invoiceId, amount: money(minor, "USD"), date: "2026-11-23" });
    const totals = { total: money(6_000, "USD"), unapplied: money(0, "USD"), allocations: [part(1_000, "266"), part(2_000, "266"), part(3_000, "267")] };
    const settlement = { kind: "payment" as const, id: "p1", rawStatus: null, modifiedAt: "2026-11-23T10:00:00.000Z", customerId: "58", date: "2026-11-23", ...totals, state: "active" as const, postedTo: [], memo: null };
    await as(tenantId, (tx) => settlements.save(tx, { connectionId: "c1", settlement }));
    await as(tenantId, (tx) => settlements.save(tx, { connectionId: "c1", settlement: { ...settlement, allocations: [part(1_000, "266"), part(2_000, "266")] } }));
    expect(await as(tenantId, (tx) => tx.sql("select invoice_id id, amount_minor minor, in_force from allocation order by 1"))).toEqual([
      { id: "266", minor: 3_000, in_force: true },
      { id: "267", minor: 3_000, in_force: false },
    ]);
  });

  test("a parked reason opens once, goes when it is no longer true, and one that was dismissed stays so while it reads the same", async () => {
    const tenantId = await installed("16");
    const setOpen = (...sentences: string[]) => as(tenantId, (tx) => parked.setOpen(tx, "1", sentences.map((sentence) => parkedAs("no-customer", sentence, "Add one."))));
    const open = async () => (await as(tenantId, (tx) => parked.listOpen(tx, "1"))).map((row) => row.sentence);
    await setOpen("Nobody to bill.");
    await setOpen("Nobody to bill.");
    await setOpen("Nobody at all to bill.");
    expect(await open()).toEqual(["Nobody at all to bill."]);
    await setOpen();
    expect(await open()).toEqual([]);
    await setOpen("Nobody to bill.");
    const [row] = await as(tenantId, (tx) => parked.listOpen(tx));
    expect(await as(tenantId, (tx) => parked.settle(tx, row?.parkedId ?? "", "ada", "Billed by hand"))).toBe(true);
    expect(await as(tenantId, (tx) => parked.settle(tx, row?.parkedId ?? "", "ben", "Me too"))).toBe(false);
    await setOpen("Nobody to bill.");
    expect(await open()).toEqual([]);
    await setOpen("Nobody to bill, again.");
    expect(await open()).toEqual(["Nobody to bill, again."]);
  });

  test("an invoice belongs to one deal for good", async () => {
    const tenantId = await installed("9");
    const link = { connectionId: "c1", erpId: "266", dealId: "1", revision: 1, instalment: 1, fingerprint: "f", origin: "created" as const };
    await as(tenantId, (tx) => links.linkInvoice(tx, link));
    await expect(as(tenantId, (tx) => links.linkInvoice(tx, { ...link, dealId: "2" }))).rejects.toThrow(/another deal/);
    await expect(as(tenantId, (tx) => links.linkInvoice(tx, { ...link, erpId: "267" }))).rejects.toThrow();
  });
});
