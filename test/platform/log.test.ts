import fc from "fast-check";
import { expect, test } from "vitest";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import { createLog } from "../../server/platform/log.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void, level = "info"): string[] {
  const lines: string[] = [];
  write(createLog(level, { write: (line: string) => void lines.push(line) }));
  return lines;
}

test("an event is one line of JSON with its message and fields", () => {
  const [line = ""] = logged((log) => log.with({ tenantId: "hubspot-1" }).info("Invoice created", { dealId: "7", total: 2_400 }));
  expect(JSON.parse(line)).toMatchObject({ msg: "Invoice created", tenantId: "hubspot-1", dealId: "7", total: 2_400 });
  expect(line.endsWith("\n")).toBe(true);
});

test("lines below the level are not written", () => {
  expect(logged((log) => log.info("Request"), "warn")).toEqual([]);
});

test.each(["accessToken", "access_token", "refreshToken", "Authorization", "x-hubspot-signature-v3", "client_secret", "Set-Cookie", "userEmail", "tokens", "webhookKey"])(
  "what is named %s is struck out at any depth and in every kind of line",
  (name) => {
    const value = "secret-canary";
    fc.assert(
      fc.property(fc.array(fc.constantFrom("request", "headers", "list"), { maxLength: 5 }), (path) => {
        const fields = path.reduce<object>((inner, step) => (step === "list" ? { list: [inner] } : { [step]: inner }), { [name]: value });
        const lines = logged((log) => {
          log.info("a", fields);
          log.warn("b", fields);
          log.error("c", fields);
          log.with(fields).info("d");
        });
        expect(lines).toHaveLength(4);
        expect(lines.join("")).not.toContain(value);
      }),
    );
  },
);

test("a credential inside a sentence is struck out, the sentence stays", () => {
  const text = "Refused: Authorization Bearer abc.DEF-123_45 at https://a.test/cb?code=canary1&state=canary2 with refresh_token=canary3, error code=42";
  const [line = ""] = logged((log) => log.warn("x", { text }));
  expect(line).toContain("Refused: Authorization");
  expect(line).toContain("error code=42");
  for (const part of ["abc.DEF", "canary1", "canary2", "canary3"]) expect(line).not.toContain(part);
});

test("an error shows its name, message, stack and cause, and nothing it carries beside", () => {
  const cause = Object.assign(new Error("inner"), { config: { data: "customer-canary" } });
  const error = Object.assign(new TypeError("outer", { cause }), { request: { body: "customer-canary" } });
  const [line = ""] = logged((log) => log.info("x", { error }));
  expect(JSON.parse(line)).toMatchObject({ error: { type: "TypeError", message: "outer", cause: { message: "inner" } } });
  expect(line).not.toContain("canary");
});

test("a vendor's complaint is told by its codes: what it says may quote the books", () => {
  const said = "customer Ada Byron owes 7,341.27";
  const error = new VendorError({ system: "quickbooks", consequence: "park", code: "validation", message: `QuickBooks refused it. It says: ${said}`, applied: "no", vendorCode: "6000", vendorMessage: said, field: "Line" });
  const [line = ""] = logged((log) => log.warn("A vendor refused or failed", { error, outer: new Error("While it was written", { cause: error }) }));
  expect(line).not.toMatch(/Ada|7,341/);
  expect(JSON.parse(line)).toMatchObject({ error: { type: "VendorError", system: "quickbooks", code: "validation", vendorCode: "6000", field: "Line", stack: expect.stringMatching(/^(Vendor)?Error\n +at /) as string } });
});

test("what is endless or huge is cut", () => {
  const loop: { self?: object } = {};
  loop.self = loop;
  const [line = ""] = logged((log) => log.info("x", { loop, text: "y".repeat(100_000), list: Array.from({ length: 10_000 }, () => 1), bytes: Buffer.alloc(9), big: 9n }));
  expect(line.length).toBeLessThan(10_000);
  expect(JSON.parse(line)).toMatchObject({ bytes: "[9 bytes]", big: "9" });
});
