import { describe, expect, it } from "vitest";
import { EVENT_TYPES } from "../../../server/connectors/hubspot/index.ts";
import type { TimelineEvent } from "../../../server/domain/billing-status.ts";
import { failureOf, ok, record, refused, wired, type Scripted } from "./wired.ts";

const EVENT: TimelineEvent = { kind: "part-paid", headline: "Part of invoice 7 is paid", at: "2026-11-20T10:00:00.000Z", invoiceNumber: "7", amount: { minor: 5, currency: "KWD" } };
const add = (answer: Scripted) => wired(() => answer).crm.addTimelineEvent("1", EVENT, "key-1");

describe("An entry on a HubSpot timeline", () => {
  it("goes to the deal, under the name the app's project gives its kind, with the key as its id", async () => {
    const { crm, seen } = wired(() => ({ status: 201, text: "{\"id\":\"key-1\"}" }));
    await crm.addTimelineEvent("1", EVENT, "key-1");
    expect([seen[0]?.method, seen[0]?.path]).toEqual(["POST", "/integrators/timeline/2026-03/events"]);
    expect(seen[0]?.body).toEqual({
      id: "key-1",
      eventTypeName: "invoice_part_paid",
      objectId: "1",
      timestamp: "2026-11-20T10:00:00.000Z",
      properties: { headline: "Part of invoice 7 is paid", invoice_number: "7", amount: "0.005", currency: "KWD" },
    });
  });

  it("has a name of its own for every kind, such as a project can use as a uid", () => {
    const names = Object.values(EVENT_TYPES);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_.-]{1,64}$/);
  });

  it("is there when HubSpot accepts it, with or without a word, and when it had it before", async () => {
    expect(await add({ status: 200, text: "" })).toBe(true);
    expect(await add({ status: 201, text: '{"id":"key-1"}' })).toBe(true);
    expect(await add(refused(409, { category: "CONFLICT" }))).toBe(true);
  });

  it("is done without where the account does not take it", async () => {
    for (const answer of [refused(400, { category: "VALIDATION_ERROR" }), refused(403, { category: "MISSING_SCOPES" }), refused(403), refused(404)]) {
      expect(await add(answer)).toBe(false);
    }
  });

  it("is sent again where nobody knows whether it was taken", async () => {
    for (const answer of [refused(500), refused(429), { text: "<html>" }, { text: "{}" }]) {
      expect(await failureOf(add(answer))).toMatchObject({ consequence: "retry" });
    }
    expect(await failureOf(add(refused(401)))).toMatchObject({ consequence: "stop", code: "reconnect" });
  });
});

describe("A task on a HubSpot deal", () => {
  const task = { subject: "Overdue", body: "Call them.", ownerId: "44", dueAt: "2026-11-24T09:00:00.000Z" };

  it("is associated with the deal and given to its owner", async () => {
    const { crm, seen } = wired(() => ok(record("9", {})));
    expect(await crm.createTask("1", task)).toEqual({ id: "9" });
    expect(seen[0]?.body).toEqual({
      properties: {
        hs_task_subject: "Overdue",
        hs_task_body: "Call them.",
        hs_task_status: "NOT_STARTED",
        hs_task_type: "TODO",
        hs_timestamp: "2026-11-24T09:00:00.000Z",
        hubspot_owner_id: "44",
      },
      associations: [{ to: { id: "1" }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 216 }] }],
    });
  });

  it("is looked for among all the tasks of the deal, and never by search, which does not know it yet", async () => {
    const ids = Array.from({ length: 150 }, (_, index) => index + 1);
    const { crm, seen } = wired(({ method, body }) => {
      if (method === "GET") return ok({ results: ids.map((toObjectId) => ({ toObjectId, associationTypes: [{ typeId: 215, label: null }] })) });
      const { inputs } = body as { inputs: { id: string }[] };
      return ok({ results: inputs.map(({ id }) => record(id, { hs_task_subject: id === "149" ? "Overdue" : "Other", hs_task_status: "NOT_STARTED" })) });
    });
    expect(await crm.findTask("1", "Overdue")).toEqual({ id: "149" });
    expect(seen.map(({ path }) => path)).toEqual([
      "/crm/objects/2026-09/deals/1/associations/tasks",
      "/crm/objects/2026-09/tasks/batch/read",
      "/crm/objects/2026-09/tasks/batch/read",
    ]);
  });
});
