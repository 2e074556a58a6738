import { describe, expect, test } from "vitest";
import { decideNext } from "../../server/domain/invoicing/decide.ts";
import { dueDateOf, termsMeant } from "../../server/domain/invoicing/terms.ts";
import { settingsSchema } from "../../server/domain/settings.ts";
import { deal, observation, organisation } from "./samples.ts";

const northside = organisation({
  terms: [
    { id: "3", name: "Net 15", dueDays: 15 },
    { id: "5", name: "30 Tage netto", dueDays: 30 },
    { id: "EOM", name: "End of next month", dueDays: null },
  ],
});
const settings = settingsSchema.parse({ fields: { terms: "terms" }, terms: { words: { c1: { "Net thirty": "5", Month: "EOM", old: "gone" }, c2: { weekly: "3" } } } });
const meant = (word: string | null, connectionId = "c1") => termsMeant(word, settings, { connectionId, organisation: northside });
const kindOf = (word: string | null, connectionId?: string) => {
  const found = meant(word, connectionId);
  return found.kind === "term" ? found.term.id : found.kind;
};

describe("what the deal's payment terms mean", () => {
  test.each([
    ["a mapped word, however it is spaced and written", "net  THIRTY", "5"],
    ["a term's own name", "net 15", "3"],
    ["days for which there is a term", "30", "5"],
    ["days as people and CRMs write them", "net_30", "5"],
    ["days in words", "15 days", "3"],
    ["days without a term", "Net 45", "days"],
    ["nothing", null, "none"],
    ["blanks", "  ", "none"],
    ["a word nobody mapped", "when Venus rises", "unknown"],
    ["a mapped term that is gone", "old", "unknown"],
    ["a word like a property of every object", "constructor", "unknown"],
  ])("%s", (_what, word, kind) => expect(kindOf(word)).toBe(kind));

  test("a mapping counts for its own organisation only: ids of two organisations are alike and mean different things", () => {
    expect([kindOf("weekly"), kindOf("weekly", "c2")]).toEqual(["unknown", "3"]);
    expect(kindOf("Net thirty", "c2")).toBe("unknown");
  });

  test("a due date follows the term, the days, or the tenant's rule; a term the ERP counts leaves it to the ERP", () => {
    const due = (word: string | null, chosen: string | null = null) => dueDateOf(chosen, "2026-11-23", meant(word), 14);
    expect([due("30"), due("Net 45"), due(null), due("Month")]).toEqual(["2026-12-23", "2027-01-07", "2026-12-07", null]);
    expect(due("Month", "2026-11-25")).toBe("2026-11-25");
  });
});

describe("an unknown word in the terms field", () => {
  const seen = observation({ deal: deal({ properties: { terms: "when Venus rises" } }), settings, erp: { kind: "ready", connectionId: "c1", organisation: northside } });

  test("parks the deal with the word and what to do, instead of taking the default; a due date a person chose settles it", () => {
    expect(decideNext(seen)).toMatchObject({ kind: "park", reasons: [{ code: "terms-unmapped", sentence: '"when Venus rises", the payment terms of the deal, is no payment term of Northside Books.' }] });
    const request = { by: "ada", at: "2026-11-23T10:00:00.000Z", dueDate: "2026-12-24" };
    expect(decideNext({ ...seen, book: { ...seen.book, request } }).kind).toBe("look");
  });
});
