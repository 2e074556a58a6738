import { describe, expect, test } from "vitest";
import { coreName, suspectDuplicates, type SaleSeen } from "../../../server/domain/ledger/suspect-duplicates.ts";
import { money } from "../../../server/domain/money.ts";

const seen = (dealId: string, customer: string, changes: Partial<SaleSeen> = {}): SaleSeen => ({
  dealId,
  name: `Website for ${customer}`,
  customer: { id: `c-${customer}`, name: customer, domain: null },
  amount: money(90_000, "USD"),
  closedOn: "2026-01-10",
  ...changes,
});
const pairs = (...sales: SaleSeen[]) => suspectDuplicates(sales).map(({ dealId, duplicateOf }) => `${dealId} of ${duplicateOf}`);

describe("Deals that may be one sale entered twice", () => {
  test("Acme Corp and Acme Corporation Ltd., of one amount and within days, are suspected, the later of the earlier", () => {
    expect(pairs(seen("2", "Acme Corporation Ltd.", { closedOn: "2026-01-12" }), seen("1", "Acme Corp"))).toEqual(["2 of 1"]);
  });

  test.each([
    ["another amount", { amount: money(90_001, "USD") }],
    ["another currency", { amount: money(90_000, "EUR") }],
    ["a renewal a month and more later", { closedOn: "2026-03-01" }],
    ["nobody to compare", { customer: null }],
  ])("%s raises no suspicion", (_name, changes) => expect(pairs(seen("1", "Acme Corp"), seen("2", "Acme Ltd", changes))).toEqual([]));

  test("customers that only share a word are two; those that share a domain are one", () => {
    expect(pairs(seen("1", "Sparkles Business Corporation"), seen("2", "Sporks Business Corporation"))).toEqual([]);
    const at = (name: string) => ({ customer: { id: name, name, domain: "https://www.acme.example/" } });
    expect(pairs(seen("1", "Acme", at("Acme")), seen("2", "Ace Media Group", at("Ace Media Group")))).toEqual(["2 of 1"]);
  });

  test("one customer that buys two things for one price is left alone; the same thing twice is asked about", () => {
    expect(pairs(seen("1", "Acme"), seen("2", "Acme", { name: "Hosting" }))).toEqual([]);
    expect(pairs(seen("1", "Acme"), seen("2", "Acme"))).toEqual(["2 of 1"]);
  });

  test("of three records of one sale, both later ones are suspected of the first", () => {
    expect(pairs(seen("1", "Acme Corp"), seen("2", "Acme Inc"), seen("3", "Acme GmbH"))).toEqual(["2 of 1", "3 of 1"]);
  });

  test("a name that is nothing but a legal form stays as it is", () => expect([coreName("AG"), coreName("Müller & Söhne GmbH & Co. KG"), coreName("")]).toEqual(["ag", "müller söhne", null]));
});
