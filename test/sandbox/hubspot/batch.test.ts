import { describe, expect, test } from "vitest";
import { openBench, type Wire } from "./bench.ts";

const DEALS = "/crm/objects/2026-09/deals";

describe("batches", () => {
  test("reading tells of everything that is not there in one error, beside the results", async () => {
    const { call } = openBench();
    const { id } = (await call("GET", `${DEALS}?limit=1`)).body.results[0] as Wire;
    const read = await call("POST", `${DEALS}/batch/read`, { inputs: [{ id }, { id: "1" }, { id: "2" }, { id }], properties: ["dealname"] });
    expect(read).toMatchObject({ status: 207, body: { numErrors: 1, results: [{ id }], errors: [{ category: "OBJECT_NOT_FOUND", context: { ids: ["1", "2"] } }] } });
  });

  test("creating without trace ids is refused whole when one input is wrong, and nothing is kept or told", async () => {
    const { call, install, gathered } = openBench();
    await install();
    const refused = await call("POST", `${DEALS}/batch/create`, { inputs: [{ properties: { dealname: "first of two" } }, { properties: { nonsense: "b" } }] });
    expect(refused).toMatchObject({ status: 400, body: { category: "VALIDATION_ERROR" } });
    const found = await call("POST", `${DEALS}/search`, { query: "first of two" });
    expect(found.body.total).toBe(0);
    expect(await gathered()).toEqual([]);
  });

  test("with trace ids of their own the good inputs are created, and the others are told by theirs", async () => {
    const { call, install, gathered } = openBench();
    await install();
    const nowhere = [{ to: { id: "1" }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 341 }] }];
    const inputs = [
      { properties: { dealname: "good" }, objectWriteTraceId: "t1" },
      { properties: { nonsense: "b" }, objectWriteTraceId: "t2" },
      { properties: { dealname: "half" }, associations: nowhere, objectWriteTraceId: "t3" },
    ];
    const created = await call("POST", `${DEALS}/batch/create`, { inputs });
    expect(created).toMatchObject({ status: 207, body: { numErrors: 2, results: [{ objectWriteTraceId: "t1" }], errors: [{ context: { objectWriteTraceId: ["t2"] } }, { context: { objectWriteTraceId: ["t3"] } }] } });
    expect((await gathered()).filter((event) => event.subscriptionType === "deal.creation")).toHaveLength(1);
    expect((await call("POST", `${DEALS}/search`, { query: "half" })).body.total).toBe(0);
  });

  test("upserting creates what its unique property does not find, and updates the rest", async () => {
    const { call } = openBench();
    const upsert = (firstname: string) => call("POST", "/crm/v3/objects/contacts/batch/upsert", { inputs: [{ id: "New@up.example", idProperty: "email", properties: { firstname } }] });
    expect((await upsert("Una")).body.results[0]).toMatchObject({ new: true, properties: { email: "new@up.example" } });
    expect((await upsert("Ute")).body.results[0]).toMatchObject({ new: false, properties: { firstname: "Ute" } });
  });

  test("updating refuses twins, and tells of what is not there beside the results", async () => {
    const { call } = openBench();
    const { id } = (await call("GET", `${DEALS}?limit=1`)).body.results[0] as Wire;
    const update = (...ids: string[]) => call("POST", `${DEALS}/batch/update`, { inputs: ids.map((one) => ({ id: one, properties: { dealname: "renamed" } })) });
    expect((await update(id, id)).status).toBe(400);
    expect(await update(id, "1")).toMatchObject({ status: 207, body: { results: [{ id, properties: { dealname: "renamed" } }], numErrors: 1 } });
  });

  test("take at most a hundred inputs, and at least one", async () => {
    const { call } = openBench();
    for (const path of ["read", "create", "update", "upsert", "archive"]) {
      for (const count of [0, 101]) {
        const inputs = Array.from({ length: count }, (_, index) => ({ id: String(index), properties: {} }));
        expect((await call("POST", `${DEALS}/batch/${path}`, { inputs })).status).toBe(400);
      }
    }
  });

  test("archiving is done whatever was there", async () => {
    const { call } = openBench();
    const { id } = (await call("GET", `${DEALS}?limit=1`)).body.results[0] as Wire;
    expect((await call("POST", `${DEALS}/batch/archive`, { inputs: [{ id }, { id: "1" }] })).status).toBe(204);
    expect((await call("GET", `${DEALS}/${id}`)).status).toBe(404);
  });
});
