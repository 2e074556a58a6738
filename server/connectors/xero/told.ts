import type { ErpDocument, Settlement } from "../../domain/records.ts";
import { journalDocument } from "./booked-journal.ts";
import type { Context } from "./context.ts";
import { creditDocument, invoiceDocument, type Around } from "./document-record.ts";
import { LISTS, type Listed } from "./lists.ts";
import { referenceIn } from "./reference.ts";
import { isOutOfAccount, onAccountRecord, paymentRecord } from "./settlement-record.ts";
import { spotDocument, spotKind } from "./spot-sale.ts";
import { accountNamed, bankTransaction, manualJournal, overpayment, prepayment, rowOf, wholePayment } from "./wire.ts";

/** A record as a list shows it. */
export interface Row {
  kind: Listed;
  wire: unknown;
}

interface Told {
  document?: ErpDocument;
  payment?: Settlement;
}

/** Reads what these rows need to be understood, and answers what tells of each: nothing where it is none of ours, such as a supplier's. */
export async function tellerOf(context: Context, rows: readonly Row[]): Promise<(row: Row) => Told> {
  if (rows.length === 0) return () => ({});
  const around = { facts: await context.facts(), options: context.options, classes: await context.accountClasses(rows.flatMap(accountsIn)) };
  return ({ kind, wire }) => TELL[kind](wire, around);
}

const TELL: Record<Listed, (wire: unknown, around: Around) => Told> = {
  invoice: (wire, around) => ({ document: invoiceDocument(wire, around) }),
  "credit-note": (wire) => ({ document: creditDocument(wire) }),
  "bank-transaction"(wire, around) {
    const row = rowOf(wire, LISTS["bank-transaction"].name, bankTransaction);
    const kind = spotKind(row.Type);
    return kind === null ? {} : { document: spotDocument(kind, row, around) };
  },
  journal(wire, around) {
    const row = rowOf(wire, LISTS.journal.name, manualJournal);
    return referenceIn(row.Narration) === null ? { document: journalDocument(row, around) } : {};
  },
  payment(wire, { facts }) {
    const row = rowOf(wire, LISTS.payment.name, wholePayment);
    return isOutOfAccount(row) ? {} : ofMoney(paymentRecord(row, facts.homeCurrency));
  },
  overpayment(wire, { facts }) {
    const row = rowOf(wire, LISTS.overpayment.name, overpayment);
    return ofMoney(onAccountRecord("overpayment", row.OverpaymentID, row, facts.homeCurrency));
  },
  prepayment(wire, { facts }) {
    const row = rowOf(wire, LISTS.prepayment.name, prepayment);
    return ofMoney(onAccountRecord("prepayment", row.PrepaymentID, row, facts.homeCurrency));
  },
};

const ofMoney = (payment: Settlement | null): Told => (payment === null ? {} : { payment });

/** Of a row that makes no sense none: that is told where it is read. */
function accountsIn({ kind, wire }: Row): string[] {
  if (kind === "journal") {
    const { data } = manualJournal.safeParse(wire);
    return data && referenceIn(data.Narration) === null ? (data.JournalLines ?? []).flatMap((line) => accountNamed(line) ?? []) : [];
  }
  if (kind !== "bank-transaction") return [];
  const { data } = bankTransaction.safeParse(wire);
  return data && spotKind(data.Type) !== null ? (data.LineItems ?? []).flatMap((line) => accountNamed(line) ?? []) : [];
}
