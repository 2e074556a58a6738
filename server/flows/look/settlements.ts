import type { Observation } from "../../domain/invoicing/observation.ts";
import type { Settlement } from "../../domain/records.ts";
import * as settlements from "../../store/settlements.ts";
import { recordDeal } from "../ledger/record-deal.ts";
import type { Look } from "./run.ts";
import { connectionOf } from "./steps-booked.ts";

/** Read at most this many payments and credit notes anew in one look; the rest keep what is known of them. */
const READ_LIMIT = 20;

/**
 * The payments, credit notes and refunds behind the deal's invoices. Only once an invoice is settled does it matter
 * whether something was left over or written off, so only then are unknown ones read.
 */
export async function readSettlements(look: Look, seen: Observation): Promise<Settlement[]> {
  if (seen.erp.kind === "missing" || seen.invoices.length === 0) return [];
  const connectionId = connectionOf(seen);
  const invoiceIds = seen.invoices.map(({ invoice }) => invoice.id);
  const known = await look.inTenant((tx) => settlements.touching(tx, connectionId, invoiceIds));
  const settled = seen.invoices.filter(({ invoice }) => invoice.state === "paid").flatMap(({ invoice }) => invoice.allocations);
  const unknown = settled.filter((part) => !known.some((one) => one.id === part.sourceId));
  const erp = await look.kit.ports.erp(look.tenantId, connectionId);
  const read: Settlement[] = [];
  for (const part of unknown.slice(0, READ_LIMIT)) {
    const settlement = await erp.readSettlement(part.kind, part.sourceId);
    if (!settlement) continue;
    await look.inTenant(async (tx) => {
      await settlements.save(tx, { connectionId, settlement });
      await recordDeal(tx, look.dealId);
    });
    read.push(settlement);
  }
  return [...known, ...read];
}
