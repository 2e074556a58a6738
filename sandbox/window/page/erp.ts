import type { WindowTenant } from "../parts.ts";
import { call } from "./calls.ts";
import type { Money } from "./format.ts";

/** An invoice of either system, as far as the window shows it. */
export interface ErpInvoice {
  id: string;
  number: string;
  customerId: string;
  customer: string;
  date: string;
  state: string;
  total: Money;
  open: Money;
  ours: boolean;
  /** QuickBooks' optimistic lock. */
  version: string;
}

export interface ErpPayment {
  id: string;
  customer: string;
  date: string;
  amount: Money;
  version: string;
}

export interface ErpBooks {
  invoices: ErpInvoice[];
  payments: ErpPayment[];
}

type Wire = Record<string, unknown>;
const text = (of: Wire | undefined, name: string): string => (typeof of?.[name] === "string" || typeof of?.[name] === "number" ? String(of[name]) : "");
const inner = (of: Wire, name: string): Wire => (of[name] ?? {}) as Wire;
const list = (of: unknown, ...path: string[]): Wire[] => {
  const found = path.reduce<unknown>((value, name) => (value as Wire | undefined)?.[name], of);
  return Array.isArray(found) ? (found as Wire[]) : [];
};
const money = (amount: string, currency: string): Money => ({ amount: Number(amount || "0").toFixed(currency === "JPY" ? 0 : 2), currency });

export const NAMES = { quickbooks: "QuickBooks", xero: "Xero" };

/** The newest invoices and payments. */
export const readBooks = (tenant: WindowTenant): Promise<ErpBooks> => (tenant.system === "quickbooks" ? readQuickBooks(tenant) : readXero(tenant));

async function readQuickBooks(tenant: WindowTenant): Promise<ErpBooks> {
  const ask = (entity: string) => call<Wire>(tenant, "erp", "GET", `query?query=${encodeURIComponent(`select * from ${entity} orderby MetaData.CreateTime desc startposition 1 maxresults 25`)}`);
  const [invoices, payments] = [await ask("Invoice"), await ask("Payment")];
  return {
    invoices: list(invoices, "QueryResponse", "Invoice").map((one) => {
      const currency = text(inner(one, "CurrencyRef"), "value") || "USD";
      const voided = text(one, "PrivateNote").includes("Voided") && Number(one["TotalAmt"]) === 0;
      const state = voided ? "Voided" : Number(one["Balance"]) === 0 ? "Paid" : Number(one["Balance"]) < Number(one["TotalAmt"]) ? "Part paid" : "Open";
      return { id: text(one, "Id"), number: text(one, "DocNumber"), customerId: text(inner(one, "CustomerRef"), "value"), customer: text(inner(one, "CustomerRef"), "name"), date: text(one, "TxnDate"), state, total: money(text(one, "TotalAmt"), currency), open: money(text(one, "Balance"), currency), ours: text(one, "PrivateNote").includes("OB-"), version: text(one, "SyncToken") };
    }),
    payments: list(payments, "QueryResponse", "Payment").map((one) => ({ id: text(one, "Id"), customer: text(inner(one, "CustomerRef"), "name"), date: text(one, "TxnDate"), amount: money(text(one, "TotalAmt"), text(inner(one, "CurrencyRef"), "value") || "USD"), version: text(one, "SyncToken") })),
  };
}

async function readXero(tenant: WindowTenant): Promise<ErpBooks> {
  const invoices = await call<Wire>(tenant, "erp", "GET", `Invoices?page=1&pageSize=25&order=${encodeURIComponent("UpdatedDateUTC DESC")}`);
  const payments = await call<Wire>(tenant, "erp", "GET", `Payments?page=1&pageSize=25&order=${encodeURIComponent("UpdatedDateUTC DESC")}`);
  const states: Record<string, string> = { DRAFT: "Draft", SUBMITTED: "Submitted", AUTHORISED: "Open", PAID: "Paid", VOIDED: "Voided", DELETED: "Deleted" };
  return {
    invoices: list(invoices, "Invoices").map((one) => {
      const currency = text(one, "CurrencyCode");
      const partly = text(one, "Status") === "AUTHORISED" && Number(one["AmountPaid"]) > 0;
      return { id: text(one, "InvoiceID"), number: text(one, "InvoiceNumber"), customerId: text(inner(one, "Contact"), "ContactID"), customer: text(inner(one, "Contact"), "Name"), date: text(one, "DateString"), state: partly ? "Part paid" : (states[text(one, "Status")] ?? text(one, "Status")), total: money(text(one, "Total"), currency), open: money(text(one, "AmountDue"), currency), ours: text(one, "Reference").startsWith("OB-"), version: "" };
    }),
    payments: list(payments, "Payments")
      .filter((one) => text(one, "Status") !== "DELETED")
      .map((one) => ({ id: text(one, "PaymentID"), customer: text(inner(inner(one, "Invoice"), "Contact"), "Name") || `Invoice ${text(inner(one, "Invoice"), "InvoiceNumber")}`, date: new Date(Number(/\d+/.exec(text(one, "Date"))?.[0] ?? 0)).toISOString(), amount: money(text(one, "Amount"), text(inner(one, "Invoice"), "CurrencyCode")), version: "" })),
  };
}

export function pay(tenant: WindowTenant, invoice: ErpInvoice, amount: string): Promise<unknown> {
  if (tenant.system === "xero") return call(tenant, "erp", "PUT", "Payments", { Invoice: { InvoiceID: invoice.id }, Account: { Code: "090" }, Date: invoice.date.slice(0, 10), Amount: Number(amount) });
  return call(tenant, "erp", "POST", "payment", { CustomerRef: { value: invoice.customerId }, CurrencyRef: { value: invoice.total.currency }, TotalAmt: Number(amount), Line: [{ Amount: Number(amount), LinkedTxn: [{ TxnId: invoice.id, TxnType: "Invoice" }] }] });
}

export function cancel(tenant: WindowTenant, invoice: ErpInvoice): Promise<unknown> {
  if (tenant.system === "xero") return call(tenant, "erp", "POST", `Invoices/${invoice.id}`, { InvoiceID: invoice.id, Status: "VOIDED" });
  return call(tenant, "erp", "POST", "invoice?operation=void", { Id: invoice.id, SyncToken: invoice.version });
}

export function removePayment(tenant: WindowTenant, payment: ErpPayment): Promise<unknown> {
  if (tenant.system === "xero") return call(tenant, "erp", "POST", `Payments/${payment.id}`, { Status: "DELETED" });
  return call(tenant, "erp", "POST", "payment?operation=delete", { Id: payment.id, SyncToken: payment.version });
}
