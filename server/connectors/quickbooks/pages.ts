import type { Listed } from "./lists.ts";

type Page = Exclude<Listed, "payment">;

/** What people's browsers call the page of each. */
const PAGES: Record<Page, string> = {
  invoice: "invoice",
  "credit-note": "creditmemo",
  "sales-receipt": "salesreceipt",
  "refund-receipt": "refundreceipt",
  deposit: "deposit",
  journal: "journal",
};

/** Where people see it in QuickBooks, once they have chosen the company it is in. */
export const pageOf = (kind: Page, id: string, { uiOrigin }: { uiOrigin: string }): string =>
  `${uiOrigin}/app/${PAGES[kind]}?txnId=${encodeURIComponent(id)}`;
