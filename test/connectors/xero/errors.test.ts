import { describe, expect, it } from "vitest";
import { OutboundError } from "../../../server/platform/outbound.ts";
import { failureOf, ok, refused, wired, type Scripted } from "./wired.ts";
import { invoiceDraft, invoiceWire } from "./samples.ts";

const written = (answer: Scripted | Error) => failureOf(wired(() => answer).erp.createInvoice(invoiceDraft(), "k"));
const readBy = (answer: Scripted | Error) => failureOf(wired(() => answer).erp.readInvoice("inv-1"));
const problem = (status: number, Detail: string, headers = {}) => ({ status, headers, text: JSON.stringify({ Title: "Unauthorized", Status: status, Detail, Instance: "x" }) });

describe("what Xero's refusals mean", () => {
  const cases: [string, string, string][] = [
    ["The document date cannot be before the period lock date.", "park", "closed-period"],
    ["The document date cannot be before the end of year lock date", "park", "closed-period"],
    ["Invoice # must be unique.", "park", "duplicate-number"],
    ["The contact name Acme Ltd is already assigned to another contact. The contact name must be unique across all active contacts.", "park", "duplicate-name"],
    ["The contact exists already: update it with POST", "park", "duplicate-name"],
    ["Price List Item with Code 'TEA' already exists", "park", "duplicate-name"],
    ["Organisation is not subscribed to currency XAF", "park", "currency-not-enabled"],
    ["This document cannot be edited as it has a payment or credit note allocated to it.", "park", "has-payments"],
    ["Invoice not of valid status for modification", "retry", "stale-version"],
    ["Item code 'TEA' is not valid", "park", "bad-reference"],
    ["Account code '999' is not a valid code for this document.", "park", "bad-reference"],
    ["The TaxType code 'X' does not exist or cannot be used for this type of transaction.", "park", "bad-reference"],
    ["The Contact with the specified contact details has been archived.", "park", "bad-reference"],
    ["This Idempotency-Key was previously used with a different request.", "retry", "key-conflict"],
    ["Something nobody has seen before", "park", "validation"],
  ];
  for (const [message, consequence, code] of cases) {
    it(`"${message.slice(0, 60)}" is ${code}`, async () => {
      expect(await written(refused(message))).toMatchObject({ consequence, code, applied: "no", requestId: "corr-1", vendorCode: "ValidationException 10" });
    });
  }

  it("finds the message on a line of the invoice too", async () => {
    const Elements = [{ ValidationErrors: [], LineItems: [{ ValidationErrors: [{ Message: "Account code '999' is not a valid code" }] }] }];
    expect(await written({ status: 400, text: JSON.stringify({ ErrorNumber: 10, Type: "ValidationException", Elements }) })).toMatchObject({ code: "bad-reference" });
  });

  it("calls a filter that Xero cannot parse our own fault", async () => {
    const text = JSON.stringify({ ErrorNumber: 16, Type: "QueryParseException", Message: "Syntax error" });
    expect(await readBy({ status: 400, text })).toMatchObject({ consequence: "bug", vendorCode: "QueryParseException 16" });
  });

  it("repeats Xero's own sentence without people, addresses or keys in it", async () => {
    const { message } = await written(refused("Odd: ada@secret.example, 'Ada Byron', eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"));
    expect(message).toContain("Odd:");
    expect(message).not.toMatch(/ada|byron|eyJ/i);
  });

  it("takes a 200 that refuses its element for the refusal it is", async () => {
    const body = { Invoices: [{ ...invoiceWire(), StatusAttributeString: "ERROR", ValidationErrors: [{ Message: "Invoice # must be unique." }] }] };
    expect(await written(ok(body))).toMatchObject({ code: "duplicate-number", applied: "no" });
    expect(await written(ok({ Invoices: [{ HasErrors: true, ValidationErrors: [] }] }))).toMatchObject({ code: "validation", applied: "no" });
  });
});

describe("what Xero's other answers mean", () => {
  it("waits as long as it is told when throttled, and much longer when the day's calls are used up", async () => {
    expect(await written({ status: 429, headers: { "Retry-After": "7", "X-Rate-Limit-Problem": "minute" }, text: "" })).toMatchObject({ consequence: "retry", code: "throttled", applied: "no", retryAfterMs: 7000 });
    expect(await written({ status: 429, headers: { "X-Rate-Limit-Problem": "concurrent" }, text: "" })).toMatchObject({ code: "throttled", retryAfterMs: 60_000 });
    expect(await written({ status: 429, headers: { "Retry-After": "40000", "X-Rate-Limit-Problem": "day" }, text: "" })).toMatchObject({ code: "quota-exhausted", retryAfterMs: 40_000_000 });
    expect((await written({ status: 429, headers: { "X-Rate-Limit-Problem": "Day" }, text: "" })).retryAfterMs).toBe(6 * 3_600_000);
  });

  it("tries another token once, then asks for the organisation to be connected again", async () => {
    const { erp, seen, replaced } = wired(() => problem(401, "TokenExpired: token expired at 11/23/2026 10:00:00"));
    expect(await failureOf(erp.readInvoice("inv-1"))).toMatchObject({ consequence: "stop", code: "reconnect", applied: "no" });
    expect(replaced()).toBe(1);
    expect(seen.map((each) => each.headers["authorization"])).toEqual(["Bearer token-0", "Bearer token-1"]);
  });

  it("carries on with the other token where that is taken", async () => {
    const { erp } = wired((_, index) => (index === 0 ? problem(401, "TokenExpired") : ok({ Invoices: [invoiceWire()] })));
    expect((await erp.readInvoice("inv-1"))?.number).toBe("INV-0042");
  });

  it("does not spend a token on a missing permission", async () => {
    const { erp, replaced } = wired(() => problem(401, "AuthorizationUnsuccessful", { "WWW-Authenticate": 'Bearer error="insufficient_scope"' }));
    expect(await failureOf(erp.readInvoice("inv-1"))).toMatchObject({ consequence: "stop", code: "missing-scope" });
    expect(replaced()).toBe(0);
  });

  it("stops where the organisation is no longer ours to see", async () => {
    const text = JSON.stringify({ title: "Forbidden", status: 403, detail: "AuthenticationUnsuccessful", instance: "x" });
    expect(await readBy({ status: 403, text })).toMatchObject({ consequence: "stop", code: "reconnect" });
  });

  it("answers null for what does not exist, and parks a write to it", async () => {
    const { erp } = wired(() => ({ status: 404, text: "The resource you're looking for cannot be found" }));
    expect(await erp.readInvoice("inv-1")).toBeNull();
    expect(await failureOf(erp.approveInvoice("inv-1", null, "k"))).toMatchObject({ consequence: "park", code: "not-found", applied: "no" });
  });

  const vague: [string, Scripted | Error][] = [
    ["a server error", { status: 500, text: "{}" }],
    ["a closed connection", new OutboundError("xero", "broken-off", "unknown")],
    ["a deadline that passed", new OutboundError("xero", "timeout", "unknown")],
    ["half an answer", { text: '{"Invoices":[{"Invo' }],
    ["an empty answer", { text: "" }],
    ["an answer without the invoice", ok({ Invoices: [] })],
    ["an invoice without an id", ok({ Invoices: [{ Status: "AUTHORISED" }] })],
    ["a refusal that says nothing", { status: 400, text: "" }],
  ];
  for (const [what, answer] of vague) {
    it(`leaves the outcome of a write open after ${what}, and repeats a read`, async () => {
      expect(await written(answer)).toMatchObject({ consequence: "retry", applied: "unknown" });
      expect(await readBy(answer)).toMatchObject({ consequence: "retry", applied: "no" });
    });
  }

  it("knows that a call which never left did nothing", async () => {
    expect(await written(new OutboundError("xero", "unreachable", "no"))).toMatchObject({ code: "unreachable", applied: "no" });
  });

  it("carries neither token nor body in an error", async () => {
    const { erp } = wired(() => ({ status: 500, text: '{"secret":"Assam, loose"}' }));
    const error: unknown = await erp.createInvoice(invoiceDraft(), "k").catch((reason: unknown) => reason);
    expect(JSON.stringify([error, String(error), (error as Error).cause ?? null])).not.toMatch(/token-0|assam|bearer/i);
  });
});
