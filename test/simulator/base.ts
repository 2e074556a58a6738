import type { PGliteInterface } from "@electric-sql/pglite";
import { openPglite } from "../../server/platform/database.ts";
import { chanceOf } from "./chance.ts";
import { goLiveAs } from "./people.ts";
import type { VendorName } from "./network.ts";
import { quickened } from "./quick-pglite.ts";
import { stockUp, type SideName, type Stock } from "./sides.ts";
import { Timeline } from "./timeline.ts";
import { openWorld, OTHER_REALM, REALM, SWEEP_MINUTES, XERO_TENANT, type World, type WorldParts } from "./world.ts";

const START = Date.parse("2026-11-23T10:00:00.000Z");
const BASE_SEED = 20_261_123;

/** One database and the state every story begins with: two accounts, installed, connected and live. */
export interface Base {
  /** A fresh world, as if none had been before it. */
  begin(seed: number): Promise<World>;
  stock: Record<SideName, Stock>;
  tenants: Record<SideName, string>;
  close(): Promise<void>;
}

export async function openBase(): Promise<Base> {
  const pglite = await quickened(await openPglite("memory://"));
  const timeline = new Timeline(START, pglite);
  drawFrom(BASE_SEED);
  const world = openWorld({ seed: BASE_SEED, timeline, pglite });
  await world.boot();
  await prepareVendors(world);
  await driven(timeline, world.connect(100001, "quickbooks", REALM));
  await driven(timeline, world.connect(100002, "xero", XERO_TENANT));
  for (const portalId of [100001, 100002]) await driven(timeline, goLiveAs(world, portalId));
  const stock = { quickbooks: await stockUp(world, "quickbooks"), xero: await stockUp(world, "xero") };
  // Past a sweep, which looks at all of it once: the sweeps of a story then find what the story changed.
  for (const hours of [SWEEP_MINUTES.erp / 60 + 1, 0.1, 0.2]) await timeline.pass(hours * 3_600_000);
  const tenants = { quickbooks: await tenantOf(world, 100001), xero: await tenantOf(world, 100002) };
  const tables = await keepTables(pglite);
  const shelves: WorldParts["shelves"] = { hubspot: world.stores.hubspot.snapshot(), quickbooks: world.stores.quickbooks.snapshot(), xero: world.stores.xero.snapshot() };
  world.close();
  const began = timeline.now();

  return {
    stock,
    tenants,
    async begin(seed) {
      await restore(pglite, tables);
      drawFrom(seed);
      await pglite.query("select setseed($1)", [chanceOf(seed, "database").next()]);
      return openWorld({ seed, timeline: new Timeline(began, pglite), pglite, shelves });
    },
    close: () => pglite.close(),
  };
}

/** The queue spreads its retries by chance, in its own code and in the database: that too must come from the seed. */
function drawFrom(seed: number): void {
  const chance = chanceOf(seed, "process");
  Math.random = () => chance.next();
}

/** Lets time pass as long as somebody waits for something. */
export async function driven<T>(timeline: Timeline, work: Promise<T>, limitMs = 3_600_000): Promise<T> {
  let over = false;
  const watched = work.finally(() => (over = true));
  watched.catch(() => undefined);
  await timeline.rest();
  for (let passed = 0; !over && passed < limitMs; passed += 250) await timeline.pass(250);
  if (!over) throw new Error("Something was waited for and never came");
  return watched;
}

/** Intuit does not say how long a key is known again; Xero's is six minutes, and less would be of no use to anybody. */
const KEYS_KNOWN_HOURS = 0.1;

/** The vendors' own limits would slow every story down; pacing has its own tests. */
async function prepareVendors(world: World): Promise<void> {
  const handle = (name: VendorName, path: string, body: object) => world.vendor(name, "sandbox", "POST", `/__sandbox${path}`, body);
  for (const realmId of [REALM, OTHER_REALM]) await handle("quickbooks", "/preferences", { realmId, requestIdHours: KEYS_KNOWN_HOURS });
  await handle("xero", "/settings", { perMinute: 10_000 });
  await handle("quickbooks", "/limits", { perMinute: 10_000, perSecond: 1000 });
  await handle("hubspot", "/limits", { perTenSeconds: 10_000, searchPerSecond: 1000 });
}

async function tenantOf(world: World, portalId: number): Promise<string> {
  const [row] = await world.query<{ id: string }>("select tenant_id id from tenant where crm_account_id = $1", [String(portalId)]);
  if (!row) throw new Error(`Portal ${portalId} was not installed`);
  return row.id;
}

interface Table {
  name: string;
  columns: string;
  /** Whether every story begins with nothing in it. */
  empty: boolean;
}

/** Copies of all tables that hold anything of a tenant, a job or a connection. */
async function keepTables(pglite: PGliteInterface): Promise<Table[]> {
  const { rows } = await pglite.query<Omit<Table, "empty">>(
    `select format('%I.%I', c.table_schema, c.table_name) as name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and (c.table_schema = 'public' or (c.table_schema = 'jobs' and c.table_name in ('job', 'queue', 'version', 'instance')))
       and c.table_name <> 'migration' group by 1 order by 1`,
  );
  await pglite.exec(["create schema kept", ...rows.map(({ name }, index) => `create table kept.t${index} as select * from ${name}`)].join(";\n"));
  return Promise.all(rows.map(async (table, index) => ({ ...table, empty: (await pglite.query(`select 1 from kept.t${index} limit 1`)).rows.length === 0 })));
}

/**
 * Without triggers and foreign keys: the audit log would refuse, and the order of tables is no matter. Truncated, not
 * deleted from, because the places of deleted rows are used again and rows would come back in another order each time.
 * A table that is empty and was never written to is left alone: most of a story's tables are, and to empty one takes as
 * long as many statements.
 */
async function restore(pglite: PGliteInterface, tables: readonly Table[]): Promise<void> {
  const places = tables.map(({ name }, index) => `(${index}, pg_relation_size('${name}') > 0 or exists (select from ${name}))`);
  const { rows } = await pglite.query<{ index: number }>(`select index from (values ${places.join(", ")}) as place (index, written) where written`);
  const written = new Set(rows.map(({ index }) => index));
  const old = tables.filter(({ empty }, index) => !empty || written.has(index));
  await pglite.exec(
    [
      "set session_replication_role = replica",
      `truncate ${old.map(({ name }) => name).join(", ")} cascade`,
      ...tables.flatMap(({ name, columns, empty }, index) => (empty ? [] : [`insert into ${name} (${columns}) select ${columns} from kept.t${index}`])),
      "set session_replication_role = origin",
    ].join(";\n"),
  );
}
