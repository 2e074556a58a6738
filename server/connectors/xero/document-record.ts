import { z } from "zod";
import { zero } from "../../domain/money.ts";
import type { ErpDocument } from "../../domain/records.ts";
import type { AccountClasses } from "./account-classes.ts";
import { exchangeRate, readMoney } from "./amounts.ts";
import { nonsense } from "./errors.ts";
import { STATES, viewLink, type Surroundings } from "./invoice-record.ts";
import { LISTS } from "./lists.ts";
import { decimal, moment, plainDate, rowOf } from "./wire.ts";

/** What the records of a list are understood by. */
export interface Around extends Surroundings {
  classes: AccountClasses;
}

const words = z.string().nullish();

/** What a list tells of a document, also where it is asked for summaries alone. */
const listed = z.object({
  Status: z.string(),
  Contact: z.object({ ContactID: z.string().min(1), Name: words }),
  Date: plainDate,
  TotalTax: decimal.nullish(),
  Total: decimal,
  CurrencyCode: z.string().length(3),
  CurrencyRate: decimal.nullish(),
  UpdatedDateUTC: moment,
});
const listedInvoice = listed.extend({ InvoiceID: z.string().min(1), InvoiceNumber: words });
const listedCredit = listed.extend({ CreditNoteID: z.string().min(1), CreditNoteNumber: words });

/** With the page on which Xero shows it, which no answer tells. */
export function invoiceDocument(row: unknown, { facts, options }: Around): ErpDocument {
  const wire = rowOf(row, LISTS.invoice.name, listedInvoice);
  return { ...documentRecord(wire, { kind: "invoice", id: wire.InvoiceID, number: wire.InvoiceNumber }), view: viewLink(wire.InvoiceID, facts, options) };
}

export function creditDocument(row: unknown): ErpDocument {
  const wire = rowOf(row, LISTS["credit-note"].name, listedCredit);
  return documentRecord(wire, { kind: "credit-note", id: wire.CreditNoteID, number: wire.CreditNoteNumber });
}

interface Named {
  kind: ErpDocument["kind"];
  id: string;
  number: string | null | undefined;
}

function documentRecord(wire: z.infer<typeof listed>, { kind, id, number }: Named): ErpDocument {
  const state = STATES[wire.Status];
  if (state === undefined) throw nonsense(false, "Xero reports a status of a document that does not exist.");
  const currency = wire.CurrencyCode;
  return {
    kind,
    id,
    number: number?.trim() ? number : null,
    customerId: wire.Contact.ContactID,
    customerName: wire.Contact.Name ?? "",
    state,
    date: wire.Date,
    currency,
    exchangeRate: exchangeRate(wire.CurrencyRate),
    tax: wire.TotalTax == null ? zero(currency) : readMoney(wire.TotalTax, currency),
    total: readMoney(wire.Total, currency),
    modifiedAt: wire.UpdatedDateUTC,
    view: null,
  };
}

const LONGEST_NAME = 60;

/** A text that people wrote, as a name: on one line, and not too long to stand in a list. */
export function shortened(text: string | null | undefined): string | null {
  const letters = [...(text ?? "").replace(/\s+/g, " ").trim()];
  if (letters.length === 0) return null;
  return letters.length <= LONGEST_NAME ? letters.join("") : `${letters.slice(0, LONGEST_NAME - 1).join("").trimEnd()}…`;
}
