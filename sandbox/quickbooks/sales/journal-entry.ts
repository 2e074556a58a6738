import type { Books } from "../books/books.ts";
import { currencyAndRate } from "../books/currency.ts";
import type { Line, Ref, Transaction } from "../books/records.ts";
import { optionalRef } from "../books/refer.ts";
import { withoutServerOwned, type EntityKind } from "../entities/kind.ts";
import { cents, Decimal, sum } from "../wire/amounts.ts";
import { faults } from "../wire/fault.ts";
import { refuseClosedPeriod } from "./closed-books.ts";
import { documentNumber } from "./numbering.ts";

export const journalEntry: EntityKind = {
  entity: "JournalEntry",
  build(books, sent, before, options) {
    const previous = before as Transaction | undefined;
    const day = (sent.TxnDate as string | undefined) ?? previous?.TxnDate ?? books.today();
    refuseClosedPeriod(books, day, previous?.TxnDate);
    const number = documentNumber(books, "JournalEntry", sent, previous, options.allowDuplicateNumber);
    return {
      Adjustment: false,
      ...withoutServerOwned(sent, "TotalAmt", "HomeTotalAmt", "LinkedTxn", "Line", "DocNumber", "AutoDocNumber", "ExchangeRate"),
      ...(number !== undefined && { DocNumber: number }),
      TxnDate: day,
      ...currencyAndRate(books, (sent.CurrencyRef as Ref | undefined)?.value, sent.ExchangeRate as number | undefined, day),
      Line: linesOf(books, sent.Line as Line[] | undefined),
      TxnTaxDetail: {},
    };
  },
  refuseDeletion: (books, existing) => refuseClosedPeriod(books, (existing as Transaction).TxnDate),
};

function linesOf(books: Books, sent: Line[] | undefined): Line[] {
  if (!sent || sent.length === 0) throw faults.missing("Line");
  const lines = sent.map((line, n) => ({ Id: String(n), ...lineOf(books, line) }));
  const posted = (type: string) => sum(lines.filter((line) => line.JournalEntryLineDetail.PostingType === type).map((line) => line.Amount ?? 0));
  const gap = posted("Debit").minus(posted("Credit"));
  if (!gap.isZero()) throw faults.rule(`The debits must equal the credits: they differ by ${gap.abs().toFixed(2)}.`);
  return lines;
}

function lineOf(books: Books, line: Line) {
  if (line.Amount === undefined) throw faults.missing("Line.Amount");
  const detail = line.JournalEntryLineDetail;
  if (line.DetailType !== "JournalEntryLineDetail" || !detail) throw faults.missing("Line.JournalEntryLineDetail");
  if (detail.PostingType === undefined) throw faults.missing("JournalEntryLineDetail.PostingType");
  const account = optionalRef(books, "Account", detail.AccountRef, "AccountRef");
  if (!account) throw faults.missing("JournalEntryLineDetail.AccountRef");
  refuseNameless(books, account, detail.Entity?.EntityRef);
  const classRef = optionalRef(books, "Class", detail.ClassRef, "ClassRef");
  const department = optionalRef(books, "Department", detail.DepartmentRef, "DepartmentRef");
  return {
    ...(line.Description !== undefined && { Description: line.Description }),
    Amount: cents(new Decimal(line.Amount)).toNumber(),
    DetailType: "JournalEntryLineDetail",
    JournalEntryLineDetail: { ...detail, AccountRef: account, ...(classRef && { ClassRef: classRef }), ...(department && { DepartmentRef: department }) },
  };
}

/** What customers owe is kept by customer. */
function refuseNameless(books: Books, account: Ref, customer: Ref | undefined): void {
  const receivable = books.get("Account", account.value)?.AccountType === "Accounts Receivable";
  if (receivable && !customer) throw faults.rule("When you use Accounts Receivable, you must choose a customer in the Name field.");
}
