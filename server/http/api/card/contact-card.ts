import { z } from "zod";
import { dateIn, daysBetween } from "../../../domain/calendar.ts";
import type { PlainDate } from "../../../domain/records.ts";
import { RIGHTS } from "../../../domain/roles.ts";
import * as connections from "../../../store/connections.ts";
import * as contactInvoices from "../../../store/contact-invoices.ts";
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
    customerName: z.string().nullable(),
    as: z.enum(["customer", "billing-contact"]).describe("Whether the contact buys, or gets the invoice on a company's behalf"),
    date: z.iso.date(),
    dueDate: z.iso.date().nullable(),
    daysOverdue: z.int().nullable().describe("null: not late"),
    total: moneySchema,
    balance: moneySchema,
  })
  .meta({ id: "ContactInvoice" });

const owedSchema = z.strictObject({ open: moneySchema, overdue: moneySchema, invoices: z.int(), late: z.int() }).meta({ id: "Owed" });

/** What a person has still to pay, from our own book: no vendor is asked while somebody looks. */
export const contactCard = endpoint({
  method: "get",
  path: "/api/v1/cards/contacts/{contactId}",
  id: "contactCard",
  summary: "The open invoices a contact is billed for",
  right: "see",
  description: "As the customer, where the contact buys, or as whoever gets a company's invoices by mail.",
  params: z.strictObject({ contactId: recordId }),
  answer: z
    .strictObject({
      invoices: z.array(invoiceSchema).describe("The longest due first; at most 50"),
      owed: z.array(owedSchema).describe("Over all of them, one for each currency"),
      erp: z.enum(["connected", "reconnect", "none"]),
      rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks"),
    })
    .meta({ id: "ContactCard" }),
  statuses: { 200: "As the last looks left it; empty for a contact nobody has invoiced" },
  async handle({ parts, caller, params }) {
    const known = await parts.store.tenant(caller.tenantId, async (tx) => {
      const today = dateIn((await tenants.get(tx)).timeZone, tx.clock.now());
      return {
        today,
        rows: await contactInvoices.openOf(tx, params.contactId),
        owed: await contactInvoices.owedBy(tx, params.contactId, today),
        states: (await connections.list(tx, "erp")).map((one) => one.state),
      };
    });
    return {
      status: 200,
      json: {
        invoices: known.rows.map((row) => showRow(row, known.today)),
        owed: known.owed.map(({ open, overdue, invoices, late }) => ({ open: showMoney(open), overdue: showMoney(overdue), invoices, late })),
        erp: erpReach(known.states),
        rights: [...caller.rights],
      },
    };
  },
});

function showRow({ connectionId, erpId, dealId, dealName, customerName, as, invoice }: contactInvoices.ContactInvoice, today: PlainDate) {
  const { number, date, dueDate, total, balance, links } = invoice;
  const late = dueDate === null ? 0 : daysBetween(dueDate, today);
  return {
    id: erpId,
    connectionId,
    number,
    url: webAddress(links.view),
    dealId,
    dealName,
    customerName,
    as,
    date,
    dueDate,
    daysOverdue: late > 0 ? late : null,
    total: showMoney(total),
    balance: showMoney(balance),
  };
}
