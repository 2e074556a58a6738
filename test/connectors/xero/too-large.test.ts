import { describe, expect, it } from "vitest";
import { OutboundError } from "../../../server/platform/outbound.ts";
import { failureOf, ok, wired } from "./wired.ts";

const START = Date.parse("2026-11-22T00:00:00.000Z");
const SINCE = "2026-11-22T00:00:00.000Z";
const FIRST = "journal|1970-01-01T00:00:00.000Z|1";

/** Journals of payrolls, changed at these seconds; answers as long as it is not asked for more than so many at once. */
function payrolls(seconds: readonly number[], most: number) {
  const journals = seconds.map((each, index) => ({
    ManualJournalID: `j${index}`, Narration: "Wages", Status: "POSTED", Date: "/Date(1795132800000+0000)/", JournalLines: [], UpdatedDateUTC: `/Date(${START + each * 1000}+0000)/`,
  }));
  return wired(({ path, query, headers }) => {
    if (path !== "/ManualJournals") return ok({ [path.slice(1)]: [] });
    const [page, size] = [Number(query["page"]), Number(query["pageSize"])];
    if (size > most) return new OutboundError("xero", "too-large", "unknown");
    const changed = journals.filter((_, index) => START + (seconds[index] ?? 0) * 1000 > Date.parse(headers["if-modified-since"] ?? ""));
    return ok({ pagination: { pageCount: Math.ceil(changed.length / size) }, ManualJournals: changed.slice((page - 1) * size, page * size) });
  });
}
const each = (count: number, second: (index: number) => number) => Array.from({ length: count }, (_, index) => second(index));

describe("journals of so many lines that Xero's answer is more than is taken", () => {
  it("are followed some at a time, asked for once in vain, and none is missed", async () => {
    const { erp, seen } = payrolls(each(450, (n) => n * 2), 100);
    const { changes, more } = await erp.changesSince(SINCE);
    expect([new Set(changes.map(({ id }) => id)).size, more]).toEqual([450, false]);
    expect(seen.filter(({ query }) => query["pageSize"] === "1000" && query["page"] === "1").filter(({ path }) => path === "/ManualJournals")).toHaveLength(1);
  });

  it.each([
    ["that changed one after the other", (n: number) => n * 2],
    ["that all changed in one second", () => 5],
  ])("are listed some at a time %s, and none is missed", async (_how, second) => {
    const { erp, seen } = payrolls(each(450, second), 100);
    const ids = new Set<string>();
    let cursor: string | null = FIRST;
    for (let pages = 0; cursor?.startsWith("journal") && pages < 20; pages += 1) {
      const page: Awaited<ReturnType<typeof erp.documentsDated>> = await erp.documentsDated("2026-01-01", cursor);
      page.documents.forEach(({ id }) => ids.add(id));
      cursor = page.cursor;
    }
    expect([ids.size, cursor]).toEqual([450, "payment|1970-01-01T00:00:00.000Z|1"]);
    expect(seen.filter(({ query }) => query["pageSize"] === "1000")).toHaveLength(1);
  });

  it("are gone on with from where a page of the usual size would have begun", async () => {
    const { erp } = payrolls(each(1450, () => 5), 100);
    const at = "2026-11-22T00:00:04.000Z";
    const { documents, cursor } = await erp.documentsDated("2026-01-01", `journal|${at}|2`);
    expect([documents[0]?.id, documents.length, cursor]).toEqual(["j1000", 100, `journal|${at}|12|100`]);
  });

  it("are given up, saying why, where even a few are too large", async () => {
    expect(await failureOf(payrolls([1], 99).erp.documentsDated("2026-01-01", FIRST))).toMatchObject({
      consequence: "retry", applied: "no", message: "Xero sent more than can be taken at once. It is asked again later.",
    });
    expect(await failureOf(payrolls([1], 99).erp.documentsDated("2026-01-01", `${FIRST}|5`))).toMatchObject({ consequence: "bug" });
  });
});
