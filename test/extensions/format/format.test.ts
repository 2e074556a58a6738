import { describe, expect, it } from "vitest";
import { dateText, momentText } from "../../../src/extensions/format/dates.ts";
import { moneyText, percentText } from "../../../src/extensions/format/money.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("Amounts as the user writes them", () => {
  it.each([
    ["1234.50", "USD", "en-us", "$1,234.50"],
    ["1234.50", "EUR", "de-de", "1.234,50 €"],
    ["1234.50", "EUR", "fr-fr", "1 234,50 €"],
    ["1234", "JPY", "en-us", "¥1,234"],
    ["1.234", "KWD", "en-us", "KWD 1.234"],
    ["-0.01", "USD", "en-us", "-$0.01"],
    ["90071992547409931.07", "USD", "en-us", "$90,071,992,547,409,931.07"],
    ["5.00", "USD", "no such locale", "$5.00"],
  ])("%s %s for %s is %s", (amount, currency, locale, shown) => {
    expect(plain(moneyText({ amount, currency }, locale))).toBe(shown);
  });

  it("shows a share as given", () => {
    expect(percentText("12.5", "en-us")).toBe("12.5%");
    expect(plain(percentText("30", "de-de"))).toBe("30 %");
  });
});

describe("Dates", () => {
  it("a plain date is the same day everywhere", () => {
    expect(dateText("2026-11-03", "en-us")).toBe("Nov 3, 2026");
    expect(dateText("2026-11-03", "de-de")).toBe("3. Nov. 2026");
    expect(dateText("2026-01-01", "en-nz")).toContain("1");
  });

  it("a moment is told in the portal's time zone", () => {
    expect(plain(momentText("2026-11-03T01:05:00Z", "en-us", "America/New_York"))).toBe("Nov 2, 2026, 8:05 PM");
  });
});
