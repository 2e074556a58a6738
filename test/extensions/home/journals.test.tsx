import { Alert, EmptyState, Modal, StatusTag, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";

const LIST = "/api/v1/journals";
const ID = "0d9a6a52-7f0e-4a31-8f0b-c9b3f3b1c001";
type Journal = Shape<"RevenueJournal">;
type List = Shape<"RevenueJournalList">;

const usd = (minor: number) => ({ minor, amount: (minor / 100).toFixed(2), currency: "USD" });
const journal = (changes: Partial<Journal> = {}): Journal => ({
  id: ID, kind: "month", month: "2026-11", organisation: "Northside Books", erp: "QuickBooks Online", keepsDrafts: false, className: null,
  reference: "OB-1-J202611-abcdef-1", date: "2026-11-30", amount: usd(1_025_000), deals: 2, state: "drafted", reversed: false, gone: false, trouble: null, link: null,
  approvedBy: null, postedAt: null, ...changes,
});
const serverWith = (journals: Journal[], changes: Partial<List> = {}) =>
  new FakeServer().on("get", LIST, LIST, { mode: "draft", shadow: false, missing: [], journals, more: false, rights: ["see", "create-invoices", "settle"], ...changes });

describe("Recognised revenue", () => {
  it("says that nothing is posted, and where that is switched on", async () => {
    const view = await drawPage("/journals", serverWith([], { mode: "off" }));
    expect(view.find(EmptyState).props.title).toBe("Nothing is posted");
    expect(view.maybeButton("Draft now")).toBeNull();
  });

  it("shows of a draft its month, amount, direction and that QuickBooks does not see it yet", async () => {
    const view = await drawPage("/journals", serverWith([journal()]));
    const tile = words(view.find(Tile));
    expect(tile).toContain("November 2026 · Northside Books");
    expect(tile).toContain("$10,250.00");
    expect(tile).toContain("Deferred revenue to revenue");
    expect(tile).toContain("QuickBooks Online has no drafts of journal entries: it sees this one only once it is approved.");
    expect(view.find(Tile).find(StatusTag).text).toBe("Drafted");
  });

  it.each([
    ["Post", "drafted", "approve"],
    ["Leave out", "drafted", "leave-out"],
    ["Reverse", "posted", "reverse"],
  ] as const)("%s asks for it and reads the list anew", async (label, state, what) => {
    const server = serverWith([journal({ state })]).on("post", `/api/v1/journals/{journalId}/${what}`, `${LIST}/${ID}/${what}`, { accepted: true, why: null });
    const view = await drawPage("/journals", server);
    await view.press(label);
    expect(server.calls("post", `${LIST}/${ID}/${what}`)).toHaveLength(1);
    expect(server.calls("get", LIST)).toHaveLength(2);
  });

  it("offers to leave out what is no longer in the books, and nothing else", async () => {
    const server = serverWith([journal({ state: "posted", gone: true })]).on("post", "/api/v1/journals/{journalId}/leave-out", `${LIST}/${ID}/leave-out`, { accepted: true, why: null });
    const view = await drawPage("/journals", server);
    expect(view.find(Tile).findAll(StatusTag).map(({ text }) => text)).toEqual(["Posted", "No longer in the books"]);
    expect([view.maybeButton("Post"), view.maybeButton("Reverse")]).toEqual([null, null]);
    await view.press("Leave out");
    expect(server.calls("post", `${LIST}/${ID}/leave-out`)).toHaveLength(1);
  });

  it("explains an amount deal by deal, with the formula", async () => {
    const why = { parts: [{ dealId: "77", name: "Harbour lease", recognised: usd(2_000_000), before: usd(975_000), amount: usd(1_025_000) }], more: 0, total: usd(1_025_000) };
    const server = serverWith([journal()]).on("get", "/api/v1/journals/{journalId}/why", `${LIST}/${ID}/why`, why);
    const view = await drawPage("/journals", server);
    expect(server.calls("get", `${LIST}/${ID}/why`)).toHaveLength(0);
    await view.press("Why this amount");
    const shown = words(view.button("Why this amount").props.overlay!.find(Modal));
    expect(shown).toContain("Recognised to the end of the month, less what other entries hold already.");
    expect(shown).toContain("Harbour lease$20,000.00$9,750.00$10,250.00Sum$10,250.00");
  });

  it("shows why an entry does not go on, a reversal, and what must be set first", async () => {
    const trouble = { sentence: "The books are closed until 2026-11-30.", nextStep: "Reopen the period.", said: null };
    const missing = [{ sentence: "No first month is chosen.", nextStep: "Choose it.", said: null }];
    const view = await drawPage("/journals", serverWith([journal({ trouble }), journal({ id: `${ID.slice(0, -1)}2`, kind: "reversal", amount: usd(-5000), state: "posted" })], { missing }));
    expect(view.findAll(Alert).map(({ props }) => props.title)).toEqual(["No first month is chosen.", trouble.sentence]);
    expect(view.text()).toContain("Reversal of November 2026");
    expect(view.text()).toContain("-$50.00Revenue back to deferred revenue");
    expect(view.maybeButton("Reverse")).toBeNull();
  });

  it("lets nobody post in shadow, nor without the right", async () => {
    const shadow = await drawPage("/journals", serverWith([journal()], { shadow: true }));
    expect(shadow.maybeButton("Post")).toBeNull();
    const reader = await drawPage("/journals", serverWith([journal(), journal({ id: `${ID.slice(0, -1)}2`, state: "posted" })], { rights: ["see"] }));
    for (const label of ["Post", "Leave out", "Reverse", "Draft now"]) expect(reader.maybeButton(label), label).toBeNull();
    expect(reader.text()).toContain("Someone with the right to settle can approve these.");
  });

  it("says what went wrong, and speaks German and French", async () => {
    const broken = await drawPage("/journals", new FakeServer().refuse("get", LIST, { status: 503, detail: "The database is away.", nextStep: "Wait." }));
    expect(broken.find(Alert).props.title).toBe("The database is away.");
    expect((await drawPage("/journals", serverWith([journal()]), { locale: "de-de" })).text()).toContain("Abgegrenzter Umsatz an Umsatz");
    expect((await drawPage("/journals", serverWith([journal()]), { locale: "fr-fr" })).text()).toContain("novembre 2026");
    await settled();
  });
});
