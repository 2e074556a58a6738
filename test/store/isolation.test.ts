import { beforeAll, expect, test } from "vitest";
import * as connections from "../../server/store/connections.ts";
import type { TenantTx } from "../../server/store/index.ts";
import * as refusedRequests from "../../server/store/refused-requests.ts";
import * as tenants from "../../server/store/tenants.ts";
import * as tickets from "../../server/store/tickets.ts";
import { onEachDatabase } from "./databases.ts";
import { fillEveryTable } from "./every-table.ts";

onEachDatabase("tenants apart", (current) => {
  const [own, foreign] = ["hubspot-1", "hubspot-2"];
  /** Those of the routing, which no tenant may touch at all. */
  const routing = ["oauth_ticket", "refused_request"];
  /** Those that only erasing writes. */
  const readOnly = ["erasure_receipt"];
  let tables: string[] = [];

  const asOwn = <T>(work: (tx: TenantTx) => Promise<T>) => current().store.tenant(own, work);
  /** As the database's administrator, whom no policy binds. */
  const asAdmin = <Row>(text: string, params: unknown[] = []) => current().database.transaction((sql) => sql<Row>(text, params));
  /** Every column that is not worked out by the database itself: "tenant_id, seq, at" */
  const given = async (table: string): Promise<string> => {
    const rows = await asAdmin<{ name: string }>(
      `select attname::text name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [table],
    );
    return rows.map((row) => `"${row.name}"`).join(", ");
  };

  beforeAll(async () => {
    for (const account of ["1", "2"]) {
      await current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: account, name: account, timeZone: "UTC" }));
      await fillEveryTable(current().store, `hubspot-${account}`, "acme");
    }
    await current().store.system((tx) => tickets.issue(tx, "t", "", { tenantId: foreign, purpose: "connect", system: "xero", askedBy: null }));
    await current().store.system((tx) => refusedRequests.count(tx, "/webhooks/xero", "forged"));
    const rows = await asAdmin<{ name: string }>(
      `select c.relname::text name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration' order by 1`,
    );
    tables = rows.map((row) => row.name);
  });

  test("every table is under row-level security, forced, and led by the tenant, also in its key", async () => {
    const bare = await asAdmin(
      `select c.relname::text name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'
         and c.relname <> 'migration' and (not (c.relrowsecurity and c.relforcerowsecurity)
           or not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = 1 and a.attname = 'tenant_id')
           or not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and i.indkey[0] = 1))`,
    );
    expect(bare).toEqual([]);
    expect(tables.length).toBeGreaterThanOrEqual(15);
  });

  test("through no table does a tenant read, change, remove or add another's rows, or give its own away", async () => {
    for (const table of tables.filter((name) => !routing.includes(name))) {
      const owners = await asAdmin<{ owner: string }>(`select distinct tenant_id owner from ${table} order by 1`);
      expect(owners, table).toEqual([{ owner: own }, { owner: foreign }]);
      expect(await asOwn((tx) => tx.sql(`select distinct tenant_id owner from ${table}`)), table).toEqual([{ owner: own }]);

      const [copy] = await asAdmin<{ row: object }>(`select to_jsonb(t) "row" from ${table} t where tenant_id = $1 limit 1`, [foreign]);
      const columns = await given(table);
      const adding = (tx: TenantTx) => tx.sql(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`, [JSON.stringify(copy?.row)]);
      await expect(asOwn(adding), table).rejects.toThrow(readOnly.includes(table) ? /permission denied/ : /row-level security/);
      await expect(asOwn((tx) => tx.sql(`update ${table} set tenant_id = $1`, [foreign])), table).rejects.toThrow(/row-level security|permission denied/);
      if (["audit", "ledger_fact", "ledger_head", "month_close", ...readOnly].includes(table)) continue;
      expect(await asOwn((tx) => tx.sql(`update ${table} set tenant_id = tenant_id where tenant_id = $1 returning 1`, [foreign])), table).toEqual([]);
      expect(await asOwn((tx) => tx.sql(`delete from ${table} where tenant_id = $1 returning 1`, [foreign])), table).toEqual([]);
      expect(await asAdmin(`select distinct tenant_id owner from ${table} order by 1`), table).toEqual(owners);
    }
  });

  test("a transaction of nobody sees nobody's rows", async () => {
    for (const table of tables.filter((name) => !routing.includes(name))) {
      expect(await current().store.tenant("", (tx) => tx.sql(`select 1 from ${table}`)), table).toEqual([]);
    }
  });

  test("no tenant touches the routing tables or the queue", async () => {
    for (const table of [...routing, "jobs.job"]) {
      for (const text of [`select * from ${table}`, `delete from ${table}`]) await expect(asOwn((tx) => tx.sql(text)), text).rejects.toThrow(/permission denied/);
    }
  });

  test("routing reads who is where, and no business data", async () => {
    const closed = ["oauth_grant", "link", "invoice_link", "invoice", "settlement", "allocation", "effect", "parked", "audit", "ledger_fact", "deal_record", "month_close"];
    expect(tables).toEqual(expect.arrayContaining(closed));
    for (const table of closed) await expect(current().store.system((tx) => tx.sql(`select tenant_id from ${table}`)), table).rejects.toThrow(/permission denied/);
    for (const [table, column] of [["tenant", "settings"], ["connection", "organisation"], ["deal_book", "view"], ["inbox_event", "change"]]) {
      await expect(current().store.system((tx) => tx.sql(`select ${column} from ${table}`)), table).rejects.toThrow(/permission denied/);
    }
    expect(await current().store.system((tx) => connections.findByAccount(tx, "xero", "acme-org"))).toMatchObject([{ tenantId: own }, { tenantId: foreign }]);
  });

  test("enqueueing leaves nobody with more rights than before, also when it fails or runs beside other statements", async () => {
    const count = async (tx: TenantTx) => (await tx.sql<{ n: number }>("select count(*)::int n from tenant"))[0]?.n;
    const seen = await asOwn(async (tx) => {
      const counts = [];
      for (const key of ["a", "b", "c"]) {
        let enqueued = false;
        const enqueueing = tx.enqueue("look", {}, key).then(() => (enqueued = true));
        while (!enqueued && counts.length < 100) counts.push(await count(tx));
        await enqueueing;
      }
      await expect(tx.enqueue("no-such-queue" as "look", {})).rejects.toThrow(/does not exist/);
      return [...counts, await count(tx)];
    });
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen)).toEqual(new Set([1]));
  });
});
