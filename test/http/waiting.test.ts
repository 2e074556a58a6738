import { beforeAll, describe, expect, test } from "vitest";
import * as audit from "../../server/store/audit.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as parked from "../../server/store/parked.ts";
import * as tenants from "../../server/store/tenants.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";
import { noCustomer, putInBook, view } from "./deal-in-book.ts";
import { parkedAs } from "../domain/samples.ts";

interface Page {
  parked: { id: string; dealId: string; mayAsk: boolean; deal: { name: string | null; amount: { amount: string } | null } }[];
  cursor: string | null;
  total: number;
  reasons: { code: string; count: number }[];
  retrying: { code: string; total: number; done: number }[];
}

const closed = parkedAs("period-closed", "The books are closed for 100% of October.", "Open the period.");
const PATH = "/api/v1/parked";
const RETRY = { method: "POST" as const, path: `${PATH}/retry`, body: { reason: "no-customer" } };

describe("the list of what waits for a person", () => {
  const bench = useBench();
  let [own, other, connectionId] = ["", "", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    connectionId = await bench().connect(own, "9100", "Northside Books");
    for (const [id, name] of [["1", "Bluewater website"], ["2", "Harbour lease"], ["3", "Bluewater hosting"], ["4", "Atlas"]] as const) {
      await putInBook(bench(), own, id, { connectionId, view: { name, customerName: id === "4" ? "Bluewater Ltd" : null }, parked: [id === "2" ? closed : noCustomer] });
      if (id !== "2") bench().clock.advance(60_000);
    }
    await putInBook(bench(), other, "8", { connectionId, view: { name: "Bluewater SECRET" }, parked: [noCustomer] });
  });

  const read = async (query = ""): Promise<Page> => {
    const response = await fetchAsCard(bench(), { method: "GET", path: PATH + query });
    expect(response.status, response.text).toBe(200);
    return response.body as Page;
  };
  const deals = async (query: string) => (await read(query)).parked.map((one) => one.dealId);

  test("refuses strangers", async () => {
    await refusesStrangers(bench(), { method: "GET", path: PATH });
    await refusesStrangers(bench(), RETRY);
  });

  test("is searched in names and sentences and narrowed to a reason, in its own account alone", async () => {
    expect(await deals("?q=bluewater")).toEqual(["1", "3", "4"]);
    expect(await deals("?q=100%25")).toEqual(["2"]);
    expect(await deals("?q=_")).toEqual([]);
    expect(await deals("?reason=period-closed")).toEqual(["2"]);
    const { total, reasons, parked: rows } = await read("?q=atlas&reason=no-customer");
    expect(rows[0]?.deal).toMatchObject({ name: "Atlas", amount: { amount: "1000.00" } });
    expect({ total, reasons }).toEqual({ total: 1, reasons: [{ code: "no-customer", count: 3 }, { code: "period-closed", count: 1 }] });
  });

  test("says whose invoice may be asked for: where none stands, while Onebook writes", async () => {
    const mayAsk = async () => Object.fromEntries((await read()).parked.map((one) => [one.dealId, one.mayAsk]));
    await putInBook(bench(), own, "2", { connectionId, parked: [closed], invoices: [{ id: "standing" }] });
    await putInBook(bench(), own, "3", { connectionId, view: { name: "Bluewater hosting" }, parked: [noCustomer], invoices: [{ id: "voided", state: "voided" }] });
    expect(await mayAsk()).toEqual({ 1: true, 2: false, 3: true, 4: true });
    await bench().as(own, (tx) => tenants.setMode(tx, "shadow"));
    expect(Object.values(await mayAsk())).not.toContain(true);
    await bench().as(own, (tx) => tenants.setMode(tx, "live"));
  });

  test("is paged without losing or repeating a row, also where two were noticed in the same moment", async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: Page = await read(`?limit=1${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(4);
      seen.push(...page.parked.map((one) => one.dealId));
      cursor = page.cursor;
    }
    expect([...seen].sort()).toEqual(["1", "2", "3", "4"]);
    expect([seen[0], seen[3]]).toEqual(["1", "4"]);
  });

  test.each(["limit=0", "limit=101", "q=", "cursor=abc", "reason=A%20B", "page=2"])("refuses %s", async (query) =>
    expectProblem(await fetchAsCard(bench(), { method: "GET", path: `${PATH}?${query}` }), 400, "invalid-request"),
  );

  test("everything of one reason is tried again at once, once however often it is sent, and tells how far it is", async () => {
    const retry = async () => {
      const response = await fetchAsCard(bench(), RETRY);
      expect(response.status, response.text).toBe(202);
      return response.body as unknown;
    };
    expect([await retry(), await retry()]).toEqual([{ deals: 3 }, { deals: 3 }]);
    const asked = await bench().as(own, (tx) => audit.read(tx, { limit: 50 }));
    expect(asked.filter((entry) => (entry.payload as { asked?: string }).asked === "retry-all")).toHaveLength(1);
    expect((await read()).retrying).toMatchObject([{ code: "no-customer", total: 3, done: 0, askedBy: "ada@bluewater.example" }]);

    bench().clock.advance(1000);
    await bench().as(own, async (tx) => {
      await dealBook.settle(tx, "1", { lookAt: null, answered: null, view: view(), mentions: [] });
      await parked.setOpen(tx, "3", []);
    });
    expect((await read()).retrying).toMatchObject([{ total: 3, done: 2 }]);
    await bench().as(own, (tx) => dealBook.settle(tx, "4", { lookAt: null, answered: null, view: view(), mentions: [] }));
    expect((await read()).retrying).toEqual([]);
  });

  test("a retry that has not ended after an hour is shown no more, and one of nothing is none", async () => {
    await fetchAsCard(bench(), RETRY);
    bench().clock.advance(3_601_000);
    expect((await read()).retrying).toEqual([]);
    const response = await fetchAsCard(bench(), { ...RETRY, body: { reason: "tax-unmapped" } });
    expect(response.body).toEqual({ deals: 0 });
    expectProblem(await fetchAsCard(bench(), { ...RETRY, body: { reason: "'; drop" } }), 400, "invalid-request");
  });

  test("at most a hundred deals are tried at once", async () => {
    await bench().as(own, async (tx) => {
      for (let id = 1000; id < 1101; id += 1) await parked.setOpen(tx, String(id), [parkedAs("no-lines", "No lines.", "Add one.")]);
    });
    const response = await fetchAsCard(bench(), { ...RETRY, body: { reason: "no-lines" } });
    expect(response.body).toEqual({ deals: 100 });
  });
});
