import { Alert, EmptyState, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";

const PATH = "/api/v1/forecast";
const usd = (minor: number) => ({ minor, amount: (minor / 100).toFixed(2), currency: "USD" });
const row = { pipeline: "Sales", stage: "Proposal", deals: 3, amount: usd(300_000), rate: 63.2, low: 62.4, high: 63.9, source: "history" as const, won: 4238, closed: 6711, weighted: usd(189_600) };
const serverWith = (changes: Partial<Shape<"Forecast">> = {}) =>
  new FakeServer().on("get", PATH, PATH, { forecasts: [{ currency: "USD", rows: [row, { ...row, stage: "New", source: "crm", rate: 20 }], weighted: usd(189_600), low: usd(90_000), high: usd(250_000) }], withoutAmount: 2, leastClosed: 20, ...changes });

describe("The forecast", () => {
  it("shows the weighted sum, its interval, and for each stage the rate with where it comes from", async () => {
    const view = await drawPage("/forecast", serverWith());
    const tile = words(view.find(Tile));
    expect(tile).toContain("Weighted: $1,896.00Between $900.00 and $2,500.00");
    expect(tile).toContain("Sales: Proposal3$3,000.0063.2%4,238 won of 6,711; 62.4% to 63.9%$1,896.00");
    expect(tile).toContain("20%HubSpot's probability");
    expect(view.text()).toContain("2 open deals without an amount are left out.");
    expect(view.text()).toContain("from 20 of them on");
  });

  it("says that no deal is open, and what went wrong; in German and French too", async () => {
    expect((await drawPage("/forecast", serverWith({ forecasts: [], withoutAmount: 0 }))).find(EmptyState).props.title).toBe("No open deal to tell of");
    expect((await drawPage("/forecast", new FakeServer().refuse("get", PATH, { status: 503, detail: "The database is away.", nextStep: "Wait." }))).find(Alert).props.title).toBe("The database is away.");
    expect((await drawPage("/forecast", serverWith(), { locale: "de-de" })).text()).toContain("Gewichtet: 1.896,00");
    expect((await drawPage("/forecast", serverWith(), { locale: "fr-fr" })).text()).toContain("Probabilité de HubSpot");
    await settled();
  });
});
