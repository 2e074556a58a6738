import { dateIn } from "../../domain/calendar.ts";
import { billedCustomer } from "../../domain/invoicing/plan.ts";
import type { BookedInvoice, Observation } from "../../domain/invoicing/observation.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { park, type ParkReason } from "../../domain/parking.ts";
import { knownDeal } from "../../domain/ledger/known-deal.ts";
import type { Deal } from "../../domain/records.ts";
import { routeDeal } from "../../domain/routing.ts";
import { companyPropertiesOf, dealPropertiesOf, type Settings } from "../../domain/settings.ts";
import * as connections from "../../store/connections.ts";
import * as dealBook from "../../store/deal-book.ts";
import * as dealRecords from "../../store/deal-records.ts";
import * as links from "../../store/links.ts";
import * as tenants from "../../store/tenants.ts";
import { recordDeal } from "../ledger/record-deal.ts";
import { organisationOf } from "./organisation.ts";
import { readBookedInvoices } from "./booked-invoices.ts";
import type { Look } from "./run.ts";
import { customerKeyOf } from "./steps-booked.ts";

/**
 * What both systems and our own book hold now. Vendors are asked only for the deal and for what is known to be stale.
 * `draft`: rules to look by instead of the tenant's own, as somebody who tries them out would have them.
 */
export async function observe(look: Look, draft?: Settings): Promise<Observation> {
  const { tenant, book, known } = await look.inTenant(async (tx) => ({
    tenant: await tenants.get(tx),
    book: await dealBook.read(tx, look.dealId),
    known: await connections.list(tx, "erp"),
  }));
  const settings = draft ?? tenant.settings;
  const names = { deal: dealPropertiesOf(settings), company: companyPropertiesOf(settings) };
  const deal = await look.crm.readDeal(look.dealId, names);
  const invoices = await readBookedInvoices(look);
  const ready = tenant.baselinedAt !== null;
  const erp = deal === null || !ready ? undefined : await chooseErp(look, deal, settings, invoices, known);
  const linked = deal && erp?.kind === "ready" ? await linkedRecords(look, deal, erp.connectionId) : { customerId: null, itemIds: {} };
  await keepDeal(look, deal);
  const zone = erp?.kind === "ready" ? erp.organisation.timeZone : tenant.timeZone;
  return {
    accountId: tenant.crmAccountId,
    dealId: look.dealId,
    today: dateIn(zone, look.kit.clock.now()),
    deal,
    settings,
    book,
    erp: erp ?? { kind: "missing", reason: preparing(known.length > 0) },
    ...linked,
    invoices: invoices.map(({ connectionId: _, ...booked }) => booked),
    found: {},
  };
}

/** The deal as read, and in the same transaction what the ledger holds of it. */
async function keepDeal(look: Look, deal: Deal | null): Promise<void> {
  await look.inTenant(async (tx) => {
    if (deal === null) await dealRecords.markGone(tx, look.dealId);
    else await dealRecords.save(tx, look.dealId, knownDeal(deal));
    await recordDeal(tx, look.dealId);
  });
}

/** Until the deals won before Onebook was there are known, none is invoiced. */
const preparing = (connected: boolean): ParkReason => park(connected ? "no-connection.preparing" : "no-connection", {});

/** A deal that has invoices stays with their organisation, whatever the rules say by now. */
async function chooseErp(
  look: Look,
  deal: Deal,
  settings: Observation["settings"],
  invoices: readonly (BookedInvoice & { connectionId: string })[],
  known: readonly connections.Connection[],
): Promise<Observation["erp"]> {
  const standing = invoices.find((booked) => !booked.superseded)?.connectionId;
  const pinned = standing === undefined ? settings : { ...settings, routes: [], defaultConnectionId: standing };
  const chosen = routeDeal(deal, pinned, known);
  if (typeof chosen !== "string") return { kind: "missing", reason: chosen };
  const organisation: Organisation = await organisationOf(look.kit, look.tenantId, chosen);
  return { kind: "ready", connectionId: chosen, organisation };
}

async function linkedRecords(look: Look, deal: Deal, connectionId: string) {
  const customer = billedCustomer(deal);
  const productIds = [...new Set(deal.lines.flatMap((line) => line.productId ?? []))];
  return look.inTenant(async (tx) => {
    const crmId = customer === null ? "" : customerKeyOf(customer);
    const customers = await links.erpIdsOf(tx, { kind: "customer", connectionId, crmIds: [crmId] });
    const itemIds = await links.erpIdsOf(tx, { kind: "item", connectionId, crmIds: productIds });
    return { customerId: customers[crmId] ?? null, itemIds };
  });
}
