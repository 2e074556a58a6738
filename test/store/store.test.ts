import { describe, expect, test } from "vitest";
import * as audit from "../../server/store/audit.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as effects from "../../server/store/effects.ts";
import * as grants from "../../server/store/grants.ts";
import * as inbox from "../../server/store/inbox.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as links from "../../server/store/links.ts";
import * as parked from "../../server/store/parked.ts";
import * as settlements from "../../server/store/settlements.ts";
import * as tenants from "../../server/store/tenants.ts";
import * as tickets from "../../server/store/tickets.ts";
import type { TenantTx } from "../../server/store/index.ts";
import { money } from "../../server/domain/money.ts";
import { park } from "../../server/domain/parking.ts";
import { invoice } from "../domain/samples.ts";
import { onEachDatabase } from "./databases.ts";

onEachDatabase("the store", (current) => {
  const installed = async (account: string): Promise<string> =>
    current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: account, name: `Portal ${account}`, timeZone: "UTC" }));
  const as = <T>(tenantId: string, work: (tx: TenantTx) => Promise<T>) => current().store.tenant(tenantId, work);

  test("tenants never see each other, through any table", async () => {
    const [a, b] = [await installed("1"), await installed("2")];
    for (const tenantId of [a, b]) {
      await as(tenantId, async (tx) => {
        await dealBook.lookAgainAt(tx, "77", tx.clock.now());
        await audit.append(tx, { kind: "asked", dealId: "77", payload: { by: tenantId } });
        await parked.setOpen(tx, "77", [park("no-customer", "Nobody to bill.", "Add one.")]);
      });
    }
    const tables = await current().database.transaction((sql) =>
      sql<{ name: string }>("select relname name from pg_class where relrowsecurity and relforcerowsecurity and relkind = 'r' order by 1"),
    );
    expect(tables.map((table) => table.name)).toContain("audit");
    for (const { name } of tables.filter((table) => !["oauth_ticket", "refused_request"].includes(table.name))) {
      const owners = await as(a, (tx) => tx.sql<{ owner: string }>(`select distinct tenant_id owner from ${name}`));
      expect(owners.filter((row) => row.owner !== a), name).toEqual([]);
      const changed = name === "audit" ? [] : await as(a, (tx) => tx.sql(`update ${name} set tenant_id = tenant_id where tenant_id = '${b}' returning 1`));
      expect(changed, name).toEqual([]);
    }
    await expect(as(a, (tx) => tx.sql("insert into deal_book (tenant_id, deal_id) values ($1, '5')", [b]))).rejects.toThrow(/row-level security/);
    await expect(current().store.system((tx) => tx.sql("select * from invoice"))).rejects.toThrow(/permission denied/);
    await expect(as(a, (tx) => tx.sql("select * from oauth_ticket"))).rejects.toThrow(/permission denied/);
  });

  test("every table of a tenant is under row-level security, forced, and leads with the tenant", async () => {
    const open = await current().database.transaction((sql) =>
      sql<{ name: string }>(
        `select c.relname name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'
           and c.relname <> 'migration' and (not (c.relrowsecurity and c.relforcerowsecurity) or not exists (
             select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = 1 and a.attname = 'tenant_id'))`,
      ),
    );
    expect(open).toEqual([]);
  });

  test("the audit log cannot be changed, and an altered entry shows", async () => {
    const tenantId = await installed("3");
    for (let n = 1; n <= 3; n += 1) await as(tenantId, (tx) => audit.append(tx, { kind: "seen", dealId: null, payload: { n, nested: { b: 1, a: "ü" } } }));
    expect(await as(tenantId, audit.firstBrokenEntry)).toBeNull();
    await expect(as(tenantId, (tx) => tx.sql("delete from audit"))).rejects.toThrow();
    await current().database.script(
      `alter table audit disable trigger audit_no_change; alter table audit no force row level security;
       update audit set payload = '{"n": 9}' where tenant_id = '${tenantId}' and seq = 2;
       alter table audit force row level security; alter table audit enable trigger audit_no_change;`,
    );
    expect(await as(tenantId, audit.firstBrokenEntry)).toBe(2);
  });

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

  test("many wakes while one look waits are one look, enqueued only if the transaction commits", async () => {
    const tenantId = await installed("10");
    const wake = () => as(tenantId, (tx) => tx.enqueue("look", { tenantId, dealId: "1" }, `${tenantId}:1`));
    await Promise.all(Array.from({ length: 50 }, wake));
    await expect(
      as(tenantId, async (tx) => {
        await tx.enqueue("look", { tenantId, dealId: "2" }, `${tenantId}:2`);
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    const runs: unknown[] = [];
    const done = new Promise<void>((resolve) => {
      void current().jobs.work("look", 1, async (data) => {
        runs.push(data);
        if (runs.length === 1) {
          await Promise.all(Array.from({ length: 50 }, wake));
        } else resolve();
      });
    });
    await done;
    await as(tenantId, (tx) => tx.enqueue("look", { tenantId, dealId: "last" }, `${tenantId}:last`));
    await expect.poll(() => runs.length, { timeout: 10_000 }).toBe(3);
    expect(runs).toEqual([{ tenantId, dealId: "1" }, { tenantId, dealId: "1" }, { tenantId, dealId: "last" }]);
  });
});

describe("a folder", () => {
  test("is held by one process: the second one is told what to do", async () => {
    const { mkdtempSync, rmSync } = await import("node:fs");
    const { lockFolder } = await import("../../server/platform/folder-lock.ts");
    const { execFileSync } = await import("node:child_process");
    const folder = mkdtempSync("/tmp/onebook-lock-");
    const unlock = lockFolder(folder);
    const script = `import { lockFolder } from ${JSON.stringify(new URL("../../server/platform/folder-lock.ts", import.meta.url).href)}; lockFolder(${JSON.stringify(folder)});`;
    const second = () => execFileSync(process.execPath, ["--input-type=module", "-e", script], { stdio: "pipe" });
    expect(second).toThrow(/in use by another Onebook process/);
    unlock();
    expect(second).not.toThrow();
    rmSync(folder, { recursive: true });
  });
});
