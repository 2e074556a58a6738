import type { BookedInvoice } from "../../server/domain/invoicing/observation.ts";
import { knownDeal } from "../../server/domain/ledger/known-deal.ts";
import type { Deal, Invoice, Settlement } from "../../server/domain/records.ts";
import { settingsSchema } from "../../server/domain/settings.ts";
import { systemIds } from "../../server/platform/ids.ts";
import { recordDeal } from "../../server/flows/ledger/record-deal.ts";
import * as connections from "../../server/store/connections.ts";
import * as dealRecords from "../../server/store/deal-records.ts";
import * as grants from "../../server/store/grants.ts";
import type { Store, TenantTx } from "../../server/store/index.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as links from "../../server/store/links.ts";
import * as settlements from "../../server/store/settlements.ts";
import * as tenants from "../../server/store/tenants.ts";
import { organisation } from "../domain/samples.ts";

const tokens = { accessToken: "a", accessExpiresAt: "2026-11-23T11:00:00.000Z", refreshToken: "r", refreshExpiresAt: null, grantExpiresAt: null, scopes: [] };

/** A tenant with its accounting system, whose book is written as looks and webhooks write it: record by record. */
export async function openBook(store: Store, settings: object = {}, system: "quickbooks" | "xero" = "xero") {
  const account = systemIds().uuid();
  await store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: account, name: account, timeZone: "UTC" }));
  const inTenant = <T>(work: (tx: TenantTx) => Promise<T>) => store.tenant(`hubspot-${account}`, work);
  await inTenant(async (tx) => {
    const grantId = await grants.create(tx, { system, tokens, authorizedBy: null });
    await connections.save(tx, { grantId, role: "erp", system, externalId: account, name: "Org", state: "active", connectedBy: null });
    await tenants.saveSettings(tx, settingsSchema.parse(settings), 1);
  });
  const connectionId = (await inTenant((tx) => connections.list(tx, "erp")))[0]!.connectionId;
  await inTenant((tx) => connections.saveOrganisation(tx, connectionId, organisation({ timeZone: "UTC" })));
  return {
    tenantId: `hubspot-${account}`,
    connectionId,
    inTenant,
    ref: (invoiceId: string) => `${connectionId}:invoice:${invoiceId}`,
    sell: (deal: Deal) =>
      inTenant(async (tx) => {
        await dealRecords.save(tx, deal.id, knownDeal(deal));
        await recordDeal(tx, deal.id);
      }),
    /** A payment or refund read by itself, as a webhook has it read. */
    settle: (dealId: string, settlement: Settlement) =>
      inTenant(async (tx) => {
        await settlements.save(tx, { connectionId, settlement });
        await recordDeal(tx, dealId);
      }),
    /** Another invoice stands in its place from now on. */
    supersede: (invoiceId: string) => inTenant((tx) => links.supersede(tx, { connectionId, erpId: invoiceId })),
    bill: (dealId: string, invoice: Invoice, standing: Partial<Pick<BookedInvoice, "revision" | "instalment" | "origin">> = {}) =>
      inTenant(async (tx) => {
        const { revision = 1, instalment = 1, origin = "created" } = standing;
        await links.linkInvoice(tx, { connectionId, erpId: invoice.id, dealId, revision, instalment, fingerprint: "f", origin });
        await invoices.save(tx, { connectionId, dealId, invoice, written: true });
        await settlements.saveAllocationsOf(tx, connectionId, invoice);
        await recordDeal(tx, dealId);
      }),
  };
}
