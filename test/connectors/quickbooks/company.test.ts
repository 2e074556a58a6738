import { describe, expect, it } from "vitest";
import { CompanyFacts, companyFrom, composed, type Company } from "../../../server/connectors/quickbooks/company.ts";
import { refuse } from "../../../server/connectors/quickbooks/errors.ts";
import type { Queries, Rows } from "../../../server/connectors/quickbooks/query.ts";
import { american } from "./fixtures.ts";
import { fixedClock, NOW } from "./wired.ts";

const prefs = (home: string, several = false) => ({
  CurrencyPrefs: { HomeCurrency: { value: home }, MultiCurrencyEnabled: several },
  SalesFormsPrefs: { CustomTxnNumbers: true },
});

function counted(answer: () => Rows[]) {
  let asked = 0;
  const queries: Queries = {
    all: async () => {
      asked += 1;
      return answer();
    },
    one: () => Promise.reject(new Error("not asked for")),
  };
  return { queries, asked: () => asked };
}

describe("what is remembered of a QuickBooks company", () => {
  it("costs one batch of reads in twelve hours, company by company", async () => {
    let now = NOW;
    const facts = new CompanyFacts({ ...fixedClock, now: () => now });
    const { queries, asked } = counted(() => [[{ CompanyName: "A", Country: "GB" }], [prefs("GBP")]]);
    for (const hours of [0, 1, 11]) {
      now = NOW + hours * 3_600_000;
      expect(await facts.of("1", queries)).toMatchObject({ country: "GB", homeCurrency: "GBP", customNumbers: true });
    }
    expect(asked()).toBe(1);
    await facts.of("2", queries);
    now = NOW + 13 * 3_600_000;
    await facts.of("1", queries);
    expect(asked()).toBe(3);
  });

  it("is read again before a currency is refused for good: people turn multicurrency on because of the refusal", async () => {
    let enabled = false;
    const company = (): Company => ({ ...american, multicurrency: enabled });
    let afresh = 0;
    const source = {
      company: async () => ({ ...american }),
      companyAfresh: async () => {
        afresh += 1;
        return company();
      },
    };
    const compose = (facts: Company) => {
      if (facts.multicurrency) return "body";
      throw refuse("park", "currency-not-enabled", "Turn it on.");
    };
    await expect(composed(source, compose)).rejects.toThrow("Turn it on.");
    enabled = true;
    expect(await composed(source, compose)).toMatchObject({ body: "body", company: { multicurrency: true } });
    expect(afresh).toBe(2);
  });

  it("is not made up where QuickBooks does not say it", () => {
    expect(companyFrom({ CompanyName: "A", Country: "US" }, {})).toMatchObject({
      homeCurrency: "USD",
      multicurrency: false,
    });
    expect(companyFrom({ CompanyName: "A", Country: "Atlantis" }, prefs("EUR")).country).toBeNull();
    expect(() => companyFrom({ CompanyName: "A", Country: "GB" }, {})).toThrow(/home currency/);
    expect(() => companyFrom(undefined, prefs("EUR"))).toThrow(/describe the company/);
  });
});
