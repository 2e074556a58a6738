import { z } from "zod";
import { ageingOf, averageDaysToPay, BUCKETS, type Ageing } from "../../../domain/billing/ageing.ts";
import { dateIn, daysBetween } from "../../../domain/calendar.ts";
import { money } from "../../../domain/money.ts";
import type { PlainDate } from "../../../domain/records.ts";
import { RIGHTS } from "../../../domain/roles.ts";
import { connectorOf } from "../../../flows/connections/registry.ts";
import * as companyInvoices from "../../../store/company-invoices.ts";
import * as connections from "../../../store/connections.ts";
import * as tenants from "../../../store/tenants.ts";
import { endpoint } from "../../endpoint.ts";
import { recordId } from "../../ids.ts";
import { erpReach } from "../connections/erp-reach.ts";
import { moneySchema, showMoney } from "../money.ts";
import { webAddress } from "./show-invoice.ts";

const invoiceSchema = z
  .strictObject({
    id: z.string(),
    connectionId: z.uuid(),
    number: z.string().nullable(),
    url: z.string().nullable().describe("Where the ERP shows it"),
    dealId: z.string(),
    dealName: z.string().nullable(),
    date: z.iso.date(),
    dueDate: z.iso.date().nullable(),
    daysOverdue: z.int().nullable().describe("null: not late"),
    total: moneySchema,
    balance: moneySchema,
  })
  .meta({ id: "CompanyInvoice" });

const owedSchema = z
  .strictObject({
    balance: moneySchema,
    overdue: moneySchema,
    invoices: z.int(),
    buckets: z.array(z.strictObject({ days: z.enum(BUCKETS), amount: moneySchema })).describe("By days past due; they sum to the balance"),
  })
  .meta({ id: "CompanyOwes" });

const customerSchema = z
  .strictObject({ connectionId: z.uuid(), system: z.string(), organisation: z.string(), customerId: z.string().nullable().describe("null: not linked there") })
  .meta({ id: "CompanyCustomer" });

/** What a company owes, how old it is and how it pays, from our own book: no vendor is asked while somebody looks. */
export const companyCard = endpoint({
  method: "get",
  path: "/api/v1/cards/companies/{companyId}",
  id: "companyCard",
  summary: "Balance, ageing, payment behaviour and open invoices of a company",
  right: "see",
  description: "Over the invoices of the deals the company buys in. Currencies are never added up.",
  params: z.strictObject({ companyId: recordId }),
  answer: z
    .strictObject({
      owes: z.array(owedSchema).describe("One for each currency, the largest first"),
      credit: z.array(moneySchema).describe("Paid or credited and applied to nothing yet, as far as our book knows"),
      averageDaysToPay: z.int().nullable().describe("From invoice date to the last payment, over the newest 500 paid invoices"),
      paidInvoices: z.int().describe("How many that is"),
      invoices: z.array(invoiceSchema).describe("The longest due first; at most 100"),
      customers: z.array(customerSchema).describe("What the company is in each connected organisation"),
      erp: z.enum(["connected", "reconnect", "none"]),
      rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks"),
    })
    .meta({ id: "CompanyCard" }),
  statuses: { 200: "As the last looks left it; empty for a company nobody has invoiced" },
  async handle({ parts, caller, params: { companyId } }) {
    const known = await parts.store.tenant(caller.tenantId, async (tx) => {
      const today = dateIn((await tenants.get(tx)).timeZone, tx.clock.now());
      const customers = await companyInvoices.customersOf(tx, companyId);
      return {
        today,
        customers,
        ageing: ageingOf(await companyInvoices.openAmounts(tx, companyId), today),
        rows: await companyInvoices.openOf(tx, companyId),
        paid: await companyInvoices.paidOf(tx, companyId),
        credit: await companyInvoices.creditOf(tx, customers),
        erps: (await connections.list(tx, "erp")).filter((one) => one.state !== "disconnected"),
      };
    });
    return {
      status: 200,
      json: {
        owes: known.ageing.map(showOwed),
        credit: known.credit.map(({ minor, currency }) => showMoney(money(minor, currency))),
        averageDaysToPay: averageDaysToPay(known.paid),
        paidInvoices: known.paid.length,
        invoices: known.rows.map((row) => showRow(row, known.today)),
        customers: known.erps.map(({ connectionId, system, name, organisation }) => ({
          connectionId,
          system: connectorOf(parts.connectors, system)?.label ?? system,
          organisation: organisation?.name ?? name,
          customerId: known.customers.find((one) => one.connectionId === connectionId)?.erpId ?? null,
        })),
        erp: erpReach(known.erps.map((one) => one.state)),
        rights: [...caller.rights],
      },
    };
  },
});

const showOwed = ({ balance, overdue, invoices, buckets }: Ageing) => ({
  balance: showMoney(balance),
  overdue: showMoney(overdue),
  invoices,
  buckets: BUCKETS.map((days) => ({ days, amount: showMoney(buckets[days]) })),
});

function showRow({ connectionId, erpId, dealId, dealName, invoice }: companyInvoices.CompanyInvoice, today: PlainDate) {
  const { number, date, dueDate, total, balance, links } = invoice;
  const late = dueDate === null ? 0 : daysBetween(dueDate, today);
  return { id: erpId, connectionId, number, url: webAddress(links.view), dealId, dealName, date, dueDate, daysOverdue: late > 0 ? late : null, total: showMoney(total), balance: showMoney(balance) };
}
