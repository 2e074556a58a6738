/** One invoice as a bookkeeper sees it, in either ERP; amounts as decimal text with two decimals. */
export interface BookInvoice {
  id: string;
  number: string;
  customerId: string;
  currency: string;
  date: string;
  dueDate: string;
  /** QuickBooks has neither drafts nor a status: "OPEN" there. */
  status: string;
  subtotal: string;
  tax: string;
  total: string;
  balance: string;
  lines: { item: string; description: string; amount: string; quantity: string }[];
  /** The whole record, for what only one of the two has. */
  raw: Record<string, unknown>;
}

export interface BookCustomer {
  id: string;
  name: string;
  email: string;
  city: string;
  phone: string;
}

/** What a bookkeeper does in one ERP organisation. */
export interface Books {
  system: "quickbooks" | "xero";
  portalId: number;
  /** Those that carry our reference for the deal; a voided QuickBooks invoice no longer does. */
  invoicesOf(dealId: string): Promise<BookInvoice[]>;
  invoice(id: string): Promise<BookInvoice>;
  customer(id: string): Promise<BookCustomer>;
  customersNamed(name: string): Promise<BookCustomer[]>;
  /** A bookkeeper writes another phone number on the customer. */
  changePhone(id: string, phone: string): Promise<void>;
  newCustomer(of: { name: string; email?: string }): Promise<string>;
  /** An approved invoice written by hand, over one line without tax. */
  newInvoice(of: { customerId: string; amount: number; date?: string; dueDate?: string }): Promise<BookInvoice>;
  newItem(of: { name: string; sku: string }): Promise<string>;
  pay(invoice: BookInvoice, amount: number): Promise<string>;
  deletePayment(id: string): Promise<void>;
  /** A credit note over this much (tax included), set against the invoice. */
  credit(invoice: BookInvoice, amount: number): Promise<string>;
  void(invoice: BookInvoice): Promise<void>;
  /** Someone changes the first line to this amount and adds a note. */
  editFirstLine(invoice: BookInvoice, amount: number): Promise<void>;
  closeUntil(day: string | null): Promise<void>;
}

export const text = (amount: number | undefined): string => (amount ?? 0).toFixed(2);
