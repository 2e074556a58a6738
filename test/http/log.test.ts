import { beforeAll, describe, expect, test } from "vitest";
import * as audit from "../../server/store/audit.ts";
import * as tenants from "../../server/store/tenants.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";

interface Answer {
  entries: { seq: number; sentence: string; dealId: string | null; payload: unknown }[];
  before: number | null;
  people: string[];
}

describe("the log", () => {
  const bench = useBench();
  let [own, other] = ["", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    const say = (tenantId: string, dealId: string, payload: object) => bench().as(tenantId, (tx) => audit.append(tx, { kind: "asked", dealId, payload }));
    await say(own, "1", { asked: "create-invoice", by: "Ada" });
    await say(own, "2", { asked: "refresh", by: "100% Bob" });
    await say(own, "1", { asked: "retry", code: "no-customer", by: "Cy" });
    await say(other, "1", { asked: "refresh", by: "SECRET" });
  });

  const read = async (query: string): Promise<Answer> => {
    const response = await fetchAsCard(bench(), { method: "GET", path: `/api/v1/log${query}` });
    expect(response.status, response.text).toBe(200);
    return response.body as Answer;
  };

  test("refuses strangers", () => refusesStrangers(bench(), { method: "GET", path: "/api/v1/log" }));

  test("tells the newest first, in sentences, with what is behind them, and nothing of another tenant", async () => {
    const { entries, before } = await read("");
    expect(entries.map((one) => one.sentence)).toEqual([
      "Cy asked to retry (no-customer)",
      "100% Bob asked to look again",
      "Ada asked for an invoice",
    ]);
    expect(entries[2]?.payload).toEqual({ asked: "create-invoice", by: "Ada" });
    expect(before).toBeNull();
    expect(JSON.stringify(entries)).not.toContain("SECRET");
  });

  test("pages back to the first entry without losing or repeating one", async () => {
    const seen: number[] = [];
    for (let cursor = ""; ; ) {
      const { entries, before } = await read(`?limit=2${cursor}`);
      seen.push(...entries.map((one) => one.seq));
      if (before === null) break;
      cursor = `&before=${before}`;
    }
    expect(seen).toEqual([3, 2, 1]);
  });

  test("is searched by deal and by words, where % and _ mean themselves", async () => {
    const seqs = async (query: string) => (await read(query)).entries.map((one) => one.seq);
    expect(await seqs("?dealId=1")).toEqual([3, 1]);
    expect(await seqs("?q=ada")).toEqual([1]);
    expect(await seqs("?q=100%25")).toEqual([2]);
    expect(await seqs("?q=_")).toEqual([]);
    expect(await seqs("?q=no_customer")).toEqual([]);
  });

  test("is narrowed to a kind, to a person and to days of the account's own time zone", async () => {
    const seqs = async (query: string) => (await read(query)).entries.map((one) => one.seq);
    expect((await read("")).people).toEqual(["100% Bob", "Ada", "Cy"]);
    expect(await seqs("?person=Ada")).toEqual([1]);
    expect(await seqs("?person=ada")).toEqual([]);
    expect(await seqs("?kind=seen")).toEqual([]);
    expect(await seqs("?kind=asked&person=Cy&dealId=1")).toEqual([3]);
    expect(await seqs("?from=2026-11-23&to=2026-11-23")).toEqual([3, 2, 1]);
    await bench().as(own, (tx) => tenants.rename(tx, "Kiritimati", "Pacific/Kiritimati"));
    expect(await seqs("?to=2026-11-23")).toEqual([]);
    expect(await seqs("?from=2026-11-24&to=2026-11-24")).toEqual([3, 2, 1]);
    await bench().as(own, (tx) => tenants.rename(tx, "Portal", "UTC"));
  });

  test.each(["limit=0", "limit=101", "limit=ten", "before=-1", "q=", "since=2026", "from=2026-13-01", "to=yesterday", "kind=bad", "text=old", "dealId=1&dealId=2", "dealId=%27%20or%201=1"])(
    "refuses %s",
    async (query) => expectProblem(await fetchAsCard(bench(), { method: "GET", path: `/api/v1/log?${query}` }), 400, "invalid-request"),
  );

  test("an answer stays small: large payloads come one at a time", async () => {
    const large = { asked: "refresh", by: "Dee", filler: "x".repeat(300_000) };
    await bench().as(own, async (tx) => {
      for (let count = 0; count < 3; count += 1) await audit.append(tx, { kind: "asked", dealId: "9", payload: large });
    });
    const { entries } = await read("?dealId=9");
    expect(entries.map((one) => one.payload !== null)).toEqual([true, false, false]);
    expect(entries.map((one) => one.sentence)).toEqual(["Dee asked to look again", "Dee asked to look again", "Dee asked to look again"]);
    const alone = await read(`?limit=1&before=${(entries[2]?.seq ?? 0) + 1}`);
    expect(alone.entries[0]?.payload).toEqual(large);
  });

  describe("its chain", () => {
    const verify = async (query = "") => (await fetchAsCard(bench(), { method: "GET", path: `/api/v1/log/verify${query}` })).body as unknown;

    test("refuses strangers", () => refusesStrangers(bench(), { method: "GET", path: "/api/v1/log/verify" }));

    test("is checked to the end, in parts of 5,000, or from where a part ended", async () => {
      const [last] = (await read("?limit=1")).entries;
      expect(await verify()).toEqual({ checkedTo: last?.seq, last: last?.seq, brokenAt: null });
      expect(await verify("?from=3")).toEqual({ checkedTo: last?.seq, last: last?.seq, brokenAt: null });
      expect(await verify("?from=99")).toEqual({ checkedTo: last?.seq, last: last?.seq, brokenAt: null });
    });

    test("that holds nothing yet is whole", async () => {
      await bench().install("100003");
      const response = await fetchAsCard(bench(), { method: "GET", path: "/api/v1/log/verify", portalId: "100003" });
      expect(response.body).toEqual({ checkedTo: 0, last: 0, brokenAt: null });
    });

    test.each(["from=0", "from=x", "limit=3"])("refuses %s", async (query) =>
      expectProblem(await fetchAsCard(bench(), { method: "GET", path: `/api/v1/log/verify?${query}` }), 400, "invalid-request"),
    );
  });
});
