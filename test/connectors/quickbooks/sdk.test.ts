import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxiosStatic } from "axios";
import { describe, expect, it } from "vitest";
import { createSdk } from "../../../server/connectors/quickbooks/sdk.ts";
import type { Call, Transport } from "../../../server/connectors/quickbooks/transport.ts";
import { VendorError } from "../../../server/connectors/vendor-error.ts";

const require = createRequire(import.meta.url);

function fenced(answer: (call: Call) => unknown) {
  const calls: Call[] = [];
  const take = (call: Call) => {
    calls.push(call);
    return Promise.resolve().then(() => answer(call));
  };
  const transport: Transport = { json: take, pdf: (call) => take(call) as Promise<Uint8Array> };
  return { sdk: createSdk(transport), calls };
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    (value) => value,
    (error: unknown) => error,
  );

describe("node-quickbooks behind its fence", () => {
  it("sends the request id with every repetition of one draft, though the SDK deletes it from what it is given", async () => {
    const { sdk, calls } = fenced(() => ({ Invoice: { Id: "1" } }));
    const draft = { DocNumber: "1" };
    for (const _ of [1, 2]) await sdk.write(draft, "key-1", (client, body, done) => client.createInvoice(body, done));
    expect(calls.map((call) => [call.path, call.query, call.body])).toEqual([
      ["/invoice", { requestid: "key-1" }, '{"DocNumber":"1"}'],
      ["/invoice", { requestid: "key-1" }, '{"DocNumber":"1"}'],
    ]);
    expect(draft).toEqual({ DocNumber: "1" });
  });

  it("settles once even where the SDK calls back twice", async () => {
    const { sdk } = fenced(() => ({ Invoice: { Id: "1" } }));
    const called: string[] = [];
    const answer = await sdk.read((client, done) =>
      client.getInvoicePdf("1", (error, data) => {
        called.push(error ? "error" : "data");
        done(error, data);
        if (called.length === 1) throw new Error("a callback that throws");
      }),
    );
    expect(answer).toEqual({ Id: "1" });
    await Promise.resolve();
    expect(called).toEqual(["data", "error"]);
  });

  it("never holds a token: what the SDK would put into an error is a ticket of no use to anyone", async () => {
    const held: unknown[] = [];
    const { sdk } = fenced(() => ({ Customer: { Id: "1" } }));
    await sdk.read((client, done) => {
      held.push(JSON.stringify(client));
      client.getCustomer("1", done);
    });
    expect(held).toEqual([expect.stringMatching(/"token":"ticket-\d+"/)]);
    expect(String(held)).not.toMatch(/intuit\.com/);
  });

  it("gives our own errors back as they are, and wraps the SDK's without what they carry", async () => {
    const ours = new VendorError({
      system: "quickbooks",
      consequence: "retry",
      code: "throttled",
      message: "Wait.",
      applied: "no",
    });
    const failing = fenced(() => Promise.reject(ours));
    expect(await outcome(failing.sdk.read((client, done) => client.getCustomer("1", done)))).toBe(ours);
    expect(await outcome(failing.sdk.read((client, done) => client.findCustomers(" where Id = '1'", done)))).toBe(ours);

    const odd = fenced(() => ({ nothing: "of use" }));
    const error = await outcome(odd.sdk.read((client, done) => client.findCustomers(" where Id = '1'", done)));
    expect(error).toBeInstanceOf(VendorError);
    expect(Object.keys(error as object).sort()).toEqual(["details", "name"]);
    expect((error as VendorError).details).toMatchObject({ code: "unexpected-answer", applied: "no" });
  });

  it("does not evaluate its arguments: the constructor with its eval is never run", async () => {
    const { sdk, calls } = fenced(() => ({ Item: { Id: "1" } }));
    await sdk.write({ Name: "x" }, "k", (client, body, done) => {
      expect(Object.prototype.hasOwnProperty.call(client, "consumerKey")).toBe(false);
      client.createItem(body, done);
    });
    expect(calls).toHaveLength(1);
  });

  it("passes queries on whole, whatever characters they hold", async () => {
    const { sdk, calls } = fenced(() => ({ QueryResponse: {} }));
    const where = " where DisplayName = 'R\\'n\\'B & Söhne + 100% #1 <x> \\\\' startposition 1 maxresults 10";
    await sdk.read((client, done) => client.findCustomers(where, done));
    expect(calls[0]?.path).toBe("/query");
    expect(calls[0]?.query).toEqual({ query: `select * from customer${where}` });
  });

  it("leaves the same axios alone for everybody else", async () => {
    const axios = createRequire(require.resolve("node-quickbooks"))("axios") as AxiosStatic;
    const { sdk, calls } = fenced(() => ({ Customer: { Id: "1" } }));
    await sdk.read((client, done) => client.getCustomer("1", done));
    const answer = await axios.get("http://elsewhere.invalid/", {
      headers: { Authorization: "Bearer ticket-1" },
      adapter: (config) => Promise.resolve({ data: "theirs", status: 200, statusText: "OK", headers: {}, config }),
    });
    expect(answer.data).toBe("theirs");
    expect(calls).toHaveLength(1);
  });

  it("still has the hazards that the fence is for; when this fails the SDK changed and the fence wants another look", async () => {
    const source = readFileSync(require.resolve("node-quickbooks"), "utf8");
    expect((require("node-quickbooks/package.json") as { version: string }).version).toBe("2.0.50");
    expect(source).toContain("delete entity.requestId");
    expect(source).toContain("eval(prefix + 'token')");
    expect(source).not.toMatch(/timeout/i);
    expect(source).toContain("module.read(context, entityName, idOrEntity");
  });
});
