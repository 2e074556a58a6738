import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { readBook } from "../../../server/domain/bridge/read-book.ts";
import { bridgeCsv } from "../../../server/domain/reporting/bridge-csv.ts";
import { bridgeOf } from "../../../server/domain/reporting/bridges.ts";
import { formatsFor } from "../../../server/domain/reporting/format.ts";
import { recordsBehind } from "../../../server/domain/reporting/records-behind.ts";
import { wordsFor } from "../../../server/domain/reporting/words/index.ts";
import { shareOut } from "../../../server/http/documents/bridge/evidence.ts";
import { latin } from "../../../server/http/documents/bridge/latin.ts";
import { bridgePdf } from "../../../server/http/documents/bridge/pdf.ts";
import { PERIOD, plantedBook } from "../../domain/bridge/planted-book.ts";
import { pagesOfPdf } from "./pdf-text.ts";

const paper = (book: object, locale = "en-us") => {
  const read = readBook(book);
  const bridge = bridgeOf("deals-to-revenue", read, PERIOD, {});
  return { account: "Northwind", kind: "deals-to-revenue" as const, bridge, period: PERIOD, asOf: "2026-04-01T12:00:00.000Z", scope: [], note: null as string | null, behind: recordsBehind(read), words: wordsFor(locale), formats: formatsFor(locale, "America/New_York") };
};
const line = (amount: string) => ({ lines: [{ amount }] });
const deal = (id: string, name = `Deal ${id}`) => ({ id, name, amount: "100.00", closedOn: "2026-02-01" });

describe("The bridge on paper", () => {
  test("is one page that says both numbers, every cause, and that nothing is unexplained, with the records behind it after", async () => {
    const book = { currency: "USD", deals: [deal("A"), deal("B", "Ünlü & Söhne")], invoices: [{ id: "I1", date: "2026-02-03", ...line("90.00") }], links: [{ deal: "A", document: "I1" }] };
    const [first = [], second] = await pagesOfPdf(await bridgePdf(paper(book)));
    for (const words of ["One number, Jan 1, 2026 to Mar 31, 2026", "We closed $200.00. Finance shows $90.00.", "Unexplained $0.00. Every difference between the two numbers has its cause below.", "As known on Apr 1, 2026, 8:00 AM", "Not invoiced", "-$100.00", "Discounts and changed amounts", "-$10.00", "Unexplained", "Page 1 of 2"]) {
      expect(first).toContain(words);
    }
    for (const words of ["The records behind each line", "Ünlü & Söhne", "Invoice I1, Feb 3, 2026", "Page 2 of 2"]) expect(second).toContain(words);
  });

  test.each([
    ["en-us", "Invoices and credit notes without a deal are read from Jan 1, 2025 on. Earlier ones are in no figure here."],
    ["de-de", "Rechnungen und Gutschriften ohne Deal werden ab 1. Jan. 2025 gelesen. Frühere stehen hier in keiner Zahl."],
    ["fr-fr", "Les factures et avoirs sans transaction sont lus à partir du 1 janv. 2025. Les précédents n'entrent dans aucun chiffre ici."],
  ])("says in whole from when on documents are read (%s)", async (locale, said) => {
    const made = paper({ currency: "USD", deals: [deal("A")] }, locale);
    const [first = []] = await pagesOfPdf(await bridgePdf({ ...made, note: made.words.documentsSince(made.formats.date("2025-01-01")) }));
    expect(first).toContain(said);
  });

  test("goes on to as many pages as the records need, at most a few hundred of them, and says how many more there are", async () => {
    const pages = await pagesOfPdf(await bridgePdf(paper({ currency: "USD", deals: Array.from({ length: 1000 }, (_, index) => deal(String(index))) })));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.length).toBeLessThan(12);
    expect(pages.at(-1)).toContain("and 600 more; the CSV has every record");
    pages.forEach((words, index) => expect(words).toContain(`Page ${index + 1} of ${pages.length}`));
  });

  test("speaks the reader's language, and takes names of any script and length", async () => {
    const names = ["Ελληνικά", "Žižka č.p.", "日本", "x".repeat(5000), "a\nb\u202fc", "Łódź", "👋"];
    const [first = [], second = []] = await pagesOfPdf(await bridgePdf(paper({ currency: "EUR", deals: names.map((name, index) => deal(String(index), name)) }, "de-de")));
    expect(first).toContain("Abgeschlossen: 700,00 €. Finanzen zeigt: 0,00 €.");
    for (const name of ["Žižka c.p.", "??", "a b c", "Lódz"]) expect(second).toContain(name);
    expect(second.some((text) => /^x+…$/.test(text))).toBe(true);
  });

  test("is made of any book, also where numbers fall below zero", { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(plantedBook, async ({ book }) => {
        expect((await PDFDocument.load(await bridgePdf(paper(book)), { updateMetadata: false })).getTitle()).toContain("Northwind");
      }),
      { numRuns: 15 },
    );
  });

  test("room on paper is shared: a long step does not hide a short one", () => {
    expect(shareOut([1000, 5, 40], 100)).toEqual([55, 5, 40]);
    expect(shareOut([1000, 1000], 100)).toEqual([50, 50]);
    expect(shareOut([], 100)).toEqual([]);
  });

  test("every letter that is written can be drawn, and those that can are left alone", () => {
    const anyText = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 }).map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(latin(latin(text))).toBe(latin(text));
      }),
      { numRuns: 100 },
    );
    expect(latin("Zoë – “50 €”, naïve")).toBe("Zoë – “50 €”, naïve");
  });
});

describe("The bridge as a spreadsheet", () => {
  test("the first number plus every record's part is the last, whatever the book", () => {
    fc.assert(
      fc.property(plantedBook, ({ book }) => {
        const { bridge, behind, words } = paper(book);
        const amounts = bridgeCsv("deals-to-revenue", bridge, behind, words).trim().split("\r\n").slice(1).map((row) => Math.round(Number(row.split(",").at(-2)) * 100));
        expect(amounts.slice(0, -1).reduce((all, one) => all + one, 0)).toBe(amounts.at(-1));
        expect(amounts.at(-1)).toBe(bridge.to.minor);
      }),
      { numRuns: 50 },
    );
  });
});
