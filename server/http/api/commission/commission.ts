import { z } from "zod";
import { dateIn, lastOfMonth } from "../../../domain/calendar.ts";
import { commissionStatement, type OwnerStatement, type StatementEntry } from "../../../domain/commission/statement.ts";
import * as crmOwners from "../../../store/crm-owners.ts";
import * as dealBook from "../../../store/deal-book.ts";
import { paidInvoices } from "../../../store/paid-invoices.ts";
import * as tenants from "../../../store/tenants.ts";
import { endpoint } from "../../endpoint.ts";
import { moneySchema, showMoney } from "../money.ts";

const MOST_ENTRIES = 100;

const entrySchema = z.strictObject({
  on: z.iso.date().describe("When the cash moved, or when it came to light that it had"),
  invoice: z.string().describe("Its number"),
  dealId: z.string().nullable(),
  dealName: z.string().nullable(),
  cash: moneySchema.describe("Below zero: it went back"),
  cashSoFar: moneySchema,
  net: moneySchema.describe("Of the invoice, without tax"),
  total: moneySchema.describe("Of the invoice, with tax"),
  percent: z.string(),
  commission: moneySchema.describe("net × percent × cash so far ÷ total, less what was told before; below zero: taken back"),
});

const ownerSchema = z.strictObject({
  ownerId: z.string().nullable().describe("In the CRM; null: the deals have none"),
  ownerName: z.string().nullable().describe("null: not known"),
  earned: moneySchema,
  takenBack: moneySchema.describe("Zero or below"),
  due: moneySchema.describe("earned and takenBack together"),
  entries: z.array(entrySchema),
  more: z.int().describe("Entries beyond those shown; the sums hold them too"),
});

export const readCommission = endpoint({
  method: "get",
  path: "/api/v1/commission",
  id: "readCommission",
  summary: "Commission on the cash of a month, by owner, with clawbacks",
  right: "settle",
  query: z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Not a month such as 2026-11").optional().describe("This one, where left out") }),
  answer: z.strictObject({ month: z.string(), thisMonth: z.string(), hasRates: z.boolean(), owners: z.array(ownerSchema) }).meta({ id: "Commission" }),
  statuses: { 200: `From our own ledger; at most ${MOST_ENTRIES} entries an owner are shown` },
  async handle({ parts, caller, query }) {
    const json = await parts.store.tenant(caller.tenantId, async (tx) => {
      const { timeZone, settings } = await tenants.get(tx);
      const thisMonth = dateIn(timeZone, tx.clock.now()).slice(0, 7);
      const month = query.month ?? thisMonth;
      const period = { from: `${month}-01`, to: lastOfMonth(`${month}-01`) };
      const { rates } = settings.commission;
      const owners = rates.length === 0 ? [] : commissionStatement(await paidInvoices(tx, { ...period, timeZone }), rates, period);
      const shown = owners.flatMap(({ entries }) => entries.slice(0, MOST_ENTRIES));
      const names = await dealBook.namesOf(tx, [...new Set(shown.flatMap(({ dealId }) => dealId ?? []))]);
      const ownerNames = await crmOwners.names(tx);
      return { month, thisMonth, hasRates: rates.length > 0, owners: owners.map((owner) => ({ ...showOwner(owner, names), ownerName: ownerNames.get(owner.ownerId ?? "") ?? null })) };
    });
    return { status: 200, json };
  },
});

function showOwner({ ownerId, earned, takenBack, due, entries }: OwnerStatement, names: Map<string, string>): Omit<z.input<typeof ownerSchema>, "ownerName"> {
  const shown = entries.slice(0, MOST_ENTRIES).map((entry) => showEntry(entry, names));
  return { ownerId, earned: showMoney(earned), takenBack: showMoney(takenBack), due: showMoney(due), entries: shown, more: entries.length - shown.length };
}

function showEntry({ on, number, dealId, percent, ...amounts }: StatementEntry, names: Map<string, string>): z.input<typeof entrySchema> {
  const { cash, cashSoFar, net, total, commission } = amounts;
  const figures = { cash: showMoney(cash), cashSoFar: showMoney(cashSoFar), net: showMoney(net), total: showMoney(total), commission: showMoney(commission) };
  return { on, invoice: number, dealId, dealName: names.get(dealId ?? "") ?? null, percent, ...figures };
}
