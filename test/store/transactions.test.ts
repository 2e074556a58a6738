import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { systemClock } from "../../server/platform/clock.ts";
import { CommitUnknown, openServer, type Sql } from "../../server/platform/database.ts";
import * as audit from "../../server/store/audit.ts";
import * as erpDocuments from "../../server/store/erp-documents.ts";
import { bypassesPolicies } from "../../server/store/login-role.ts";
import * as tenants from "../../server/store/tenants.ts";
import { onEachDatabase, storeOn } from "./databases.ts";

onEachDatabase("a transaction", (current) => {
  const transaction = <T>(work: (sql: Sql) => Promise<T>) => current().database.transaction(work);
  const rows = () => transaction((sql) => sql<{ n: number }>("select n from kept order by n"));

  test("stores all of its work or nothing", async () => {
    await current().database.script("create table kept (n bigint primary key, day date)");
    await transaction((sql) => sql("insert into kept values (1, '2026-11-23')"));
    const failing = transaction(async (sql) => {
      await sql("insert into kept values (2)");
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await rows()).toEqual([{ n: 1 }]);
  });

  test("whose statement failed is not taken for stored, also where the error was swallowed", async () => {
    const swallowing = transaction(async (sql) => {
      await sql("insert into kept values (3)");
      await sql("insert into kept values (1)").catch(() => undefined);
      return "all is well";
    });
    await expect(swallowing).rejects.toThrow(/duplicate key/);
    expect(await rows()).toEqual([{ n: 1 }]);
  });

  test("takes no statement after its end: the connection may be another tenant's by then", async () => {
    let kept: Sql | undefined;
    await transaction(async (sql) => {
      kept = sql;
    });
    await expect(kept?.("insert into kept values (4)")).rejects.toThrow(/after the end of its transaction/);
    expect(await rows()).toEqual([{ n: 1 }]);
  });

  test("refuses another one inside it, which would wait for ever", async () => {
    await expect(transaction(() => rows())).rejects.toThrow(/inside another one/);
    await expect(transaction(() => current().database.script("select 1"))).rejects.toThrow(/inside another one/);
    expect(await rows()).toHaveLength(1);
  });

  test("many at once lose nothing", async () => {
    await current().database.script("create table counter (n bigint); insert into counter values (0)");
    await Promise.all(Array.from({ length: 40 }, () => transaction((sql) => sql("update counter set n = n + 1"))));
    expect(await transaction((sql) => sql("select n from counter"))).toEqual([{ n: 40 }]);
  });

  test("reads whole numbers exactly or not at all, and a date as it is written", async () => {
    expect(await transaction((sql) => sql("select day, 9007199254740991::bigint most from kept"))).toEqual([{ day: "2026-11-23", most: Number.MAX_SAFE_INTEGER }]);
    await expect(transaction((sql) => sql("select 9007199254740992::bigint n"))).rejects.toThrow(/too large/);
  });

  test("stores text with NUL in it, which PostgreSQL has no place for", async () => {
    expect(await transaction((sql) => sql("select $1::text one, $2::text[] many", ["a\0b", ["\0"]]))).toEqual([{ one: "a\ufffdb", many: ["\ufffd"] }]);
  });

  test("that a deferred rule refuses at its end was not stored, and that is known", async () => {
    await current().database.script("create table strict (n bigint unique deferrable initially deferred)");
    const error: unknown = await transaction((sql) => sql("insert into strict values (1), (1)")).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/duplicate key/);
    expect(error).not.toBeInstanceOf(CommitUnknown);
  });

  test("the migrations are applied once, by whoever comes first, and one that was edited afterwards is refused", async () => {
    const ledger = () => transaction((sql) => sql("select name, digest, applied_at from migration order by name"));
    const before = await ledger();
    await Promise.all([current().store.migrate(), current().store.migrate(), current().store.migrate()]);
    expect(await ledger()).toEqual(before);
    await current().database.script("update migration set digest = 'edited' where name like '0002%'");
    await expect(current().store.migrate()).rejects.toThrow(/0002_\w+\.sql was changed after it was applied/);
  });

  const onServer = (name: string, work: () => Promise<void>) =>
    test(`${name} (server)`, async (context) => {
      if (current().database.kind === "embedded") context.skip("one session");
      await work();
    });

  const serverUrl = async () => {
    const [row] = await transaction((sql) => sql<{ port: string }>("select current_setting('port') port"));
    return `postgres://onebook:onebook@127.0.0.1:${row?.port}/onebook`;
  };

  onServer("two that block each other are both carried out in the end", async () => {
    await current().database.script("create table pair (id text primary key, n bigint); insert into pair values ('a', 0), ('b', 0)");
    let arrived = 0;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (meet = resolve));
    const addTo = (first: string, second: string) =>
      transaction(async (sql) => {
        await sql("update pair set n = n + 1 where id = $1", [first]);
        arrived += 1;
        if (arrived === 2) meet();
        await both;
        await sql("update pair set n = n + 1 where id = $1", [second]);
      });
    await Promise.all([addTo("a", "b"), addTo("b", "a")]);
    expect(await transaction((sql) => sql("select id, n from pair order by id"))).toEqual([
      { id: "a", n: 2 },
      { id: "b", n: 2 },
    ]);
    expect(arrived).toBe(3);
  });

  onServer("whose connection breaks while it is committed has an unknown outcome, and the next one finds a new connection", async () => {
    await current().database.script(
      `create table fatal (n bigint);
       create function break_off() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
       create constraint trigger at_commit after insert on fatal deferrable initially deferred for each row execute function break_off()`,
    );
    await expect(transaction((sql) => sql("insert into fatal values (1)"))).rejects.toBeInstanceOf(CommitUnknown);
    expect(await transaction((sql) => sql("select 1 as alive"))).toEqual([{ alive: 1 }]);
  });

  onServer("an ordinary user who owns the database is enough, and is bound by the policies like anyone", async () => {
    await current().database.jobs.executeSql("create role plain login createrole nosuperuser password 'plain'");
    await current().database.jobs.executeSql("create database plain owner plain");
    const { store, database, jobs } = await storeOn(openServer((await serverUrl()).replaceAll("onebook", "plain"), systemClock()));
    const tenantId = await store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: "1", name: "One", timeZone: "UTC" }));
    await store.tenant(tenantId, async (tx) => {
      await audit.append(tx, { kind: "asked", dealId: "1", payload: {} });
      await tx.enqueue("look", { tenantId, dealId: "1" }, "1");
    });
    expect(await store.tenant(tenantId, audit.firstBrokenEntry)).toBeNull();
    expect(await database.transaction((sql) => sql("select * from audit"))).toEqual([]);
    expect([await bypassesPolicies(database), await bypassesPolicies(current().database)]).toEqual([false, true]);
    // Nor is a migration that changes rows: it lets itself through, and the policies bind its user again afterwards.
    await store.tenant(tenantId, async (tx) => {
      await erpDocuments.reading(tx, "c1", "2025-01-01");
      await erpDocuments.saveReading(tx, "c1", 1, { cursor: null, done: true });
    });
    await database.transaction((sql) => sql("delete from migration where name like '0122%'"));
    await store.migrate();
    expect(await store.tenant(tenantId, (tx) => erpDocuments.reading(tx, "c1", "2025-01-01"))).toMatchObject({ done: false, pages: 0 });
    expect(await database.transaction((sql) => sql("select * from erp_document_reading"))).toEqual([]);
    await jobs.stop();
    await database.close();
  });

  onServer("several processes may bring one empty database up to date at once", async () => {
    const url = (await serverUrl()).replace(/onebook$/, "fresh");
    await current().database.jobs.executeSql("create database fresh");
    const opened = [1, 2, 3].map(() => openServer(url, systemClock()));
    const stores = await Promise.all(opened.map((database) => storeOn(database)));
    const migrations = (await readdir("server/store/migrations")).filter((name) => name.endsWith(".sql"));
    expect(await stores[0]?.database.transaction((sql) => sql("select count(*)::int n from migration"))).toEqual([{ n: migrations.length }]);
    for (const { jobs, database } of stores) {
      await jobs.stop();
      await database.close();
    }
  });
});

test("a server that cannot be reached is said so, with what to do and without the password", async () => {
  const database = openServer("postgres://onebook:password-canary@127.0.0.1:1/onebook", systemClock());
  const error: unknown = await database.transaction((sql) => sql("select 1")).catch((reason: unknown) => reason);
  expect(String(error)).toMatch(/gives no connection \(ECONNREFUSED\).*DATABASE_URL/);
  expect(String(error)).not.toContain("canary");
  await database.close();
});
