import { money } from "../../server/domain/money.ts";
import type { Customer } from "../../server/domain/records.ts";
import { settingsSchema } from "../../server/domain/settings.ts";
import { trouble } from "../../server/domain/sentences/troubles.ts";
import * as audit from "../../server/store/audit.ts";
import * as connections from "../../server/store/connections.ts";
import * as conflicts from "../../server/store/customer-conflicts.ts";
import * as links from "../../server/store/links.ts";
import * as parked from "../../server/store/parked.ts";
import * as reminders from "../../server/store/reminders.ts";
import * as tenants from "../../server/store/tenants.ts";
import * as tickets from "../../server/store/tickets.ts";
import type { Bench } from "./app-bench.ts";
import { billing, putInBook } from "./deal-in-book.ts";
import type { Choose } from "./schema-samples.ts";
import { parkedAs } from "../domain/samples.ts";
import { fillEveryTable } from "../store/every-table.ts";

export interface Canaries {
  tenantId: string;
  /** Stands in every text of the tenant's that people or vendors could have written. */
  word: string;
  /** The tenant's own ids, by the names that addresses and bodies give them. */
  ids: Record<string, string>;
}

/** An installed account whose names, numbers and sentences all carry one word. */
export async function plantCanaries(bench: Bench, portalId: string, word: string): Promise<Canaries> {
  const tenantId = await bench.install(portalId);
  await bench.connectCrm(tenantId, portalId);
  const connectionId = await bench.connect(tenantId, `${word}-realm`, `${word} Books`);
  const customer = { name: `${word} Ltd`, email: `${word}@customer.example` };
  await putInBook(bench, tenantId, `${word}-deal`, {
    connectionId,
    invoices: [{ id: `${word}-invoice`, number: `${word}-1043`, customerId: `${word}-customer`, customerName: customer.name }],
    status: billing({ invoiceNumber: `${word}-1043` }),
    view: { name: `${word} website`, customerName: customer.name, organisationName: `${word} Books`, rehearsal: { step: "create-invoice", customerName: customer.name, total: money(100_000, "USD"), date: "2026-11-23", parts: 1 }, billedContacts: [{ id: `${word}-contact`, as: "customer" }] },
    parked: [parkedAs("no-customer", `Nobody called ${word} is known.`, `Add ${word}.`)],
    mentions: [`company:${word}-company`, `contact:${word}-contact`],
  });
  const [waiting, conflict] = await bench.as(tenantId, async (tx) => {
    await links.link(tx, { kind: "customer", connectionId, crmId: `company:${word}-company`, erpId: `${word}-customer`, origin: "matched" });
    await conflicts.setOpen(tx, { connectionId, crmId: `company:${word}-company` }, customer.name, [{ field: "email", why: "both-changed", crm: customer.email, erp: `${word}@books.example`, refusal: null }]);
    await audit.append(tx, { kind: "asked", dealId: `${word}-deal`, payload: { asked: "dismiss", comment: word, by: customer.email } });
    await connections.noteFailed(tx, connectionId, trouble("call-failed", { said: `${word} was refused.` }));
    return [(await parked.listOpen(tx))[0]?.parkedId ?? "", (await conflicts.listOpen(tx))[0]?.conflictId ?? ""];
  });
  const books = await fillEveryTable(bench.store, tenantId, word);
  const [reminderId] = await bench.as(tenantId, async (tx) => {
    await tenants.rename(tx, `${word} Inc`, "UTC");
    await tenants.saveSettings(tx, settingsSchema.parse({ roles: { finance: [customer.email] } }), 1);
    await connections.saveCrmLists(tx, { pipelines: [{ id: "default", label: `${word} pipeline`, stages: [] }], currencies: ["USD"], fields: { deal: [], company: [] } });
    return (await reminders.list(tx, ["drafted"], 1)).map((one) => one.reminderId);
  });
  await bench.store.system((tx) => tickets.issue(tx, `${word}-ticket`, "", { tenantId, purpose: "connect", system: "xero", askedBy: customer.email }));
  const ids = { dealId: `${word}-deal`, companyId: `${word}-company`, contactId: `${word}-contact`, customerId: `${word}-customer`, invoiceId: `${word}-invoice` };
  return { tenantId, word, ids: { ...ids, connectionId, defaultConnectionId: connectionId, parkedId: waiting, conflictId: conflict, journalId: books.journalId, reminderId: reminderId ?? "", entryId: `${word}-entry`, saleId: `${word}-sale`, otherConnectionId: books.connectionId } };
}

export const named =
  ({ ids }: Canaries): Choose =>
  (name) =>
    ids[name];

/** What the two vendors tell each tenant of themselves in these tests. */
export const customerOf = ({ word, ids }: Canaries): Customer => ({
  kind: "company",
  id: ids["customerId"] ?? "",
  name: `${word} Ltd`,
  domain: null,
  taxNumber: null,
  email: `${word}@customer.example`,
  phone: null,
  address: null,
  currency: null,
  active: true,
  properties: {},
  rawStatus: null,
  modifiedAt: "2026-11-23T10:00:00.000Z",
});

/** Everything that is kept for one tenant, table by table, and the jobs that name it. */
export async function rowsOf({ database }: Bench, tenantId: string): Promise<string> {
  const parts = (await tablesOf(database)).map((name) => `'${name}', (select jsonb_agg(t order by t::text) from ${name} t where tenant_id = $1)`);
  const jobs = "'jobs', (select jsonb_agg(jsonb_build_array(name, data) order by id) from jobs.job where data->>'tenantId' = $1)";
  const [row] = await database.transaction((sql) => sql<{ all: unknown }>(`select jsonb_build_object(${[...parts, jobs].join(", ")}) "all"`, [tenantId]));
  return JSON.stringify(row?.all);
}

/** Tables with rows of the tenant in which its word does not stand, in any of them. */
export async function tablesWithoutWord({ database }: Bench, { tenantId, word }: Canaries): Promise<string[]> {
  const missing = [];
  for (const name of await tablesOf(database)) {
    const [row] = await database.transaction((sql) => sql<{ held: boolean | null }>(`select bool_or(t::text like $2) held from ${name} t where tenant_id = $1`, [tenantId, `%${word}%`]));
    if (row?.held !== true) missing.push(name);
  }
  return missing;
}

let tables: string[] = [];
async function tablesOf(database: Bench["database"]): Promise<string[]> {
  if (tables.length > 0) return tables;
  const rows = await database.transaction((sql) =>
    sql<{ name: string }>(`select table_name::text name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id' and table_name <> 'seen_request' order by 1`),
  );
  return (tables = rows.map(({ name }) => name));
}
