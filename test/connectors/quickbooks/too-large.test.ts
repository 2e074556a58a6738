import { describe, expect, it } from "vitest";
import { OutboundError } from "../../../server/platform/outbound.ts";
import { failure } from "../erp-bench.ts";
import { ok, wired } from "./wired.ts";

const SINCE = "2026-11-22T00:00:00.000Z";
const tooLarge = () => new OutboundError("quickbooks", "too-large", "unknown");
const journals = Array.from({ length: 1100 }, (_, index) => ({
  Id: `j${index}`,
  TxnDate: "2026-11-20",
  MetaData: { CreateTime: new Date(Date.parse(SINCE) + index * 1000).toISOString(), LastUpdatedTime: "2026-11-22T10:00:00Z" },
  Line: [],
}));

/** Answers as long as it is not asked for more than so many journals at once. */
function payrolls(most: number) {
  return wired(({ path, url }) => {
    if (path === "/cdc") return url.searchParams.get("entities")?.includes("JournalEntry") ? tooLarge() : ok({ CDCResponse: [{ QueryResponse: [{}] }] });
    const [, start = "", asked = ""] = /startposition (\d+) maxresults (\d+)/.exec(url.searchParams.get("query") ?? "") ?? [];
    if (Number(asked) > most) return tooLarge();
    return ok({ QueryResponse: { JournalEntry: journals.slice(Number(start) - 1).slice(0, Number(asked)) } });
  });
}

describe("journals of so many lines that QuickBooks' answer is more than is taken", () => {
  it("are read some at a time, and keep nothing else from being told of", async () => {
    const { erp, seen } = payrolls(100);
    const { changes, more, deletionsUnseen } = await erp.changesSince(SINCE);
    expect([changes.length, more, deletionsUnseen]).toEqual([1100, false, true]);
    expect(seen.filter(({ url }) => url.searchParams.get("entities") === "Invoice")).toHaveLength(1);
  });

  it("are listed some at a time, each page beginning where the one before it ended", async () => {
    const { erp } = payrolls(100);
    const first = await erp.documentsDated("2026-11-01", "journal|1970-01-01T00:00:00Z|0");
    expect([first.documents.length, new Set(first.documents.map(({ id }) => id)).size]).toEqual([1000, 1000]);
    expect(first.cursor).toBe(`journal|${journals[999]?.MetaData.CreateTime}|0`);
  });

  it("are given up, saying why, where even a few are too large", async () => {
    expect(await failure(payrolls(99).erp.documentsDated("2026-11-01", "journal|1970-01-01T00:00:00Z|0"))).toMatchObject({
      consequence: "retry", applied: "no", message: "QuickBooks sent more than can be taken at once. It is asked again later.",
    });
  });
});
