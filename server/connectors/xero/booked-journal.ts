import { revenueOfJournal } from "../../domain/ledger/journal-revenue.ts";
import { money, zero } from "../../domain/money.ts";
import type { ErpDocument, InvoiceState } from "../../domain/records.ts";
import { readMoney } from "./amounts.ts";
import { shortened, type Around } from "./document-record.ts";
import { nonsense } from "./errors.ts";
import { journalLink, JOURNAL_STATES } from "./journals.ts";
import { accountNamed, type WireJournal } from "./wire.ts";

/** A journal that people booked; it has no number, so it is known by what they wrote. Moving nothing on revenue it is told as well. */
export function journalDocument(wire: WireJournal, { facts, options, classes }: Around): ErpDocument {
  const state = JOURNAL_STATES[wire.Status];
  if (state === undefined) throw nonsense(false, "Xero gave a manual journal a status we do not know.");
  const currency = facts.homeCurrency;
  const moves = (wire.JournalLines ?? []).map((line) => ({ class: classes.get(accountNamed(line) ?? "") ?? null, minor: creditOf(line, wire.LineAmountTypes, currency) }));
  return {
    kind: "journal",
    id: wire.ManualJournalID,
    number: shortened(wire.Narration),
    customerId: "",
    customerName: "",
    state: state === "posted" ? "paid" : (state satisfies InvoiceState),
    date: wire.Date,
    currency,
    exchangeRate: null,
    tax: zero(currency),
    total: money(revenueOfJournal(moves), currency),
    modifiedAt: wire.UpdatedDateUTC,
    view: journalLink(wire.ManualJournalID, options),
  };
}

/** On its own account: where amounts include tax, the tax goes to another. Credits are negative in Xero. */
function creditOf(line: NonNullable<WireJournal["JournalLines"]>[number], types: string | null | undefined, currency: string): number {
  const tax = types === "Inclusive" ? readMoney(line.TaxAmount, currency).minor : 0;
  return tax - readMoney(line.LineAmount, currency).minor;
}
