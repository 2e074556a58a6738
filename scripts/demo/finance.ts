import { listIn, textIn, type Vendors, type Wire } from "./vendors.ts";

/** What finance people do in the ERP, through its own API. Amounts are decimal text, invoices named by their number. */

async function quickBooksInvoice(vendors: Vendors, number: string): Promise<Wire> {
  const query = encodeURIComponent(`select * from Invoice where DocNumber = '${number}'`);
  return one(listIn(await vendors.quickbooks("GET", `/query?query=${query}`), "QueryResponse", "Invoice"), number);
}

export async function payQuickBooks(vendors: Vendors, number: string, amount: string): Promise<void> {
  const invoice = await quickBooksInvoice(vendors, number);
  await vendors.quickbooks("POST", "/payment", {
    CustomerRef: { value: textIn(invoice["CustomerRef"] as Wire, "value") },
    TotalAmt: Number(amount),
    ...(invoice["CurrencyRef"] ? { CurrencyRef: invoice["CurrencyRef"] } : {}),
    Line: [{ Amount: Number(amount), LinkedTxn: [{ TxnId: textIn(invoice, "Id"), TxnType: "Invoice" }] }],
  });
}

export async function voidQuickBooks(vendors: Vendors, number: string): Promise<void> {
  const invoice = await quickBooksInvoice(vendors, number);
  await vendors.quickbooks("POST", "/invoice?operation=void", { Id: textIn(invoice, "Id"), SyncToken: textIn(invoice, "SyncToken") });
}

/** Changes the day on which an invoice is due. */
export async function dueQuickBooks(vendors: Vendors, number: string, DueDate: string): Promise<void> {
  const invoice = await quickBooksInvoice(vendors, number);
  await vendors.quickbooks("POST", "/invoice", { Id: textIn(invoice, "Id"), SyncToken: textIn(invoice, "SyncToken"), sparse: true, DueDate });
}

/** The phone number of the customer who has this invoice. */
export async function changeQuickBooksPhone(vendors: Vendors, number: string, phone: string): Promise<void> {
  const id = textIn((await quickBooksInvoice(vendors, number))["CustomerRef"] as Wire, "value");
  const customer = (await vendors.quickbooks("GET", `/customer/${id}`))["Customer"] as Wire;
  await vendors.quickbooks("POST", "/customer", { Id: id, SyncToken: textIn(customer, "SyncToken"), sparse: true, PrimaryPhone: { FreeFormNumber: phone } });
}

async function xeroInvoice(vendors: Vendors, number: string): Promise<Wire> {
  return one(listIn(await vendors.xero("GET", `/Invoices/${encodeURIComponent(number)}`), "Invoices"), number);
}

export async function payXero(vendors: Vendors, number: string, amount: string): Promise<void> {
  const invoice = await xeroInvoice(vendors, number);
  const date = textIn(invoice, "DateString").slice(0, 10);
  await vendors.xero("PUT", "/Payments", { Invoice: { InvoiceID: textIn(invoice, "InvoiceID") }, Account: { Code: "090" }, Date: date, Amount: Number(amount) });
}

export async function voidXero(vendors: Vendors, number: string): Promise<void> {
  const invoice = await xeroInvoice(vendors, number);
  const id = textIn(invoice, "InvoiceID");
  await vendors.xero("POST", `/Invoices/${id}`, { InvoiceID: id, Status: "VOIDED" });
}

function one(found: Wire[], number: string): Wire {
  const [invoice, ...others] = found;
  if (!invoice || others.length > 0) throw new Error(`There are ${found.length} invoices with the number ${number}`);
  return invoice;
}
