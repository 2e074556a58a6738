import { describe, expect, it } from "vitest";
import { Alert } from "@hubspot/ui-extensions";
import { VENDOR_CODES } from "../../server/connectors/vendor-error.ts";
import { park } from "../../server/domain/parking.ts";
import { PARKED, type ParkedKey } from "../../server/domain/sentences/parked.ts";
import { trouble, TROUBLES } from "../../server/domain/sentences/troubles.ts";
import { FLOW_CODES } from "../../server/flows/problem.ts";
import { HTTP_CODES } from "../../server/http/http-problem.ts";
import { showReason, showSaid, showTrouble } from "../../server/http/api/reason.ts";
import { describe as describeEntry, reasonsOf } from "../../server/http/api/log/describe.ts";
import { LINES, lineText, WORDS, type LineKey } from "../../server/http/api/log/lines.ts";
import { BILLING_STATES } from "../../server/domain/billing-status.ts";
import type { Entry } from "../../server/store/audit.ts";
import type { Problem } from "../../src/extensions/api/client.ts";
import { Failure } from "../../src/extensions/parts/Failure.tsx";
import { useSaid } from "../../src/extensions/parts/said.ts";
import { TroubleAlert } from "../../src/extensions/home/TroubleAlert.tsx";
import { useLine } from "../../src/extensions/home/log/use-line.ts";
import { logSaidTexts } from "../../src/extensions/texts/said/log/index.ts";
import { moneySaidTexts } from "../../src/extensions/texts/said/money/index.ts";
import { saidTexts } from "../../src/extensions/texts/said/index.ts";
import type { Saying } from "../../src/extensions/texts/said/sayings.ts";
import { contextOf, draw, FakeServer } from "./surface.tsx";

const LANGUAGES = [["de", saidTexts.de, logSaidTexts.de, moneySaidTexts.de], ["fr", saidTexts.fr, logSaidTexts.fr, moneySaidTexts.fr]] as const;
const gapsIn = ({ sentence, nextStep }: Saying) => new Set((sentence + nextStep).match(/\{[^}]*\}/g) ?? []);
const SENTENCES = { ...PARKED, ...TROUBLES };
const VENDOR = ["{why:word}", "{system}"];
/** Given with the English sentence's own, for languages that put it otherwise. */
const BESIDE: Partial<Record<keyof typeof SENTENCES, string[]>> = {
  "call-failed": VENDOR,
  "reminder-refused": VENDOR,
  "journal-refused": VENDOR,
  "journal-delayed": VENDOR,
  "customer-ambiguous": ["{names}"],
  "customer-ambiguous.tax-numbers": ["{names}"],
  "period-closed.refused": VENDOR,
  "refused-by-erp": VENDOR,
  "refused-by-crm": VENDOR,
};

describe.each(LANGUAGES)("what the server writes, in %s", (_language, sayings, log, ofMoney) => {
  const all: Partial<Record<string, Saying>> = { ...sayings?.parked, ...ofMoney };

  it("has a saying for every reason and every refusal, and none to spare", () => {
    expect(Object.keys(all).sort()).toEqual(Object.keys(SENTENCES).sort());
    const codes = new Set<string>([...HTTP_CODES, ...FLOW_CODES, ...VENDOR_CODES]);
    codes.delete("invalid-request");
    expect(Object.keys(sayings?.problems ?? {}).sort()).toEqual([...codes].sort());
  });

  it("has a line for everything the log says, with the gaps of the English one, and a word for every word of it", () => {
    expect(Object.keys(log?.lines ?? {}).sort()).toEqual(Object.keys(LINES).sort());
    for (const [key, english] of Object.entries(LINES)) {
      const gapsOf = (text: string) => [...(text.match(/\{[^}]*\}/g) ?? [])].sort();
      expect(gapsOf(log?.lines[key as LineKey] ?? ""), key).toEqual(gapsOf(english));
    }
    const states = BILLING_STATES.map(({ value }) => `state.${value}`);
    expect(Object.keys(log?.words ?? {}).sort()).toEqual([...Object.keys(WORDS), ...states].sort());
  });

  it("leaves no gap that nothing fills, and is no copy of the English", () => {
    for (const [key, english] of Object.entries(SENTENCES) as [keyof typeof SENTENCES, Saying][]) {
      const saying = all[key];
      if (!saying) throw new Error(`${key} is missing`);
      const known = new Set([...gapsIn(english), ...(BESIDE[key] ?? [])]);
      expect([...gapsIn(saying)].filter((gap) => !known.has(gap)), key).toEqual([]);
      expect([saying.sentence, saying.nextStep], key).not.toContain(english.nextStep || english.sentence);
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

describe("what does not go on beside the deals, on a surface", () => {
  const saying = (reason: ReturnType<typeof showTrouble>, locale: string) => {
    const Drawn = () => <TroubleAlert trouble={reason} />;
    const { props } = draw(<Drawn />, new FakeServer(), "home", contextOf({ locale, language: locale.slice(0, 2) })).find(Alert);
    return String(props.title).replaceAll(/[\u00a0\u202f]/g, " ");
  };
  const closed = showTrouble(trouble("journal-closed", { organisation: "Northwind", until: "2026-10-31" }));
  const failed = showTrouble(trouble("call-failed", { said: "Xero could not be reached.", system: "Xero", why: "unreachable" }));

  it.each([
    [closed, "en-us", "The books of Northwind are closed until Oct 31, 2026."],
    [closed, "de-de", "Die Bücher von Northwind sind bis 31. Okt. 2026 abgeschlossen."],
    [closed, "fr-fr", "Les livres de Northwind sont clos jusqu'au 31 oct. 2026."],
    [failed, "en-gb", "Xero could not be reached."],
    [failed, "de-de", "Xero: Es kam keine Antwort. (Xero could not be reached.)"],
    [showTrouble({ sentence: "Of before.", nextStep: "" }), "de-de", "Of before."],
    [showTrouble({ sentence: "Of a later version.", nextStep: "", said: { key: "retired", values: {} } }), "fr-fr", "Of a later version."],
  ])("reads %o in %s: %s", (reason, locale, sentence) => expect(saying(reason, locale)).toBe(sentence));
});

describe("a line of the log, on a surface", () => {
  const entryOf = (kind: Entry["kind"], payload: object) => {
    const entry = { kind, dealId: "1", payload };
    const line = describeEntry(entry);
    return { sentence: lineText(line), line: { ...line, reasons: reasonsOf(entry).flatMap((said) => showSaid(said) ?? []) } };
  };
  const shown = (entry: ReturnType<typeof entryOf>, locale: string) => {
    const Drawn = () => <Alert title={useLine()(entry)} />;
    return String(draw(<Drawn />, new FakeServer(), "home", contextOf({ locale, language: locale.slice(0, 2) })).find(Alert).props.title).replaceAll(/[\u00a0\u202f]/g, " ");
  };
  const total = { minor: 120_000, currency: "EUR" };
  const made = entryOf("did", { step: "create-invoice", result: { number: "1043", total } });
  const waits = (parked: object) => entryOf("decided", { next: "park", parked: [parked] });

  it.each<[string, ReturnType<typeof entryOf>, string]>([
    ["en-us", made, "Done: create the invoice 1043 over 1,200.00 EUR"],
    ["de-de", made, "Erledigt: die Rechnung erstellen 1043 über 1.200,00 €"],
    ["fr-fr", entryOf("did", { step: "send-invoice" }), "Fait : faire envoyer la facture par la comptabilité"],
    ["de-de", entryOf("decided", { conflict: [{ field: "email" }, { field: "phone" }] }), "Fragt eine Person zu einem Kunden: Die Systeme sind uneins über E-Mail-Adresse, Telefonnummer"],
    ["de-de", waits(park("no-lines", {})), "Wartet auf eine Person: Der Deal hat keine Positionen."],
    ["de-de", waits({ sentence: "Nobody to bill." }), "Wartet auf eine Person: Nobody to bill."],
    ["fr-fr", entryOf("changed", { settings: {} }), "Réglages changés"],
  ])("in %s: %j", (locale, entry, sentence) => expect(shown(entry, locale)).toBe(sentence));
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
