import { describe, expect, it } from "vitest";
import { Alert } from "@hubspot/ui-extensions";
import { VENDOR_CODES } from "../../server/connectors/vendor-error.ts";
import { park } from "../../server/domain/parking.ts";
import { PARKED, type ParkedKey } from "../../server/domain/sentences/parked.ts";
import { FLOW_CODES } from "../../server/flows/problem.ts";
import { HTTP_CODES } from "../../server/http/http-problem.ts";
import { showReason } from "../../server/http/api/reason.ts";
import type { Problem } from "../../src/extensions/api/client.ts";
import { Failure } from "../../src/extensions/parts/Failure.tsx";
import { useSaid } from "../../src/extensions/parts/said.ts";
import { saidTexts } from "../../src/extensions/texts/said/index.ts";
import type { Saying } from "../../src/extensions/texts/said/sayings.ts";
import { contextOf, draw, FakeServer } from "./surface.tsx";

const LANGUAGES = [["de", saidTexts.de], ["fr", saidTexts.fr]] as const;
const gapsIn = ({ sentence, nextStep }: Saying) => new Set((sentence + nextStep).match(/\{[^}]*\}/g) ?? []);
/** Given with the English sentence's own, for languages that put it otherwise. */
const BESIDE: Partial<Record<ParkedKey, string[]>> = {
  "customer-ambiguous": ["{names}"],
  "customer-ambiguous.tax-numbers": ["{names}"],
  "period-closed.refused": ["{why:word}", "{system}"],
  "refused-by-erp": ["{why:word}", "{system}"],
  "refused-by-crm": ["{why:word}", "{system}"],
};

describe.each(LANGUAGES)("what the server writes, in %s", (_language, sayings) => {
  it("has a saying for every reason and every refusal, and none to spare", () => {
    expect(Object.keys(sayings?.parked ?? {}).sort()).toEqual(Object.keys(PARKED).sort());
    const codes = new Set<string>([...HTTP_CODES, ...FLOW_CODES, ...VENDOR_CODES]);
    codes.delete("invalid-request");
    expect(Object.keys(sayings?.problems ?? {}).sort()).toEqual([...codes].sort());
  });

  it("leaves no gap that nothing fills, and is no copy of the English", () => {
    for (const [key, english] of Object.entries(PARKED) as [ParkedKey, Saying][]) {
      const saying = sayings?.parked[key];
      if (!saying) throw new Error(`${key} is missing`);
      const known = new Set([...gapsIn(english), ...(BESIDE[key] ?? [])]);
      expect([...gapsIn(saying)].filter((gap) => !known.has(gap)), key).toEqual([]);
      expect([saying.sentence, saying.nextStep], key).not.toContain(english.nextStep);
    }
  });
});

describe("what waits, on a surface", () => {
  const differ = showReason(park("amounts-differ", { lines: "1200.50 EUR", deal: "1000.00 EUR", by: "200.50 EUR" }));
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

  function titleOf(reason: Pick<typeof differ, "sentence" | "nextStep" | "said">, locale: string): string {
    const Drawn = () => <Alert title={useSaid().reason(reason).sentence} />;
    return plain(String(draw(<Drawn />, new FakeServer(), "crm.record.tab", contextOf({ locale, language: locale.slice(0, 2) })).find(Alert).props.title));
  }

  it.each([
    ["en-us", "The lines come to €1,200.50, the deal says €1,000.00: a difference of €200.50."],
    ["de-de", "Die Positionen ergeben 1.200,50 €, der Deal sagt 1.000,00 €: ein Unterschied von 200,50 €."],
    ["fr-fr", "Les lignes font 1 200,50 €, la transaction dit 1 000,00 € : un écart de 200,50 €."],
  ])("reads in %s with that reader's amounts", (locale, sentence) => expect(titleOf(differ, locale)).toBe(sentence));

  it("keeps braces in people's own words, and falls back to English for a row of before", () => {
    const odd = showReason(park("no-connection.undecided", { names: "{total:money} & Sons" }));
    expect(titleOf(odd, "de-de")).toBe("Keine Regel sagt, in welche Firma dieser Deal geht: {total:money} & Sons.");
    expect(titleOf({ ...differ, said: null }, "de-de")).toBe(differ.sentence);
    expect(showReason({ ...park("no-lines", {}), said: { key: "retired" as ParkedKey, values: {} } }).said).toBeNull();
  });

  it("keeps what a vendor said as it was said, behind what it means", () => {
    const refused = showReason(park("refused-by-erp", { said: "Xero refuses this.", system: "Xero", why: "closed-period" }));
    expect(titleOf(refused, "de-de")).toBe("Xero: Der Zeitraum ist abgeschlossen. (Xero refuses this.)");
    expect(titleOf(refused, "en-gb")).toBe("Xero refuses this.");
  });
});

describe("a refused request, on a surface", () => {
  const titleOf = (problem: Partial<Problem>, locale: string) => {
    const whole: Problem = { code: "settings-changed", status: 409, detail: "Somebody else.", nextStep: "Reload.", ...problem };
    return draw(<Failure problem={whole} />, new FakeServer(), "settings", contextOf({ locale, language: locale.slice(0, 2) })).find(Alert).props.title;
  };

  it.each<[string, Partial<Problem>, string]>([
    ["en-us", {}, "Somebody else."],
    ["de-de", {}, "Jemand anderes hat die Einstellungen inzwischen geändert."],
    ["fr-fr", { code: "already-linked", values: { number: "1043" } }, "La facture 1043 appartient déjà à une autre transaction."],
    ["de-de", { code: "throttled", vendor: { system: "quickbooks", said: "QuickBooks is busy." } }, "QuickBooks: Dort wird gerade zu viel gefragt. (QuickBooks is busy.)"],
    ["de-de", { code: "unreachable", status: 0, detail: "", nextStep: "" }, "Onebook hat nicht geantwortet."],
  ])("in %s: %j", (locale, problem, title) => expect(titleOf(problem, locale)).toBe(title));
});
