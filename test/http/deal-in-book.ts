import type { BillingStatus } from "../../server/domain/billing-status.ts";
import { money } from "../../server/domain/money.ts";
import type { ParkReason } from "../../server/domain/parking.ts";
import type { Invoice } from "../../server/domain/records.ts";
import type { DealView } from "../../server/flows/look/view.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as links from "../../server/store/links.ts";
import * as parked from "../../server/store/parked.ts";
import { invoice, parkedAs } from "../domain/samples.ts";
import type { Bench } from "./app-bench.ts";

export const view = (changes: Partial<DealView> = {}): DealView => ({
  name: "Bluewater website",
  amount: money(100_000, "USD"),
  stageId: "closedwon",
  outcome: "won",
  customerName: "Bluewater Dental",
  billedContacts: [],
  organisationName: "Northside Books",
  connectionId: null,
  rest: "done",
  upcoming: [],
  rehearsal: null,
  fingerprint: "plan-1",
  ...changes,
});

export const billing = (changes: Partial<BillingStatus> = {}): BillingStatus => ({
  state: "sent",
  invoiceNumber: "1043",
  invoiceUrl: null,
  invoiceCount: 1,
  invoiceDate: "2026-11-23",
  dueDate: "2026-12-23",
  currency: "USD",
  total: money(100_000, "USD"),
  paid: money(0, "USD"),
  credited: money(0, "USD"),
  balance: money(100_000, "USD"),
  lastPaymentDate: null,
  daysOverdue: null,
  trouble: null,
  parkedReason: null,
  ...changes,
});

export interface InBook {
  connectionId: string;
  invoices?: Partial<Invoice>[];
  status?: BillingStatus;
  view?: Partial<DealView>;
  parked?: ParkReason[];
  /** "contact:5" */
  mentions?: string[];
}

/** Leaves a deal in the tenant's book as looks would have left it. */
export async function putInBook(bench: Bench, tenantId: string, dealId: string, of: InBook): Promise<void> {
  const { connectionId } = of;
  await bench.as(tenantId, async (tx) => {
    await dealBook.lookAgainAt(tx, dealId, tx.clock.now());
    for (const [index, changes] of (of.invoices ?? []).entries()) {
      const record = invoice(changes);
      const standing = { revision: 1, instalment: index + 1, fingerprint: "plan-1", origin: "created" as const };
      await links.linkInvoice(tx, { connectionId, dealId, erpId: record.id, ...standing });
      await invoices.save(tx, { connectionId, dealId, invoice: record, written: true });
    }
    if (of.status) await dealBook.saveBilling(tx, dealId, { number: 1, status: of.status });
    await parked.setOpen(tx, dealId, of.parked ?? []);
    await dealBook.settle(tx, dealId, { lookAt: null, answered: null, view: view({ connectionId, ...of.view }), mentions: of.mentions ?? [] });
  });
}

export const noCustomer = parkedAs("no-customer", "The deal has neither a company nor a contact to bill.", "Associate one with the deal.");
