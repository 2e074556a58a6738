import { firstOfNextMonth } from "../../domain/calendar.ts";
import { amountText, sum } from "../../domain/money.ts";
import { movedBy, type Journal, type JournalLine } from "../../domain/journals.ts";
import type { Erp } from "../erp.ts";
import { readMoney, wireNumber } from "./amounts.ts";
import type { Context } from "./context.ts";
import { afterWrite, isGone, refuse } from "./errors.ts";
import { CLASS_DIMENSION, DEPARTMENT_DIMENSION } from "./invoice-lines.ts";
import { modifiedAt } from "./invoice-record.ts";
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
      return journalRecord(understood(journalEntry, answer, false), homeCurrency, options.uiOrigin);
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
      return afterWrite(() => journalRecord(understood(journalEntry, answer, true), homeCurrency, options.uiOrigin));
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
      return rows.map((row) => journalRecord(understood(journalEntry, row, false), homeCurrency, options.uiOrigin));
    },

    async findJournals({ reference, date }) {
      const { homeCurrency } = await context.company();
      const where = `TxnDate >= ${quoted(`${date.slice(0, 8)}01`)} and TxnDate < ${quoted(firstOfNextMonth(date))}`;
      const rows = await queries.one({ entity: "JournalEntry", where, orderBy: "Id", limit: MOST_JOURNALS, beyond: "refuse" });
      const journals = rows.map((row) => journalRecord(understood(journalEntry, row, false), homeCurrency, options.uiOrigin));
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

function journalRecord(wire: WireJournal, homeCurrency: string, uiOrigin: string): Journal {
  const currency = wire.CurrencyRef?.value ?? homeCurrency;
  // Lines without a detail are words only.
  const lines = (wire.Line ?? []).flatMap(({ Amount, JournalEntryLineDetail: detail }) => (detail ? [{ ...detail, amount: readMoney(Amount, currency) }] : []));
  const debits = lines.filter(({ PostingType }) => PostingType === "Debit");
  return {
    id: wire.Id,
    rawStatus: wire.status ?? null,
    modifiedAt: modifiedAt(wire),
    number: wire.DocNumber ?? null,
    reference: markIn(wire.PrivateNote),
    state: wire.status === "Deleted" ? "deleted" : "posted",
    date: wire.TxnDate,
    total: sum(debits.map(({ amount }) => amount), currency),
    moved: movedBy(lines.map(({ PostingType, AccountRef, amount: { minor } }) => ({ accountId: AccountRef?.value ?? null, minor: PostingType === "Debit" ? -minor : minor }))),
    link: `${uiOrigin}/app/journal?txnId=${encodeURIComponent(wire.Id)}`,
  };
}
