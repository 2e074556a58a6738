import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxiosStatic } from "axios";
import { AccountingApi } from "xero-node/dist/gen/api/accountingApi.js";
import { describe, expect, it } from "vitest";
import { createSdk } from "../../../server/connectors/xero/sdk.ts";
import type { Answer, Call, Transport } from "../../../server/connectors/xero/transport.ts";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import { failureOf, ok, wired } from "./wired.ts";

const require = createRequire(import.meta.url);
const axios = createRequire(require.resolve("xero-node"))("axios") as AxiosStatic;

function fenced(answer: (call: Call) => unknown) {
  const calls: Call[] = [];
  const take = (call: Call) => {
    calls.push(call);
    return Promise.resolve().then(() => answer(call));
  };
  const transport: Transport = { json: (call) => take(call) as Promise<Answer>, pdf: (call) => take(call) as Promise<Uint8Array> };
  return { sdk: createSdk(transport), calls };
}
const said = (body: unknown): Answer => ({ body, requestId: undefined });

/** The SDK as anybody would use it, its axios answering from a script. */
function unfenced(answer: { data: unknown; status?: number } | Error) {
  const api = new AccountingApi("http://xero.invalid");
  api.accessToken = "a-real-token";
  const sent: { headers: Record<string, unknown>; timeout: unknown }[] = [];
  const before = axios.defaults.adapter;
  axios.defaults.adapter = (config) => {
    sent.push({ headers: { ...config.headers }, timeout: config.timeout });
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve({ status: 200, statusText: "OK", headers: {}, config, ...answer });
  };
  const restore = () => {
    axios.defaults.adapter = before;
  };
  return { api, sent, restore };
}

const outcome = (work: Promise<unknown>) =>
  work.then(
    (value) => value,
    (error: unknown) => error,
  );

describe("xero-node behind its fence", () => {
  it("rejects with our own errors, not with the SDK's JSON in a string", async () => {
    const ours = new VendorError({ system: "xero", consequence: "retry", code: "throttled", message: "Wait.", applied: "no" });
    const { sdk } = fenced(() => Promise.reject(ours));
    expect(await outcome(sdk.read((api, tenant) => api.getOrganisations(tenant)))).toBe(ours);
    expect(await outcome(sdk.pdf((api, tenant) => api.getInvoiceAsPdf(tenant, "1")))).toBe(ours);
  });

  it("gives what Xero wrote, not what the SDK makes of it: dates stay texts, amounts exact, unknown fields there", async () => {
    const body = { Invoices: [{ Date: "/Date(1795132800000+0000)/", Total: "33333333333333.335", Novelty: "kept" }] };
    const { sdk } = fenced(() => said(body));
    expect((await sdk.read((api, tenant) => api.getInvoice(tenant, "1"))).body).toEqual(body);
  });

  it("refuses an HTML page that the SDK resolves as an empty success", async () => {
    const { erp } = wired(() => ({ text: "<html>maintenance</html>" }));
    expect(await failureOf(erp.readInvoice("1"))).toMatchObject({ code: "unexpected-answer", consequence: "retry", applied: "no" });
    const write = erp.approveInvoice("1", null, "k");
    expect(await failureOf(write)).toMatchObject({ code: "unknown-outcome", applied: "unknown" });
  });

  it("sends the idempotency key as it is", async () => {
    const { sdk, calls } = fenced(() => said({}));
    await sdk.write("key-1", (api, tenant) => api.createInvoices(tenant, { invoices: [] }, true, 4, "key-1"));
    expect(calls).toEqual([
      { method: "PUT", path: "/Invoices", query: { summarizeErrors: "true", unitdp: "4" }, body: '{"Invoices":[]}', key: "key-1", write: true },
    ]);
  });

  it("passes filters on whole, whatever characters they hold", async () => {
    const { seen, erp } = wired(() => ok({ Contacts: [] }));
    await erp.searchCustomers("R'n'B & Söhne + 100% #1 <x> \\");
    expect(seen[0]?.query["searchTerm"]).toBe("R'n'B & Söhne + 100% #1 <x> \\");
    expect(seen[0]?.call.url).not.toContain("+");
  });

  it("never holds a token: each call has a client of its own with a ticket that ends with the call", async () => {
    const clients = new Set<unknown>();
    const tickets: string[] = [];
    const { sdk } = fenced(() => said({}));
    for (const _ of [1, 2]) {
      await sdk.read((api, tenant) => {
        clients.add(api);
        tickets.push(String((api as unknown as { authentications: { OAuth2: { accessToken: string } } }).authentications.OAuth2.accessToken));
        return api.getOrganisations(tenant);
      });
    }
    expect(clients.size).toBe(2);
    expect(new Set(tickets).size).toBe(2);
    expect(tickets.every((ticket) => /^xero-ticket-\d+$/.test(ticket))).toBe(true);
  });

  it("gives every call the transport's deadline and limits, of which the SDK has none", async () => {
    const { erp, seen } = wired(() => ok({ Contacts: [] }));
    await erp.readCustomer("1").catch(() => undefined);
    expect(seen[0]?.call).toMatchObject({ deadlineMs: 60_000, maxBytes: 20_000_000 });
  });

  it("leaves the same axios alone for everybody else", async () => {
    const { sdk, calls } = fenced(() => said({}));
    await sdk.read((api, tenant) => api.getOrganisations(tenant));
    const answer = await axios.get("http://elsewhere.invalid/", {
      headers: { Authorization: "Bearer xero-ticket-1" },
      adapter: (config) => Promise.resolve({ data: "theirs", status: 200, statusText: "OK", headers: {}, config }),
    });
    expect(answer.data).toBe("theirs");
    expect(calls).toHaveLength(1);
  });
});

describe("xero-node without its fence still has the hazards; when this fails, the fence wants another look", () => {
  it("is the version that was looked at", () => {
    expect((require("xero-node/package.json") as { version: string }).version).toBe("20.0.0");
  });

  it("rejects with a string", async () => {
    const { api, restore } = unfenced(new Error("socket hang up"));
    const error = await outcome(api.getInvoice("t", "1")).finally(restore);
    expect(typeof error).toBe("string");
  });

  it("resolves an HTML page as a success with nothing in it, and knows no timeout", async () => {
    const { api, sent, restore } = unfenced({ data: "<html></html>" });
    const answer = (await outcome(api.getInvoice("t", "1")).finally(restore)) as { body: object };
    expect(JSON.stringify(answer.body)).toBe("{}");
    expect(sent[0]?.timeout).toBe(0);
  });

  it("makes a Date of a date it declares as text, and drops fields it does not know", async () => {
    const data = { Invoices: [{ Date: "/Date(1795132800000+0000)/", Novelty: 1 }] };
    const { api, restore } = unfenced({ data });
    const answer = (await outcome(api.getInvoice("t", "1")).finally(restore)) as { body: { invoices: Record<string, unknown>[] } };
    expect(answer.body.invoices[0]?.["date"]).toBeInstanceOf(Date);
    expect(JSON.stringify(answer.body)).not.toContain("Novelty");
  });

  it("sends an options object as the idempotency key", async () => {
    const { api, sent, restore } = unfenced({ data: {} });
    const asShown = { idempotencyKey: "key-1" } as unknown as string;
    await outcome(api.createContacts("t", { contacts: [] }, true, asShown)).finally(restore);
    expect(String(sent[0]?.headers["Idempotency-Key"])).toBe("[object Object]");
  });

  it("asks Xero's own host for its OAuth configuration, which is why the connector does not load that part", () => {
    const entry = readFileSync(require.resolve("xero-node/dist/XeroClient.js"), "utf8");
    expect(entry).toContain("Issuer.discover('https://identity.xero.com')");
    const connector = readFileSync(new URL("../../../server/connectors/xero/sdk.ts", import.meta.url), "utf8");
    expect(connector).not.toMatch(/from "xero-node"/);
  });
});
