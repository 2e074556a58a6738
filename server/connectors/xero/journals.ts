import type { ManualJournal as SdkJournal } from "xero-node/dist/gen/model/accounting/manualJournal.js";
import { firstOfNextMonth } from "../../domain/calendar.ts";
import type { DimensionChoice } from "../../domain/drafts.ts";
import { movedBy, type Journal, type JournalDraft, type JournalLine } from "../../domain/journals.ts";
import { amountText, negate, sum } from "../../domain/money.ts";
import type { PlainDate } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import { readMoney, wireNumber } from "./amounts.ts";
import type { Context } from "./context.ts";
import { nonsense, refuse } from "./errors.ts";
import type { XeroOptions } from "./options.ts";
import { allPages } from "./pages.ts";
import { referenceIn, referenceText } from "./reference.ts";
import { orNull, type Answer } from "./transport.ts";
import { manualJournal, oneOf, writtenOne, type WireJournal } from "./wire.ts";
import { anyOf, quoted } from "./where.ts";

/** Manual journals of one month that begin with our reference. */
const MOST_FOUND = 200;
const MOST_ASKED = 100;
/** Ids in one question: an address of Xero's takes no more. */
const IDS_A_QUESTION = 25;
const LONGEST_NARRATION = 4000;
const LONGEST_LINE = 4000;
/** Xero allows a line two tracking categories. */
const MOST_TRACKING = 2;

export const JOURNAL_STATES: Record<string, Journal["state"]> = { DRAFT: "draft", POSTED: "posted", VOIDED: "voided", DELETED: "deleted", ARCHIVED: "deleted" };

type JournalPart = Pick<Erp, "postJournal" | "approveJournal" | "discardJournal" | "readJournal" | "journalsStanding" | "findJournals">;

/**
 * Manual journals have no reference, so ours leads the narration; and no currency, so they are in the organisation's own.
 */
export function createJournals(context: Context): JournalPart {
  const { sdk } = context;

  /** What is known of the organisation is fetched first: once a write is done, nothing else may fail. */
  async function written(call: () => Promise<Answer>): Promise<Journal> {
    const { homeCurrency } = await context.facts();
    return journalRecord(writtenOne(await call(), "ManualJournals", manualJournal), homeCurrency, context.options);
  }

  const move = (wire: WireJournal, status: "POSTED" | "DELETED", key: string): Promise<Journal> =>
    written(() => {
      const journals = { manualJournals: [{ manualJournalID: wire.ManualJournalID, narration: wire.Narration ?? "", status } as unknown as SdkJournal] };
      return sdk.write(key, (api, tenant) => api.updateManualJournal(tenant, wire.ManualJournalID, journals, key));
    });

  async function readWire(id: string): Promise<WireJournal | null> {
    const answer = await orNull(sdk.read((api, tenant) => api.getManualJournal(tenant, id)));
    return answer && oneOf(answer, "ManualJournals", manualJournal);
  }

  const record = async (wire: WireJournal): Promise<Journal> => journalRecord(wire, (await context.facts()).homeCurrency, context.options);

  return {
    async postJournal(draft, key) {
      const { homeCurrency } = await context.facts();
      if (draft.currency !== homeCurrency) throw refuse("bug", "validation", `A manual journal is in ${homeCurrency}, the organisation's own currency.`);
      const journals = { manualJournals: [journalBody(draft)] };
      return written(() => sdk.write(key, (api, tenant) => api.createManualJournals(tenant, journals, true, key)));
    },

    async approveJournal(id, key) {
      const wire = await readWire(id);
      if (wire?.Status === "POSTED") return record(wire);
      if (wire?.Status !== "DRAFT") throw refuse("park", "not-found", "Xero no longer has this draft. Draft the month again.");
      return move(wire, "POSTED", key);
    },

    async discardJournal(id, key) {
      const wire = await readWire(id);
      if (wire?.Status !== "DRAFT") return;
      await move(wire, "DELETED", key);
    },

    async readJournal(id) {
      const wire = await readWire(id);
      return wire && record(wire);
    },

    async journalsStanding(ids) {
      if (ids.length > MOST_ASKED) throw refuse("bug", "validation", `At most ${MOST_ASKED} journal entries are looked for at a time.`);
      const found: WireJournal[] = [];
      for (let at = 0; at < ids.length; at += IDS_A_QUESTION) found.push(...(await journalsNamed(context, ids.slice(at, at + IDS_A_QUESTION))));
      return Promise.all(found.map(record));
    },

    async findJournals({ reference, date }) {
      const found = await journalsWith(context, reference, date);
      return Promise.all(found.filter((wire) => referenceIn(wire.Narration) === reference).map(record));
    },
  };
}

/** With `page`, because without it lists leave the lines out. */
function journalsNamed({ sdk }: Context, ids: readonly string[]): Promise<WireJournal[]> {
  const where = anyOf(ids.map((id) => `ManualJournalID==Guid(${quoted(id)})`));
  const ask = (page: number, size: number) => sdk.read((api, tenant) => api.getManualJournals(tenant, undefined, where, undefined, page, size));
  return allPages({ name: "ManualJournals", schema: manualJournal, ask }, MOST_FOUND);
}

function journalsWith({ sdk }: Context, reference: string, date: PlainDate): Promise<WireJournal[]> {
  const month = [date.slice(0, 8) + "01", firstOfNextMonth(date)].map((day) => `DateTime(${day.split("-").map(Number).join(",")})`);
  const where = `Narration.StartsWith(${quoted(reference)}) AND Date>=${month[0]} AND Date<${month[1]}`;
  const ask = (page: number, size: number) =>
    sdk.read((api, tenant) => api.getManualJournals(tenant, undefined, where, undefined, page, size));
  return allPages({ name: "ManualJournals", schema: manualJournal, ask }, MOST_FOUND);
}

/** The SDK declares Xero's words as numeric enums that are texts when they run; here they are what they are. */
function journalBody(draft: JournalDraft): SdkJournal {
  const body = {
    narration: `${referenceText(draft.reference, null)} · ${draft.memo}`.slice(0, LONGEST_NARRATION),
    date: draft.date,
    status: draft.state === "draft" ? "DRAFT" : "POSTED",
    lineAmountTypes: "NoTax",
    // Money that was earned has not come in by that: it is no business of a cash basis.
    showOnCashBasisReports: false,
    journalLines: draft.lines.map(lineBody),
  };
  return body as unknown as SdkJournal;
}

/** Debits are positive, credits negative. */
function lineBody(line: JournalLine) {
  const amount = line.side === "debit" ? line.amount : negate(line.amount);
  const tracking = trackingOf(line.dimensions);
  return {
    lineAmount: wireNumber(amountText(amount), "amount of a journal line"),
    accountCode: line.accountId,
    description: line.description.slice(0, LONGEST_LINE),
    taxType: "NONE",
    ...(tracking.length === 0 ? {} : { tracking }),
  };
}

function trackingOf(choices: readonly DimensionChoice[]) {
  if (choices.length > MOST_TRACKING) throw refuse("park", "validation", "Xero allows two tracking categories on a line. Choose fewer in the settings.");
  return choices.map(({ dimensionId, optionId }) => ({ trackingCategoryID: dimensionId, trackingOptionID: optionId }));
}

export const journalLink = (id: string, { uiOrigin }: XeroOptions): string => `${uiOrigin}/Journal/View.aspx?invoiceID=${encodeURIComponent(id)}`;

function journalRecord(wire: WireJournal, currency: string, options: XeroOptions): Journal {
  const state = JOURNAL_STATES[wire.Status];
  if (state === undefined) throw nonsense(false, "Xero gave a manual journal a status we do not know.");
  const lines = (wire.JournalLines ?? []).map(({ LineAmount, AccountCode }) => ({ accountId: AccountCode ?? null, amount: readMoney(LineAmount, currency) }));
  const debits = lines.map(({ amount }) => amount).filter(({ minor }) => minor > 0);
  return {
    id: wire.ManualJournalID,
    rawStatus: wire.Status,
    modifiedAt: wire.UpdatedDateUTC,
    number: null,
    reference: referenceIn(wire.Narration),
    state,
    date: wire.Date,
    total: sum(debits, currency),
    moved: movedBy(lines.map(({ accountId, amount }) => ({ accountId, minor: -amount.minor }))),
    link: journalLink(wire.ManualJournalID, options),
  };
}
