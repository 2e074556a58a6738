import { Decimal } from "decimal.js";
import { z } from "zod";
import type { Resource } from "../api/resource.ts";
import type { Books } from "../books/books.ts";
import type { JournalLineRecord, JournalRecord } from "../books/ledger-records.ts";
import { accountByCode, checkOpen, trackingFor } from "../books/lookups.ts";
import type { LineAmountTypes } from "../books/records.ts";
import { taxOn, taxTypeOf } from "../documents/line-tax.ts";
import { lineAmountTypes, lineShape } from "../documents/line-shape.ts";
import type { Write } from "../documents/write.ts";
import { date, guid, text } from "../query/fields.ts";
import { minus, round, sum, written } from "../wire/amounts.ts";
import { dated, msOf, updated } from "../wire/dates.ts";
import { amount, day, flag, guid as guidShape, parse } from "../wire/parse.ts";
import { Faults, NotFound, Refused } from "../wire/refusals.ts";

const line = z.object({
  LineAmount: amount,
  AccountCode: z.string().max(50).optional(),
  AccountID: guidShape.optional(),
  Description: z.string().max(4000).optional(),
  TaxType: z.string().max(50).optional(),
  Tracking: lineShape.shape.Tracking,
});
const shape = z.object({
  ManualJournalID: guidShape.optional(),
  Narration: z.string().max(4000).optional(),
  Date: day.optional(),
  LineAmountTypes: lineAmountTypes.optional(),
  Status: z.enum(["DRAFT", "POSTED", "DELETED", "VOIDED"]).optional(),
  Url: z.string().max(2000).optional(),
  ShowOnCashBasisReports: flag.optional(),
  JournalLines: z.array(line).max(1000).optional(),
});
type Status = JournalRecord["Status"];

const MOVES: Record<Status, readonly Status[]> = { DRAFT: ["DRAFT", "POSTED", "DELETED"], POSTED: ["POSTED", "VOIDED"], VOIDED: [], DELETED: [] };

const FIRST: readonly Status[] = ["DRAFT", "POSTED"];

export const manualJournals: Resource<JournalRecord> = {
  plural: "ManualJournals",
  idName: "ManualJournalID",
  paged: true,
  all: (books) => books.journals.values(),
  find: (books, key) => books.journals.get(key.toLowerCase()),
  fields: () => ({
    ManualJournalID: guid(({ ManualJournalID }) => ManualJournalID),
    Narration: text(({ Narration }) => Narration),
    Status: text(({ Status }) => Status),
    Date: date((journal) => msOf(journal.Date)),
    UpdatedDateUTC: date(({ updatedAt }) => updatedAt),
  }),
  updatedAt: ({ updatedAt }) => updatedAt,
  show: (_books, { updatedAt, Date, JournalLines, ...journal }, { lines }) => ({
    ...journal,
    ...dated("Date", Date),
    JournalLines: lines ? JournalLines.map((each) => ({ ...each, IsBlank: false })) : [],
    HasAttachments: false,
    ...updated(updatedAt),
  }),
  write: writeJournal,
};

function writeJournal(books: Books, body: unknown, how: Write): JournalRecord {
  const sent = parse(shape, body);
  const before = existing(books, how.id, sent.ManualJournalID);
  if (before && how.mode === "create") throw new Refused("The manual journal exists already: update it with POST");
  const { ManualJournalID: _id, JournalLines: lines, ...fields } = sent;
  const base = before ?? {
    ManualJournalID: books.newId(), Narration: "", Date: books.today(), Status: "DRAFT" as const, LineAmountTypes: "NoTax" as const, ShowOnCashBasisReports: true, JournalLines: [],
  };
  const faults = new Faults();
  const types = sent.LineAmountTypes ?? base.LineAmountTypes;
  const JournalLines = lines?.map((each) => lineFor(books, each, types, faults)) ?? [...base.JournalLines];
  const record: JournalRecord = { ...base, ...fields, JournalLines, updatedAt: books.now() };
  if (!(before ? MOVES[before.Status] : FIRST).includes(record.Status)) throw new Refused("Journal not of valid status for modification");
  faults.check(record.Narration.trim() !== "", "Narration must be specified");
  checkOpen(books, record.Date, faults);
  if (before) checkOpen(books, before.Date, faults);
  checkBalance(record, faults);
  faults.throwAny();
  books.journals.put(record.ManualJournalID, record);
  return record;
}

function existing(books: Books, addressed: string | undefined, sent: string | undefined): Readonly<JournalRecord> | undefined {
  const id = addressed ?? sent;
  const found = id === undefined ? undefined : books.journals.get(id);
  if (addressed !== undefined && !found) throw new NotFound();
  if (id !== undefined && !found) throw new Refused("An existing ManualJournal with the specified ManualJournalID could not be found");
  return found;
}

/** With their tax, which amounts that exclude it do not hold. */
function checkBalance({ JournalLines: lines, LineAmountTypes: types }: JournalRecord, faults: Faults): void {
  faults.check(lines.length >= 2, "A manual journal must have at least two journal lines");
  const amounts = lines.map(({ LineAmount, TaxAmount }) => (types === "Exclusive" ? sum([LineAmount, TaxAmount]) : LineAmount));
  const debits = sum(amounts.map((each) => Math.max(0, each)));
  const credits = sum(amounts.map((each) => Math.min(0, each)));
  faults.check(minus(0, credits) === debits, `The total debits (${written(debits)}) must equal total credits (${written(credits)})`);
}

function lineFor(books: Books, sent: z.infer<typeof line>, types: LineAmountTypes, faults: Faults): JournalLineRecord {
  const account = sent.AccountCode === undefined ? books.accounts.get(sent.AccountID ?? "") : accountByCode(books, sent.AccountCode);
  const usable = account?.Status === "ACTIVE" && account.Type !== "BANK" && account.SystemAccount !== "DEBTORS" && account.SystemAccount !== "CREDITORS";
  faults.check(usable, `Account code '${sent.AccountCode ?? sent.AccountID ?? ""}' is not a valid code for this document.`);
  faults.check(sent.LineAmount === round(sent.LineAmount), "Journal line amounts cannot have more than 2 decimals");
  const TaxType = taxTypeOf(books, sent.TaxType ?? "NONE", account, faults) ?? "NONE";
  const Tracking = trackingFor(books, sent.Tracking ?? [], faults);
  return { LineAmount: sent.LineAmount, AccountCode: account?.Code ?? "", AccountID: account?.AccountID ?? "", Description: sent.Description, TaxType, TaxAmount: taxOn(books, new Decimal(sent.LineAmount), TaxType, types), Tracking };
}
