import { firstOfNextMonth } from "../../domain/calendar.ts";
import { amountText, money } from "../../domain/money.ts";
import { movedBy, type Journal, type JournalLine } from "../../domain/journals.ts";
import type { Erp } from "../erp.ts";
import { readMoney, wireNumber } from "./amounts.ts";
import type { Context } from "./context.ts";
import { afterWrite, isGone, refuse } from "./errors.ts";
import { CLASS_DIMENSION, DEPARTMENT_DIMENSION } from "./invoice-lines.ts";
import { modifiedAt } from "./invoice-record.ts";
import type { QuickBooksOptions } from "./options.ts";
import { pageOf } from "./pages.ts";
import { quoted } from "./query.ts";
import { markIn, withReference } from "./reference.ts";
import { journalEntry, understood, type WireJournal } from "./wire.ts";

/** Journal entries of one month that are searched for our reference: notes cannot be asked for, dates can. */
const MOST_JOURNALS = 10_000;
const MOST_ASKED = 100;

type JournalPart = Pick<Erp, "postJournal" | "approveJournal" | "discardJournal" | "readJournal" | "journalsStanding" | "findJournals">;

export function createJournals(context: Context): JournalPart {
  const { sdk, queries, options } = context;

  async function readJournal(id: string): Promise<Journal | null> {
    const { homeCurrency } = await context.company();
    try {
      const answer = await sdk.read((client, done) => client.getJournalEntry(encodeURIComponent(id), done));
      return journalRecord(understood(journalEntry, answer, false), homeCurrency, options);
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  return {
    readJournal,

    async postJournal(draft, key) {
      if (draft.state === "draft") throw refuse("bug", "validation", "QuickBooks has no drafts of journal entries: only what is approved is sent to it.");
      const { homeCurrency, multicurrency } = await context.company();
      if (draft.currency !== homeCurrency) throw refuse("bug", "validation", `A journal entry is in ${homeCurrency}, the company's home currency.`);
      const body = {
        TxnDate: draft.date,
        PrivateNote: withReference(draft.memo, draft.reference),
        ...(multicurrency ? { CurrencyRef: { value: homeCurrency } } : {}),
        Line: draft.lines.map(lineBody),
      };
      const answer = await sdk.write(body, key, (client, entity, done) => client.createJournalEntry(entity, done));
      return afterWrite(() => journalRecord(understood(journalEntry, answer, true), homeCurrency, options));
    },

    async approveJournal(id) {
      const standing = await readJournal(id);
      if (standing) return standing;
      throw refuse("park", "not-found", "QuickBooks no longer has this journal entry. Draft the month again.");
    },

    discardJournal: () => Promise.reject(refuse("bug", "validation", "QuickBooks has no drafts that could be taken away.")),

    async journalsStanding(ids) {
      if (ids.length > MOST_ASKED) throw refuse("bug", "validation", `At most ${MOST_ASKED} journal entries are looked for at a time.`);
      if (ids.length === 0) return [];
      const { homeCurrency } = await context.company();
      const rows = await queries.one({ entity: "JournalEntry", where: `Id IN (${ids.map(quoted).join(", ")})`, limit: MOST_ASKED, beyond: "cut" });
      return rows.map((row) => journalRecord(understood(journalEntry, row, false), homeCurrency, options));
    },

    async findJournals({ reference, date }) {
      const { homeCurrency } = await context.company();
      const where = `TxnDate >= ${quoted(`${date.slice(0, 8)}01`)} and TxnDate < ${quoted(firstOfNextMonth(date))}`;
      const rows = await queries.one({ entity: "JournalEntry", where, orderBy: "Id", limit: MOST_JOURNALS, beyond: "refuse" });
      const journals = rows.map((row) => journalRecord(understood(journalEntry, row, false), homeCurrency, options));
      return journals.filter((journal) => journal.reference === reference);
    },
  };
}

function lineBody(line: JournalLine) {
  return {
    DetailType: "JournalEntryLineDetail",
    Amount: wireNumber(amountText(line.amount), "amount of a journal line"),
    Description: line.description.slice(0, 4000),
    JournalEntryLineDetail: {
      PostingType: line.side === "debit" ? "Debit" : "Credit",
      AccountRef: { value: line.accountId },
      ...dimensionRefs(line),
    },
  };
}

/** Unlike an invoice, a journal entry has classes and locations on its lines, both. */
function dimensionRefs({ dimensions }: JournalLine) {
  const names: Record<string, string> = { [CLASS_DIMENSION]: "ClassRef", [DEPARTMENT_DIMENSION]: "DepartmentRef" };
  return Object.fromEntries(
    dimensions.map(({ dimensionId, optionId }) => {
      const name = names[dimensionId];
      if (name === undefined) throw refuse("park", "bad-reference", `QuickBooks has no ${dimensionId} on a journal line. Check the settings.`);
      return [name, { value: optionId }];
    }),
  );
}

function journalRecord(wire: WireJournal, homeCurrency: string, options: QuickBooksOptions): Journal {
  const currency = wire.CurrencyRef?.value ?? homeCurrency;
  const moves = movesOf(wire, currency);
  return {
    id: wire.Id,
    rawStatus: wire.status ?? null,
    modifiedAt: modifiedAt(wire),
    number: wire.DocNumber ?? null,
    reference: markIn(wire.PrivateNote),
    state: wire.status === "Deleted" ? "deleted" : "posted",
    date: wire.TxnDate,
    total: money(moves.reduce((all, { isDebit, minor }) => (isDebit ? all - minor : all), 0), currency),
    moved: movedBy(moves),
    link: pageOf("journal", wire.Id, options),
  };
}

export interface Move {
  accountId: string | null;
  isDebit: boolean;
  /** Minor units: credits above zero, debits below. */
  minor: number;
}

/** What its lines move; those without a detail are words only. */
export function movesOf(wire: WireJournal, currency: string): Move[] {
  return (wire.Line ?? []).flatMap(({ Amount, JournalEntryLineDetail: detail }) => {
    if (!detail) return [];
    const [{ minor }, isDebit] = [readMoney(Amount, currency), detail.PostingType === "Debit"];
    return [{ accountId: detail.AccountRef?.value ?? null, isDebit, minor: isDebit ? -minor : minor }];
  });
}
