import { describe, expect, it } from "vitest";
import type { Deal } from "../../server/domain/records.ts";
import { viewOf } from "../../server/flows/look/view.ts";
import { company, contact, deal, observation } from "../domain/samples.ts";

describe("whom a deal's invoices are for", () => {
  const billed = (of: Partial<Deal> | null) =>
    viewOf(observation({ deal: of && deal(of) }), { kind: "rest", why: "done" }, null).billedContacts.map(({ id, as }) => `${id} ${as}`);
  const [ada, bob, mute] = [contact({ id: "1" }), contact({ id: "2", email: "bob@bluewater.example" }), contact({ id: "3", email: null })];

  it.each([
    ["a company's: its first contact with an address", { company: company(), contacts: [mute, ada, bob] }, ["1 billing-contact"]],
    ["a company's that names nobody with an address", { company: company(), contacts: [mute] }, []],
    ["a person's who buys", { company: null, contacts: [ada, bob] }, ["1 customer"]],
    ["a person's without an address, and whoever gets the mail instead", { company: null, contacts: [mute, bob] }, ["3 customer", "2 billing-contact"]],
    ["nobody's", { company: null, contacts: [] }, []],
  ])("%s", (_what, of, expected) => {
    expect(billed(of)).toEqual(expected);
  });

  it("of a deal that is gone, nobody", () => {
    expect(billed(null)).toEqual([]);
  });
});
