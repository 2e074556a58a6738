import { Alert, DescriptionListItem, EmptyState, Modal, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { monthsFrom } from "../../../src/extensions/home/commission/months.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";

const PATH = "/api/v1/commission";
const usd = (minor: number) => ({ minor, amount: (minor / 100).toFixed(2), currency: "USD" });
const entry = { on: "2026-11-20", invoice: "1043", dealId: "77", dealName: "Harbour lease", cash: usd(60_000), cashSoFar: usd(60_000), net: usd(100_000), total: usd(120_000), percent: "10", commission: usd(5000) };
const owner = { ownerId: "11", ownerName: null as string | null, earned: usd(5000), takenBack: usd(-1000), due: usd(4000), entries: [entry], more: 2 };
const serverWith = (changes: Partial<Shape<"Commission">> = {}) => new FakeServer().on("get", PATH, PATH, { month: "2026-11", thisMonth: "2026-11", hasRates: true, owners: [owner], ...changes });

describe("Commission", () => {
  it("shows what was earned, taken back and is due, with the formula and every figure behind it", async () => {
    const view = await drawPage("/commission", serverWith());
    expect(words(view.find(Tile))).toContain("Owner 11$50.00-$10.00$40.00");
    expect(view.findAll(DescriptionListItem).map(({ props }) => props.label)).toEqual(["Earned", "Taken back", "Due"]);
    const why = words(view.button("Why this amount").props.overlay!.find(Modal));
    expect(why).toContain("Without tax × rate × cash so far ÷ with tax");
    expect(why).toContain("1043Harbour lease$600.00$600.00$1,000.00$1,200.0010%$50.00");
    expect(why).toContain("2 more entries are in the sum");
  });

  it("says an owner's name where it is known", async () => {
    expect(words((await drawPage("/commission", serverWith({ owners: [{ ...owner, ownerName: "Ann Smith" }] }))).find(Tile))).toContain("Ann Smith$50.00");
  });

  it("goes to the month before, and never beyond this one", async () => {
    const server = serverWith();
    const view = await drawPage("/commission", server);
    expect(view.button("Month after").props.disabled).toBe(true);
    await view.press("Month before");
    expect(server.calls("get", PATH)).toHaveLength(2);
    expect([monthsFrom("2026-12", 1), monthsFrom("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
  });

  it("says where rates are set, when nothing moved, and what went wrong", async () => {
    expect((await drawPage("/commission", serverWith({ hasRates: false, owners: [] }))).find(EmptyState).props.title).toBe("Nobody earns commission");
    expect((await drawPage("/commission", serverWith({ owners: [] }))).find(EmptyState).props.title).toBe("No cash moved on anybody's invoices in this month");
    const refused = await drawPage("/commission", new FakeServer().refuse("get", PATH, { status: 403, detail: "You may not do this.", nextStep: "Ask an admin." }));
    expect(refused.find(Alert).props.title).toBe("You may not do this.");
    await settled();
  });

  it("speaks German and French", async () => {
    expect((await drawPage("/commission", serverWith(), { locale: "de-de" })).text()).toContain("Zuständig: 11");
    expect((await drawPage("/commission", serverWith(), { locale: "fr-fr" })).text()).toContain("novembre 2026");
  });
});
