import { expect, it } from "vitest";
import { movedIn, reversalOf, sideOf, type JournalDraft } from "../../server/domain/journals.ts";
import type { Organisation } from "../../server/domain/organisation.ts";
import { failure, type ErpBench } from "./erp-bench.ts";

/** The means of the battery, as functions where they exist only once it runs. */
export interface JournalHands {
  bench: () => ErpBench;
  organisation: () => Organisation;
  key: () => string;
  next: () => number;
}

/** The part of the ERP battery about journal entries. */
export function itKeepsJournals({ bench, organisation, key, next }: JournalHands): void {
  const accountOf = (kind: "income" | "other", named: RegExp): string => {
    const account = organisation().accounts.find((each) => each.kind === kind && named.test(each.name));
    if (!account) throw new Error(`The company has no ${kind} account`);
    return account.id;
  };
  const draft = (change: Partial<JournalDraft> = {}): JournalDraft => {
    const amount = { minor: 123_456, currency: organisation().homeCurrency };
    const line = { amount, description: "Recognised in November", dimensions: [] };
    return {
      reference: `OB-BAT-J${next()}`,
      state: "posted",
      date: "2026-11-30",
      currency: organisation().homeCurrency,
      memo: "Revenue recognised, November 2026",
      lines: [
        { ...line, accountId: accountOf("other", /^Deferred Revenue$/), side: "debit" },
        { ...line, accountId: accountOf("income", /./), side: "credit" },
      ],
      ...change,
    };
  };
  const found = ({ reference, date }: JournalDraft) => bench().erp.findJournals({ reference, date });

  it("posts a journal entry, finds it by our reference and reads it by id", async () => {
    const wanted = draft();
    const posted = await bench().erp.postJournal(wanted, key());
    expect(posted).toMatchObject({ reference: wanted.reference, state: "posted", date: "2026-11-30", total: sideOf(wanted, "debit"), moved: movedIn(wanted) });
    expect(posted.link).toMatch(/^https?:\/\/\S+$/);
    expect((await found(wanted)).map(({ id }) => id)).toEqual([posted.id]);
    expect(await bench().erp.readJournal(posted.id)).toEqual((await found(wanted))[0]);
    expect(await bench().erp.findJournals({ reference: wanted.reference, date: "2026-10-31" })).toEqual([]);
    expect(await bench().erp.findJournals({ reference: `${wanted.reference.slice(0, -1)}X`, date: wanted.date })).toEqual([]);
    expect(await bench().erp.readJournal(bench().missingId)).toBeNull();
  });

  it("tells of many entries at once which of them stand, as they are now", async () => {
    const posted = await Promise.all([draft(), draft()].map((one) => bench().erp.postJournal(one, key())));
    await bench().vendor.calls();
    const standing = await bench().erp.journalsStanding([...posted.map(({ id }) => id), bench().missingId]);
    expect(await bench().vendor.calls()).toBe(1);
    const byId = (list: readonly { id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(standing)).toEqual(byId(posted));
    expect(await bench().erp.journalsStanding([])).toEqual([]);
    expect(await failure(bench().erp.journalsStanding(Array.from({ length: 101 }, () => bench().missingId)))).toMatchObject({ consequence: "bug" });
  });

  it("executes a journal entry once for one key", async () => {
    const wanted = draft();
    const once = key();
    const first = await bench().erp.postJournal(wanted, once);
    expect((await bench().erp.postJournal(wanted, once)).id).toBe(first.id);
    expect(await found(wanted)).toHaveLength(1);
  });

  it("reverses a journal entry by one with the sides exchanged", async () => {
    const wanted = draft();
    await bench().erp.postJournal(wanted, key());
    const reversal = reversalOf(wanted, { reference: `OB-BAT-J${next()}`, date: "2026-12-01", memo: `Reverses ${wanted.reference}` });
    expect(reversal.lines.map(({ side }) => side)).toEqual(["credit", "debit"]);
    expect(await bench().erp.postJournal(reversal, key())).toMatchObject({ reference: reversal.reference, state: "posted", total: sideOf(wanted, "debit") });
  });

  it("keeps a draft a draft until it is approved, or says that it has none", async () => {
    const wanted = draft({ state: "draft" });
    if (!organisation().hasDrafts) {
      expect(await failure(bench().erp.postJournal(wanted, key()))).toMatchObject({ consequence: "bug", applied: "no" });
      expect(await found(wanted)).toEqual([]);
      return;
    }
    const kept = await bench().erp.postJournal(wanted, key());
    expect(kept.state).toBe("draft");
    expect(await bench().erp.approveJournal(kept.id, key())).toMatchObject({ id: kept.id, state: "posted", total: kept.total, reference: wanted.reference });
    expect((await bench().erp.approveJournal(kept.id, key())).state).toBe("posted");
  });

  it("takes a draft away, and refuses to approve one that is gone", async () => {
    if (!organisation().hasDrafts) {
      expect(await failure(bench().erp.discardJournal(bench().missingId, key()))).toMatchObject({ consequence: "bug", applied: "no" });
    } else {
      const kept = await bench().erp.postJournal(draft({ state: "draft" }), key());
      await bench().erp.discardJournal(kept.id, key());
      await bench().erp.discardJournal(kept.id, key());
      expect((await bench().erp.readJournal(kept.id))?.state).toBe("deleted");
      expect(await failure(bench().erp.approveJournal(kept.id, key()))).toMatchObject({ consequence: "park", code: "not-found" });
    }
    expect(await failure(bench().erp.approveJournal(bench().missingId, key()))).toMatchObject({ consequence: "park", code: "not-found", applied: "no" });
  });

  it("never posts a journal entry into a closed period, nor an account the company does not have, nor a foreign currency", async () => {
    await bench().vendor.closeBooks("2026-06-30");
    try {
      expect(await failure(bench().erp.postJournal(draft({ date: "2026-06-30" }), key()))).toMatchObject({ consequence: "park", code: "closed-period", applied: "no" });
    } finally {
      await bench().vendor.closeBooks(null);
    }
    const wanted = draft();
    const lines = wanted.lines.map((line) => ({ ...line, accountId: "98765" }));
    expect(await failure(bench().erp.postJournal({ ...wanted, lines }, key()))).toMatchObject({ consequence: "park", applied: "no" });
    expect(await failure(bench().erp.postJournal({ ...wanted, currency: "SEK" }, key()))).toMatchObject({ consequence: "bug", applied: "no" });
    expect(await found(wanted)).toEqual([]);
  });

  it.each([
    { what: "an HTML page", rule: { kind: "html" } },
    { what: "a closed connection", rule: { kind: "reset" } },
    { what: "a server error", rule: { kind: "status", status: 500 } },
  ])("calls a journal entry answered by $what unknown, and finds by reference that it stands", async ({ rule }) => {
    await bench().vendor.fault({ method: bench().createPath.method, path: "/(journalentry|ManualJournals)\\?", ...rule, when: "after", times: 1 });
    const wanted = draft();
    expect(await failure(bench().erp.postJournal(wanted, key()))).toMatchObject({ consequence: "retry", applied: "unknown" });
    expect(await found(wanted)).toHaveLength(1);
  });
}
