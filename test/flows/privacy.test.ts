import { expect, test } from "vitest";
import { ERASED } from "../../server/domain/privacy/person.ts";
import { erase as eraseAsJob } from "../../server/flows/privacy/erase.ts";
import { eraseContact, StillUnderWay } from "../../server/flows/privacy/erase-contact.ts";
import { eraseTenant } from "../../server/flows/privacy/erase-tenant.ts";
import { exportContact } from "../../server/flows/privacy/export-contact.ts";
import { createLog } from "../../server/platform/log.ts";
import * as audit from "../../server/store/audit.ts";
import * as connections from "../../server/store/connections.ts";
import * as conflicts from "../../server/store/customer-conflicts.ts";
import * as pairs from "../../server/store/customer-pairs.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as effects from "../../server/store/effects.ts";
import * as documents from "../../server/store/erp-documents.ts";
import * as erasedCustomers from "../../server/store/erased-customers.ts";
import * as receipts from "../../server/store/erasure-receipts.ts";
import * as grants from "../../server/store/grants.ts";
import * as invoices from "../../server/store/invoices.ts";
import type { TenantTx } from "../../server/store/index.ts";
import * as links from "../../server/store/links.ts";
import * as parked from "../../server/store/parked.ts";
import * as facts from "../../server/store/facts.ts";
import { bookAsOf } from "../../server/store/ledger-book.ts";
import * as tenants from "../../server/store/tenants.ts";
import * as tickets from "../../server/store/tickets.ts";
import { park } from "../../server/domain/parking.ts";
import { contact, erpDocument, invoice } from "../domain/samples.ts";
import { booking } from "../domain/ledger/facts-in-tests.ts";
import { testTokens } from "../http/app-bench.ts";
import { view } from "../http/deal-in-book.ts";
import { onEachDatabase } from "../store/databases.ts";

const ADA = contact({ id: "5", firstName: "Ada", lastName: "Byron", email: "ada@byron.example", phone: "+44 20 7946 0000" });
const BOB = contact({ id: "6", firstName: "Bob", lastName: "Other", email: "bob@other.example", phone: null });
/** Whatever would tell of her; her records' ids stay and tell nothing. */
const TRACES = /ada byron|byron\.example|7946 ?0000|Erfindergasse/i;

/** A person who buys, in every table that keeps something of customers; beside her somebody who stays. */
async function keepSomething(tx: TenantTx): Promise<void> {
  await audit.append(tx, { kind: "changed", dealId: null, payload: { connected: "c1" } });
  await audit.append(tx, { kind: "decided", dealId: "77", payload: { step: { name: "create-customer" }, because: { deal: { name: "Engine for Ada Byron", contacts: [ADA, BOB] } } } });
  await links.link(tx, { kind: "customer", connectionId: "c1", crmId: "person:5", erpId: "58", origin: "created" });
  const kept = invoice({ id: "266", customerId: "58", customerName: "Ada Byron" });
  await invoices.save(tx, { connectionId: "c1", dealId: "77", invoice: kept, written: true });
  await audit.append(tx, { kind: "seen", dealId: "77", payload: { connectionId: "c1", invoice: kept } });
  const request = { customer: { name: "Ada Byron", email: "ada@byron.example", address: { street: "Erfindergasse 1" } } };
  await effects.intend(tx, { key: "k1", dealId: "77", revision: 1, step: "create-customer", subject: "person:5", request });
  await effects.finish(tx, "k1", { state: "done", outcome: { ...request, id: "58" } });
  await audit.append(tx, { kind: "did", dealId: "77", payload: { step: "create-customer", request, result: { id: "58", name: "Ada Byron", email: "ada@byron.example", address: { street: "Erfindergasse 1" } } } });
  await pairs.save(tx, { connectionId: "c1", crmId: "person:5" }, { bases: { phone: { crm: "+44 20 7946 0000", erp: "+44 20 7946 0000" } }, pending: null });
  await conflicts.setOpen(tx, { connectionId: "c1", crmId: "person:5" }, "Ada Byron", [{ field: "email", why: "both-changed", crm: "ada@byron.example", erp: "ada2@byron.example", refusal: null }]);
  await dealBook.lookAgainAt(tx, "77", tx.clock.now());
  await dealBook.settle(tx, "77", { lookAt: null, answered: null, view: view({ name: "Engine for Ada Byron", customerName: "Ada Byron", billedContacts: [{ id: "5", as: "customer" }] }), mentions: ["contact:5", "contact:6"] });
  await parked.setOpen(tx, "77", [park("refused-by-erp", { said: "QuickBooks refused ada@byron.example.", system: "Ada Byron", why: "validation" })]);
  await audit.append(tx, { kind: "asked", dealId: "77", payload: { asked: "dismiss", comment: "Bob Other rang", by: "kim@seller.example" } });
}

onEachDatabase("erasing", (current) => {
  let accounts = 0;
  async function account(): Promise<string> {
    accounts += 1;
    const tenantId = await current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: `9${accounts}`, name: "Seller", timeZone: "UTC" }));
    await current().store.tenant(tenantId, keepSomething);
    return tenantId;
  }
  const as = <T>(tenantId: string, work: (tx: TenantTx) => Promise<T>) => current().store.tenant(tenantId, work);
  /** Everything of a tenant as its owner sees it. */
  async function everything(tenantId: string): Promise<string> {
    const tables = await current().database.transaction((sql) => sql<{ name: string }>("select table_name::text name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id'"));
    const rows = tables.map(({ name }) => current().database.transaction((sql) => sql(`select to_jsonb(t) from ${name} t where tenant_id = $1`, [tenantId])));
    return JSON.stringify(await Promise.all(rows));
  }
  const erase = (tenantId: string) => eraseContact(current(), tenantId, { contactId: "5", reason: "request" });

  test("what is kept of a contact is handed out whole, with nothing of anybody else", async () => {
    const tenantId = await account();
    const { knownAs, records, after } = await exportContact(current().store, tenantId, "5", null);
    expect(knownAs).toEqual(expect.arrayContaining(["Ada Byron", "ada@byron.example", "+44 20 7946 0000", "Erfindergasse 1"]));
    expect(after).toBeNull();
    expect(new Set(records.map(({ table }) => table))).toEqual(new Set(["audit", "customer_conflict", "customer_pair", "deal_book", "effect", "invoice", "link", "parked"]));
    expect(JSON.stringify(records)).not.toContain("Bob");
    expect((await exportContact(current().store, tenantId, "404", null)).records).toEqual([]);
  });

  test("one contact leaves nothing of theirs anywhere, and everything else as it was", async () => {
    const [tenantId, neighbour] = [await account(), await account()];
    const untouched = await everything(neighbour);
    expect(await everything(tenantId)).toMatch(TRACES);
    const receipt = await erase(tenantId);
    const left = await everything(tenantId);
    expect(left).not.toMatch(TRACES);
    for (const stays of ["Bob", "bob@other.example", "Bob Other rang", "kim@seller.example", `Engine for ${ERASED}`]) expect(left).toContain(stays);
    expect(await everything(neighbour)).toBe(untouched);
    expect(await as(tenantId, (tx) => dealBook.mentioning(tx, ["contact:5"]))).toEqual([]);
    expect(await as(tenantId, (tx) => links.onlyOf(tx, "person:5"))).toEqual([]);
    expect(receipt).toMatchObject({ what: "contact", subject: "contact:5", reason: "request", counts: { audit: 3, effect: 1, invoice: 1, link: 1, customer_pair: 1, customer_conflict: 1, deal_book: 1, mentions: 1, parked: 1 } });
    expect(receipt.digest).toBe(receipts.digestOf(receipt));
    expect((await exportContact(current().store, tenantId, "5", null)).records).toEqual([]);
  });

  test("a book that was read before and is kept in memory tells nothing of them afterwards, nor to an account that begins anew", async () => {
    const tenantId = await account();
    const sold = booking("77", 120_000, "2026-10-01");
    const stand = () => as(tenantId, (tx) => facts.makeStand(tx, "deal:77", [{ ...sold, detail: { ...sold.detail, name: "Engine for Ada Byron" } }]));
    const book = async () => JSON.stringify(await as(tenantId, (tx) => bookAsOf(tx, { from: "2026-10-01", to: "2026-10-31" })));
    await stand();
    expect(await book()).toContain("Engine for Ada Byron");
    await erase(tenantId);
    expect(await book()).toContain(`Engine for ${ERASED}`);
    await as(tenantId, (tx) => tenants.setState(tx, "uninstalled"));
    await eraseTenant(current(), tenantId, "uninstalled");
    await current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: tenantId.replace("hubspot-", ""), name: "Seller", timeZone: "UTC" }));
    await as(tenantId, (tx) => facts.makeStand(tx, "deal:78", [booking("78", 5000, "2026-10-01")]));
    expect(await book()).not.toContain("Engine for");
  });

  test("what a vendor said of them when a call failed goes too, and that it failed stays", async () => {
    const tenantId = await account();
    const failed = await as(tenantId, async (tx) => {
      const grantId = await grants.create(tx, { system: "quickbooks", tokens: testTokens, authorizedBy: null });
      const connectionId = await connections.save(tx, { grantId, role: "erp", system: "quickbooks", externalId: "9130", name: "Books", state: "active", connectedBy: null });
      await connections.noteFailed(tx, connectionId, { sentence: "QuickBooks refused ada@byron.example.", nextStep: "", said: { key: "sweep-failed", values: { said: "Ada Byron" } } });
      return connectionId;
    });
    expect((await erase(tenantId)).counts).toMatchObject({ failures: 1 });
    expect(await everything(tenantId)).not.toMatch(TRACES);
    expect(await as(tenantId, (tx) => connections.get(tx, failed))).toMatchObject({ lastFailure: null, lastFailedAt: expect.any(Date) as Date });
  });

  test("the log's chain still closes afterwards, also over a second person in the same entries; what is altered then still shows", async () => {
    const tenantId = await account();
    const broken = () => as(tenantId, (tx) => audit.firstBrokenEntry(tx));
    await erase(tenantId);
    expect(await broken()).toBeNull();
    await eraseContact(current(), tenantId, { contactId: "6", reason: "request" });
    expect(await broken()).toBeNull();
    expect(await everything(tenantId)).not.toContain("bob@other.example");
    const tamper = (text: string) =>
      current().database.script(`alter table audit disable trigger all; alter table audit no force row level security; ${text}; alter table audit force row level security; alter table audit enable trigger all;`);
    await tamper(`update audit set payload = payload || '{"total": 1}' where seq = 2 and tenant_id = '${tenantId}'`);
    expect(await broken()).toBe(2);
    await tamper(`update audit set payload = payload - 'total' where seq = 2 and tenant_id = '${tenantId}'`);
    expect(await broken()).toBeNull();
    await tamper(`update audit set payload = '{}', salt = null, redacted_by = 99 where seq = 1 and tenant_id = '${tenantId}'`);
    expect(await broken()).toBe(1);
  });

  test("nothing in the log can be put into other words, not even by the role that may strike out", async () => {
    const tenantId = await account();
    const attempts = ["update audit set payload = '{}' where seq = 1", "update audit set payload = '{}', salt = null, redacted_by = 1 where seq = 1", "update audit set payload = '{}', salt = null, redacted_by = 9, kind = 'asked' where seq = 1", "delete from audit where seq = 1"];
    for (const text of attempts) await expect(current().store.eraser(tenantId, (tx) => tx.sql(text)), text).rejects.toThrow(/append-only/);
    for (const text of attempts) await expect(as(tenantId, (tx) => tx.sql(text)), text).rejects.toThrow(/permission denied/);
  });

  test("it waits for a write that names the contact and whose outcome is not known, and in the end does not", async () => {
    const tenantId = await account();
    await as(tenantId, (tx) => effects.intend(tx, { key: "k2", dealId: "77", revision: 1, step: "update-invoice", subject: "1", request: { email: "ada@byron.example" } }));
    await expect(erase(tenantId)).rejects.toThrow(StillUnderWay);
    expect(await everything(tenantId)).toMatch(TRACES);
    await eraseContact(current(), tenantId, { contactId: "5", reason: "privacy-webhook", now: true });
    expect(await everything(tenantId)).not.toMatch(TRACES);
  });

  test("a later reading of an invoice does not bring the name back, until somebody is linked to that customer again", async () => {
    const tenantId = await account();
    await erase(tenantId);
    const read = () => as(tenantId, (tx) => erasedCustomers.nameless(tx, "c1", invoice({ customerId: "58", customerName: "Ada Byron" })));
    expect((await read()).customerName).toBe(ERASED);
    await as(tenantId, (tx) => links.link(tx, { kind: "customer", connectionId: "c1", crmId: "person:9", erpId: "58", origin: "by-hand" }));
    expect((await read()).customerName).toBe("Ada Byron");
  });

  test("nor does a later reading of what they bought on the spot, which people call by their name", async () => {
    const tenantId = await account();
    await erase(tenantId);
    const sold = erpDocument({ kind: "sales-receipt", id: "R9", number: "Ada Byron, cash", customerId: "58", customerName: "Ada Byron" });
    await as(tenantId, async (tx) => documents.save(tx, "c1", await documents.reading(tx, "c1", "2025-01-01"), [sold]));
    expect(await as(tenantId, (tx) => documents.byKey(tx, "c1", [sold]))).toMatchObject([{ document: { id: "R9", number: null, customerName: ERASED } }]);
  });

  test("a company that shares its customer with the person keeps its name", async () => {
    const tenantId = await account();
    await as(tenantId, async (tx) => {
      await links.link(tx, { kind: "customer", connectionId: "c2", crmId: "company:8", erpId: "90", origin: "created" });
      await links.link(tx, { kind: "customer", connectionId: "c2", crmId: "person:5", erpId: "90", origin: "by-hand" });
      await pairs.save(tx, { connectionId: "c2", crmId: "person:5" }, { bases: { name: { crm: "Ada Byron", erp: "Engines Ltd" } }, pending: null });
      await invoices.save(tx, { connectionId: "c2", dealId: "78", invoice: invoice({ id: "300", customerId: "90", customerName: "Engines Ltd" }), written: true });
    });
    await erase(tenantId);
    expect(await everything(tenantId)).toContain("Engines Ltd");
    expect(await as(tenantId, (tx) => links.onlyOf(tx, "company:8"))).toMatchObject([{ erpId: "90" }]);
  });

  test("a tenant goes whole once it is uninstalled, and a receipt stays", async () => {
    const [tenantId, neighbour] = [await account(), await account()];
    const untouched = await everything(neighbour);
    await as(tenantId, async (tx) => {
      const grantId = await grants.create(tx, { system: "xero", tokens: testTokens, authorizedBy: null });
      await connections.save(tx, { grantId, role: "erp", system: "xero", externalId: "org", name: "Org", state: "disconnected", connectedBy: null });
      await tx.enqueue("look", { tenantId, dealId: "77" });
    });
    await current().store.system((tx) => tickets.issue(tx, "a link", "", { tenantId, purpose: "connect", system: "xero", askedBy: "kim@seller.example" }));
    await expect(eraseTenant(current(), tenantId, "request")).rejects.toThrow(/is installed/);
    await as(tenantId, (tx) => tenants.setState(tx, "uninstalled"));
    const head = await as(tenantId, audit.head);
    const receipt = await eraseTenant(current(), tenantId, "uninstalled");
    expect(receipt).toMatchObject({ what: "tenant", subject: tenantId, reason: "uninstalled", logEntries: head.entries, logHash: head.hash, counts: { audit: head.entries, tenant: 1, jobs: 1, invoice: 1, connection: 1, oauth_grant: 1 } });
    const left = JSON.parse(await everything(tenantId)) as unknown[][];
    expect(left.flat()).toEqual([{ to_jsonb: expect.objectContaining({ what: "tenant", receipt_id: receipt?.receiptId }) as unknown }]);
    expect(await current().store.system(receipts.listAll)).toContainEqual(receipt);
    expect(await everything(neighbour)).toBe(untouched);
    expect(await eraseTenant(current(), tenantId, "request")).toBeNull();
  });

  test("an account that was installed again while its erasure waited keeps everything", async () => {
    const tenantId = await account();
    const before = await everything(tenantId);
    await eraseAsJob({ ...current(), log: createLog("silent") }, { tenantId, reason: "uninstalled" });
    expect(await everything(tenantId)).toBe(before);
  });

  test("only what has been gone for long enough is due", async () => {
    const tenantId = await account();
    const due = (moment: string) => current().store.system((tx) => tenants.uninstalledBefore(tx, moment));
    expect(await due("2999-01-01T00:00:00.000Z")).not.toContain(tenantId);
    await as(tenantId, (tx) => tenants.setState(tx, "uninstalled"));
    expect(await due("2999-01-01T00:00:00.000Z")).toContain(tenantId);
    expect(await due("2000-01-01T00:00:00.000Z")).toEqual([]);
    await as(tenantId, (tx) => tenants.setState(tx, "installed"));
    expect(await due("2999-01-01T00:00:00.000Z")).not.toContain(tenantId);
  });
});
