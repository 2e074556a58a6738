import type { z } from "zod";
import { revenueOfJournal } from "../../domain/ledger/journal-revenue.ts";
import { money, zero } from "../../domain/money.ts";
import type { ErpDocument, Settlement } from "../../domain/records.ts";
import type { AccountClasses } from "./account-classes.ts";
import { readMoney } from "./amounts.ts";
import type { Company } from "./company.ts";
import type { Context } from "./context.ts";
import { isVoided, modifiedAt } from "./invoice-record.ts";
import { movesOf } from "./journals.ts";
import type { QuickBooksOptions } from "./options.ts";
import { pageOf } from "./pages.ts";
import { markIn } from "./reference.ts";
import { paymentRecord } from "./settlements.ts";
import { creditMemo, invoice, journalEntry, payment, refundReceipt, salesReceipt, understood, type WireCreditMemo, type WireJournal } from "./wire.ts";

/** What tells of revenue and of money, by QuickBooks' name, in the order in which it is listed. */
export const LISTS = {
  invoice: "Invoice",
  "credit-note": "CreditMemo",
  "sales-receipt": "SalesReceipt",
  "refund-receipt": "RefundReceipt",
  journal: "JournalEntry",
  payment: "Payment",
} as const;
export type Listed = keyof typeof LISTS;

export const isListed = (kind: string): kind is Listed => Object.hasOwn(LISTS, kind);

/** A record as QuickBooks sent it, in a list or among the changes: whole either way. */
export interface Row {
  kind: Listed;
  row: unknown;
}

interface Told {
  document?: ErpDocument;
  payment?: Settlement;
}

interface Around {
  company: Company;
  classes: AccountClasses;
  options: QuickBooksOptions;
}

/** Reads what these rows need to be understood, and answers what tells of each: nothing of a journal of our own. */
export async function tellerOf(context: Context, rows: readonly Row[]): Promise<(row: Row) => Told> {
  const company = await context.company();
  const accounts = rows.filter(({ kind }) => kind === "journal").flatMap(({ row }) => accountsIn(row));
  const around = { company, classes: await context.accountClasses(accounts), options: context.options };
  return ({ kind, row }) => {
    if (kind === "payment") return { payment: paymentRecord(understood(payment, row, false), company) };
    if (kind !== "journal") return { document: formDocument(kind, understood(FORMS[kind], row, false), around) };
    const wire = understood(journalEntry, row, false);
    return isOurs(wire) ? {} : { document: journalDocument(wire, around) };
  };
}

const isOurs = ({ PrivateNote }: Pick<WireJournal, "PrivateNote">): boolean => markIn(PrivateNote) !== null;

function accountsIn(row: unknown): string[] {
  const parsed = journalEntry.safeParse(row);
  if (!parsed.success || isOurs(parsed.data)) return [];
  return (parsed.data.Line ?? []).flatMap(({ JournalEntryLineDetail: detail }) => detail?.AccountRef?.value ?? []);
}

type Form = Exclude<ErpDocument["kind"], "journal">;
const FORMS: Record<Form, z.ZodType<WireCreditMemo>> = { invoice, "credit-note": creditMemo, "sales-receipt": salesReceipt, "refund-receipt": refundReceipt };

function formDocument(kind: Form, wire: WireCreditMemo, around: Around): ErpDocument {
  const { company } = around;
  const currency = wire.CurrencyRef?.value ?? company.homeCurrency;
  const total = readMoney(wire.TotalAmt, currency);
  return {
    ...common(kind, wire, around),
    customerId: wire.CustomerRef?.value ?? "",
    customerName: wire.CustomerRef?.name ?? "",
    state: isVoided(wire) ? "voided" : isSettled(kind, wire, total.minor) ? "paid" : "open",
    tax: readMoney(wire.TxnTaxDetail?.TotalTax, currency),
    total,
  };
}

/** A receipt is paid by being written. */
function isSettled(kind: Form, wire: WireCreditMemo, total: number): boolean {
  if (kind === "sales-receipt" || kind === "refund-receipt") return true;
  return total > 0 && Number(wire.Balance ?? 0) === 0;
}

/** Moving nothing on revenue it is told as well, so that one that no longer does is noticed. */
function journalDocument(wire: WireJournal, around: Around): ErpDocument {
  const currency = wire.CurrencyRef?.value ?? around.company.homeCurrency;
  const moves = movesOf(wire, currency);
  const revenue = revenueOfJournal(moves.map(({ accountId, minor }) => ({ class: around.classes.get(accountId ?? "") ?? null, minor })));
  const isEmpty = moves.every(({ minor }) => minor === 0);
  return {
    ...common("journal", wire, around),
    customerId: "",
    customerName: "",
    state: isEmpty && isVoided({ ...wire, TotalAmt: "0" }) ? "voided" : "paid",
    tax: zero(currency),
    total: money(revenue, currency),
  };
}

function common(kind: ErpDocument["kind"], wire: WireJournal, { company, options }: Around) {
  const currency = wire.CurrencyRef?.value ?? company.homeCurrency;
  return {
    kind,
    id: wire.Id,
    number: wire.DocNumber ?? null,
    date: wire.TxnDate,
    currency,
    exchangeRate: currency === company.homeCurrency ? null : (wire.ExchangeRate ?? null),
    modifiedAt: modifiedAt(wire),
    view: pageOf(kind, wire.Id, options),
  };
}
