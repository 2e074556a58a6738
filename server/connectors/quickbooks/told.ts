import type { z } from "zod";
import { revenueOfJournal } from "../../domain/ledger/journal-revenue.ts";
import { money, zero } from "../../domain/money.ts";
import type { ErpDocument, Settlement } from "../../domain/records.ts";
import type { AccountClasses } from "./account-classes.ts";
import { readMoney } from "./amounts.ts";
import type { Company } from "./company.ts";
import type { Context } from "./context.ts";
import { accountsOfDeposit, saleInDeposit } from "./deposits.ts";
import { isVoided, modifiedAt } from "./invoice-record.ts";
import { movesOf } from "./journals.ts";
import type { Listed } from "./lists.ts";
import type { QuickBooksOptions } from "./options.ts";
import { pageOf } from "./pages.ts";
import { markIn } from "./reference.ts";
import { paymentRecord } from "./settlements.ts";
import { creditMemo, deposit, invoice, journalEntry, payment, refundReceipt, salesReceipt, understood, type WireCreditMemo, type WireDeposit, type WireJournal } from "./wire.ts";

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
  const accounts = rows.flatMap(accountsIn);
  const around = { company, classes: await context.accountClasses(accounts), options: context.options };
  return ({ kind, row }) => {
    switch (kind) {
      case "payment":
        return { payment: paymentRecord(understood(payment, row, false), company) };
      case "journal": {
        const wire = understood(journalEntry, row, false);
        return isOurs(wire) ? {} : { document: journalDocument(wire, around) };
      }
      case "deposit":
        return { document: depositDocument(understood(deposit, row, false), around) };
      default:
        return { document: formDocument(kind, understood(FORMS[kind], row, false), around) };
    }
  };
}

const isOurs = ({ PrivateNote }: Pick<WireJournal, "PrivateNote">): boolean => markIn(PrivateNote) !== null;

/** The accounts that decide what it is. */
function accountsIn({ kind, row }: Row): string[] {
  if (kind === "deposit") return accountsOfDeposit(deposit.safeParse(row).data ?? {});
  if (kind !== "journal") return [];
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

function depositDocument(wire: WireDeposit, around: Around): ErpDocument {
  const currency = wire.CurrencyRef?.value ?? around.company.homeCurrency;
  return { ...common("deposit", wire, around), kind: "sales-receipt", state: "paid", ...saleInDeposit(wire, currency, around.classes) };
}

function common<K extends Exclude<Listed, "payment">>(kind: K, wire: WireJournal | WireDeposit, { company, options }: Around) {
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
