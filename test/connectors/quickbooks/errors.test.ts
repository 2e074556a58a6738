import { describe, expect, it } from "vitest";
import { errorOfAnswer } from "../../../server/connectors/quickbooks/errors.ts";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import { OutboundError } from "../../../server/platform/outbound.ts";
import { haveRecordings, invoiceDraft, recordedBody, recordedStatus, wireInvoice } from "./fixtures.ts";
import { fault, ok, wired, type Scripted } from "./wired.ts";

const failure = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof VendorError) return error.details;
  throw new Error(`No VendorError but ${String(error)}`);
};
const creating = (answer: Scripted | Error) => failure(wired(() => answer).erp.createInvoice(invoiceDraft(), "key-1"));
const reading = (answer: Scripted | Error) => failure(wired(() => answer).erp.readInvoice("1"));
const recorded = (file: string) =>
  errorOfAnswer({ status: recordedStatus(file), headers: { intuit_tid: "tid-9" }, text: recordedBody(file) }, true)
    .details;

describe("what goes wrong at QuickBooks, by what follows from it", () => {
  const meanings: [code: string, consequence: string, word: string][] = [
    ["2010", "bug", "validation"],
    ["2030", "bug", "validation"],
    ["2500", "park", "bad-reference"],
    ["4001", "bug", "validation"],
    ["5010", "retry", "stale-version"],
    ["6000", "park", "validation"],
    ["6140", "park", "duplicate-number"],
    ["6190", "park", "missing-scope"],
    ["6210", "park", "closed-period"],
    ["6240", "park", "duplicate-name"],
    ["6540", "park", "has-payments"],
    ["610", "park", "not-found"],
    ["9999", "park", "validation"],
    ["2999", "bug", "validation"],
    ["120", "stop", "reconnect"],
  ];
  it.each(meanings)("fault %s means %s, %s, and that nothing was done", async (code, consequence, word) => {
    expect(await creating(fault(code))).toMatchObject({
      consequence,
      code: word,
      applied: "no",
      vendorCode: code,
      requestId: "tid-1",
    });
  });

  it("reads a business rule out to people, without addresses or tokens", async () => {
    const detail = "Business Validation Error: Write to ann@acme.example about eyJhbGciOiJIUzI1NiIsInR5cCI6 now.";
    expect((await creating(fault("6000", "A business validation error", detail))).message).toMatch(
      /It says: Write to … about … now\.$/,
    );
  });

  it("knows a business rule that is about currency", async () => {
    const details = await creating(fault("6000", "Refused", "Multicurrency is not enabled for this company"));
    expect(details).toMatchObject({ consequence: "park", code: "currency-not-enabled" });
  });

  it("finds a fault in an answer that says 200", async () => {
    expect(await creating({ ...fault("6240"), status: 200 })).toMatchObject({ code: "duplicate-name", applied: "no" });
  });

  it("waits as long as asked when throttled, else a minute, and longer for a month's allowance", async () => {
    expect(await reading({ status: 429, headers: { "retry-after": "7" }, text: "" })).toMatchObject({
      code: "throttled",
      retryAfterMs: 7000,
    });
    expect(await creating({ status: 429, text: "" })).toMatchObject({ applied: "no", retryAfterMs: 60_000 });
    const spent = {
      fault: {
        error: [{ message: "Monthly quota exceeded", detail: null, code: "003001", element: null }],
        type: "THROTTLE",
      },
    };
    const details = await reading({ status: 429, text: JSON.stringify(spent) });
    expect(details).toMatchObject({ consequence: "retry", code: "quota-exhausted", retryAfterMs: 6 * 3_600_000 });
  });

  const senseless: [what: string, answer: Scripted][] = [
    ["an HTML page", { text: "<!doctype html><p>Bad gateway" }],
    ["half an answer", { text: '{"Invoice":{"Id":"1"' }],
    ["nothing", { text: "" }],
    ["a bare number", { text: "7" }],
    ["another record", ok({ Customer: { Id: "1" } })],
    ["a record without its total", ok({ Invoice: { ...wireInvoice(), TotalAmt: undefined } })],
    ["a server error", { status: 500, text: "oops" }],
    ["a refusal without a reason", { status: 418, text: "" }],
  ];
  it.each(senseless)("does not know after a write what %s means, and asks a read again", async (_, answer) => {
    expect(await creating(answer)).toMatchObject({ consequence: "retry", applied: "unknown" });
    expect(await reading(answer)).toMatchObject({ consequence: "retry", applied: "no" });
  });

  it("does not call a write refused because its answer holds figures that cannot be", async () => {
    const odd = { ...wireInvoice(), TotalAmt: 108.255 };
    const huge = { ...wireInvoice(), TotalAmt: 9_007_199_254_740_991 };
    const undated = { ...wireInvoice(), MetaData: {} };
    for (const invoice of [odd, huge, undated]) {
      const details = await creating(ok({ Invoice: invoice }));
      expect(details).toMatchObject({ consequence: "retry", code: "unknown-outcome", applied: "unknown" });
    }
  });

  it("tells a call that never left from one whose answer was lost", async () => {
    const never = new OutboundError("quickbooks", "unreachable", "no");
    const lost = new OutboundError("quickbooks", "timeout", "unknown");
    expect(await creating(never)).toMatchObject({ code: "unreachable", applied: "no" });
    expect(await creating(lost)).toMatchObject({ code: "unknown-outcome", applied: "unknown" });
    expect(await reading(lost)).toMatchObject({ code: "unreachable", applied: "no" });
  });

  it("replaces a refused token once, and stops when the next is refused too", async () => {
    const unauthorised: Scripted = {
      status: 401,
      text: '{"fault":{"error":[{"message":"m","detail":"Token expired: AB01","code":"3200"}]}}',
    };
    const once = wired((_, index) => (index === 0 ? unauthorised : ok({ Invoice: wireInvoice() })));
    expect((await once.erp.createInvoice(invoiceDraft(), "key-1")).id).toBe("130");
    expect(once.seen.map((each) => each.call.headers?.["authorization"])).toEqual(["Bearer token-0", "Bearer token-1"]);
    expect(once.seen.map((each) => each.url.searchParams.get("requestid"))).toEqual(["key-1", "key-1"]);
    const always = wired(() => unauthorised);
    expect(await failure(always.erp.createInvoice(invoiceDraft(), "key-1"))).toMatchObject({
      consequence: "stop",
      code: "reconnect",
    });
    expect([always.seen.length, always.replaced()]).toEqual([2, 1]);
  });

  it("keeps tokens, names and bodies out of its errors", async () => {
    const secret = fault(
      "5010",
      "Stale Object Error",
      "You and Christian Example were working on this. Token expired: AB0160",
    );
    const error: unknown = await wired(() => secret)
      .erp.createInvoice(invoiceDraft(), "key-1")
      .catch((reason: unknown) => reason);
    const shown = JSON.stringify(error) + String(error) + ((error as Error).stack ?? "");
    expect(shown).not.toMatch(/Christian|AB0160|token-0|Design/);
  });

  it.skipIf(!haveRecordings)("reads what Intuit's own sandbox answered", () => {
    expect(recorded("error/401.yml")).toMatchObject({
      consequence: "stop",
      code: "reconnect",
      vendorCode: "3200",
      requestId: "tid-9",
    });
    expect(recorded("error/validation.yml")).toMatchObject({
      consequence: "park",
      code: "duplicate-name",
      vendorCode: "6240",
    });
    expect(recorded("error/400_json.yml")).toMatchObject({
      consequence: "bug",
      code: "validation",
      vendorCode: "2010",
    });
    expect(recorded("error/500.yml")).toMatchObject({ consequence: "bug", vendorCode: "500", applied: "no" });
  });
});
