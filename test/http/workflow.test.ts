import { beforeAll, describe, expect, test } from "vitest";
import * as dealBook from "../../server/store/deal-book.ts";
import { hubspotHeaders, PUBLIC_URL, useBench } from "./app-bench.ts";
import { expectProblem, refusesCards, sendSigned, withMethod } from "./card-client.ts";
import { billing, putInBook } from "./deal-in-book.ts";

const PATH = "/api/v1/workflow-actions/create-invoice";

describe("the workflow action", () => {
  const bench = useBench();
  let [own, connectionId] = ["", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    connectionId = await bench().connect(own, "9130", "Northside Books");
  });

  const execution = (changes: object = {}) => ({
    callbackId: "ap-100001-77-1-0",
    origin: { portalId: 100001, actionDefinitionId: 5, actionDefinitionVersion: 1 },
    context: { source: "WORKFLOWS", workflowId: 9 },
    object: { objectId: 61, objectType: "DEAL" },
    inputFields: { deliver: "draft", memo: "" },
    ...changes,
  });
  const run = (body: unknown, changes: object = {}) => sendSigned(bench(), { method: "POST", path: PATH, body, ...changes });

  test("refuses strangers: no signature, a forged or stale one, another address, a portal without Onebook", async () => {
    expectProblem(await withMethod(bench().app, "POST", PATH).send(execution()), 401, "signature-invalid");
    expectProblem(await run(execution(), { secret: "somebody else's" }), 401, "signature-invalid");
    const elsewhere = hubspotHeaders({ method: "POST", url: `${PUBLIC_URL}/webhooks/hubspot`, body: JSON.stringify(execution()), at: bench().clock.now() });
    expectProblem(await withMethod(bench().app, "POST", PATH).set(elsewhere).send(execution()), 401, "signature-invalid");
    for (const minutes of [-6, 6]) expectProblem(await run(execution(), { signedAt: bench().clock.now() + minutes * 60_000 }), 401, "signature-stale");
    for (const portalId of [999999, "100001", null]) expectProblem(await run(execution({ origin: { portalId } })), 403, "not-installed");
    await refusesCards(bench(), PATH, execution());
    expect(await bench().as(own, (tx) => dealBook.readCard(tx, "61"))).toBeNull();
  });

  test("asks for the deal's invoice, once however often it runs, and tells the workflow", async () => {
    const answers = [await run(execution()), await run(execution())];
    const outputFields = { onebook_result: "requested", onebook_message: "The invoice was asked for.", hs_execution_state: "SUCCESS" };
    expect(answers.map(({ status, body }) => [status, body as unknown])).toEqual([
      [200, { outputFields }],
      [200, { outputFields }],
    ]);
    const card = await bench().as(own, (tx) => dealBook.readCard(tx, "61"));
    expect(card).toMatchObject({ requestOpen: true, request: { deliver: "draft", by: "a HubSpot workflow" } });
    expect(card?.request).not.toHaveProperty("memo");
  });

  test("tells the workflow where an invoice stands already", async () => {
    await putInBook(bench(), own, "62", { connectionId, invoices: [{ id: "62", number: "1062" }], status: billing() });
    expect((await run(execution({ object: { objectId: 62, objectType: "DEAL" } }))).body).toMatchObject({ outputFields: { onebook_result: "already_invoiced", onebook_message: "Invoice 1062 already stands for this deal." } });
  });

  test("takes the deal from an agent, who has none enrolled and no callback", async () => {
    const asked = await run({ origin: { portalId: 100001 }, inputFields: { dealId: "63", deliver: "" } });
    expect(asked.body).toMatchObject({ outputFields: { onebook_result: "requested" } });
    const card = await bench().as(own, (tx) => dealBook.readCard(tx, "63"));
    expect(card).toMatchObject({ requestOpen: true });
    expect(card?.request).not.toHaveProperty("dealId");
  });

  test("refuses when nobody could say which deal is meant", async () => {
    const none = await run(execution({ object: undefined, inputFields: { dealId: "" } }));
    const two = await run(execution({ object: { objectId: 64, objectType: "DEAL" }, inputFields: { dealId: "65" } }));
    for (const response of [none, two]) {
      expectProblem(response, 400, "invalid-request");
      expect((response.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual(["body.inputFields.dealId"]);
    }
    for (const dealId of ["64", "65"]) expect(await bench().as(own, (tx) => dealBook.readCard(tx, dealId))).toBeNull();
  });

  test.each([
    [{ object: { objectId: 5, objectType: "CONTACT" } }, "body.object.objectType"],
    [{ object: {} }, "body.object.objectId"],
    [{ inputFields: { deliver: "fax" } }, "body.inputFields.deliver"],
    [{ object: undefined, inputFields: { dealId: "the Acme deal" } }, "body.inputFields.dealId"],
    [{ callbackId: "" }, "body.callbackId"],
  ])("refuses %j by naming %s", async (changes, path) => {
    const response = await run(execution(changes));
    expectProblem(response, 400, "invalid-request");
    expect((response.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([path]);
  });
});
