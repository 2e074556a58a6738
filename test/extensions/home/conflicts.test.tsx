import { Alert, EmptyState, Link, StatusTag, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";

const LIST = "/api/v1/conflicts";
const ID = "0d9a6a52-7f0e-4a31-8f0b-c9b3f3b1c001";
type Conflict = Shape<"Conflict">;

const conflict = (changes: Partial<Conflict> = {}): Conflict => ({
  id: ID,
  field: "phone",
  customer: "Birch Supply",
  record: { kind: "company", id: "801" },
  erp: "Xero",
  organisation: "Northside Books",
  why: "changed-by-other",
  refusal: null,
  crmValue: "+1 207 555 0101",
  erpValue: "+1 207 555 0999",
  foundAt: "2026-11-23T15:00:00.000Z",
  ...changes,
});
const serverWith = (conflicts: Conflict[], rights: Shape<"ConflictList">["rights"] = ["see", "create-invoices", "settle"]) => new FakeServer().on("get", LIST, LIST, { conflicts, rights });

describe("Customers that differ", () => {
  it("shows both values, how it came about, and the record", async () => {
    const view = await drawPage("/customers", serverWith([conflict()]));
    expect(words(view.find(Tile))).toContain("It was changed in the system that does not own it.");
    expect(words(view.find(Tile))).toContain("+1 207 555 0101");
    expect(words(view.find(Tile))).toContain("+1 207 555 0999");
    expect(view.find(Tile).find(StatusTag).text).toBe("Phone number");
    expect(view.find(Tile).find(Link).props.href).toEqual({ url: "https://app.hubspot.com/contacts/100001/record/0-2/801", external: true });
  });

  it.each([
    ["Take HubSpot's", "crm"],
    ["Take the one of Xero", "erp"],
    ["Leave both as they are", "both"],
  ])("%s", async (label, take) => {
    const server = serverWith([conflict()]).on("post", "/api/v1/conflicts/{conflictId}/settle", `/api/v1/conflicts/${ID}/settle`, { accepted: true, why: null });
    const view = await drawPage("/customers", server);
    await view.press(label);
    expect(server.calls("post", `/api/v1/conflicts/${ID}/settle`).map(({ body }) => body)).toEqual([{ take }]);
    expect(view.find(EmptyState).props.title).toBe("Both systems agree");
    server.verify();
  });

  it("offers no value that is not there, and says what a system said that refused one", async () => {
    const view = await drawPage("/customers", serverWith([conflict({ why: "refused", refusal: "Another customer has this name.", crmValue: null })]));
    expect(view.maybeButton("Take HubSpot's")).toBeNull();
    expect(view.text()).toContain("Another customer has this name.");
    expect(view.text()).toContain("Nothing");
  });

  it("to those who may not settle shows them without a button, with who can", async () => {
    const view = await drawPage("/customers", serverWith([conflict()], ["see"]));
    expect(view.maybeButton("Leave both as they are")).toBeNull();
    expect(view.text()).toContain("Someone with the right to settle can decide these.");
  });

  it("says what went wrong, stays whole with very long values, and speaks German and French", async () => {
    const broken = await drawPage("/customers", new FakeServer().refuse("get", LIST, { status: 503, detail: "The database is away.", nextStep: "Wait." }));
    expect(broken.find(Alert).props.title).toBe("The database is away.");
    const many = Array.from({ length: 200 }, (_none, at) => conflict({ id: `${ID.slice(0, -3)}${String(at).padStart(3, "0")}`, crmValue: "x".repeat(500) }));
    expect((await drawPage("/customers", serverWith(many))).findAll(Tile)).toHaveLength(200);
    expect((await drawPage("/customers", serverWith([conflict()]), { locale: "de-de" })).text()).toContain("Beide lassen, wie sie sind");
    expect((await drawPage("/customers", serverWith([]), { locale: "fr-fr" })).text()).toContain("Rien n'est écrasé avant qu'une personne ne décide.");
    await settled();
  });
});
