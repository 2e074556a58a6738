import { describe, expect, it } from "vitest";
import { settingsSchema, type Settings } from "../../server/domain/settings.ts";
import { keepJournals } from "../../server/flows/recognition/keep-journals.ts";
import { approve, draftNow, leaveOut, reverse } from "../../server/flows/recognition/journal-requests.ts";
import * as audit from "../../server/store/audit.ts";
import * as connections from "../../server/store/connections.ts";
import * as facts from "../../server/store/facts.ts";
import * as leases from "../../server/store/tenant-leases.ts";
import type { TenantTx } from "../../server/store/index.ts";
import * as monthCloses from "../../server/store/month-closes.ts";
import * as journals from "../../server/store/revenue-journals.ts";
import * as tenants from "../../server/store/tenants.ts";
import { booking, recognised } from "../domain/ledger/facts-in-tests.ts";
import { useBench } from "../http/app-bench.ts";
import { journalBooks } from "./journal-books.ts";

const bench = useBench();
let portals = 900;

/** A tenant with its accounting system; the clock stands on 23 November 2026, so October is the last month that is over. */
async function office({ hasDrafts = true, mode = "draft", from = "2026-09" }: { hasDrafts?: boolean; mode?: Settings["posting"]["mode"]; from?: string } = {}) {
  const here = bench();
  const portal = String((portals += 1));
  const tenantId = await here.install(portal);
  const connectionId = await here.connect(tenantId, `company-${portal}`, "Northwind");
  const books = journalBooks(hasDrafts);
  here.vendors.erp = books.erp;
  const as = <T>(work: (tx: TenantTx) => Promise<T>): Promise<T> => here.as(tenantId, work);
  const posting = { mode, from, accounts: { [connectionId]: { deferred: "830", revenue: "200" } }, classes: [] };
  const set = (change: Partial<Settings["posting"]>) =>
    as(async (tx) => tenants.saveSettings(tx, settingsSchema.parse({ posting: { ...posting, ...change } }), (await tenants.get(tx)).settingsVersion));
  await set({});
  const { kit } = here.parts;
  /** What is recognised of a deal, by day. */
  const earn = (dealId: string, ...days: [string, number][]) =>
    as((tx) => facts.makeStand(tx, `deal:${dealId}`, [booking(dealId, 100_000, "2026-09-01"), ...days.map(([on, minor]) => recognised(dealId, `${connectionId}:invoice:${dealId}`, minor, on))]));
  const list = () => as((tx) => journals.list(tx));
  const of = async (month: string, state: string) => {
    const found = (await list()).find((one) => one.month === month && one.state === state && one.kind === "month");
    if (!found) throw new Error(`No ${state} journal of ${month}`);
    return found;
  };
  const run = () => {
    bench().clock.advance(1000);
    return keepJournals(kit, tenantId);
  };
  const shown = async () => (await list()).map(({ month, kind, minor, state }) => `${month} ${kind} ${minor} ${state}`).toReversed();
  return { kit, tenantId, connectionId, books, set, earn, list, of, run, shown, as };
}

describe("Journals of recognised revenue", () => {
  it("are not made while posting is off, and say what is missing before they can be", async () => {
    const { run, earn, shown, set, books, kit, tenantId } = await office({ mode: "off" });
    await earn("1", ["2026-10-31", 1000]);
    await run();
    await expect(draftNow(kit, tenantId, "Ada")).rejects.toMatchObject({ code: "posting-off" });
    await set({ mode: "post", accounts: {} });
    await run();
    expect(await shown()).toEqual([]);
    expect(books.entries).toEqual([]);
  });

  it("are drafted for every month that is over, and posted when a person approves", async () => {
    const { run, earn, shown, of, books, kit, tenantId, as } = await office();
    await earn("1", ["2026-09-30", 1000], ["2026-10-31", 2000], ["2026-11-30", 4000]);
    await earn("2", ["2026-10-15", 500]);
    await run();
    await run();
    expect(await shown()).toEqual(["2026-09 month 1000 drafted", "2026-10 month 2500 drafted"]);
    expect(books.entries.map(({ state, date }) => `${date} ${state}`)).toEqual(["2026-09-30 draft", "2026-10-31 draft"]);
    const october = await of("2026-10", "drafted");
    expect(await as((tx) => journals.partsOf(tx, october.journalId))).toEqual([
      { dealId: "1", recognised: 3000, before: 1000, minor: 2000 },
      { dealId: "2", recognised: 500, before: 0, minor: 500 },
    ]);
    await approve(kit, tenantId, october.journalId, "Ada");
    await approve(kit, tenantId, october.journalId, "Ada");
    await run();
    expect(await of("2026-10", "posted")).toMatchObject({ approvedBy: "Ada", erpState: "posted", erpLink: "https://books.example/1" });
    expect(books.balanceOf("200")).toBe(2500);
    expect(books.balanceOf("830")).toBe(-2500);
  });

  it("are not sent before they are approved where the system has no drafts, and then once", async () => {
    const { run, earn, of, books, kit, tenantId } = await office({ hasDrafts: false });
    await earn("1", ["2026-10-31", 1000]);
    await run();
    expect(books.entries).toEqual([]);
    await approve(kit, tenantId, (await of("2026-10", "drafted")).journalId, "Ada");
    await run();
    await run();
    expect(books.entries.map(({ state }) => state)).toEqual(["posted"]);
  });

  it("follow the facts while they are drafts, and bring the correction of a posted month into the next", async () => {
    const { run, earn, shown, of, books, kit, tenantId } = await office({ from: "2026-08" });
    await earn("1", ["2026-09-30", 1000], ["2026-10-31", 1000]);
    await run();
    await approve(kit, tenantId, (await of("2026-09", "drafted")).journalId, "Ada");
    await run();
    await earn("1", ["2026-09-30", 900], ["2026-10-31", 1000]);
    await run();
    expect(await shown()).toEqual(["2026-09 month 1000 posted", "2026-10 month 900 drafted"]);
    expect(books.entries.map(({ state }) => state)).toEqual(["posted", "deleted", "draft"]);
    await approve(kit, tenantId, (await of("2026-10", "drafted")).journalId, "Ada");
    await run();
    expect(books.balanceOf("200")).toBe(1900);
  });

  it("post by themselves where the tenant wants it, but never into a closed period", async () => {
    const { run, earn, shown, list, books, kit, tenantId } = await office({ mode: "post" });
    books.organisation.closedUntil = "2026-09-30";
    await earn("1", ["2026-09-30", 1000], ["2026-10-31", 2000]);
    await run();
    expect(await shown()).toEqual(["2026-09 month 1000 drafted", "2026-10 month 2000 posted"]);
    const september = (await list()).find(({ month }) => month === "2026-09")!;
    expect(september.trouble?.sentence).toBe("The books of Northwind are closed until 2026-09-30.");
    await expect(approve(kit, tenantId, september.journalId, "Ada")).rejects.toMatchObject({ code: "not-now" });
    expect(books.entries.every(({ date }) => date > "2026-09-30")).toBe(true);
  });

  it("that are left out come with the next month's", async () => {
    const { run, earn, shown, of, books, kit, tenantId } = await office();
    await earn("1", ["2026-09-30", 1000], ["2026-10-31", 2000]);
    await run();
    await leaveOut(kit, tenantId, (await of("2026-09", "drafted")).journalId, "Ada");
    await run();
    expect(await shown()).toEqual(["2026-09 month 1000 withdrawn", "2026-10 month 3000 drafted"]);
    expect(books.entries.filter(({ state }) => state === "draft")).toHaveLength(1);
  });

  it.each([true, false])("whose answer was lost are looked up before anything is sent again (drafts kept: %s)", async (hasDrafts) => {
    const { run, earn, shown, books } = await office({ mode: "post", hasDrafts });
    await earn("1", ["2026-10-31", 1000]);
    books.failNext(true);
    await expect(run()).rejects.toThrow();
    // What was recognised changes meanwhile: the entry whose answer was lost is posted all the same, once.
    await earn("1", ["2026-10-31", 1100]);
    await run();
    await run();
    expect(books.entries.filter(({ state }) => state === "posted")).toHaveLength(1);
    expect(books.balanceOf("200")).toBe(1000);
    expect(await shown()).toEqual(["2026-10 month 1000 posted"]);
  });

  it("that are refused wait for a person, and are posted once when what was wrong is right", async () => {
    const { run, earn, of, shown, books, kit, tenantId } = await office({ hasDrafts: false });
    await earn("1", ["2026-10-31", 1000]);
    await run();
    const { journalId } = await of("2026-10", "drafted");
    await approve(kit, tenantId, journalId, "Ada");
    books.failNext(false, { consequence: "park", code: "closed-period", message: "The books are closed.", applied: "no" });
    await run();
    expect(await of("2026-10", "drafted")).toMatchObject({ trouble: { sentence: "The books are closed." } });
    await approve(kit, tenantId, journalId, "Ada");
    await run();
    expect(await shown()).toEqual(["2026-10 month 1000 posted"]);
    expect(books.entries).toHaveLength(1);
  });

  it("are reversed by a linked entry, after which the month is drafted again and never posted by itself", async () => {
    const { run, earn, shown, of, list, books, kit, tenantId } = await office({ mode: "post" });
    await earn("1", ["2026-10-31", 1000]);
    await run();
    const posted = await of("2026-10", "posted");
    bench().clock.advance(1000);
    await reverse(kit, tenantId, posted.journalId, "Ada");
    await reverse(kit, tenantId, posted.journalId, "Ada");
    await run();
    await run();
    expect(await shown()).toEqual(["2026-10 month 1000 posted", "2026-10 reversal 1000 posted", "2026-10 month 1000 drafted"]);
    const reversal = (await list()).find(({ kind }) => kind === "reversal")!;
    expect(reversal.reverses).toBe(posted.journalId);
    expect((await list()).find(({ journalId }) => journalId === posted.journalId)?.reversedBy).toBe(reversal.journalId);
    expect(books.balanceOf("200")).toBe(0);
    await expect(reverse(kit, tenantId, reversal.journalId, "Ada")).rejects.toMatchObject({ code: "not-now" });
  });

  it("that a person posted or deleted in the accounting system itself are taken as such", async () => {
    const { run, earn, shown, books } = await office();
    await earn("1", ["2026-09-30", 1000], ["2026-10-31", 2000]);
    await run();
    books.entries[0]!.state = "posted";
    books.entries[1]!.state = "deleted";
    await run();
    expect(await shown()).toEqual(["2026-09 month 1000 posted", "2026-10 month 2000 withdrawn"]);
  });

  it("are only drafted in Onebook while the account is in shadow", async () => {
    const { run, earn, of, books, kit, tenantId, as } = await office({ mode: "post" });
    await as((tx) => tenants.setMode(tx, "shadow"));
    await earn("1", ["2026-10-31", 1000]);
    await run();
    const { journalId } = await of("2026-10", "drafted");
    await expect(approve(kit, tenantId, journalId, "Ada")).rejects.toMatchObject({ code: "in-shadow" });
    expect(books.entries).toEqual([]);
  });

  it("stand apart by class, and are left to the worker that is at it already", async () => {
    const { run, set, earn, list, connectionId, as } = await office();
    await set({ classes: [{ connectionId, pipelineId: "default", dimensionId: "class", optionId: "north" }] });
    await earn("1", ["2026-10-31", 1000]);
    await as((tx) => leases.claim(tx, "journals", "another", tx.clock.now() + 60_000));
    await run();
    expect(await list()).toEqual([]);
    await as((tx) => leases.release(tx, "journals", "another"));
    await run();
    expect((await list())[0]?.entry.lines.map(({ dimensions }) => dimensions)).toEqual(Array(2).fill([{ dimensionId: "class", optionId: "north" }]));
  });

  it("leave a trace of who asked for what", async () => {
    const { run, earn, of, kit, tenantId, as } = await office();
    await earn("1", ["2026-10-31", 1000]);
    await run();
    await approve(kit, tenantId, (await of("2026-10", "drafted")).journalId, "Ada");
    const [entry] = await as((tx) => audit.read(tx, { kind: "asked", limit: 1 }));
    expect(entry).toMatchObject({ dealId: null, payload: { asked: "approve-journal", month: "2026-10", minor: 1000, by: "Ada" } });
  });
});

describe("An entry that people change in the accounting system after it was posted", () => {
  const october = async (hasDrafts: boolean) => {
    const here = await office({ hasDrafts, mode: "post" });
    await here.earn("1", ["2026-10-31", 1000]);
    await here.run();
    return { ...here, entry: here.books.entries[0]!, posted: await here.of("2026-10", "posted") };
  };
  const standing = async ({ as, of }: Awaited<ReturnType<typeof october>>) => {
    const { erpState, trouble } = await of("2026-10", "posted");
    return { erpState, trouble: trouble?.sentence ?? null, unposted: await as((tx) => monthCloses.unpostedJournals(tx, "2026-10")) };
  };

  it.each([true, false])("is said to be gone where it was deleted, stands on the list of the month, and is never posted again by itself (drafts: %s)", async (hasDrafts) => {
    const here = await october(hasDrafts);
    if (hasDrafts) Object.assign(here.entry, { state: "voided" });
    else here.books.entries.length = 0;
    await here.run();
    await here.run();
    expect(await standing(here)).toEqual({ erpState: "gone", trouble: expect.stringContaining("no longer in the accounting system") as string, unposted: 1 });
    expect(here.books.entries.filter(({ state }) => state === "posted")).toEqual([]);
    await expect(reverse(here.kit, here.tenantId, here.posted.journalId, "Ada")).rejects.toMatchObject({ code: "not-now" });

    await leaveOut(here.kit, here.tenantId, here.posted.journalId, "Ada");
    await here.run();
    expect(await here.shown()).toEqual(["2026-10 month 1000 withdrawn"]);
    expect(here.books.entries.filter(({ state }) => state === "posted")).toEqual([]);
  });

  it("is said to be changed where its amount or day is another, and no longer once it is put back", async () => {
    const here = await october(false);
    const { total, date } = here.entry;
    for (const change of [{ total: { ...total, minor: 900 } }, { date: "2026-11-01" }]) {
      Object.assign(here.entry, change);
      await here.run();
      expect(await standing(here)).toEqual({ erpState: "posted", trouble: expect.stringContaining("was changed in the accounting system") as string, unposted: 1 });
      Object.assign(here.entry, { total, date });
      await here.run();
      expect(await standing(here)).toEqual({ erpState: "posted", trouble: null, unposted: 0 });
    }
    expect(here.books.entries).toHaveLength(1);
  });

  it("is said to be changed where its accounts are others with the same total on the same day, and no longer once they are put back", async () => {
    const here = await october(false);
    const { moved } = here.entry;
    Object.assign(here.entry, { moved: { 200: 1000, 999: -1000 } });
    await here.run();
    await here.run();
    const said = "The accounts of this entry were changed in the accounting system: it debits 999 and credits Sales there, and Deferred Revenue and Sales here.";
    expect(await standing(here)).toEqual({ erpState: "posted", trouble: said, unposted: 1 });
    const noticed = (await here.as((tx) => audit.read(tx, { kind: "decided", limit: 50 }))).flatMap(({ payload }) => ("noticed" in payload ? [payload["noticed"]] : []));
    expect(noticed).toEqual(["journal-changed"]);
    // Sides exchanged: every amount is as it was, and the books say the opposite.
    Object.assign(here.entry, { moved: { 200: -1000, 830: 1000 } });
    await here.run();
    expect((await standing(here)).trouble).toContain("it debits Sales and credits Deferred Revenue there");
    Object.assign(here.entry, { moved });
    await here.run();
    expect(await standing(here)).toEqual({ erpState: "posted", trouble: null, unposted: 0 });
  });

  it("is not said to be changed where the accounting system does not tell its accounts, or calls one of ours otherwise now", async () => {
    const here = await october(false);
    const { moved } = here.entry;
    Object.assign(here.entry, { moved: null });
    await here.run();
    expect((await standing(here)).trouble).toBeNull();
    Object.assign(here.entry, { moved: { 201: 1000, 830: -1000 } });
    here.books.organisation.accounts = here.books.organisation.accounts.map((account) => (account.id === "200" ? { ...account, id: "201", code: "201" } : account));
    await here.as((tx) => connections.forgetOrganisation(tx, here.connectionId));
    await here.run();
    expect((await standing(here)).trouble).toBeNull();
    expect(moved).toEqual({ 200: 1000, 830: -1000 });
  });

  it("that was deleted and restored is right again", async () => {
    const here = await october(true);
    Object.assign(here.entry, { state: "voided" });
    await here.run();
    Object.assign(here.entry, { state: "posted" });
    await here.run();
    expect(await standing(here)).toEqual({ erpState: "posted", trouble: null, unposted: 0 });
  });
});
