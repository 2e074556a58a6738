import { beforeAll, describe, expect, test } from "vitest";
import { money } from "../../server/domain/money.ts";
import { cardSchema, type Card } from "../../server/http/api/card/card-schema.ts";
import * as connections from "../../server/store/connections.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as effects from "../../server/store/effects.ts";
import * as invoices from "../../server/store/invoices.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";
import { billing, noCustomer, putInBook } from "./deal-in-book.ts";
import { parkedAs } from "../domain/samples.ts";

describe("the card of a deal", () => {
  const bench = useBench();
  let [own, other, connectionId, otherConnection] = ["", "", "", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    connectionId = await bench().connect(own, "9130", "Northside Books");
    otherConnection = await bench().connect(other, "9131", "Elsewhere Ltd");
  });

  const cardOf = async (dealId: string, portalId = "100001"): Promise<Card> => {
    const response = await fetchAsCard(bench(), { method: "GET", path: `/api/v1/cards/deals/${dealId}`, portalId });
    expect(response.status, response.text).toBe(200);
    expect(response.headers["cache-control"]).toBe("no-store");
    return cardSchema.parse(response.body);
  };

  test("refuses strangers", () => refusesStrangers(bench(), { method: "GET", path: "/api/v1/cards/deals/4001" }));

  test("shows nothing of another tenant's deal with the same id", async () => {
    await putInBook(bench(), other, "31", { connectionId: otherConnection, invoices: [{ id: "31", number: "SECRET" }], status: billing({ invoiceNumber: "SECRET" }) });
    const foreign = await cardOf("31");
    expect(JSON.stringify(foreign)).not.toContain("SECRET");
    expect(foreign).toMatchObject({ deal: { id: "31", name: null, amount: null }, amounts: null, invoices: [], status: { state: "not_invoiced" } });
    expect((await cardOf("31", "100002")).invoices[0]?.number).toBe("SECRET");
  });

  test("a deal nobody has looked at yet says what will happen", async () => {
    expect(await cardOf("404")).toMatchObject({
      status: { state: "not_invoiced", label: "Not invoiced", sentence: "Invoice will be created when this deal closes", tone: "default" },
      working: false,
      lookedAt: null,
      actions: { create: { allowed: true, why: null }, refresh: true, answerChange: false },
    });
  });

  test("a part-paid invoice shows every amount, and what came in", async () => {
    const payment = { kind: "payment" as const, sourceId: "91", label: "CHQ 7", invoiceId: "266", amount: money(40_000, "USD"), date: "2026-11-22" };
    const credit = { kind: "credit-note" as const, sourceId: "92", label: null, invoiceId: "266", amount: money(10_000, "USD"), date: "2026-11-23" };
    await putInBook(bench(), own, "32", {
      connectionId,
      invoices: [{ id: "266", sent: true, balance: money(50_000, "USD"), allocations: [credit, payment], links: { view: "javascript:alert(1)", pay: "https://pay.example/266" } }],
      status: billing({ state: "part_paid", paid: money(40_000, "USD"), credited: money(10_000, "USD"), balance: money(50_000, "USD") }),
    });
    const card = await cardOf("32");
    expect(card.status).toEqual({
      state: "part_paid",
      label: "Part paid",
      reason: "invoiced",
      sentence: "400.00 USD of 1,000.00 USD paid, 100.00 USD credited, due 23 Dec 2026",
      tone: "info",
    });
    expect(card.amounts?.balance).toEqual({ minor: 50_000, amount: "500.00", currency: "USD" });
    const [shown] = card.invoices;
    expect(shown).toMatchObject({ number: "1043", paid: { amount: "400.00" }, credited: { amount: "100.00" }, balance: { amount: "500.00" }, url: null });
    expect(shown?.movements).toEqual([
      { kind: "payment", label: "CHQ 7", amount: { minor: 40_000, amount: "400.00", currency: "USD" }, date: "2026-11-22" },
      { kind: "credit-note", label: null, amount: { minor: 10_000, amount: "100.00", currency: "USD" }, date: "2026-11-23" },
    ]);
    expect(shown).toMatchObject({ payUrl: "https://pay.example/266", readAt: new Date(bench().clock.now()).toISOString() });
    expect(card.actions.create).toEqual({ allowed: false, why: "Invoice 1043 already stands for this deal." });
  });

  test("a voided invoice shows neither paid nor owed, and a new one may be asked for", async () => {
    const status = billing({ state: "voided", invoiceNumber: "1050", invoiceCount: 0, total: null, paid: null, credited: null, balance: null });
    await putInBook(bench(), own, "33", { connectionId, invoices: [{ id: "33", number: "1050", state: "voided", balance: money(0, "USD") }], status });
    const card = await cardOf("33");
    expect(card.status).toMatchObject({ sentence: "Invoice 1050 was voided in QuickBooks Online", tone: "danger" });
    expect(card.invoices[0]).toMatchObject({ total: { minor: 100_000 }, paid: { minor: 0 }, credited: { minor: 0 }, balance: { minor: 0 } });
    expect(card.amounts).toBeNull();
    expect(card.actions.create.allowed).toBe(true);
  });

  test("an asked-for invoice is under way until a look has been at it, and then waits for a person or stands", async () => {
    const asked = await fetchAsCard(bench(), { method: "POST", path: "/api/v1/deals/34/invoice", body: {} });
    expect([asked.status, asked.body]).toEqual([202, { accepted: true, why: null }]);
    expect(await cardOf("34")).toMatchObject({
      status: { state: "waiting", sentence: "Waiting for QuickBooks Online…" },
      working: true,
      actions: { create: { allowed: false, why: "An invoice has been asked for and is on its way." } },
    });
    await bench().as(own, (tx) => dealBook.countFailure(tx, "34"));
    expect((await cardOf("34")).status.sentence).toBe("QuickBooks Online has not answered yet; Onebook keeps trying");
    await putInBook(bench(), own, "34", { connectionId, parked: [noCustomer], view: { rest: null } });
    const parked = await cardOf("34");
    expect(parked).toMatchObject({ status: { state: "parked", sentence: noCustomer.sentence, tone: "warning" }, working: false });
    expect(parked.parked).toMatchObject([{ code: "no-customer", dealId: "34", nextStep: noCustomer.nextStep, choices: [] }]);
  });

  test("says what is waited for in a word a card can translate, and how far an asked-for invoice has come", async () => {
    expect((await cardOf("404")).status.reason).toBe("when-won");
    await putInBook(bench(), own, "37", { connectionId, view: { outcome: "lost" } });
    expect((await cardOf("37")).status.reason).toBe("lost");
    await fetchAsCard(bench(), { method: "POST", path: "/api/v1/deals/38/invoice", body: {} });
    const done = async () => (await cardOf("38")).progress.map((one) => `${one.step} ${one.done}`);
    expect(await done()).toEqual(["asked true", "customer false", "invoice false", "deal false"]);
    const intent = { key: "k-38", dealId: "38", revision: 1, step: "create-invoice", subject: "1", request: {} };
    await bench().as(own, (tx) => effects.intend(tx, intent));
    expect(await done()).toEqual(["asked true", "customer true", "invoice false", "deal false"]);
    await putInBook(bench(), own, "38", { connectionId, invoices: [{ id: "38" }] });
    expect(await done()).toEqual(["asked true", "customer true", "invoice true", "deal false"]);
  });

  test("says where its accounting system is to be connected anew", async () => {
    await bench().as(other, (tx) => connections.setState(tx, otherConnection, "needs-reconnect"));
    expect(await cardOf("404", "100002")).toMatchObject({
      erp: { name: "QuickBooks Online", state: "reconnect" },
      status: { reason: "reconnect", sentence: "The connection to QuickBooks Online has to be renewed in the settings" },
      actions: { create: { allowed: false }, refresh: false },
    });
    await bench().install("100003");
    expect(await cardOf("404", "100003")).toMatchObject({ erp: { name: "the ERP", state: "none" }, status: { reason: "no-connection" } });
  });

  test("an invoice known to have changed and not read yet is under way", async () => {
    await putInBook(bench(), own, "35", { connectionId, invoices: [{ id: "35" }], status: billing() });
    expect((await cardOf("35")).working).toBe(false);
    await bench().as(own, (tx) => invoices.markDealStale(tx, "35"));
    expect((await cardOf("35")).working).toBe(true);
  });

  test("a deal that changed after sending offers an answer, and shows the instalments ahead", async () => {
    const reason = parkedAs("changed-after-sending", "The deal was changed.", "Credit or leave.", [{ id: "leave", label: "Leave it as it is" }]);
    const upcoming = [{ date: "2026-12-23", share: "70%", amount: money(70_000, "USD") }];
    await putInBook(bench(), own, "36", { connectionId, invoices: [{ id: "36" }], status: billing(), parked: [reason], view: { upcoming } });
    expect(await cardOf("36")).toMatchObject({
      actions: { answerChange: true },
      upcoming: [{ date: "2026-12-23", share: "70%", amount: { amount: "700.00" } }],
    });
  });

  test("an id that cannot be one is refused by name", async () => {
    const response = await fetchAsCard(bench(), { method: "GET", path: "/api/v1/cards/deals/4%2F..%2F5" });
    expectProblem(response, 400, "invalid-request");
    expect((response.body as { errors: unknown }).errors).toEqual([{ path: "path.dealId", message: "Not an id" }]);
  });
});
