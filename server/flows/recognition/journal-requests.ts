import { dateIn } from "../../domain/calendar.ts";
import { reversalOf } from "../../domain/journals.ts";
import { journalReference } from "../../domain/recognition/journal.ts";
import { closedOn } from "../../domain/recognition/posting.ts";
import * as audit from "../../store/audit.ts";
import * as connections from "../../store/connections.ts";
import type { TenantTx } from "../../store/index.ts";
import * as journals from "../../store/revenue-journals.ts";
import type { RevenueJournal } from "../../store/revenue-journals.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";
import { FlowProblem, type FlowCode } from "../problem.ts";
import { IN_SHADOW } from "../shadow.ts";
import { enqueueJournals } from "../wake.ts";
import { placeOf } from "./draft-journals.ts";

/** What people ask of journals. Each is recorded, then the job sees to it. Repeating one changes nothing. */

type Kit = Pick<FlowKit, "store">;

/** Lock dates and accounts are read anew, because those were changed most likely. */
export async function draftNow(kit: Kit, tenantId: string, by: string): Promise<void> {
  await kit.store.tenant(tenantId, async (tx) => {
    if ((await tenants.get(tx)).settings.posting.mode === "off") throw problem(409, "posting-off", "Posting recognised revenue is switched off.", "An admin can switch it on in Onebook's settings.");
    for (const { connectionId } of await connections.list(tx, "erp")) await connections.forgetOrganisation(tx, connectionId);
    await audit.append(tx, { kind: "asked", dealId: null, payload: { asked: "draft-journals", by } });
    await enqueueJournals(tx);
  });
}

/** From now on it is posted. Refused in a closed period: people are told at once, not by a job. */
export const approve = (kit: Kit, tenantId: string, journalId: string, by: string): Promise<void> =>
  kit.store.tenant(tenantId, async (tx) => {
    const journal = await known(tx, journalId);
    if (journal.state === "approved" || journal.state === "posted") return;
    if (journal.state === "withdrawn") throw notNow("This entry was withdrawn: the figures behind it have changed.", "Reload the page and approve the new one.");
    await refuseInShadow(tx);
    await refuseClosed(tx, journal, journal.entry.date);
    await journals.approve(tx, journalId, by);
    await asked(tx, "approve-journal", journal, by);
  });

/** Its amounts come with the next month's entry instead. */
export const leaveOut = (kit: Kit, tenantId: string, journalId: string, by: string): Promise<void> =>
  kit.store.tenant(tenantId, async (tx) => {
    const journal = await known(tx, journalId);
    if (journal.state === "withdrawn") return;
    const taken = journal.erpState === "gone" ? journals.acceptGone : journals.withdraw;
    if (!(await taken(tx, journalId, journal.kind === "month"))) throw notNow("This entry is approved or posted already.", "Reverse it instead.");
    await asked(tx, "leave-out-journal", journal, by);
  });

/** By an entry with the sides exchanged, on the same day; where that is closed meanwhile, today. */
export const reverse = (kit: Kit, tenantId: string, journalId: string, by: string): Promise<void> =>
  kit.store.tenant(tenantId, async (tx) => {
    const journal = await known(tx, journalId);
    if (journal.reversedBy !== null) return;
    if (journal.kind === "reversal") throw notNow("This entry is a reversal itself.", "Draft the month again instead.");
    if (journal.erpState === "gone") throw notNow("This entry is no longer in the accounting system: there is nothing to reverse.", "Leave it out instead.");
    if (journal.state !== "posted") throw notNow("Only an entry that is posted can be reversed.", "Leave it out instead.");
    await refuseInShadow(tx);
    const { connectionId, month, classKey, minor, currency } = journal;
    const parts = await journals.partsOf(tx, journalId);
    const organisation = (await connections.get(tx, connectionId))?.organisation ?? null;
    const today = dateIn(organisation?.timeZone ?? "Etc/UTC", tx.clock.now());
    const date = organisation && closedOn(organisation, journal.entry.date) ? today : journal.entry.date;
    await refuseClosed(tx, journal, date);
    const revision = await journals.nextRevision(tx, { connectionId, month, classKey, kind: "reversal" });
    const { crmAccountId: accountId } = await tenants.get(tx);
    const reference = journalReference({ accountId, month, place: placeOf(connectionId, classKey), revision, reversal: true });
    const entry = reversalOf(journal.entry, { reference, date, memo: `Reverses ${journal.reference}` });
    await journals.add(tx, { journalId: tx.ids.uuid(), connectionId, kind: "reversal", month, classKey, revision, reference, entry, minor, currency, parts, reverses: journalId, approvedBy: by });
    await asked(tx, "reverse-journal", journal, by);
  });

async function known(tx: TenantTx, journalId: string): Promise<RevenueJournal> {
  const journal = await journals.get(tx, journalId);
  if (journal) return journal;
  throw problem(404, "not-found", "There is no such journal entry.", "Reload the page: it may have been replaced meanwhile.");
}

async function refuseInShadow(tx: TenantTx): Promise<void> {
  if ((await tenants.get(tx)).mode === "shadow") throw problem(409, "in-shadow", IN_SHADOW, "Go live first.");
}

async function refuseClosed(tx: TenantTx, { connectionId }: RevenueJournal, date: string): Promise<void> {
  const organisation = (await connections.get(tx, connectionId))?.organisation;
  const closed = organisation && closedOn(organisation, date);
  if (closed) throw notNow(closed.sentence, closed.nextStep);
}

async function asked(tx: TenantTx, what: string, { reference, month, minor }: RevenueJournal, by: string): Promise<void> {
  await audit.append(tx, { kind: "asked", dealId: null, payload: { asked: what, reference, month, minor, by } });
  await enqueueJournals(tx);
}

const problem = (status: 404 | 409, code: FlowCode, title: string, nextStep: string) => new FlowProblem({ code, status, title, nextStep });
const notNow = (title: string, nextStep: string) => problem(409, "not-now", title, nextStep);
