import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createQuickBooks } from "../../../server/connectors/quickbooks/index.ts";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import { createOutbound } from "../../../server/platform/outbound.ts";
import { invoiceDraft, wireInvoice } from "./fixtures.ts";
import { fixedClock, REALM } from "./wired.ts";

interface Heard {
  line: string;
  headers: IncomingMessage["headers"];
  body: string;
}
type Answer = (response: ServerResponse) => void;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const json =
  (body: unknown): Answer =>
  (response) =>
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
const company = json({
  BatchItemResponse: [
    { bId: "q0", QueryResponse: { CompanyInfo: [{ CompanyName: "Craig's Design", Country: "US" }] } },
    { bId: "q1", QueryResponse: { Preferences: [{ CurrencyPrefs: { HomeCurrency: { value: "USD" } } }] } },
  ],
});

/** A vendor on a real port that gives the same answer to all but the questions about the company. */
async function vendor(answer: Answer) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (body += part));
    request.on("end", () => {
      if (request.url?.includes("/batch")) return company(response);
      heard.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
      return answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outbound = createOutbound({ allowedOrigins: [api], clock: fixedClock });
  const app = { clientId: "client", clientSecret: "secret" };
  const endpoints = { authorize: `${api}/a`, token: `${api}/t`, revoke: `${api}/r`, api };
  const connector = createQuickBooks({ clock: fixedClock, outbound }, app, endpoints);
  const token = () => Promise.resolve("the-real-token");
  return { heard, erp: connector.open({ externalId: REALM, accessToken: token, replaceToken: token }) };
}

const failure = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof VendorError) return error.details;
  throw new Error(`No VendorError but ${String(error)}`);
};

describe("QuickBooks over a real connection", () => {
  it("gets the SDK's create with our token, our key and the bytes of our body", async () => {
    const { erp, heard } = await vendor(json({ Invoice: wireInvoice() }));
    expect((await erp.createInvoice(invoiceDraft(), "key-1")).id).toBe("130");
    expect(heard.map((each) => each.line)).toEqual([
      `POST /v3/company/${REALM}/invoice?requestid=key-1&minorversion=75`,
    ]);
    expect(heard[0]?.headers).toMatchObject({
      authorization: "Bearer the-real-token",
      accept: "application/json",
      "content-type": "application/json",
    });
    expect(JSON.parse(heard[0]?.body ?? "")).toMatchObject({ CustomerRef: { value: "58" } });
    expect(heard[0]?.body).not.toContain("requestId");
  });

  it("gets a query whose every character survives the address", async () => {
    const { erp, heard } = await vendor(json({ QueryResponse: {} }));
    await erp.searchCustomers("R'n'B & Söhne + 1% #=?");
    const url = new URL(heard[0]?.line.split(" ")[1] ?? "", "http://vendor.invalid");
    expect(url.searchParams.get("query")).toBe(
      "select * from customer where DisplayName LIKE '%R\\'n\\'B & Söhne + 1  #=?%' startposition 1 maxresults 20",
    );
    expect(heard[0]?.line).not.toContain("+");
  });

  it("gets a mailing without a body, in the type the path asks for", async () => {
    const { erp, heard } = await vendor(json({ Invoice: wireInvoice({ EmailStatus: "EmailSent" }) }));
    await erp.sendInvoice("130", "key-2");
    expect(heard[0]).toMatchObject({
      line: `POST /v3/company/${REALM}/invoice/130/send?requestid=key-2&minorversion=75`,
      body: "",
    });
    expect(heard[0]?.headers).toMatchObject({ "content-type": "application/octet-stream", "content-length": "0" });
  });

  it("gives a PDF back byte for byte", async () => {
    const pdf = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.from([0, 255, 128, 10, 13])]);
    const { erp, heard } = await vendor((response) => response.setHeader("content-type", "application/pdf").end(pdf));
    expect(Buffer.from(await erp.readInvoicePdf("130"))).toEqual(pdf);
    expect(heard[0]?.headers["accept"]).toBe("application/pdf");
  });

  const broken: [what: string, answer: Answer][] = [
    ["the connection is reset", (response) => response.destroy()],
    [
      "the answer breaks off",
      (response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write('{"Invoice":{', () => response.destroy());
      },
    ],
    ["the answer is a page", (response) => response.end("<html>")],
    ["the vendor fails", (response) => response.writeHead(500).end()],
  ];
  it.each(broken)("leaves the outcome of a write unknown when %s", async (_, answer) => {
    const { erp, heard } = await vendor(answer);
    expect(await failure(erp.createInvoice(invoiceDraft(), "key-3"))).toMatchObject({
      consequence: "retry",
      applied: "unknown",
    });
    expect(heard).toHaveLength(1);
  });

  it("is never asked for a host that was not allowed", async () => {
    const outbound = createOutbound({ allowedOrigins: ["https://quickbooks.api.intuit.com"], clock: fixedClock });
    const endpoints = { authorize: "", token: "", revoke: "", api: "http://127.0.0.1:1" };
    const connector = createQuickBooks(
      { clock: fixedClock, outbound },
      { clientId: "c", clientSecret: "s" },
      endpoints,
    );
    const token = () => Promise.resolve("t");
    const erp = connector.open({ externalId: REALM, accessToken: token, replaceToken: token });
    expect(await failure(erp.readCustomer("1"))).toMatchObject({ code: "unreachable", applied: "no" });
  });
});
