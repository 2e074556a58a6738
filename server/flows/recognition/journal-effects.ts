import type { Journal, JournalDraft } from "../../domain/journals.ts";
import * as journals from "../../store/revenue-journals.ts";
import type { RevenueJournal } from "../../store/revenue-journals.ts";
import { erpFor, type Acting } from "../acting.ts";
import type { EffectKind } from "../look/effects.ts";

export interface Request {
  journalId: string;
  connectionId: string;
  entry: JournalDraft;
  erpId: string | null;
}

type Kind = EffectKind<Request, Journal, Acting>;

const record: Kind["record"] = (_acting, tx, journal, { journalId }) => journals.saveErp(tx, journalId, journal);

async function findByReference(acting: Acting, request: Request): Promise<Journal | null> {
  const { reference, date } = request.entry;
  const found = await (await erpFor(acting, request)).findJournals({ reference, date });
  return found.find(({ state }) => state === "posted" || state === "draft") ?? null;
}

/** A draft where the system keeps drafts, else the posted entry: `entry.state` says which. */
export const postJournal: Kind = {
  step: "post-journal",
  send: async (acting, request, key) => (await erpFor(acting, request)).postJournal(request.entry, key),
  find: findByReference,
  record,
};

export const approveJournal: Kind = {
  step: "approve-journal",
  send: async (acting, request, key) => (await erpFor(acting, request)).approveJournal(request.erpId ?? "", key),
  async find(acting, request) {
    const journal = await (await erpFor(acting, request)).readJournal(request.erpId ?? "");
    return journal?.state === "posted" ? journal : null;
  },
  record,
};

export const discardJournal: Kind = {
  step: "discard-journal",
  async send(acting, request, key) {
    const erp = await erpFor(acting, request);
    await erp.discardJournal(request.erpId ?? "", key);
    // A person may have posted it in the last moment: then it is posted, whatever we thought of it.
    return (await erp.readJournal(request.erpId ?? "")) ?? gone(request);
  },
  find: () => Promise.resolve(null),
  record,
};

/** What an accounting system that forgets discarded drafts would say of one. */
const gone = ({ erpId, entry }: Request): Journal => ({
  id: erpId ?? "",
  rawStatus: null,
  modifiedAt: "1970-01-01T00:00:00.000Z",
  number: null,
  reference: entry.reference,
  state: "deleted",
  date: entry.date,
  total: { minor: 0, currency: entry.currency },
  moved: null,
  link: null,
});

/** To finish what an earlier run left without an outcome. */
export const KINDS: readonly Kind[] = [postJournal, approveJournal, discardJournal];

/** Stable over restarts: with the tenant and the organisation, the effect's key. */
export const identityOf = ({ kind, month, classKey, revision }: Pick<RevenueJournal, "kind" | "month" | "classKey" | "revision">) => ({
  revision,
  subject: `${kind}:${month}:${classKey}`,
});

export const requestOf = ({ journalId, connectionId, entry, erpId }: RevenueJournal, state: JournalDraft["state"]): Request => ({
  journalId,
  connectionId,
  entry: { ...entry, state },
  erpId,
});
