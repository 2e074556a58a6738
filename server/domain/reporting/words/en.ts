import type { AnyStep, BridgeKind } from "../bridges.ts";

type Ends = Record<BridgeKind, { crm: string; erp: string }>;

/** What files and messages say: they leave HubSpot, where a surface would have brought its own words. */
export const en = {
  ends: {
    "deals-to-revenue": { crm: "We closed", erp: "Finance shows" },
    "deals-to-billings": { crm: "We closed", erp: "We billed" },
    "billings-to-revenue": { crm: "We billed", erp: "Finance shows" },
    "billings-to-cash": { crm: "We billed", erp: "We received" },
  } satisfies Ends,
  steps: {
    "duplicate-deals": "Deals entered twice",
    "duplicate-documents": "Invoices entered twice",
    "lost-or-redated": "Deals lost, moved or changed",
    "not-invoiced": "Not invoiced",
    "tax-in-amount": "Tax inside the deal amount",
    currency: "Exchange rates",
    "amount-differs": "Discounts and changed amounts",
    "credit-notes": "Credit notes",
    timing: "Other periods (timing)",
    "earlier-deals": "Deals of other periods",
    "no-deal": "No deal behind it",
    rounding: "Rounding",
    unexplained: "Unexplained",
    deferred: "Earned in another period",
    "billed-earlier": "Billed in earlier periods",
    "billed-later": "Billed in later periods",
    journals: "Journals",
    "not-paid": "Not paid yet",
    "paid-before": "Paid before the period",
    "not-applied": "Payments applied to nothing",
    "payments-not-read": "Invoices without a deal, whose payments are not read",
  } satisfies Record<AnyStep, string>,
  kinds: { deal: "Deal", invoice: "Invoice", "credit-note": "Credit note", journal: "Journal", payment: "Payment", report: "The system's own report" },
  columns: { line: "Line", record: "Record", deal: "Deal", dealId: "Deal number", owner: "Deal owner", wonOn: "Won on", document: "Document", date: "Date", amount: "Amount", currency: "Currency" },
  title: "One number",
  period: (from: string, to: string) => `${from} to ${to}`,
  asOf: (moment: string) => `As known on ${moment}`,
  scope: { pipeline: (id: string) => `Pipeline ${id}`, owner: (id: string) => `Deal owner ${id}`, currency: (code: string) => `Deals in ${code}` },
  headline: (crm: string, crmAmount: string, erp: string, erpAmount: string) => `${crm} ${crmAmount}. ${erp} ${erpAmount}.`,
  explained: (zero: string) => `Unexplained ${zero}. Every difference between the two numbers has its cause below.`,
  unexplained: (amount: string) => `Unexplained ${amount}. This part of the difference has no known cause.`,
  cause: "Cause",
  leadsTo: "Leads to",
  records: "Records",
  evidence: "The records behind each line",
  more: (count: string) => `and ${count} more; the CSV has every record`,
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  groups: { "not-yet": "Not invoiced or not earned yet", differs: "Prices, tax, rates and mistakes", "other-revenue": "Revenue of other deals" },
  weekly: (from: string, to: string) => `Onebook, ${from} to ${to}`,
};
export type Words = typeof en;
