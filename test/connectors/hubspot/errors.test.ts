import { describe, expect, it } from "vitest";
import { OutboundError } from "../../../server/platform/outbound.ts";
import { EMPTY_STATUS } from "../crm-battery.ts";
import { failureOf, NOTHING, ok, record, refused, wired, type Scripted } from "./wired.ts";

const read = (answer: Scripted | Error) => failureOf(wired(() => answer).crm.readDeal("1", NOTHING));
const write = (answer: Scripted | Error) => failureOf(wired(() => answer).crm.writeBillingStatus("1", EMPTY_STATUS, 1));
const invalid = (errors: object[], more: object = {}) => refused(400, { category: "VALIDATION_ERROR", errors, ...more });
const SECOND = 1000;
const HOUR = 3_600_000;

describe("What HubSpot's refusals mean", () => {
  it("is to slow down for as long as the limit lasts that was reached", async () => {
    const limited = (policyName: string, headers: Record<string, string> = {}) => ({ ...refused(429, { category: "RATE_LIMITS", policyName }), headers });
    const throttled = { consequence: "retry", code: "throttled", applied: "no" };
    expect(await write(limited("TEN_SECONDLY_ROLLING"))).toMatchObject({ ...throttled, retryAfterMs: 10 * SECOND });
    expect(await write(limited("SECONDLY"))).toMatchObject({ ...throttled, retryAfterMs: SECOND });
    expect(await write(limited("TEN_SECONDLY_ROLLING", { "retry-after": "3" }))).toMatchObject({ ...throttled, retryAfterMs: 3 * SECOND });
    expect(await write({ status: 429, text: "<html>slow down</html>" })).toMatchObject({ ...throttled, retryAfterMs: 10 * SECOND });
  });

  it("is to rest until midnight where the day's calls are used up: in the account's time zone once that is known", async () => {
    const daily = refused(429, { category: "RATE_LIMITS", policyName: "DAILY" });
    const { crm } = wired(({ method }) => (method === "PATCH" ? daily : ok({ results: [] })));
    const untilMidnight = async () => (await failureOf(crm.writeBillingStatus("1", EMPTY_STATUS, 1))).retryAfterMs;
    expect(await failureOf(crm.writeBillingStatus("1", EMPTY_STATUS, 1))).toMatchObject({ consequence: "retry", code: "quota-exhausted", applied: "no" });
    expect(await untilMidnight()).toBe(14 * HOUR);
    await crm.describeAccount();
    expect(await untilMidnight()).toBe(19 * HOUR);
  });

  it("is to wait a moment for a locked record, and for as long as it says where the account is being moved", async () => {
    expect(await write(refused(423))).toMatchObject({ consequence: "retry", code: "throttled", retryAfterMs: 2 * SECOND, applied: "no" });
    expect(await write({ ...refused(477), headers: { "retry-after": "86400" } })).toMatchObject({ consequence: "retry", retryAfterMs: 24 * HOUR });
    expect(await write(refused(477))).toMatchObject({ consequence: "retry", retryAfterMs: HOUR });
  });

  it("is to reconnect where a token is refused again, and where a scope is missing", async () => {
    const { crm, replaced } = wired(() => refused(401, { category: "EXPIRED_AUTHENTICATION" }));
    expect(await failureOf(crm.readDeal("1", NOTHING))).toMatchObject({ consequence: "stop", code: "reconnect", applied: "no" });
    expect(replaced()).toBe(1);
    expect(await write(refused(403, { category: "MISSING_SCOPES" }))).toMatchObject({ consequence: "stop", code: "missing-scope", applied: "no" });
  });

  it("is for an admin to look at where the account's plan or permissions forbid it", async () => {
    expect(await write(refused(403, { category: "FORBIDDEN" }))).toMatchObject({ consequence: "park", code: "missing-scope", applied: "no" });
  });

  it("names the property that an admin's rule requires", async () => {
    const details = await write(invalid([{ message: "deal_reason is required", code: "REQUIRED_PROPERTY_MISSING", context: { propertyName: ["deal_reason"] } }]));
    expect(details).toMatchObject({ consequence: "park", code: "validation", applied: "no", field: "deal_reason", requestId: "corr-1" });
    expect(details.message).toContain('while "deal_reason" is empty');
    expect(details.vendorCode).toBe("VALIDATION_ERROR REQUIRED_PROPERTY_MISSING");
  });

  it("names every property whose value is not allowed, and repeats none of the values", async () => {
    const errors = ["region", "segment"].map((name) => ({ message: "ada@private.example was not allowed", code: "INVALID_OPTION", context: { propertyName: [name] } }));
    const details = await write(invalid(errors, { message: "ada@private.example was not allowed", context: { amount: ["ada@private.example"] } }));
    expect(details.message).toContain('"region", "segment"');
    expect(JSON.stringify(details)).not.toContain("private.example");
  });

  it("is a plain refusal where it names nothing", async () => {
    const details = await write(refused(400, { category: "VALIDATION_ERROR", errors: "odd", context: 7 }));
    expect(details).toMatchObject({ consequence: "park", code: "validation", applied: "no" });
    expect(details.field).toBeUndefined();
  });

  it("is our own fault where a mere question is refused", async () => {
    expect(await read(refused(400, { category: "VALIDATION_ERROR" }))).toMatchObject({ consequence: "bug", code: "validation" });
  });

  it("leaves open whether a write stands when HubSpot fails, and nothing when a read does", async () => {
    for (const status of [500, 502, 503, 504, 521]) {
      expect(await write({ status, text: "<html>" })).toMatchObject({ consequence: "retry", code: "vendor-fault", applied: "unknown" });
      expect(await read({ status, text: "" })).toMatchObject({ consequence: "retry", code: "vendor-fault", applied: "no" });
    }
  });

  it("carries HubSpot's own id of the request, from the body or the header", async () => {
    expect((await write(refused(500))).requestId).toBe("corr-1");
    expect((await write({ status: 500, text: "", headers: { "x-hubspot-correlation-id": "corr-2" } })).requestId).toBe("corr-2");
    expect((await write({ text: "<html>", headers: { "x-hubspot-correlation-id": "corr-3" } })).requestId).toBe("corr-3");
  });
});

describe("What no answer means", () => {
  it("is unknown for a write that may have arrived, and nothing done for one that cannot have", async () => {
    expect(await write(new OutboundError("hubspot", "timeout", "unknown"))).toMatchObject({ consequence: "retry", code: "unknown-outcome", applied: "unknown" });
    expect(await write(new OutboundError("hubspot", "unreachable", "no"))).toMatchObject({ consequence: "retry", code: "unreachable", applied: "no" });
    expect(await read(new OutboundError("hubspot", "timeout", "unknown"))).toMatchObject({ consequence: "retry", code: "unreachable", applied: "no" });
  });

  it("is a fault of ours where the address is one that must not be called", async () => {
    expect(await read(new OutboundError("hubspot", "refused-host", "no"))).toMatchObject({ consequence: "bug", applied: "no" });
  });
});

describe("An answer that makes no sense", () => {
  const strange: [string, string][] = [
    ["HTML", "<html>Sign in</html>"],
    ["half a JSON text", '{"id":"1","properties":{"dealn'],
    ["an empty body", ""],
    ["another shape", '{"results":[]}'],
    ["a record without its times", JSON.stringify({ id: "1", properties: {} })],
    ["times that are none", JSON.stringify({ ...record("1", {}), updatedAt: "yesterday" })],
  ];
  it.each(strange)("is asked for again: %s", async (_what, text) => {
    expect(await read({ text })).toMatchObject({ consequence: "retry", code: "unexpected-answer", applied: "no" });
  });

  it.each(strange.slice(0, 4))("leaves open whether a write stands: %s", async (_what, text) => {
    expect(await write({ text })).toMatchObject({ consequence: "retry", code: "unknown-outcome", applied: "unknown" });
  });

  it("is also one about another deal than was written", async () => {
    expect(await write(ok(record("2", {})))).toMatchObject({ code: "unknown-outcome", applied: "unknown" });
  });
});
