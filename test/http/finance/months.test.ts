import { beforeAll, describe, expect, test } from "vitest";
import { knownDeal, type KnownDeal } from "../../../server/domain/ledger/known-deal.ts";
import { money } from "../../../server/domain/money.ts";
import { recordDeal } from "../../../server/flows/ledger/record-deal.ts";
import * as audit from "../../../server/store/audit.ts";
import * as connections from "../../../server/store/connections.ts";
import * as dealRecords from "../../../server/store/deal-records.ts";
import { deal, organisation } from "../../domain/samples.ts";
import { billing, booking, recognised } from "../../domain/ledger/facts-in-tests.ts";
import { useBench } from "../app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "../card-client.ts";
import { noCustomer, putInBook } from "../deal-in-book.ts";
import { believe, putQuarter } from "./quarter.ts";

interface Closing {
  mayClose: string;
  checks: { check: string; done: boolean; count: number; amounts: { amount: string }[] }[];
  books: { figures: { figure: string; amount: { amount: string } }[]; adjustments: { figure: string; closed: { amount: string }; adjustment: { amount: string }; now: { amount: string } }[] }[];
  unconverted: { kind: string; dealId: string; name: string; on: string; amount: { amount: string; currency: string } }[];
  closes: { closedBy: string; comment: string; leftOpen: string[]; reopenReason: string | null; intact: boolean }[];
}

describe("the month-end close", () => {
  const bench = useBench();
  const MONTHS = "/api/v1/finance/months";
  let [own, connectionId] = ["", ""];
  const send = (method: "GET" | "POST", path: string, body?: object) => fetchAsCard(bench(), { method, path: `${MONTHS}${path}`, ...(body ? { body } : {}) });
  const read = async (month = "2026-10") => {
    const response = await send("GET", `/${month}`);
    expect(response.status, response.text).toBe(200);
    return response.body as Closing;
  };
  const figure = ({ books }: Closing, name: string) => books[0]?.figures.find((one) => one.figure === name)?.amount.amount;
  const open = ({ checks }: Closing) => checks.filter(({ done }) => !done).map(({ check, count }) => `${check} ${count}`);

  beforeAll(async () => {
    own = await bench().install("100001");
    await bench().install("100002");
    connectionId = await bench().connect(own, "9100", "Northside Books");
    await putQuarter(bench(), own, connectionId);
  });

  test("refuses strangers", async () => {
    await refusesStrangers(bench(), { method: "GET", path: MONTHS });
    await refusesStrangers(bench(), { method: "GET", path: `${MONTHS}/2026-10` });
    await refusesStrangers(bench(), { method: "POST", path: `${MONTHS}/2026-10/close`, body: {} });
    await refusesStrangers(bench(), { method: "POST", path: `${MONTHS}/2026-10/reopen`, body: { reason: "x" } });
  });

  test("lists the last months, this one first", async () => {
    const { months } = (await send("GET", "")).body as { months: { month: string; over: boolean; close: null }[] };
    expect(months.map(({ month }) => month).slice(0, 2)).toEqual(["2026-11", "2026-10"]);
    expect(months.map(({ over }) => over).slice(0, 2)).toEqual([false, true]);
    expect(months).toHaveLength(13);
  });

  test("says what is still open, and takes no month before its end", async () => {
    const november = await read("2026-11");
    expect(open(november)).toEqual(["not-invoiced 1"]);
    expect(november.mayClose).toBe("not-over");
    expectProblem(await send("POST", "/2026-11/close", { comment: "early" }), 422, "month-not-over");
    await putInBook(bench(), own, "77", { connectionId, invoices: [{ id: "990", state: "draft", date: "2026-10-30" }], parked: [noCustomer] });
    const october = await read();
    expect(open(october)).toEqual(["parked 1", "drafts 1"]);
    expect(october.mayClose).toBe("with-comment");
    expectProblem(await send("POST", "/2026-10/close", {}), 422, "comment-needed");
    expectProblem(await send("POST", "/2026-10/close", { comment: "  " }), 422, "comment-needed");
  });

  test("is closed once, with who did it, what was left open and why, and a line in the log", async () => {
    expect((await send("POST", "/2026-10/close", { comment: "The draft is next month's." })).status).toBe(200);
    const closed = await read();
    expect(closed.mayClose).toBe("closed");
    expect(closed.closes).toMatchObject([{ closedBy: "ada@bluewater.example", comment: "The draft is next month's.", leftOpen: ["parked", "drafts"], reopenReason: null, intact: true }]);
    expect([figure(closed, "crm"), figure(closed, "erp"), figure(closed, "closing")]).toEqual(["1000.00", "0.00", "1000.00"]);
    expect(closed.books[0]?.adjustments).toEqual([]);
    expectProblem(await send("POST", "/2026-10/close", { comment: "again" }), 409, "month-closed");
    const [logged] = await bench().as(own, (tx) => audit.read(tx, { limit: 1 }));
    expect(logged).toMatchObject({ kind: "changed", payload: { monthClosed: "2026-10", by: "ada@bluewater.example" } });
    const bridge = await fetchAsCard(bench(), { method: "GET", path: "/api/v1/finance/bridge?from=2026-10-01&to=2026-10-31" });
    expect(bridge.body).toMatchObject({ closed: { by: "ada@bluewater.example" } });
  });

  test("what is learned later stands beside the closed figures and changes none of them", async () => {
    const before = await read();
    await believe(bench(), own, "deal:9", booking("9", 30_000, "2026-10-20"), billing("9", "c:invoice:9", 30_000, "2026-10-21"), recognised("9", "c:invoice:9", 30_000, "2026-10-31"));
    const after = await read();
    expect(after.books[0]?.figures).toEqual(before.books[0]?.figures);
    const rows = after.books[0]?.adjustments.map(({ figure: name, closed, adjustment, now }) => [name, closed.amount, adjustment.amount, now.amount]);
    expect(rows).toEqual([
      ["crm", "1000.00", "300.00", "1300.00"],
      ["erp", "0.00", "300.00", "300.00"],
      ["bookings", "1000.00", "300.00", "1300.00"],
      ["billings", "1000.00", "300.00", "1300.00"],
      ["recognised", "0.00", "300.00", "300.00"],
    ]);
  });

  test("lists what is in no figure because no rate is known, until one is", async () => {
    const zloty = money(50_000, "PLN");
    const sold = knownDeal(deal({ id: "88", name: "Zloty sale", amount: zloty, currency: "PLN", home: null, closeDate: "2026-09-20" }));
    await bench().as(own, (tx) => connections.saveOrganisation(tx, connectionId, organisation()));
    const look = (changes: Partial<KnownDeal>) =>
      bench().as(own, async (tx) => {
        await dealRecords.save(tx, "88", { ...sold, ...changes });
        await recordDeal(tx, "88");
      });
    const billed = { id: "991", number: "17", date: "2026-09-21", currency: "PLN", exchangeRate: null, subtotal: zloty, tax: money(0, "PLN"), total: zloty, balance: zloty };
    await putInBook(bench(), own, "88", { connectionId, invoices: [billed] });
    await look({});
    const { checks, unconverted, mayClose } = await read("2026-09");
    expect(checks.find(({ check }) => check === "no-rate")).toMatchObject({ done: false, count: 2 });
    expect(mayClose).not.toBe("yes");
    expect(unconverted.map(({ kind, dealId, name, on, amount }) => [kind, dealId, name, on, amount.amount, amount.currency])).toEqual([
      ["invoice", "88", "17", "2026-09-21", "500.00", "PLN"],
      ["deal", "88", "Zloty sale", "2026-09-20", "500.00", "PLN"],
    ]);
    expect((await read("2026-08")).unconverted).toEqual([]);
    await look({ home: { currency: "USD", rate: "0.25" } });
    const converted = await read("2026-09");
    expect(converted.unconverted).toEqual([]);
    expect(figure(converted, "bookings")).toBe("125.00");
    await look({ outcome: "lost" });
    expect((await read("2026-09")).unconverted).toMatchObject([{ kind: "invoice" }]);
  });

  test("nobody can rewrite what was closed, and figures that do not fit their digest are told", async () => {
    for (const text of ["update month_close set books = '[]'", "update month_close set closed_by = 'nobody'", "delete from month_close"]) {
      await expect(bench().as(own, (tx) => tx.sql(text)), text).rejects.toThrow(/permission denied/);
    }
    const forged = "insert into month_close (tenant_id, close_id, month, books, believed_at, digest, left_open, comment, closed_by, closed_at) values ($1, 'x', '2026-09', '[]', now(), 'x', '[]', '', 'x', now())";
    await bench().as(own, (tx) => tx.sql(forged, [own]));
    expect((await read("2026-09")).closes).toMatchObject([{ intact: false }]);
  });

  test("is opened again with a reason that stays, and closed anew with the figures of then", async () => {
    expectProblem(await send("POST", "/2026-10/reopen", { reason: "" }), 400, "invalid-request");
    expect((await send("POST", "/2026-10/reopen", { reason: "A late deal." })).status).toBe(200);
    expectProblem(await send("POST", "/2026-10/reopen", { reason: "Twice." }), 409, "month-not-closed");
    const reopened = await read();
    expect(reopened.mayClose).toBe("with-comment");
    expect(figure(reopened, "crm")).toBe("1300.00");
    expect((await send("POST", "/2026-10/close", { comment: "With the late deal." })).status).toBe(200);
    const { closes } = await read();
    expect(closes.map(({ comment, reopenReason }) => [comment, reopenReason])).toEqual([["With the late deal.", null], ["The draft is next month's.", "A late deal."]]);
  });

  test("takes no month that is none, and is nobody else's", async () => {
    for (const month of ["2026-13", "2026-1", "october"]) expectProblem(await send("GET", `/${month}`), 400, "invalid-request");
    const other = await fetchAsCard(bench(), { method: "GET", path: `${MONTHS}/2026-10`, portalId: "100002" });
    expect(other.body).toMatchObject({ books: [], closes: [], mayClose: "yes" });
  });
});
