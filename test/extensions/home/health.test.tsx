import { Alert, EmptyState, StatusTag, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";

const PATH = "/api/v1/customer-health";
type Shown = Shape<"CustomerHealth">;
const customer = (changes: Partial<Shown> = {}): Shown => ({
  id: "c1:58", customer: "Acme", organisation: "Northside Books", record: { kind: "company", id: "801" }, score: 38, band: "risk",
  parts: [
    { name: "punctuality", score: 50, weight: 40, measure: 30 },
    { name: "overdue", score: 20, weight: 30, measure: 80 },
    { name: "takenBack", score: 50, weight: 10, measure: 1 },
    { name: "engagement", score: null, weight: 20, measure: null },
  ],
  ...changes,
});
const serverWith = (customers: Shown[], changes: Partial<Shape<"CustomerHealthList">> = {}) => new FakeServer().on("get", PATH, PATH, { customers, more: 0, bands: { good: 70, watch: 40 }, contactKnown: true, ...changes });

describe("Customers' health", () => {
  it("shows the score with every part, its measure and weight, and the unknown as unknown", async () => {
    const view = await drawPage("/health", serverWith([customer()]));
    const tile = words(view.find(Tile));
    expect(view.find(Tile).find(StatusTag).text).toBe("At risk");
    expect(tile).toContain("38 of 100");
    expect(tile).toContain("Paid on time30 days late on average5040");
    expect(tile).toContain("Overdue now80% of what is open2030");
    expect(tile).toContain("Last contactUnknownUnknown20");
    expect(view.text()).toContain("What is not known is left out; it is not counted as 0.");
  });

  it("says where the last contact would come from, and how many more there are", async () => {
    const view = await drawPage("/health", serverWith([customer({ score: null, band: null, record: null })], { contactKnown: false, more: 12 }));
    expect(view.find(Tile).find(StatusTag).text).toBe("Unknown");
    expect(view.text()).toContain("When customers were last in contact is not known");
    expect(view.text()).toContain("12 more customers are doing better.");
  });

  it("says that there is nobody yet, and what went wrong; in German and French too", async () => {
    expect((await drawPage("/health", serverWith([]))).find(EmptyState).props.title).toBe("No customer to tell of yet");
    expect((await drawPage("/health", new FakeServer().refuse("get", PATH, { status: 503, detail: "The database is away.", nextStep: "Wait." }))).find(Alert).props.title).toBe("The database is away.");
    expect((await drawPage("/health", serverWith([customer()]), { locale: "de-de" })).text()).toContain("38 von 100");
    expect((await drawPage("/health", serverWith([customer()]), { locale: "fr-fr" })).text()).toContain("À risque");
    await settled();
  });
});
