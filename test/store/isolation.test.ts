import { beforeAll, expect, test } from "vitest";
import { knownDeal } from "../../server/domain/ledger/known-deal.ts";
import { money } from "../../server/domain/money.ts";
import * as audit from "../../server/store/audit.ts";
import * as connections from "../../server/store/connections.ts";
import * as crmOwners from "../../server/store/crm-owners.ts";
import * as customerConflicts from "../../server/store/customer-conflicts.ts";
import * as customerHealth from "../../server/store/customer-health.ts";
import * as customerPairs from "../../server/store/customer-pairs.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as duplicates from "../../server/store/deal-duplicates.ts";
import * as dealRecords from "../../server/store/deal-records.ts";
import { seeStage } from "../../server/store/deal-stages.ts";
import * as documentDuplicates from "../../server/store/document-duplicates.ts";
import * as erpDocuments from "../../server/store/erp-documents.ts";
import * as erpPayments from "../../server/store/erp-payments.ts";
import * as effects from "../../server/store/effects.ts";
import * as facts from "../../server/store/facts.ts";
import * as erasedCustomers from "../../server/store/erased-customers.ts";
import * as receipts from "../../server/store/erasure-receipts.ts";
import * as grants from "../../server/store/grants.ts";
import * as inbox from "../../server/store/inbox.ts";
import type { TenantTx } from "../../server/store/index.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as monthCloses from "../../server/store/month-closes.ts";
import * as links from "../../server/store/links.ts";
import * as noticeChannel from "../../server/store/notice-channel.ts";
import * as notices from "../../server/store/notices.ts";
import * as parked from "../../server/store/parked.ts";
import * as entries from "../../server/store/recognition-entries.ts";
import * as refusedRequests from "../../server/store/refused-requests.ts";
import * as reminders from "../../server/store/reminders.ts";
import * as retryBatches from "../../server/store/retry-batches.ts";
import * as seenRequests from "../../server/store/seen-requests.ts";
import * as revenueJournals from "../../server/store/revenue-journals.ts";
import * as settlements from "../../server/store/settlements.ts";
import * as tenantLeases from "../../server/store/tenant-leases.ts";
import * as tenants from "../../server/store/tenants.ts";
import * as tickets from "../../server/store/tickets.ts";
import { booking } from "../domain/ledger/facts-in-tests.ts";
import { deal, erpDocument, invoice, parkedAs } from "../domain/samples.ts";
import { onEachDatabase } from "./databases.ts";

const tokens = { accessToken: "a", accessExpiresAt: "2026-11-23T11:00:00.000Z", refreshToken: "r", refreshExpiresAt: null, grantExpiresAt: null, scopes: [] };

/** At least one row of the tenant in every table that holds tenants' rows. */
async function fill(tx: TenantTx): Promise<void> {
  const grantId = await grants.create(tx, { system: "xero", tokens, authorizedBy: null });
  await connections.save(tx, { grantId, role: "erp", system: "xero", externalId: "org", name: "Org", state: "active", connectedBy: null });
  await dealBook.lookAgainAt(tx, "77", tx.clock.now());
  await links.link(tx, { kind: "customer", connectionId: "c1", crmId: "1", erpId: "2", origin: "matched" });
  await links.linkInvoice(tx, { connectionId: "c1", erpId: "266", dealId: "77", revision: 1, instalment: 1, fingerprint: "f", origin: "created" });
  await invoices.save(tx, { connectionId: "c1", dealId: "77", invoice: invoice({}), written: true });
  const allocation = { kind: "payment" as const, sourceId: "p1", label: null, invoiceId: "266", amount: money(4_000, "USD"), date: "2026-11-23" };
  const totals = { total: money(4_000, "USD"), unapplied: money(0, "USD"), allocations: [allocation], postedTo: [], memo: null };
  const settlement = { kind: "payment" as const, id: "p1", rawStatus: null, modifiedAt: "2026-11-23T10:00:00.000Z", customerId: "58", date: "2026-11-23", state: "active" as const, ...totals };
  await settlements.save(tx, { connectionId: "c1", settlement });
  await effects.intend(tx, { key: "k1", dealId: "77", revision: 1, step: "create-invoice", subject: "1", request: {} });
  await inbox.accept(tx, [{ dedupeKey: "e1", system: "xero", connectionId: "c1", change: {} }]);
  await parked.setOpen(tx, "77", [parkedAs("no-customer", "Nobody to bill.", "Add one.")]);
  await noticeChannel.set(tx, "https://hooks.slack.com/services/T/B/secret", "Kim");
  await notices.say(tx, { key: "test:1", kind: "test", message: { text: "Hello", blocks: [] }, send: true });
  await retryBatches.begin(tx, { code: "no-customer", dealIds: ["77"], by: "Ada" });
  await customerPairs.save(tx, { connectionId: "c1", crmId: "company:1" }, { bases: {}, pending: null });
  await customerConflicts.setOpen(tx, { connectionId: "c1", crmId: "company:1" }, "Acme", [{ field: "phone", why: "both-changed", crm: "1", erp: "2", refusal: null }]);
  await erasedCustomers.add(tx, { connectionId: "c1", erpId: "58" });
  await seenRequests.take(tx, "signature");
  await monthCloses.add(tx, { month: "2026-10", books: [], leftOpen: [], comment: "", closedBy: "Ada", believedAt: "2026-11-01T10:00:00.000Z" });
  await audit.append(tx, { kind: "asked", dealId: "77", payload: { by: tx.tenantId } });
  const line = { accountId: "830", amount: money(100, "USD"), description: "", dimensions: [] };
  const entry = { reference: "OB-1", state: "posted" as const, date: "2026-10-31", currency: "USD", memo: "", lines: [{ ...line, side: "debit" as const }] };
  await revenueJournals.add(tx, { journalId: `j-${tx.tenantId}`, connectionId: "c1", kind: "month", month: "2026-10", classKey: "", revision: 1, reference: "OB-1", entry, minor: 100, currency: "USD", parts: [], reverses: null, approvedBy: null });
  const debtor = { connectionId: "c1", customerId: "58", currency: "USD" };
  await reminders.setHold(tx, debtor, { kind: "dispute", until: null }, "Ada");
  await reminders.draft(tx, { ...debtor, customerName: "Acme", campaign: 1, attempt: 1, overdue: money(100, "USD"), invoices: [], via: "erp-mail" });
  await customerHealth.saveLastContact(tx, "company:1", "2026-11-20");
  await seeStage(tx, { id: "77", pipelineId: "default", stageId: "closedwon" });
  await tenantLeases.claim(tx, "journals", "worker", tx.clock.now());
  await dealRecords.save(tx, "77", knownDeal(deal({ id: "77" })));
  await entries.add(tx, "77", { entryId: "e1", lineId: "9001", kind: "usage", minor: 100, on: "2026-11-23", by: "Ada" });
  await duplicates.decide(tx, { dealId: "78", duplicateOf: "77", decision: "same-sale", by: "Ada" });
  await crmOwners.save(tx, "c1", [{ id: "11", name: "Ann Smith" }]);
  const seen = await erpDocuments.reading(tx, "c1", "2025-01-01");
  await erpDocuments.save(tx, "c1", seen, [erpDocument({})]);
  await erpPayments.save(tx, "c1", seen, [settlement]);
  await documentDuplicates.decide(tx, { document: "c1:invoice:2", duplicateOf: "c1:invoice:1", decision: "same", by: "Ada" });
  await facts.makeStand(tx, "deal:77", [booking("77", 100_000, "2026-11-20")]);
}

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
      await current().store.tenant(`hubspot-${account}`, fill);
      await current().store.eraser(`hubspot-${account}`, (tx) => receipts.begin(tx, { what: "contact", subject: "contact:5", reason: "request" }));
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
    expect(await current().store.system((tx) => connections.findByAccount(tx, "xero", "org"))).toMatchObject([{ tenantId: own }, { tenantId: foreign }]);
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
