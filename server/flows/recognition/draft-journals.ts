import { canonicalText } from "../../domain/canonical.ts";
import { dateIn, lastOfMonth } from "../../domain/calendar.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { journalDraft, journalReference, monthBefore, monthsThrough, planMonth, type DealSum, type JournalPlan, type Month } from "../../domain/recognition/journal.ts";
import { accountsFor, classOf, type Accounts } from "../../domain/recognition/posting.ts";
import { trouble, type Trouble } from "../../domain/sentences/troubles.ts";
import { sha256 } from "../../platform/digest.ts";
import type { Settings } from "../../domain/settings.ts";
import * as audit from "../../store/audit.ts";
import type { TenantTx } from "../../store/index.ts";
import * as journals from "../../store/revenue-journals.ts";
import type { RevenueJournal } from "../../store/revenue-journals.ts";

/** Posting that begins further back than this begins here: a year's close and one before it. */
const MOST_MONTHS = 24;

export interface Place {
  connectionId: string;
  accountId: string;
  organisation: Organisation;
  posting: Settings["posting"];
}

/**
 * Drafts what each month that is over needs, from the latest that is posted on, and withdraws drafts that are not what the
 * facts say any more. One transaction: the drafts are exactly as true as the facts they were made from. What is missing.
 */
export async function draftJournals(tx: TenantTx, place: Place): Promise<Trouble | null> {
  const { posting, organisation, connectionId } = place;
  const accounts = accountsFor(posting, connectionId, organisation);
  if ("sentence" in accounts) return accounts;
  if (posting.from === null) return trouble("journals-without-month", {});
  const known = await journals.list(tx, connectionId);
  const last = monthBefore(dateIn(organisation.timeZone, tx.clock.now()));
  const begin = latestPosted(known) ?? posting.from;
  for (const month of monthsThrough(begin < posting.from ? posting.from : begin, last, MOST_MONTHS)) {
    await draftMonth(tx, place, { month, accounts });
  }
  return null;
}

async function draftMonth(tx: TenantTx, place: Place, { month, accounts }: { month: Month; accounts: Accounts }): Promise<void> {
  const known = await journals.list(tx, place.connectionId);
  const recognised = await recognisedIn(tx, place, month);
  const plans = planMonth(month, recognised, await journals.journaledFor(tx, place.connectionId, month));
  const ofMonth = known.filter((one) => one.kind === "month" && one.month === month);
  for (const draft of ofMonth.filter(({ state }) => state === "drafted")) {
    const plan = plans.find(({ classKey }) => classKey === draft.classKey);
    if (!plan || !isAs(draft, plan, accounts)) await journals.withdraw(tx, draft.journalId, false);
  }
  for (const plan of plans) {
    const same = ofMonth.filter(({ classKey }) => classKey === plan.classKey);
    if (same.some((one) => settles(one) || (one.state === "drafted" && isAs(one, plan, accounts)))) continue;
    await add(tx, place, plan, accounts);
  }
}

/** Nothing is drafted beside it: its corrections come with the next month, and one that was left out stays out. */
const settles = ({ state, leftOut, reversedBy }: RevenueJournal): boolean => leftOut || state === "approved" || (state === "posted" && reversedBy === null);

const isAs = ({ partsDigest, minor, entry }: RevenueJournal, plan: JournalPlan, accounts: Accounts): boolean =>
  minor === plan.minor && partsDigest === journals.digestOf(plan.parts) && entry.lines.every(({ accountId }) => Object.values(accounts).includes(accountId));

function latestPosted(known: readonly RevenueJournal[]): Month | undefined {
  return known.filter(({ state, kind }) => kind === "month" && (state === "posted" || state === "approved")).map(({ month }) => month).sort().at(-1);
}

async function recognisedIn(tx: TenantTx, { connectionId, posting, organisation }: Place, month: Month): Promise<DealSum[]> {
  const of = { connectionId, homeCurrency: organisation.homeCurrency, from: `${posting.from ?? month}-01`, to: endOf(month) };
  const rows = await journals.recognisedThrough(tx, of);
  return rows.map(({ dealId, pipelineId, minor }) => ({ dealId, minor, classKey: classOf(posting, connectionId, pipelineId) }));
}

async function add(tx: TenantTx, { connectionId, accountId, organisation }: Place, plan: JournalPlan, accounts: Accounts): Promise<void> {
  const { month, classKey, minor, parts } = plan;
  const revision = await journals.nextRevision(tx, { connectionId, month, classKey, kind: "month" });
  const reference = journalReference({ accountId, month, place: placeOf(connectionId, classKey), revision, reversal: false });
  const entry = journalDraft(plan, { reference, date: endOf(month), currency: organisation.homeCurrency, ...accounts, state: "posted" });
  const journalId = tx.ids.uuid();
  await journals.add(tx, { journalId, connectionId, kind: "month", month, classKey, revision, reference, entry, minor, currency: organisation.homeCurrency, parts, reverses: null, approvedBy: null });
  await audit.append(tx, { kind: "decided", dealId: null, payload: { drafted: "journal", reference, month, minor, deals: parts.length } });
}

export const endOf = (month: Month): string => lastOfMonth(`${month}-01`);
export const placeOf = (connectionId: string, classKey: string): string => sha256(canonicalText([connectionId, classKey])).slice(0, 6);
