/**
 * The believable past of one company, in nobody's wire format: each stand-in translates it into its own records, so
 * that the CRM and the ERP of one tenant tell of the same business, with the small disagreements of real life.
 * Keys are stable strings; dates are ISO days; amounts are decimal strings in the named currency.
 */
export interface Business {
  /** Shown as the account's or organisation's name. */
  name: string;
  kind: "services" | "products";
  homeCurrency: string;
  /** IANA zone of portal and organisation. */
  timeZone: string;
  country: string;
  /** Enabled besides the home currency. */
  currencies: { code: string; /** Home units for one unit of this currency. */ rate: string }[];
  owners: { key: string; firstName: string; lastName: string; email: string }[];
  products: SeedProduct[];
  companies: SeedCompany[];
  contacts: SeedContact[];
  pipelines: SeedPipeline[];
  deals: SeedDeal[];
  /** What the ERP already holds. */
  erp: { customers: SeedErpCustomer[]; items: SeedErpItem[]; invoices: SeedErpInvoice[] };
}

export interface Address {
  street: string;
  city: string;
  state?: string;
  postalCode: string;
  country: string;
}

export interface SeedProduct {
  key: string;
  name: string;
  sku?: string;
  description: string;
  price: string;
  /** Present on recurring products. */
  recurring?: { frequency: "monthly" | "quarterly" | "annually"; termMonths: number };
  taxable: boolean;
}

export interface SeedCompany {
  key: string;
  name: string;
  domain?: string;
  taxNumber?: string;
  phone?: string;
  address?: Address;
  owner: string;
}

export interface SeedContact {
  key: string;
  firstName: string;
  lastName: string;
  email: string;
  phone?: string;
  jobTitle?: string;
  /** Absent for a private buyer. */
  company?: string;
  address?: Address;
}

export interface SeedPipeline {
  key: string;
  label: string;
  stages: { key: string; label: string; probability: number; closedWon?: boolean; closedLost?: boolean }[];
}

export interface SeedDeal {
  key: string;
  name: string;
  pipeline: string;
  stage: string;
  /** The sum of the lines, a recurring line counting once; on a few deals something else, as people type it. */
  amount: string;
  currency: string;
  createdOn: string;
  closesOn: string;
  owner: string;
  /** Neither company nor contact on a deliberately incomplete deal. */
  company?: string;
  contacts: string[];
  poNumber?: string;
  lines: SeedLine[];
}

export interface SeedLine {
  /** Absent on a line typed by hand. */
  product?: string;
  name: string;
  sku?: string;
  quantity: string;
  unitPrice: string;
  discountPercent?: string;
  /** Per line, not per unit; on a line with several pieces always the same whole amount for each. */
  discountAmount?: string;
  recurring?: { frequency: "monthly" | "quarterly" | "annually"; termMonths: number; startsOn?: string };
}

export interface SeedErpCustomer {
  key: string;
  /** Often not quite the CRM's spelling. */
  name: string;
  email?: string;
  domain?: string;
  taxNumber?: string;
  phone?: string;
  currency: string;
  address?: Address;
  /** The CRM company it is in truth, for tests; no stand-in shows it. */
  company?: string;
  termsDays: number;
}

export interface SeedErpItem {
  key: string;
  name: string;
  sku?: string;
  price: string;
  taxable: boolean;
}

/** Past invoices carry no tax: what is owed is the sum of the lines, each rounded, less payments and credit notes. */
export interface SeedErpInvoice {
  key: string;
  /** The won deal it bills in truth, for tests; no stand-in shows it. */
  deal?: string;
  number: string;
  customer: string;
  date: string;
  dueDate: string;
  currency: string;
  lines: { item?: string; description: string; quantity: string; unitPrice: string }[];
  payments: { date: string; amount: string }[];
  creditNotes: { date: string; amount: string; reason: string }[];
}
