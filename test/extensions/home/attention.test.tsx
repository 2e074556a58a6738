import { Alert, EmptyState, Form, Link, LoadingSpinner, Modal, ProgressBar, SearchInput, Select, TableHeader, TableRow, TextArea } from "@hubspot/ui-extensions";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, pass, settled, virtualTime } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";
import { money, waiting, waitingId } from "./homes.ts";

const PARKED = "/api/v1/parked";
type Page = Shape<"WaitingPage">;

const page = (changes: Partial<Page> = {}): Page => ({
  parked: [waiting(1), waiting(2, { code: "period-closed", sentence: "The books are closed.", nextStep: "Open the period." })],
  cursor: null,
  total: 2,
  reasons: [{ code: "no-customer", count: 1 }, { code: "period-closed", count: 1 }],
  retrying: [],
  rights: ["see", "create-invoices", "settle"],
  ...changes,
});

const serverWith = (...pages: Page[]) => new FakeServer().on("get", PARKED, PARKED, ...pages);
const drawList = (server: FakeServer, params: Record<string, string> = {}, locale = "en-us") => drawPage("/attention", server, { params, locale });
type Drawn = Awaited<ReturnType<typeof drawList>>;
const rows = (view: Drawn) => view.findAll(TableRow).slice(1);
const asked = (server: FakeServer) => server.calls("get", PARKED).map((call) => call.path.split("?")[1]);

describe("Needs attention", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("says that it is loading, then shows each deal with what is wrong, what to do, amount and age", async () => {
    const server = serverWith(page());
    server.hold = true;
    const view = await drawList(server);
    expect(view.isWorking()).toBe(true);
    server.release();
    await settled();
    expect(rows(view).map(words)).toEqual([
      "Bluewater website 1Bluewater DentalThe deal has neither a company nor a contact to bill.Associate a company or a contact with the deal.Last checked Nov 23, 2026, 9:30 AM$1,000.003 daysTry againChange and sendDismiss",
      "Bluewater website 2Bluewater DentalThe books are closed.Open the period.Last checked Nov 23, 2026, 9:30 AM$1,000.003 daysTry againChange and sendDismiss",
    ]);
    expect(view.text()).toContain("2 deals wait");
    expect(view.find(Link).props.href).toEqual({ url: "https://app.hubspot.com/contacts/100001/record/0-3/1", external: true });
    expect(asked(server)).toEqual(["limit=25"]);
  });

  it("says what went wrong, and shows the list once it answers again", async () => {
    const server = new FakeServer().noAnswer("get", PARKED);
    const view = await drawList(server);
    expect(view.find(Alert).props).toMatchObject({ title: "Onebook did not answer.", variant: "danger" });
    server.on("get", PARKED, PARKED, page());
    await view.press("Try again");
    expect(rows(view)).toHaveLength(2);
  });

  it("says so when nothing waits", async () => {
    const view = await drawList(serverWith(page({ parked: [], total: 0, reasons: [] })));
    expect(view.find(EmptyState).props.title).toBe("Nothing waits for a person");
  });

  it("is searched by words once they are sent, and by reason at once; nothing found leads back", async () => {
    const none = page({ parked: [], total: 0 });
    const server = serverWith(page(), page(), none, page());
    const view = await drawList(server);
    view.find(SearchInput).props.onInput?.("  blue & co ");
    await settled();
    expect(asked(server)).toHaveLength(1);
    view.find(Form).trigger("onSubmit");
    await settled();
    view.find(Select).props.onChange?.("period-closed");
    await settled();
    expect(asked(server)).toEqual(["limit=25", "q=blue%20%26%20co&limit=25", "q=blue%20%26%20co&reason=period-closed&limit=25"]);
    expect(view.find(Select).props.options.map((option) => option.label)).toEqual(["Every reason", "Nobody to bill (1)", "Period closed (1)"]);
    expect(view.find(EmptyState).props.title).toBe("Nothing found");
    await view.press("Clear the search");
    expect(asked(server).at(-1)).toBe("limit=25");
  });

  it("opens with the reason in its address", async () => {
    const server = serverWith(page());
    const view = await drawList(server, { reason: "poison" });
    expect(asked(server)).toEqual(["reason=poison&limit=25"]);
    expect(view.find(Select).props).toMatchObject({ value: "poison" });
    expect(view.find(Select).props.options.at(-1)).toEqual({ value: "poison", label: "Failed again and again (0)" });
  });

  it("is turned page by page, forward and back", async () => {
    const server = serverWith(page({ cursor: "1.a", total: 27 }), page({ total: 27 }), page({ cursor: "1.a", total: 27 }));
    const view = await drawList(server);
    expect(view.button("Previous page").props.disabled).toBe(true);
    await view.press("Next page");
    expect(view.text()).toContain("26 to 27 of 27");
    expect(view.button("Next page").props.disabled).toBe(true);
    await view.press("Previous page");
    expect(asked(server)).toEqual(["limit=25", "cursor=1.a&limit=25", "limit=25"]);
  });

  it("tries one again, says that it is being looked at, and shows what came of it", async () => {
    virtualTime();
    const path = `${PARKED}/${waitingId(1)}/retry`;
    const looked = page({ parked: [waiting(1, { lookedAt: "2026-11-23T15:00:05.000Z" })], total: 1 });
    const server = serverWith(page(), page(), looked).on("post", "/api/v1/parked/{parkedId}/retry", path, { accepted: true, why: null });
    const view = await drawList(server);
    await view.press("Try again");
    expect(server.calls("post", path)).toHaveLength(1);
    expect(view.find(LoadingSpinner).props.label).toBe("Onebook is looking");
    await pass(1);
    expect(view.maybeFind(LoadingSpinner)).toBeNull();
    expect(rows(view)).toHaveLength(1);
    await pass(60);
    expect(asked(server)).toHaveLength(3);
  });

  it("says why one could not be tried again, in its row", async () => {
    const path = `${PARKED}/${waitingId(1)}/retry`;
    const server = serverWith(page()).refuse("post", path, { status: 404, detail: "There is no such parked work.", nextStep: "Reload the page." });
    const view = await drawList(server);
    await view.press("Try again");
    expect(rows(view)[0]?.find(Alert).props.title).toBe("There is no such parked work.");
  });

  it("takes one off the list with a comment", async () => {
    const path = `${PARKED}/${waitingId(1)}/dismiss`;
    const server = serverWith(page(), page({ parked: [waiting(2)], total: 1 })).on("post", "/api/v1/parked/{parkedId}/dismiss", path, { accepted: true, why: null });
    const view = await drawList(server);
    const modal = view.button("Dismiss").props.overlay?.find(Modal);
    modal?.find(TextArea).props.onInput?.(" Paid in cash ");
    await settled();
    view.button("Dismiss").props.overlay?.find(Form).trigger("onSubmit");
    await settled();
    expect(server.calls("post", path).map((call) => call.body)).toEqual([{ comment: "Paid in cash" }]);
    expect(view.text()).toContain("1 deal waits");
  });

  it("tries everything of the chosen reason again, once, with its progress, which is there again after leaving", async () => {
    const retrying = [{ code: "period-closed", startedAt: "2026-11-23T15:00:00.000Z", askedBy: "dana", total: 100, done: 40 }];
    const reasons = [{ code: "period-closed", count: 1203 }, { code: "no-lines", count: 2 }];
    const server = serverWith(page({ reasons }), page({ reasons }), page({ reasons, retrying })).on("post", "/api/v1/parked/retry", "/api/v1/parked/retry", { deals: 100 });
    const view = await drawList(server);
    expect(view.maybeButton("Try the 100 oldest again")).toBeNull();
    view.find(Select).props.onChange?.("period-closed");
    await settled();
    await view.press("Try the 100 oldest again");
    expect(server.calls("post", "/api/v1/parked/retry").map((call) => call.body)).toEqual([{ reason: "period-closed" }]);
    expect(view.find(ProgressBar).props).toMatchObject({ title: "Trying again: Period closed", valueDescription: "40 of 100 deals looked at" });
    expect(view.text()).toContain("You can leave this page.");
    expect(view.button("Try the 100 oldest again").props.disabled).toBe(true);
    view.leave();
    await settled();
    const again = await drawList(server);
    expect(again.find(ProgressBar).props.value).toBe(40);
    again.leave();
    await settled();
  });

  it("does not offer to try everything again while words narrow what is shown", async () => {
    const view = await drawList(serverWith(page(), page()), { reason: "period-closed" });
    expect(view.button("Try all 1 again").props.disabled).toBe(false);
    view.find(SearchInput).props.onInput?.("blue");
    await settled();
    view.find(Form).trigger("onSubmit");
    await settled();
    expect(view.maybeButton("Try all 1 again")).toBeNull();
  });

  it("to those who may only see shows the list without buttons, and says why", async () => {
    const view = await drawList(serverWith(page({ rights: ["see"] })), { reason: "period-closed" });
    expect(view.text()).toContain("You can see this list. Ask an admin if you should settle what is on it.");
    expect(view.findAll(TableHeader)).toHaveLength(4);
    expect(view.maybeButton("Try again") ?? view.maybeButton("Dismiss") ?? view.maybeButton("Try all 1 again")).toBeNull();
  });

  it("cuts what is very long", async () => {
    const long = "word ".repeat(400);
    const view = await drawList(serverWith(page({ parked: [waiting(1, { sentence: long, nextStep: long, deal: { name: long, customerName: long, amount: money("1.00") } })] })));
    expect(words(rows(view)[0] ?? {}).length).toBeLessThan(2 * 280 + 60 + long.length + 100);
    expect(view.find(Link).text?.endsWith("…")).toBe(true);
  });

  it.each([
    ["de-de", "2 Deals warten", "Grund"],
    ["fr-fr", "2 transactions attendent", "Raison"],
  ])("speaks %s", async (locale, found, label) => {
    const view = await drawList(serverWith(page()), {}, locale);
    expect(view.text()).toContain(found);
    expect(view.find(Select).props.label).toBe(label);
  });
});
