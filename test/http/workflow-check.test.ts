import { beforeAll, describe, expect, test } from "vitest";
import { money } from "../../server/domain/money.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import { hubspotHeaders, PUBLIC_URL, useBench } from "./app-bench.ts";
import { expectProblem, refusesCards, sendSigned, withMethod } from "./card-client.ts";
import { billing, noCustomer, putInBook } from "./deal-in-book.ts";

const PATH = "/api/v1/workflow-actions/check-payment-status";

describe("the workflow action that checks the payment status", () => {
  const bench = useBench();
  let [own, connectionId] = ["", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    connectionId = await bench().connect(own, "9130", "Northside Books");
  });

  const execution = (objectId: number, changes: object = {}) => ({
    callbackId: "ap-100001-78-1-0",
    origin: { portalId: 100001, actionDefinitionId: 6, actionDefinitionVersion: 1 },
    context: { source: "WORKFLOWS", workflowId: 9 },
    object: { objectId, objectType: "DEAL" },
    inputFields: {},
    ...changes,
  });
  const run = (body: unknown, changes: object = {}) => sendSigned(bench(), { method: "POST", path: PATH, body, ...changes });

  test("refuses strangers: no signature, a forged or stale one, another address, a portal without Onebook", async () => {
    expectProblem(await withMethod(bench().app, "POST", PATH).send(execution(71)), 401, "signature-invalid");
    expectProblem(await run(execution(71), { secret: "somebody else's" }), 401, "signature-invalid");
    const url = `${PUBLIC_URL}/api/v1/workflow-actions/create-invoice`;
    const elsewhere = hubspotHeaders({ method: "POST", url, body: JSON.stringify(execution(71)), at: bench().clock.now() });
    expectProblem(await withMethod(bench().app, "POST", PATH).set(elsewhere).send(execution(71)), 401, "signature-invalid");
    for (const minutes of [-6, 6]) expectProblem(await run(execution(71), { signedAt: bench().clock.now() + minutes * 60_000 }), 401, "signature-stale");
    for (const portalId of [999999, "100001", null]) expectProblem(await run(execution(71, { origin: { portalId } })), 403, "not-installed");
    await refusesCards(bench(), PATH, execution(71));
  });

  test("tells what is paid, what is owed, when it was due and how late it is", async () => {
    const status = billing({ state: "overdue", dueDate: "2026-11-14", daysOverdue: 9, paid: money(40_000, "USD"), balance: money(60_000, "USD") });
    await putInBook(bench(), own, "71", { connectionId, invoices: [{ id: "71", number: "1071" }], status });
    const response = await run(execution(71));
    expect([response.status, response.body as unknown]).toEqual([
      200,
      {
        outputFields: {
          onebook_status: "overdue",
          onebook_message: "600.00 USD overdue by 9 days",
          onebook_paid: "400.00",
          onebook_balance: "600.00",
          onebook_currency: "USD",
          onebook_due_date: "2026-11-14",
          onebook_days_overdue: 9,
          hs_execution_state: "SUCCESS",
        },
      },
    ]);
  });

  test("tells that nothing is late where nothing is", async () => {
    const status = billing({ state: "paid", paid: money(100_000, "USD"), balance: money(0, "USD") });
    await putInBook(bench(), own, "72", { connectionId, invoices: [{ id: "72", number: "1072" }], status });
    expect((await run(execution(72))).body).toMatchObject({ outputFields: { onebook_status: "paid", onebook_balance: "0.00", onebook_days_overdue: 0 } });
  });

  test("leaves amounts out where there is no invoice, and says why", async () => {
    await putInBook(bench(), own, "73", { connectionId, parked: [noCustomer] });
    const outputFields = { onebook_status: "parked", onebook_message: noCustomer.sentence, hs_execution_state: "SUCCESS" };
    expect((await run(execution(73))).body).toEqual({ outputFields });
  });

  test("asks no vendor and wakes nothing, also for a deal never looked at", async () => {
    expect((await run(execution(74))).body).toMatchObject({ outputFields: { onebook_status: "not_invoiced" } });
    expect(bench().outboundCalls).toEqual([]);
    expect(await bench().as(own, (tx) => dealBook.readCard(tx, "74"))).toBeNull();
  });

  test("knows nothing of another account's deal", async () => {
    await bench().install("100002");
    expect((await run(execution(71, { origin: { portalId: 100002 } }))).body).toMatchObject({ outputFields: { onebook_status: "not_invoiced" } });
  });

  test("tells an agent, who names the deal, the same as a workflow", async () => {
    await putInBook(bench(), own, "75", { connectionId, parked: [noCustomer] });
    const agent = await run({ origin: { portalId: 100001 }, inputFields: { dealId: "75" } });
    expect([agent.status, agent.body as unknown]).toEqual([200, (await run(execution(75))).body]);
    expectProblem(await run({ origin: { portalId: 100001 } }), 400, "invalid-request");
  });

  test.each([
    [{ object: { objectId: 5, objectType: "CONTACT" } }, "body.object.objectType"],
    [{ object: {} }, "body.object.objectId"],
    [{ callbackId: "" }, "body.callbackId"],
  ])("refuses %j by naming %s", async (changes, path) => {
    const response = await run(execution(71, changes));
    expectProblem(response, 400, "invalid-request");
    expect((response.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([path]);
  });
});
