import type { ErpDocument } from "../../domain/records.ts";

/** What people's browsers call the page of each. */
const PAGES: Record<ErpDocument["kind"], string> = {
  invoice: "invoice",
  "credit-note": "creditmemo",
  "sales-receipt": "salesreceipt",
  "refund-receipt": "refundreceipt",
  journal: "journal",
};

/** Where people see it in QuickBooks, once they have chosen the company it is in. */
export const pageOf = (kind: ErpDocument["kind"], id: string, { uiOrigin }: { uiOrigin: string }): string =>
  `${uiOrigin}/app/${PAGES[kind]}?txnId=${encodeURIComponent(id)}`;
