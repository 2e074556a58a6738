import { canonicalText } from "../../domain/canonical.ts";
import type { BookedInvoice } from "../../domain/invoicing/observation.ts";
import type { Invoice } from "../../domain/records.ts";
import * as audit from "../../store/audit.ts";
import * as erasedCustomers from "../../store/erased-customers.ts";
import * as invoices from "../../store/invoices.ts";
import * as links from "../../store/links.ts";
import * as settlements from "../../store/settlements.ts";
import { recordDeal } from "../ledger/record-deal.ts";
import type { Look } from "./run.ts";

export type LinkedInvoice = BookedInvoice & { connectionId: string };

/** Every invoice linked to the deal; those a webhook or sweep marked as changed are read from the ERP first. */
export async function readBookedInvoices(look: Look): Promise<LinkedInvoice[]> {
  const kept = await look.inTenant(async (tx) => {
    const linked = await links.invoicesOf(tx, look.dealId);
    const records = await invoices.ofDeal(tx, look.dealId);
    return linked.flatMap((link) => {
      const record = records.find((one) => one.connectionId === link.connectionId && one.erpId === link.erpId);
      return record ? [{ link, record }] : [];
    });
  });
  const booked: LinkedInvoice[] = [];
  for (const { link, record } of kept) {
    const invoice = !record.stale ? record.invoice : await refresh(look, link.connectionId, record);
    const { connectionId, revision, instalment, origin, fingerprint, superseded, mailed } = link;
    const untouched = record.written !== null && sameContent(invoice, record.written);
    booked.push({ connectionId, invoice, revision, instalment, origin, fingerprint, superseded, mailed, untouched });
  }
  return booked;
}

/** A record the ERP no longer has was deleted there; what we last saw of it stays readable. */
async function refresh(look: Look, connectionId: string, record: invoices.InvoiceRow): Promise<Invoice> {
  const erp = await look.kit.ports.erp(look.tenantId, connectionId);
  const current = await erp.readInvoice(record.erpId);
  const told: Invoice = current ?? { ...record.invoice, state: "deleted", allocations: [] };
  return look.inTenant(async (tx) => {
    const invoice = await erasedCustomers.nameless(tx, connectionId, told);
    await invoices.save(tx, { connectionId, dealId: look.dealId, invoice, written: false, marks: record.marks });
    await settlements.saveAllocationsOf(tx, connectionId, invoice);
    await recordDeal(tx, look.dealId);
    await audit.append(tx, { kind: "seen", dealId: look.dealId, payload: { connectionId, invoice } });
    return invoice;
  });
}

/** What a person would notice having changed. Money that came in, numbers and versions are not edits. */
function sameContent(now: Invoice, written: Invoice): boolean {
  return canonicalText(contentOf(now)) === canonicalText(contentOf(written));
}

const contentOf = ({ customerId, date, dueDate, currency, lines, total }: Invoice) => ({ customerId, date, dueDate, currency, lines, total });
