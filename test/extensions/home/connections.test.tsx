import { Alert, EmptyState, Link, StatusTag, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";

const CONNECTIONS = "/api/v1/connections";
type Connection = Shape<"Connection">;

const xero = (changes: Partial<Connection> = {}): Connection => ({
  id: "6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2b11",
  role: "erp",
  system: "xero",
  label: "Xero",
  name: "Northside Books",
  externalId: "org",
  state: "active",
  connectedBy: "dana@northwind.example",
  connectedAt: "2026-11-01T15:00:00.000Z",
  warning: null,
  health: { lastGoodAt: "2026-11-23T15:00:00.000Z", lastFailure: null, renewsBefore: null, endsAt: null },
  use: { everything: true, rules: [], invoices: 1203, open: 12 },
  reference: null,
  ...changes,
});
const crm = xero({ id: "6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2b12", role: "crm", system: "hubspot", label: "HubSpot", name: "Northwind", connectedBy: null, use: null });
const health = (changes: Partial<Connection["health"]>): Connection["health"] => ({ ...xero().health, ...changes });

const serverWith = (...connections: Connection[]) => new FakeServer().on("get", CONNECTIONS, CONNECTIONS, { connections, connectable: [] });
const drawConnections = (connections: Connection[], locale = "en-us") => drawPage("/connections", serverWith(...connections), { locale });

describe("The connections page", () => {
  it("says that it is loading, then shows each connection in words, and the way to the settings", async () => {
    const server = serverWith(crm, xero());
    server.hold = true;
    const view = await drawPage("/connections", server);
    expect(view.isWorking()).toBe(true);
    server.release();
    await settled();
    expect(view.findAll(Tile).map(words)).toEqual([
      "HubSpot NorthwindWorksCRMLast answered Nov 23, 2026, 10:00 AM.Connected Nov 1, 2026, 10:00 AM",
      "Xero Northside BooksWorksAccounting systemLast answered Nov 23, 2026, 10:00 AM.Connected Nov 1, 2026, 10:00 AM by dana@northwind.example · 1,203 invoices, 12 open",
    ]);
    expect(view.find(Link).props.href).toEqual({ url: "https://app.hubspot.com/connected-apps/100001/installed", external: true });
  });

  it("says what went wrong, and shows them once it answers again", async () => {
    const server = new FakeServer().refuse("get", CONNECTIONS, { status: 403, detail: "You may not see this in this HubSpot account.", nextStep: "Ask one of the admins." });
    const view = await drawPage("/connections", server);
    expect(view.find(Alert).props).toMatchObject({ title: "You may not see this in this HubSpot account.", variant: "warning" });
    server.on("get", CONNECTIONS, CONNECTIONS, { connections: [xero()], connectable: [] });
    await view.press("Try again");
    expect(view.findAll(Tile)).toHaveLength(1);
  });

  it.each<[string, Partial<Connection>, string, string, string]>([
    ["one nothing was asked of", { health: health({ lastGoodAt: null }) }, "Not used yet", "default", "Nothing has been asked of it so far."],
    [
      "one that fails",
      { health: health({ lastFailure: { at: "2026-11-23T15:05:00.000Z", sentence: "Xero could not be reached.", said: null, over: false } }) },
      "Last call failed",
      "warning",
      "Nov 23, 2026, 10:05 AM: Xero could not be reached. Onebook keeps trying.",
    ],
    ["one that failed before", { health: health({ lastFailure: { at: "2026-11-22T15:05:00.000Z", sentence: "Away.", said: null, over: true } }) }, "Works", "success", "Last answered Nov 23, 2026, 10:00 AM."],
    ["one that ends soon", { warning: "Access ends.", health: health({ endsAt: "2026-12-01T15:00:00.000Z" }) }, "Reconnect soon", "warning", "Access ends Dec 1, 2026, 10:00 AM unless it is reconnected."],
    ["one that was lost", { state: "needs-reconnect" }, "Disconnected", "danger", "Its access has ended. An admin reconnects it in the settings."],
    ["one that is another company", { state: "awaiting-confirmation" }, "Waits for an answer", "warning", "A different company than before was connected."],
    ["one that was removed", { state: "disconnected" }, "Removed", "default", "Its invoices stay in the book."],
  ])("of %s says so in a word and a sentence", async (_what, changes, word, tone, sentence) => {
    const view = await drawConnections([crm, xero(changes)]);
    const tile = view.findAll(Tile)[1];
    expect(tile?.find(StatusTag).text).toBe(word);
    expect(tile?.find(StatusTag).props.variant).toBe(tone);
    expect(words(tile ?? {})).toContain(sentence);
  });

  it("says when the access ends also where that is far, once", async () => {
    const view = await drawConnections([xero({ health: health({ endsAt: "2027-11-01T15:00:00.000Z" }), use: { everything: false, rules: [], invoices: 1, open: 0 } })]);
    expect(view.text()).toContain("Access ends Nov 1, 2027, 11:00 AM unless it is reconnected · 1 invoice, 0 open");
  });

  it("without an accounting system says who can connect one", async () => {
    const nothing = await drawConnections([]);
    expect(nothing.find(EmptyState).props.title).toBe("No accounting system is connected");
    const crmOnly = await drawConnections([crm, xero({ state: "disconnected" })]);
    expect(crmOnly.find(Alert).props.title).toBe("No accounting system is connected");
    expect(crmOnly.findAll(Tile)).toHaveLength(2);
  });

  it("keeps a very long name whole in its tooltip", async () => {
    const name = "Extraordinarily Long Holdings ".repeat(10);
    const view = await drawConnections([xero({ name, use: { everything: true, rules: [], invoices: 0, open: 0 } })]);
    expect(view.text()).toContain(name);
    expect(view.text()).toContain("No invoice yet");
  });

  it.each([
    ["de-de", "Funktioniert", "1.203 Rechnungen, 12 offen"],
    ["fr-fr", "Fonctionne", "1 203 factures, dont 12 à payer"],
  ])("speaks %s", async (locale, word, holds) => {
    const view = await drawConnections([xero()], locale);
    expect(view.find(StatusTag).text).toBe(word);
    expect(view.text()).toContain(holds);
  });
});
