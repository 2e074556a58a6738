/** Every record type of the stand-in, with the word in its address and what kind of list it belongs to. */
export const ENTITIES = {
  Invoice: { ids: "transaction", named: false },
  Payment: { ids: "transaction", named: false },
  CreditMemo: { ids: "transaction", named: false },
  RefundReceipt: { ids: "transaction", named: false },
  SalesReceipt: { ids: "transaction", named: false },
  Deposit: { ids: "transaction", named: false },
  Estimate: { ids: "transaction", named: false },
  JournalEntry: { ids: "transaction", named: false },
  Customer: { ids: "name", named: true },
  Vendor: { ids: "name", named: true },
  Employee: { ids: "name", named: true },
  Item: { ids: "Item", named: true },
  Account: { ids: "Account", named: true },
  Term: { ids: "Term", named: true },
  Class: { ids: "Class", named: true },
  Department: { ids: "Department", named: true },
  PaymentMethod: { ids: "PaymentMethod", named: true },
  TaxCode: { ids: "TaxCode", named: true },
  TaxRate: { ids: "TaxRate", named: true },
  TaxAgency: { ids: "TaxAgency", named: true },
  CompanyCurrency: { ids: "CompanyCurrency", named: true },
  ExchangeRate: { ids: "ExchangeRate", named: false },
  CompanyInfo: { ids: "CompanyInfo", named: false },
  Preferences: { ids: "Preferences", named: false },
  Attachable: { ids: "Attachable", named: false },
} as const;

export type EntityName = keyof typeof ENTITIES;

const BY_LOWER_CASE = new Map(Object.keys(ENTITIES).map((name) => [name.toLowerCase(), name as EntityName]));

/** By the word in an address or a query, in any case. */
export const entityNamed = (word: string): EntityName | undefined => BY_LOWER_CASE.get(word.toLowerCase());
