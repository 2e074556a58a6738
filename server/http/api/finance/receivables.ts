import { z } from "zod";
import { BUCKETS, type Ageing } from "../../../domain/billing/ageing.ts";
import { money } from "../../../domain/money.ts";
import type { DaysSales } from "../../../domain/receivables/days-sales.ts";
import type { OverdueOf } from "../../../domain/receivables/overdue.ts";
import { readReceivables, type Receivables } from "../../../flows/finance/read-receivables.ts";
import { endpoint } from "../../endpoint.ts";
import { moneySchema, showMoney } from "../money.ts";
import { period, rights, stepName } from "./finance-schema.ts";

/** As many as a page shows; how many there are is said. */
const SHOWN = 50;
/** Deals named under one kind of mistake. */
const NAMED = 20;

const deal = z.strictObject({ id: z.string(), name: z.string() });
const overdueSchema = z
  .strictObject({
    id: z.string().nullable().describe("null: nobody is known"),
    name: z.string().nullable(),
    overdue: moneySchema,
    invoices: z.int(),
    oldestDue: z.iso.date(),
    daysLate: z.int().describe("Of the oldest"),
  })
  .meta({ id: "OverdueOf" });

const dsoSchema = z.strictObject({
  days: z.string().describe('To one decimal: "41.5"'),
  complete: z.boolean().describe("false: the debt is older than the known sales; the true figure is higher"),
  months: z
    .array(z.strictObject({ month: z.iso.date(), sales: moneySchema, taken: moneySchema, days: z.int(), counted: z.string() }))
    .describe("How it was counted back, newest first"),
});

const receivablesSchema = z
  .strictObject({
    today: z.iso.date(),
    currencies: z
      .array(
        z.strictObject({
          balance: moneySchema,
          overdue: moneySchema,
          invoices: z.int(),
          buckets: z.array(z.strictObject({ days: z.enum(BUCKETS), amount: moneySchema })).describe("By days past due; they sum to the balance"),
          dso: dsoSchema,
        }),
      )
      .describe("One for each currency, never added up"),
    customers: z.strictObject({ total: z.int(), largest: z.array(overdueSchema) }),
    owners: z.strictObject({ total: z.int(), largest: z.array(overdueSchema) }).describe("Of the deals, in the CRM"),
    delay: z.strictObject({
      ...period,
      invoiced: z.int().describe("Deals won in the period that have an invoice"),
      waiting: z.int().describe("Those that have none"),
      medianDays: z.number().nullable(),
      averageDays: z.int().nullable(),
      slowest: z.array(z.strictObject({ deal, wonOn: z.iso.date(), invoicedOn: z.iso.date(), days: z.int() })),
    }),
    accuracy: z.strictObject({
      ...period,
      deals: z.int(),
      right: z.int(),
      percent: z.string().nullable().describe("100 x right / deals, rounded down; null where there is no deal"),
      wrong: z.array(z.strictObject({ step: stepName, count: z.int(), deals: z.array(deal).describe(`At most ${NAMED}`) })),
    }),
    rights,
  })
  .meta({ id: "Receivables" });

export const readReceivablesPage = endpoint({
  method: "get",
  path: "/api/v1/finance/receivables",
  id: "readReceivables",
  summary: "What is owed and how old it is, who is late, how long invoices and payments take, and how well both systems agree",
  right: "see",
  answer: receivablesSchema,
  statuses: { 200: "From our own book; no vendor is asked" },
  async handle({ parts, caller }) {
    const read = await parts.store.tenant(caller.tenantId, readReceivables);
    return { status: 200, json: { ...show(read), rights: [...caller.rights] } };
  },
});

function show({ today, currencies, customers, owners, delay, accuracy, dealNames }: Receivables) {
  const named = (id: string) => ({ id, name: dealNames.get(id) ?? id });
  return {
    today,
    currencies: currencies.map(({ ageing, dso }) => ({ ...showAgeing(ageing), dso: showDso(dso, ageing.balance.currency) })),
    customers: showOverdue(customers),
    owners: showOverdue(owners),
    delay: { ...delay, slowest: delay.slowest.map((row) => ({ ...row, deal: named(row.deal) })) },
    accuracy: { ...accuracy, wrong: accuracy.wrong.map(({ step, deals }) => ({ step, count: deals.length, deals: deals.slice(0, NAMED).map(named) })) },
  };
}

const showAgeing = ({ balance, overdue, invoices, buckets }: Ageing) => ({
  balance: showMoney(balance),
  overdue: showMoney(overdue),
  invoices,
  buckets: BUCKETS.map((days) => ({ days, amount: showMoney(buckets[days]) })),
});

const showDso = ({ days, left, months }: DaysSales, currency: string) => ({
  days,
  complete: left === 0,
  months: months.map(({ month, minor, taken, days: all, counted }) => ({ month, sales: showMoney(money(minor, currency)), taken: showMoney(money(taken, currency)), days: all, counted })),
});

const showOverdue = (rows: readonly OverdueOf[]) => ({
  total: rows.length,
  largest: rows.slice(0, SHOWN).map(({ key, overdue, ...rest }) => ({ id: key, ...rest, overdue: showMoney(overdue) })),
});
