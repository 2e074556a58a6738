import { text, type BookCustomer, type BookInvoice, type Books } from "./books.ts";
import type { World } from "./world.ts";

interface Reference {
  value: string;
}
export interface Form {
  Id: string;
  SyncToken: string;
  DocNumber?: string;
  PrivateNote?: string;
  CustomerRef: Reference;
  CurrencyRef?: Reference;
  ClassRef?: Reference;
  DepartmentRef?: Reference;
  TxnDate: string;
  DueDate?: string;
  TotalAmt: number;
  Balance: number;
  TxnTaxDetail?: { TotalTax?: number };
  BillEmail?: { Address: string };
  Line: { Id?: string; Amount: number; Description?: string; DetailType: string; SalesItemLineDetail?: { ItemRef?: Reference; Qty?: number } }[];
  LinkedTxn?: { TxnId: string; TxnType: string }[];
}
interface Person {
  Id: string;
  SyncToken: string;
  PrimaryPhone?: { FreeFormNumber: string };
  DisplayName: string;
  PrimaryEmailAddr?: { Address: string };
  BillAddr?: { City?: string };
}

export function quickbooksBooks(world: Pick<World, "quickbooks" | "handle">): Books {
  const ask = async <T>(query: string): Promise<T[]> => {
    const { QueryResponse } = await world.quickbooks<{ QueryResponse: Record<string, T[]> }>("GET", `/query?query=${encodeURIComponent(query)}`);
    return Object.values(QueryResponse).find((one): one is T[] => Array.isArray(one)) ?? [];
  };
  const post = async <T>(kind: string, body: unknown): Promise<T> => Object.values(await world.quickbooks<Record<string, T>>("POST", `/${kind}`, body))[0] as T;
  const form = async (id: string): Promise<Form> => (await world.quickbooks<{ Invoice: Form }>("GET", `/invoice/${id}`)).Invoice;

  return {
    system: "quickbooks",
    portalId: 100001,
    async invoicesOf(dealId) {
      const all = await ask<Form>("select * from Invoice maxresults 1000");
      return all.filter((one) => new RegExp(`\\[Onebook OB-\\d+-${dealId}-`).test(one.PrivateNote ?? "")).map(shown);
    },
    invoice: async (id) => shown(await form(id)),
    customer: async (id) => person((await world.quickbooks<{ Customer: Person }>("GET", `/customer/${id}`)).Customer),
    customersNamed: async (name) => (await ask<Person>(`select * from Customer where DisplayName = '${name.replaceAll("'", "\\'")}'`)).map(person),
    async newCustomer({ name, email }) {
      return (await post<Person>("customer", { DisplayName: name, ...(email && { PrimaryEmailAddr: { Address: email } }) })).Id;
    },
    async changePhone(id, phone) {
      const { SyncToken } = (await world.quickbooks<{ Customer: Person }>("GET", `/customer/${id}`)).Customer;
      await post("customer", { Id: id, SyncToken, sparse: true, PrimaryPhone: { FreeFormNumber: phone } });
    },
    async newInvoice({ customerId, amount, date, dueDate }) {
      const [item] = await ask<{ Id: string }>("select * from Item maxresults 1");
      const line = { Amount: amount, DetailType: "SalesItemLineDetail", SalesItemLineDetail: { ItemRef: { value: item?.Id } } };
      return shown(await post<Form>("invoice", { CustomerRef: { value: customerId }, Line: [line], ...(date && { TxnDate: date }), ...(dueDate && { DueDate: dueDate }) }));
    },
    async newItem({ name, sku }) {
      const [account] = await ask<{ Id: string }>("select * from Account where AccountType = 'Income' maxresults 1");
      return (await post<{ Id: string }>("item", { Name: name, Sku: sku, Type: "Service", IncomeAccountRef: { value: account?.Id } })).Id;
    },
    async pay(invoice, amount) {
      const applied = Math.min(amount, Number((await form(invoice.id)).Balance));
      const lines = [{ Amount: applied, LinkedTxn: [{ TxnId: invoice.id, TxnType: "Invoice" }] }];
      return (await post<{ Id: string }>("payment", { CustomerRef: { value: invoice.customerId }, CurrencyRef: { value: invoice.currency }, TotalAmt: amount, Line: lines })).Id;
    },
    async deletePayment(id) {
      const { Payment } = await world.quickbooks<{ Payment: Form }>("GET", `/payment/${id}`);
      await post("payment?operation=delete", { Id: id, SyncToken: Payment.SyncToken });
    },
    async credit(invoice, amount) {
      const { Line } = await form(invoice.id);
      const item = Line[0]?.SalesItemLineDetail?.ItemRef;
      const customer = { CustomerRef: { value: invoice.customerId } };
      const line = { Amount: amount, DetailType: "SalesItemLineDetail", SalesItemLineDetail: { ItemRef: item } };
      const { Id } = await post<{ Id: string }>("creditmemo", { ...customer, Line: [line] });
      const both = [
        { Amount: amount, LinkedTxn: [{ TxnId: invoice.id, TxnType: "Invoice" }] },
        { Amount: amount, LinkedTxn: [{ TxnId: Id, TxnType: "CreditMemo" }] },
      ];
      await post("payment", { ...customer, TotalAmt: 0, Line: both });
      return Id;
    },
    async void(invoice) {
      await post("invoice?operation=void", { Id: invoice.id, SyncToken: (await form(invoice.id)).SyncToken });
    },
    async editFirstLine(invoice, amount) {
      const { SyncToken, Line } = await form(invoice.id);
      const [first, ...others] = Line.filter((line) => line.DetailType === "SalesItemLineDetail");
      const edited = { ...first, Amount: amount, SalesItemLineDetail: { ItemRef: first?.SalesItemLineDetail?.ItemRef, Qty: 1, UnitPrice: amount } };
      await post("invoice", { Id: invoice.id, SyncToken, sparse: true, Line: [edited, ...others] });
    },
    closeUntil: (day) => world.handle("quickbooks", "POST", "/preferences", { closedUntil: day }),
  };
}

function shown(raw: Form): BookInvoice {
  const tax = raw.TxnTaxDetail?.TotalTax ?? 0;
  const lines = raw.Line.filter((line) => line.DetailType === "SalesItemLineDetail").map((line) => ({
    item: line.SalesItemLineDetail?.ItemRef?.value ?? "",
    description: line.Description ?? "",
    amount: text(line.Amount),
    quantity: String(line.SalesItemLineDetail?.Qty ?? ""),
  }));
  return {
    id: raw.Id,
    number: raw.DocNumber ?? "",
    customerId: raw.CustomerRef.value,
    currency: raw.CurrencyRef?.value ?? "USD",
    date: raw.TxnDate,
    dueDate: raw.DueDate ?? "",
    status: "OPEN",
    subtotal: text(raw.TotalAmt - tax),
    tax: text(tax),
    total: text(raw.TotalAmt),
    balance: text(raw.Balance),
    lines,
    raw: { ...raw },
  };
}

const person = (raw: Person): BookCustomer => ({ id: raw.Id, name: raw.DisplayName, email: raw.PrimaryEmailAddr?.Address ?? "", city: raw.BillAddr?.City ?? "", phone: raw.PrimaryPhone?.FreeFormNumber ?? "" });
