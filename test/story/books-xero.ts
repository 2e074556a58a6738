import { text, type BookCustomer, type BookInvoice, type Books } from "./books.ts";
import type { World } from "./world.ts";

interface Document {
  InvoiceID: string;
  InvoiceNumber: string;
  Reference?: string;
  Status: string;
  Contact: { ContactID: string };
  CurrencyCode: string;
  DateString: string;
  DueDateString?: string;
  SubTotal: number;
  TotalTax: number;
  Total: number;
  AmountDue: number;
  LineItems: { LineItemID: string; ItemCode?: string; Description?: string; LineAmount: number; Quantity?: number; AccountCode?: string; TaxType?: string }[];
}
interface Person {
  ContactID: string;
  Name: string;
  EmailAddress?: string;
  Addresses?: { City?: string }[];
  Phones?: { PhoneType: string; PhoneNumber?: string }[];
}
const BANK = { Code: "090" };
const XERO_TENANT = "00000000-0000-4000-8000-000000000001";

export function xeroBooks(world: Pick<World, "xero" | "handle">): Books {
  const read = async <T>(path: string, list: string): Promise<T[]> => (await world.xero<Record<string, T[]>>("GET", path))[list] ?? [];
  const put = async <T>(path: string, body: unknown): Promise<T> => firstList<T>(await world.xero<Record<string, unknown>>("PUT", path, body));
  const post = async (path: string, body: unknown): Promise<void> => void (await world.xero("POST", path, body));
  const document = async (id: string): Promise<Document> => (await read<Document>(`/Invoices/${id}`, "Invoices"))[0] as Document;

  return {
    system: "xero",
    portalId: 100002,
    async invoicesOf(dealId) {
      const where = encodeURIComponent('Reference!=null AND Reference.StartsWith("OB-")');
      const all = await read<Document>(`/Invoices?where=${where}&page=1&pageSize=1000`, "Invoices");
      return all.filter((one) => new RegExp(`^OB-\\d+-${dealId}-`).test(one.Reference ?? "")).map(shown);
    },
    invoice: async (id) => shown(await document(id)),
    customer: async (id) => person((await read<Person>(`/Contacts/${id}`, "Contacts"))[0] as Person),
    customersNamed: async (name) => (await read<Person>(`/Contacts?where=${encodeURIComponent(`Name=="${name}"`)}`, "Contacts")).map(person),
    newCustomer: async ({ name, email }) => (await put<Person>("/Contacts", { Name: name, ...(email && { EmailAddress: email }) })).ContactID,
    changePhone: (id, phone) => post(`/Contacts/${id}`, { Phones: [{ PhoneType: "DEFAULT", PhoneNumber: phone }] }),
    async newInvoice({ customerId, amount, date, dueDate }) {
      const LineItems = [{ Description: "By hand", Quantity: 1, UnitAmount: amount, AccountCode: "200", TaxType: "NONE" }];
      const today = new Date().toISOString().slice(0, 10);
      const body = { Type: "ACCREC", Status: "AUTHORISED", Contact: { ContactID: customerId }, Date: date ?? today, DueDate: dueDate ?? "2027-01-31", LineItems };
      return shown(await put<Document>("/Invoices", body));
    },
    newItem: async ({ name, sku }) => (await put<{ ItemID: string }>("/Items", { Code: sku, Name: name, SalesDetails: { AccountCode: "200" } })).ItemID,
    pay: async (invoice, amount) => (await put<{ PaymentID: string }>("/Payments", { Invoice: { InvoiceID: invoice.id }, Account: BANK, Amount: amount })).PaymentID,
    deletePayment: (id) => post(`/Payments/${id}`, { Status: "DELETED" }),
    async credit(invoice, amount) {
      const LineItems = [{ Description: "Goodwill", Quantity: 1, UnitAmount: amount, AccountCode: "200", TaxType: "NONE" }];
      const Contact = { ContactID: invoice.customerId };
      const note = await put<{ CreditNoteID: string }>("/CreditNotes", { Type: "ACCRECCREDIT", Status: "AUTHORISED", Contact, CurrencyCode: invoice.currency, LineItems });
      await put(`/CreditNotes/${note.CreditNoteID}/Allocations`, { Allocations: [{ Invoice: { InvoiceID: invoice.id }, Amount: amount }] });
      return note.CreditNoteID;
    },
    void: (invoice) => post(`/Invoices/${invoice.id}`, { Status: "VOIDED" }),
    async editFirstLine(invoice, amount) {
      const [first, ...others] = (await document(invoice.id)).LineItems;
      const { LineItemID, AccountCode, TaxType, Description } = first ?? {};
      const edited = { LineItemID, AccountCode, TaxType, Description, Quantity: 1, UnitAmount: amount };
      await post(`/Invoices/${invoice.id}`, { LineItems: [edited, ...others] });
    },
    closeUntil: (day) => world.handle("xero", "POST", "/organisations", { tenantId: XERO_TENANT, PeriodLockDate: day }),
  };
}

/** The one record of an answer; around it stand id, status, time. */
function firstList<T>(answer: Record<string, unknown>): T {
  const list = Object.values(answer).find((value) => Array.isArray(value)) as T[] | undefined;
  return list?.[0] as T;
}

const shown = (raw: Document): BookInvoice => ({
  id: raw.InvoiceID,
  number: raw.InvoiceNumber,
  customerId: raw.Contact.ContactID,
  currency: raw.CurrencyCode,
  date: raw.DateString.slice(0, 10),
  dueDate: (raw.DueDateString ?? "").slice(0, 10),
  status: raw.Status,
  subtotal: text(raw.SubTotal),
  tax: text(raw.TotalTax),
  total: text(raw.Total),
  balance: text(raw.AmountDue),
  lines: raw.LineItems.map((line) => ({
    item: line.ItemCode ?? "",
    description: line.Description ?? "",
    amount: text(line.LineAmount),
    quantity: String(line.Quantity ?? ""),
  })),
  raw: { ...raw },
});

const person = (raw: Person): BookCustomer => ({
  phone: raw.Phones?.find(({ PhoneType }) => PhoneType === "DEFAULT")?.PhoneNumber ?? "",
  id: raw.ContactID,
  name: raw.Name,
  email: raw.EmailAddress ?? "",
  city: raw.Addresses?.find((address) => address.City)?.City ?? "",
});
