import { describe, expect, it } from "vitest";
import { BILLING_STATES } from "../../../server/domain/billing-status.ts";
import { EMPTY_STATUS } from "../crm-battery.ts";
import { failureOf, ok, record, refused, wired, type Scripted, type Seen } from "./wired.ts";

const DEFINITIONS = "/crm/properties/2026-09/deals";
const NAMES = [
  "onebook_status",
  "onebook_invoice_number",
  "onebook_invoice_url",
  "onebook_invoice_count",
  "onebook_invoice_date",
  "onebook_due_date",
  "onebook_currency",
  "onebook_invoice_total",
  "onebook_paid",
  "onebook_credited",
  "onebook_balance",
  "onebook_last_payment_date",
  "onebook_days_overdue",
  "onebook_recognised",
  "onebook_trouble",
  "onebook_parked_reason",
  "onebook_status_number",
];
const ALL_OPTIONS = BILLING_STATES.map(({ value, label }) => ({ value, label, displayOrder: 0, hidden: false }));

interface Definition {
  name: string;
  type: string;
  groupName: string;
  options?: { value: string; label: string }[];
}
const existing = (names: string[], options: object[] = ALL_OPTIONS) =>
  ok({ results: [{ name: "dealname" }, ...names.map((name) => ({ name, ...(name === "onebook_status" ? { options } : {}) }))] });
const inputsOf = (seen: Seen | undefined) => (seen?.body as { inputs: Definition[] }).inputs;
const made = (seen: Seen): Scripted => ({ status: 201, text: JSON.stringify({ results: inputsOf(seen) }) });
const asked = (seen: Seen[]) => seen.map(({ method, path }) => `${method} ${path.replace(DEFINITIONS, "")}`);

describe("Our properties on HubSpot's deals", () => {
  it("are made in one batch, in a group of their own, with every state to choose from", async () => {
    const { crm, seen } = wired((one) => (one.method === "GET" ? existing([]) : one.path.endsWith("create") ? made(one) : ok({ name: "onebook" })));
    await crm.ensureProperties();
    expect(asked(seen)).toEqual(["GET ", "POST /groups", "POST /batch/create"]);
    const inputs = inputsOf(seen[2]);
    expect(inputs.map(({ name }) => name)).toEqual(NAMES);
    expect(new Set(inputs.map(({ groupName }) => groupName))).toEqual(new Set(["onebook"]));
    expect(inputs[0]?.options?.map(({ value }) => value)).toEqual(BILLING_STATES.map(({ value }) => value));
    expect(inputs.filter(({ type }) => type === "number").map(({ name }) => name)).toContain("onebook_balance");
  });

  it("cost one question where all are there", async () => {
    const { crm, seen } = wired(() => existing(NAMES));
    await crm.ensureProperties();
    expect(asked(seen)).toEqual(["GET "]);
  });

  it("are completed where some are missing, and what is there stays as it is", async () => {
    const { crm, seen } = wired((one) => (one.method === "GET" ? existing(NAMES.slice(0, -2)) : one.path.endsWith("create") ? made(one) : refused(409)));
    await crm.ensureProperties();
    expect(inputsOf(seen.at(-1)).map(({ name }) => name)).toEqual(NAMES.slice(-2));
  });

  it("get back a state that somebody took out of the list, beside the ones they renamed or added", async () => {
    const theirs = [{ value: "paid", label: "Bezahlt", displayOrder: 4, hidden: false }, { value: "theirs", label: "Theirs", displayOrder: 5, hidden: false }];
    const { crm, seen } = wired((one) => (one.method === "GET" ? existing(NAMES, theirs) : ok({ name: "onebook_status" })));
    await crm.ensureProperties();
    expect(asked(seen)).toEqual(["GET ", "PATCH /onebook_status"]);
    const { options } = seen[1]?.body as { options: { value: string; label: string }[] };
    expect(options.slice(0, 2)).toEqual(theirs);
    expect(new Set(options.map(({ value }) => value))).toEqual(new Set(["theirs", ...BILLING_STATES.map(({ value }) => value)]));
    expect(options).toHaveLength(BILLING_STATES.length + 1);
  });

  it("may be made by two processes at once", async () => {
    const { crm, seen } = wired((one) => {
      if (one.method === "GET") return existing([]);
      return one.path.endsWith("create") ? { status: 207, text: JSON.stringify({ results: inputsOf(one).slice(0, -2), numErrors: 2 }) } : refused(409);
    });
    await crm.ensureProperties();
    expect(asked(seen).slice(3)).toEqual(["POST ", "POST "]);
  });

  it("say why where HubSpot refuses one of them", async () => {
    const { crm } = wired((one) => {
      if (one.method === "GET") return existing([]);
      if (one.path.endsWith("create")) return { status: 207, text: JSON.stringify({ results: [], numErrors: 15 }) };
      return one.path.endsWith("groups") ? ok({ name: "onebook" }) : refused(403, { category: "MISSING_SCOPES" });
    });
    expect(await failureOf(crm.ensureProperties())).toMatchObject({ consequence: "stop", code: "missing-scope" });
  });
});

describe("Writing a status onto a HubSpot deal", () => {
  const complaint = (name: string, code: string) => refused(400, { category: "VALIDATION_ERROR", errors: [{ message: "no", code, context: { propertyName: [name] } }] });

  it("is one call that writes every property", async () => {
    const { crm, seen } = wired(() => ok(record("1", {})));
    await crm.writeBillingStatus("1", EMPTY_STATUS, 1);
    expect(asked(seen)).toEqual(["PATCH /crm/objects/2026-09/deals/1"]);
    expect(Object.keys((seen[0]?.body as { properties: object }).properties)).toEqual(NAMES);
  });

  it("puts back what somebody removed of ours, and writes once more", async () => {
    const { crm, seen } = wired((one, index) => {
      if (index === 0) return complaint("onebook_paid", "PROPERTY_DOESNT_EXIST");
      if (one.method === "GET") return existing(NAMES.filter((name) => name !== "onebook_paid"));
      if (one.path.endsWith("create")) return made(one);
      return one.path.endsWith("groups") ? refused(409) : ok(record("1", {}));
    });
    await crm.writeBillingStatus("1", EMPTY_STATUS, 1);
    expect(asked(seen).map((one) => one.split(" ")[0])).toEqual(["PATCH", "GET", "POST", "POST", "PATCH"]);
  });

  it("gives up where that does not help", async () => {
    const { crm, seen } = wired((one) => (one.method === "GET" ? existing(NAMES) : complaint("onebook_status", "INVALID_OPTION")));
    expect(await failureOf(crm.writeBillingStatus("1", EMPTY_STATUS, 1))).toMatchObject({ consequence: "park", field: "onebook_status" });
    expect(seen).toHaveLength(3);
  });

  it("mends nothing where the complaint is about a property that is not ours", async () => {
    const { crm, seen } = wired(() => complaint("deal_reason", "REQUIRED_PROPERTY_MISSING"));
    expect(await failureOf(crm.writeBillingStatus("1", EMPTY_STATUS, 1))).toMatchObject({ consequence: "park", field: "deal_reason" });
    expect(seen).toHaveLength(1);
  });
});
