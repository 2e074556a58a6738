import { beforeAll, describe, expect, test } from "vitest";
import * as audit from "../../server/store/audit.ts";
import * as connections from "../../server/store/connections.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as links from "../../server/store/links.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";
import { billing, noCustomer, putInBook, view } from "./deal-in-book.ts";

const PATH = "/api/v1/deals/invoices";

describe("invoices of many deals", () => {
  const bench = useBench();
  let [own, other, connectionId] = ["", "", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    connectionId = await bench().connect(own, "9130", "Northside Books");
    await bench().connect(other, "9131", "Elsewhere Ltd");
  });

  const ask = (dealIds: unknown, of: object = {}) => fetchAsCard(bench(), { method: "POST", path: PATH, body: { dealIds }, ...of });
  const look = (ids: string, of: object = {}) => fetchAsCard(bench(), { method: "GET", path: `${PATH}?ids=${ids}`, ...of });
  const bookOf = (dealId: string, tenantId = own) => bench().as(tenantId, (tx) => dealBook.readCard(tx, dealId));
  const asked = async (dealId: string) => (await bench().as(own, (tx) => audit.read(tx, { dealId, limit: 50 }))).filter((one) => one.kind === "asked");
  const shown = async (id: string) => ((await look(id)).body as { deals: unknown[] }).deals[0];

  test("refuses strangers, who asks and who looks", async () => {
    await refusesStrangers(bench(), { method: "POST", path: PATH, body: { dealIds: ["1"] } });
    await refusesStrangers(bench(), { method: "GET", path: `${PATH}?ids=1` });
  });

  describe("asking", () => {
    test("keeps one request for each deal, and who made it", async () => {
      const response = await ask(["101", "102", "101"]);
      const accepted = { accepted: true, why: null };
      expect([response.status, response.body]).toEqual([202, { deals: [{ dealId: "101", ...accepted }, { dealId: "102", ...accepted }] }]);
      for (const dealId of ["101", "102"]) {
        expect(await bookOf(dealId)).toMatchObject({ requestOpen: true, request: { by: "ada@bluewater.example" } });
        expect(await asked(dealId)).toHaveLength(1);
        expect(await bookOf(dealId, other)).toBeNull();
      }
    });

    test("sent twice, as HubSpot does after a lost answer, asks once and answers the same", async () => {
      const answers = [await ask(["103"]), await ask(["103"])];
      expect(answers.map((answer) => answer.body as unknown)).toEqual([answers[0]?.body, answers[0]?.body]);
      expect(await asked("103")).toHaveLength(1);
    });

    test("leaves a request that is open with what was said about the invoice", async () => {
      await fetchAsCard(bench(), { method: "POST", path: "/api/v1/deals/104/invoice", body: { memo: "Thanks" } });
      expect((await ask(["104"])).body).toEqual({ deals: [{ dealId: "104", accepted: true, why: null }] });
      expect(await bookOf("104")).toMatchObject({ requestOpen: true, request: { memo: "Thanks" } });
    });

    test("says where an invoice stands, and asks for the others", async () => {
      await putInBook(bench(), own, "105", { connectionId, invoices: [{ id: "105", number: "1105" }], status: billing() });
      expect((await ask(["105", "106"])).body).toEqual({
        deals: [
          { dealId: "105", accepted: false, why: "Invoice 1105 already stands for this deal." },
          { dealId: "106", accepted: true, why: null },
        ],
      });
      expect(await asked("105")).toEqual([]);
    });

    test("accepts nothing while no accounting system is connected", async () => {
      await bench().install("100003");
      const response = await ask(["107"], { portalId: "100003" });
      expect(response.body).toEqual({
        deals: [{ dealId: "107", accepted: false, why: "No accounting system is connected; an admin can connect one in the settings." }],
      });
    });

    test.each([
      [[], "body.dealIds"],
      [["1/2"], "body.dealIds.0"],
      ["1", "body.dealIds"],
      [Array.from({ length: 101 }, (_, index) => String(index + 1)), "body.dealIds"],
    ])("refuses %j", async (dealIds, path) => {
      const response = await ask(dealIds);
      expectProblem(response, 400, "invalid-request");
      expect((response.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([path]);
    });

    test("takes a hundred deals", async () => {
      const hundred = Array.from({ length: 100 }, (_, index) => String(5000 + index));
      const { deals } = (await ask(hundred)).body as { deals: { dealId: string; accepted: boolean }[] };
      expect(deals.map((one) => one.dealId)).toEqual(hundred);
      expect(deals.every((one) => one.accepted)).toBe(true);
      expect(((await look(hundred.join(","))).body as { deals: unknown[] }).deals).toHaveLength(100);
    });
  });

  describe("looking how far they are", () => {
    const nothing = { name: null, customerName: null, amount: null, invoice: null, code: null, sentence: null, nextStep: null, said: null };
    const known = { name: "Bluewater website", customerName: "Bluewater Dental", amount: { minor: 100_000, amount: "1000.00", currency: "USD" } };

    test("tells for each deal in the order asked, what becomes of an invoice, and what the person may do", async () => {
      await ask(["111"]);
      expect((await look("112,111")).body).toEqual({
        deals: [
          { dealId: "112", ...nothing, state: "ready" },
          { dealId: "111", ...nothing, state: "working" },
        ],
        deliver: "approved",
        erp: "connected",
        rights: ["see", "create-invoices", "settle", "change-settings"],
      });
      expect(bench().outboundCalls).toEqual([]);
    });

    test("done: with the invoice's number and where it is", async () => {
      await putInBook(bench(), own, "113", { connectionId, invoices: [{ id: "113", number: "1113", links: { view: "https://erp.example/113", pay: null } }], status: billing() });
      expect(await shown("113")).toEqual({ dealId: "113", ...nothing, ...known, state: "done", invoice: { number: "1113", url: "https://erp.example/113" } });
    });

    test("done also where a question about the deal waits beside its invoice", async () => {
      await putInBook(bench(), own, "114", { connectionId, invoices: [{ id: "114", number: "1114" }], status: billing(), parked: [noCustomer] });
      expect(await shown("114")).toMatchObject({ state: "done", sentence: null });
    });

    test("waiting for a person: with the sentence and the next step", async () => {
      await ask(["115"]);
      await putInBook(bench(), own, "115", { connectionId, parked: [noCustomer] });
      expect(await shown("115")).toMatchObject({ state: "waiting", code: "no-customer", sentence: noCustomer.sentence, nextStep: noCustomer.nextStep });
    });

    test("still working while looks fail, and says so", async () => {
      await ask(["116"]);
      await bench().as(own, (tx) => dealBook.countFailure(tx, "116"));
      expect(await shown("116")).toMatchObject({ state: "working", sentence: "The accounting system has not answered yet; Onebook keeps trying." });
    });

    test.each([
      ["117", { rest: "gone" as const }, "The deal was deleted in the CRM."],
      ["118", { outcome: "lost" as const }, "The deal was lost; there is nothing to invoice."],
      ["119", { rest: "ended-by-hand" as const }, "Its invoice was voided or deleted."],
    ])("deal %s has nothing to invoice, and says why", async (dealId, seen, sentence) => {
      await putInBook(bench(), own, dealId, { connectionId, view: seen });
      expect(await shown(dealId)).toMatchObject({ state: "none", sentence });
    });

    test("an answered request that led to no invoice is not offered again", async () => {
      await ask(["120"]);
      const answered = (await bookOf("120"))?.request ?? null;
      await bench().as(own, (tx) => dealBook.settle(tx, "120", { lookAt: null, answered, view: view({ connectionId }), mentions: [] }));
      expect(await shown("120")).toMatchObject({ state: "none", sentence: "Onebook found nothing to invoice." });
    });

    test.each([
      ["121", { state: "voided" as const }],
      ["122", { state: "deleted" as const }],
    ])("an invoice that has ended does not count: deal %s", async (dealId, ended) => {
      await putInBook(bench(), own, dealId, { connectionId, invoices: [{ id: dealId, number: null, ...ended }] });
      expect(await shown(dealId)).toMatchObject({ state: "ready", invoice: null });
    });

    test("an invoice that another has replaced does not count", async () => {
      await putInBook(bench(), own, "123", { connectionId, invoices: [{ id: "123", number: "1123" }] });
      await bench().as(own, (tx) => links.supersede(tx, { connectionId, erpId: "123" }));
      expect(await shown("123")).toMatchObject({ state: "ready", invoice: null });
    });

    test("knows nothing of another account's deals", async () => {
      expect((await look("113", { portalId: "100002" })).body).toMatchObject({ deals: [{ dealId: "113", ...nothing, state: "ready" }] });
    });

    test("says when invoices cannot be made: no system connected, or one whose connection has run out", async () => {
      await bench().install("100004");
      expect((await look("1", { portalId: "100004" })).body).toMatchObject({ erp: "none" });
      const lapsed = await bench().install("100005");
      const old = await bench().connect(lapsed, "9135", "Lapsed Ltd");
      await bench().as(lapsed, (tx) => connections.setState(tx, old, "needs-reconnect"));
      expect((await look("1", { portalId: "100005" })).body).toMatchObject({ erp: "reconnect" });
    });

    test.each(["", "1,,2", "1/2", Array.from({ length: 101 }, (_, index) => String(index)).join(",")])("refuses the ids %j", async (ids) => {
      expectProblem(await look(ids), 400, "invalid-request");
    });
  });
});
