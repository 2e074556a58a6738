import { VendorError } from "../../connectors/vendor-error.ts";
import { closedOn } from "../../domain/recognition/posting.ts";
import { trouble, type Trouble } from "../../domain/sentences/troubles.ts";
import * as connections from "../../store/connections.ts";
import * as effects from "../../store/effects.ts";
import * as journals from "../../store/revenue-journals.ts";
import type { RevenueJournal } from "../../store/revenue-journals.ts";
import * as tenants from "../../store/tenants.ts";
import type { FlowKit } from "../kit.ts";
import { erpFor, type Acting } from "../acting.ts";
import { perform } from "../look/effects.ts";
import { organisationOf } from "../look/organisation.ts";
import { withTenantLease } from "../tenant-lease.ts";
import { wordsOf } from "../vendor-words.ts";
import { draftJournals, type Place } from "./draft-journals.ts";
import { watchPosted } from "./posted-journals.ts";
import { approveJournal, discardJournal, identityOf, KINDS, postJournal, requestOf, type Request } from "./journal-effects.ts";

/** Who approves where the settings say that entries are posted by themselves. */
const BY_SETTING = "Onebook, by its settings";

/**
 * Sees to the journals of recognised revenue: drafts what the facts say, posts what is approved, takes away drafts that
 * were withdrawn. Safe to repeat at any time; another worker that is at it already will do. A failure that may pass is
 * thrown for the queue to try again.
 */
export async function keepJournals(kit: FlowKit, tenantId: string): Promise<void> {
  await withTenantLease(kit, tenantId, "journals", async (acting) => {
    const tenant = await acting.inTenant(tenants.get);
    const erps = await acting.inTenant((tx) => connections.list(tx, "erp"));
    for (const { connectionId } of erps.filter(({ state }) => state === "active")) await keepOf({ ...acting, dealId: `journals:${connectionId}` }, tenant, connectionId);
  });
}

async function keepOf(acting: Acting, tenant: tenants.Tenant, connectionId: string): Promise<void> {
  const { tenantId, settings, mode } = tenant;
  const known = await acting.inTenant((tx) => journals.list(tx, connectionId));
  if (settings.posting.mode === "off" && known.length === 0) return;
  const organisation = await organisationOf(acting.kit, tenantId, connectionId);
  const place: Place = { connectionId, accountId: tenant.crmAccountId, organisation, posting: settings.posting };
  await finishUnfinished(acting);
  await seeWhatBecameOf(acting, known.filter(({ state, erpState }) => state === "drafted" && erpState === "draft"));
  await watchPosted(acting, connectionId, organisation, known);
  if (settings.posting.mode !== "off") await acting.inTenant((tx) => draftJournals(tx, place));
  if (mode === "shadow") return;
  if (settings.posting.mode === "post") await approveByThemselves(acting, place);
  const oldestFirst = (await acting.inTenant((tx) => journals.list(tx, connectionId))).toReversed();
  for (const journal of oldestFirst) await bringAbout(acting, place, journal);
}

/** Before anything new is drafted: an entry whose answer was lost may stand, and must not get a second one beside it. */
async function finishUnfinished(acting: Acting): Promise<void> {
  for (const { step, revision, subject, request } of await acting.inTenant((tx) => effects.unfinished(tx, acting.dealId))) {
    const kind = KINDS.find((one) => one.step === step);
    if (!kind) throw new Error(`An unfinished effect has the unknown step ${step}`);
    await perform(acting, kind, { revision, subject }, request as Request);
  }
}

/** People work in the accounting system too: a draft that was posted there is posted, one that was deleted is left out. */
async function seeWhatBecameOf(acting: Acting, drafts: RevenueJournal[]): Promise<void> {
  for (const { journalId, connectionId, erpId } of drafts) {
    const found = await (await erpFor(acting, { connectionId })).readJournal(erpId ?? "");
    await acting.inTenant(async (tx) => {
      if (found) await journals.saveErp(tx, journalId, found);
      if (found?.state !== "draft" && found?.state !== "posted") await journals.withdraw(tx, journalId, true);
    });
  }
}

/** One after a reversal never is: somebody found the one before it wrong. Nor one dated in a closed period. */
async function approveByThemselves(acting: Acting, { connectionId, organisation }: Place): Promise<void> {
  await acting.inTenant(async (tx) => {
    const known = await journals.list(tx, connectionId);
    const doubted = new Set(known.filter(({ kind, reversedBy }) => kind === "month" && reversedBy !== null).map(({ classKey, month }) => `${month} ${classKey}`));
    const ready = known.filter(({ kind, state, month, classKey, entry }) => kind === "month" && state === "drafted" && !doubted.has(`${month} ${classKey}`) && closedOn(organisation, entry.date) === null);
    for (const { journalId } of ready) await journals.approve(tx, journalId, BY_SETTING);
  });
}

async function bringAbout(acting: Acting, { organisation }: Place, journal: RevenueJournal): Promise<void> {
  const { journalId, state, entry } = journal;
  if (state === "posted") return;
  const closed = state === "withdrawn" ? null : closedOn(organisation, entry.date);
  if (closed) return setTrouble(acting, journalId, closed);
  try {
    await sendToErp(acting, organisation.hasDrafts, journal);
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    const { consequence } = error.details;
    const passing = consequence === "retry" || consequence === "stop";
    if (!passing) await acting.inTenant((tx) => journals.backToDraft(tx, journalId));
    await setTrouble(acting, journalId, trouble(passing ? "journal-delayed" : "journal-refused", wordsOf(error.details)));
    if (passing) throw error;
  }
}

/** Drafted first, always, where the system keeps drafts: so a draft whose answer was lost never gets a posted twin. */
async function sendToErp(acting: Acting, hasDrafts: boolean, journal: RevenueJournal): Promise<void> {
  const { state, erpState } = journal;
  const identity = identityOf(journal);
  if (state === "withdrawn") return erpState === "draft" ? void (await perform(acting, discardJournal, identity, requestOf(journal, "draft"))) : undefined;
  if (!hasDrafts) return state === "approved" ? void (await perform(acting, postJournal, identity, requestOf(journal, "posted"))) : undefined;
  const erpId = journal.erpId ?? (await perform(acting, postJournal, identity, requestOf(journal, "draft"))).id;
  if (state === "approved") await perform(acting, approveJournal, identity, requestOf({ ...journal, erpId }, "posted"));
}

const setTrouble = (acting: Acting, journalId: string, saying: Trouble): Promise<void> => acting.inTenant((tx) => journals.setTrouble(tx, journalId, saying));
