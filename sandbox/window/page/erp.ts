import { call, type Tenant } from "./api.ts";
import { el, show } from "./dom.ts";
import { dayText, moneyText, type Money } from "./format.ts";
import type { Act } from "./card.ts";

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
export const readBooks = (tenant: Tenant): Promise<ErpBooks> => (tenant.system === "quickbooks" ? readQuickBooks(tenant) : readXero(tenant));

async function readQuickBooks(tenant: Tenant): Promise<ErpBooks> {
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

async function readXero(tenant: Tenant): Promise<ErpBooks> {
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

function pay(tenant: Tenant, invoice: ErpInvoice, amount: string): Promise<unknown> {
  if (tenant.system === "xero") return call(tenant, "erp", "PUT", "Payments", { Invoice: { InvoiceID: invoice.id }, Account: { Code: "090" }, Date: invoice.date.slice(0, 10), Amount: Number(amount) });
  return call(tenant, "erp", "POST", "payment", { CustomerRef: { value: invoice.customerId }, CurrencyRef: { value: invoice.total.currency }, TotalAmt: Number(amount), Line: [{ Amount: Number(amount), LinkedTxn: [{ TxnId: invoice.id, TxnType: "Invoice" }] }] });
}

function cancel(tenant: Tenant, invoice: ErpInvoice): Promise<unknown> {
  if (tenant.system === "xero") return call(tenant, "erp", "POST", `Invoices/${invoice.id}`, { InvoiceID: invoice.id, Status: "VOIDED" });
  return call(tenant, "erp", "POST", "invoice?operation=void", { Id: invoice.id, SyncToken: invoice.version });
}

function removePayment(tenant: Tenant, payment: ErpPayment): Promise<unknown> {
  if (tenant.system === "xero") return call(tenant, "erp", "POST", `Payments/${payment.id}`, { Status: "DELETED" });
  return call(tenant, "erp", "POST", "payment?operation=delete", { Id: payment.id, SyncToken: payment.version });
}

export function showBooks(place: Element, of: { tenant: Tenant; books: ErpBooks | null }, act: Act): void {
  const { tenant, books } = of;
  show(place, of, () => {
    if (books === null) return [el("p", { class: "quiet" }, `Loading ${NAMES[tenant.system]}…`)];
    const invoices = books.invoices.map((invoice) => invoiceRow(tenant, invoice, act));
    const payments = books.payments.slice(0, 8).map((payment) =>
      el("li", { class: "line" }, el("span", {}, `${dayText(payment.date)} ${payment.customer}`), el("span", { class: "money" }, moneyText(payment.amount), " ", el("button", { class: "small", "aria-label": `Delete the payment of ${moneyText(payment.amount)}`, click: () => act(() => removePayment(tenant, payment)) }, "Delete"))),
    );
    return [
      el("h3", {}, `Invoices in ${NAMES[tenant.system]}`),
      invoices.length === 0 ? el("p", { class: "quiet" }, "No invoices yet.") : el("ul", { class: "rows" }, ...invoices),
      el("h3", {}, "Payments"),
      payments.length === 0 ? el("p", { class: "quiet" }, "No payments yet.") : el("ul", { class: "movements" }, ...payments),
    ];
  });
}

const STATE_TONES: Record<string, string> = { Paid: "success", Voided: "danger", Deleted: "danger" };

function invoiceRow(tenant: Tenant, invoice: ErpInvoice, act: Act): HTMLElement {
  const owed = Number(invoice.open.amount) > 0 && invoice.state !== "Draft";
  const amount = el("input", { type: "text", inputmode: "decimal", value: invoice.open.amount, "aria-label": `Amount to pay on invoice ${invoice.number}` });
  return el(
    "li",
    { class: invoice.ours ? "erp-invoice ours" : "erp-invoice" },
    el("p", { class: "line" }, el("span", {}, el("strong", {}, invoice.number), ` ${invoice.customer}`), el("span", { class: `tag ${STATE_TONES[invoice.state] ?? "info"}` }, invoice.state)),
    el("p", { class: "line" }, el("span", { class: "quiet" }, `${dayText(invoice.date)}${invoice.ours ? " · Onebook" : ""}`), el("span", { class: "money" }, owed && invoice.open.amount !== invoice.total.amount ? `${moneyText(invoice.open)} of ${moneyText(invoice.total)}` : moneyText(invoice.total))),
    owed && invoice.ours
      ? el("p", { class: "actions" }, amount, el("button", { class: "small", click: () => act(() => pay(tenant, invoice, amount.value)) }, "Record payment"), el("button", { class: "small danger", click: () => act(() => cancel(tenant, invoice)) }, "Void"))
      : null,
  );
}
