import { VendorError, type VendorErrorDetails } from "../../server/connectors/vendor-error.ts";
import type { Erp } from "../../server/connectors/erp.ts";
import { movedIn, sideOf, type Journal, type JournalDraft } from "../../server/domain/journals.ts";
import type { Organisation } from "../../server/domain/organisation.ts";

export type JournalErp = Pick<Erp, "postJournal" | "approveJournal" | "discardJournal" | "readJournal" | "journalsStanding" | "findJournals" | "describeOrganisation">;

/** An accounting system's journals in memory, with whatever goes wrong in front of them. */
export function journalBooks(hasDrafts: boolean) {
  const entries: (Journal & { draft: JournalDraft })[] = [];
  const answered = new Map<string, Journal>();
  const organisation: Organisation = {
    id: "org", name: "Northwind", country: "US", timeZone: "UTC", homeCurrency: "USD", currencies: ["USD"], closedUntil: null, hasDrafts,
    customerCurrencyFixed: false, automatedTax: false, taxCodes: [], terms: [], dimensions: [],
    accounts: [{ id: "830", code: "830", name: "Deferred Revenue", kind: "other" }, { id: "200", code: "200", name: "Sales", kind: "income" }],
  };
  let failing: { applied: boolean; details: Partial<VendorErrorDetails> } | null = null;

  const fail = (details: Partial<VendorErrorDetails>): never => {
    throw new VendorError({ system: "xero", consequence: "retry", code: "unknown-outcome", message: "No answer came.", applied: "unknown", ...details });
  };
  /** Answers a key that comes again as it did before, as both systems do. */
  function write(key: string, work: () => Journal): Promise<Journal> {
    return Promise.resolve().then(() => {
      const before = answered.get(key);
      if (before) return before;
      const fault = failing;
      failing = null;
      if (fault && !fault.applied) fail(fault.details);
      const made = work();
      answered.set(key, made);
      return fault ? fail(fault.details) : made;
    });
  }
  function known(id: string) {
    const entry = entries.find((one) => one.id === id);
    return entry ?? fail({ consequence: "park", code: "not-found", message: "It is gone.", applied: "no" });
  }
  const erp: JournalErp = {
    describeOrganisation: () => Promise.resolve({ ...organisation }),
    postJournal: (draft, key) =>
      write(key, () => {
        const { reference, date, state } = draft;
        const journal = { id: `J${entries.length + 1}`, rawStatus: null, modifiedAt: "2026-12-01T00:00:00.000Z", number: null, reference, state, date, total: sideOf(draft, "debit"), moved: movedIn(draft), link: "https://books.example/1" };
        entries.push({ ...journal, draft });
        return journal;
      }),
    approveJournal: (id, key) => write(key, () => Object.assign(known(id), { state: "posted" as const })),
    discardJournal: (id, key) => write(key, () => (known(id).state === "draft" ? Object.assign(known(id), { state: "deleted" as const }) : known(id))).then(() => undefined),
    readJournal: (id) => Promise.resolve(entries.find((one) => one.id === id) ?? null),
    journalsStanding: (ids) => Promise.resolve(entries.filter((one) => ids.includes(one.id))),
    findJournals: ({ reference }) => Promise.resolve(entries.filter((one) => one.reference === reference)),
  };
  return {
    erp,
    entries,
    organisation,
    /** The next write fails; `applied`: it stands nevertheless. */
    failNext: (applied: boolean, details: Partial<VendorErrorDetails> = {}) => (failing = { applied, details }),
    /** What the posted entries have moved to an account, in minor units: credits less debits. */
    balanceOf: (accountId: string) =>
      entries.filter(({ state }) => state === "posted").flatMap(({ draft }) => draft.lines).filter((line) => line.accountId === accountId)
        .reduce((all, { side, amount }) => all + (side === "credit" ? amount.minor : -amount.minor), 0),
  };
}
