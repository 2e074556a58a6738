/** What tells of revenue and of money, by QuickBooks' name, in the order in which it is listed. */
export const LISTS = {
  invoice: "Invoice",
  "credit-note": "CreditMemo",
  "sales-receipt": "SalesReceipt",
  "refund-receipt": "RefundReceipt",
  deposit: "Deposit",
  journal: "JournalEntry",
  payment: "Payment",
} as const;
export type Listed = keyof typeof LISTS;

export const isListed = (kind: string): kind is Listed => Object.hasOwn(LISTS, kind);

export const LIST_ORDER = Object.keys(LISTS).filter(isListed);

const BY_NAME = new Map(LIST_ORDER.map((kind): [string, Listed] => [LISTS[kind], kind]));
export const listOf = (name: string): Listed | undefined => BY_NAME.get(name);
