import QuickBooks from "node-quickbooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serve } from "../../../sandbox/kit/serve.ts";
import { BIRCH, invoiceBody, line, paymentBody, REALM, standIn, type StandIn } from "./stand-in.ts";

type Done = (error: unknown, answer: Record<string, never>) => void;
type Client = Record<string, (...args: unknown[]) => void>;
/** The SDK's own types promise less than it does: its callbacks are promised here by hand. */
const Sdk = QuickBooks as unknown as { new (...args: unknown[]): Client; V3_ENDPOINT_BASE_URL: string; TOKEN_URL: string };

let qb: StandIn;
let server: { port: number; close(): Promise<void> };
let client: Client;

beforeEach(async () => {
  qb = standIn();
  server = await serve(qb.vendor.app, 0);
  Sdk.V3_ENDPOINT_BASE_URL = `http://localhost:${server.port}/v3/company/`;
  Sdk.TOKEN_URL = `http://localhost:${server.port}/oauth2/v1/tokens/bearer`;
  client = new Sdk("client", "secret", "sandbox", false, REALM, true, false, 75, "2.0", "refresh");
});
afterEach(async () => {
  await server.close();
  qb.close();
});

interface Shown {
  [field: string]: unknown;
  Id: string;
  SyncToken: string;
}

const ask = <T = Shown>(method: string, ...args: unknown[]): Promise<T> =>
  new Promise((resolve, reject) => {
    const done: Done = (error, answer) => (error ? reject(error instanceof Error ? error : new Error("The SDK reported a fault", { cause: error })) : resolve(answer as T));
    client[method]!(...args, done);
  });

describe("node-quickbooks as it is, over a real connection", () => {
  it("creates, reads, updates, voids and deletes", async () => {
    const made = await ask("createInvoice", invoiceBody([line(40)]));
    expect(await ask("getInvoice", made.Id)).toMatchObject({ TotalAmt: 40 });
    const updated = await ask("updateInvoice", { Id: made.Id, SyncToken: made.SyncToken, PrivateNote: "by the SDK" });
    expect(updated).toMatchObject({ PrivateNote: "by the SDK", TotalAmt: 40, SyncToken: "1" });
    expect(await ask<{ Invoice: Shown }>("voidInvoice", made.Id)).toMatchObject({ Invoice: { TotalAmt: 0, SyncToken: "2" } });
    expect(await ask<{ Invoice: Shown }>("deleteInvoice", made.Id)).toMatchObject({ Invoice: { status: "Deleted" } });
    await expect(ask("getInvoice", made.Id)).rejects.toMatchObject({ response: { status: 400, data: { Fault: { Error: [{ code: "610" }] } } } });
  });

  it("pays, and voids a payment the payment's way", async () => {
    const { Id } = await ask("createInvoice", invoiceBody());
    const payment = await ask("createPayment", paymentBody(100, [[100, Id]]));
    expect(await ask("getInvoice", Id)).toMatchObject({ Balance: 0 });
    await ask("updatePayment", { Id: payment.Id, SyncToken: "0", void: true });
    expect(await ask("getInvoice", Id)).toMatchObject({ Balance: 100 });
  });

  it("finds, counts, pages through everything, and asks about companies", async () => {
    for (let n = 0; n < 5; n += 1) await ask("createClass", { Name: `Class ${n}` });
    const all = await ask<{ QueryResponse: { Class: Shown[] } }>("findClasses", [{ field: "fetchAll", value: true }, { field: "limit", value: 2 }]);
    expect(all.QueryResponse.Class).toHaveLength(8);
    expect(await ask("findCustomers", { DisplayName: "Alder Works" })).toMatchObject({ QueryResponse: { maxResults: 1 } });
    expect(await ask("findCustomers", { count: true })).toMatchObject({ QueryResponse: { totalCount: 2 } });
    expect(await ask("findInvoices", [{ field: "CustomerRef", value: BIRCH.value }])).toMatchObject({ QueryResponse: {} });
    expect(await ask("getCompanyInfo", REALM)).toMatchObject({ CompanyName: "Small Books" });
  });

  it("batches, asks what changed, prints and sends", async () => {
    const { Id } = await ask("createInvoice", invoiceBody());
    expect(await ask("batch", [{ bId: "1", Query: "select * from Invoice" }])).toMatchObject({ BatchItemResponse: [{ bId: "1", QueryResponse: { maxResults: 1 } }] });
    expect(await ask("changeDataCapture", "Invoice", "2026-11-20")).toMatchObject({ CDCResponse: [{ QueryResponse: [{ maxResults: 1 }] }] });
    const pdf = await ask<Buffer>("getInvoicePdf", Id);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(await ask("sendInvoicePdf", Id, "pay@alder.example")).toMatchObject({ EmailStatus: "EmailSent" });
  });

  it("repeats a request under its id without effect, and allows a number twice on request", async () => {
    const first = await ask("createInvoice", { ...invoiceBody(), requestId: "r1" });
    expect(await ask("createInvoice", { ...invoiceBody(), requestId: "r1" })).toEqual(first);
    const numbered = { ...invoiceBody(), DocNumber: String(first.DocNumber) };
    await expect(ask("createInvoice", { ...numbered })).rejects.toMatchObject({ response: { data: { Fault: { Error: [{ code: "6140" }] } } } });
    expect(await ask("createInvoice", { ...numbered, allowDuplicateDocNum: true })).toMatchObject({ Id: "2" });
  });

  it("is told when its refresh token is not good", async () => {
    await expect(ask("refreshAccessToken")).rejects.toMatchObject({ response: { status: 400, data: { error: "invalid_grant" } } });
  });
});
