import supertest from "supertest";
import { beforeAll, describe, expect, test } from "vitest";
import { VendorError, type VendorErrorDetails } from "../../server/connectors/vendor-error.ts";
import * as audit from "../../server/store/audit.ts";
import * as dealBook from "../../server/store/deal-book.ts";
import * as links from "../../server/store/links.ts";
import * as parked from "../../server/store/parked.ts";
import * as tenants from "../../server/store/tenants.ts";
import { previewSchema } from "../../server/http/api/deals/preview-schema.ts";
import { company, deal, invoice, organisation, parkedAs } from "../domain/samples.ts";
import { testSecrets } from "../store/databases.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";
import { billing, putInBook } from "./deal-in-book.ts";

describe("what people do on a deal", () => {
  const bench = useBench();
  let [own, other, connectionId, otherConnection] = ["", "", "", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    await bench().connectCrm(own, "100001");
    await bench().as(own, tenants.markBaselined);
    connectionId = await bench().connect(own, "9130", "Northside Books");
    otherConnection = await bench().connect(other, "9131", "Elsewhere Ltd");
  });

  const post = (path: string, body?: unknown) => fetchAsCard(bench(), { method: "POST", path: `/api/v1/deals/${path}`, body });
  const get = (path: string) => fetchAsCard(bench(), { method: "GET", path: `/api/v1/deals/${path}` });
  const asked = async (dealId: string) => (await bench().as(own, (tx) => audit.read(tx, { dealId, limit: 50 }))).filter((one) => one.kind === "asked");

  describe("Create invoice", () => {
    test("refuses strangers", () => refusesStrangers(bench(), { method: "POST", path: "/api/v1/deals/41/invoice", body: {} }));

    test("keeps what the person asked for, and who", async () => {
      const options = { deliver: "draft", invoiceDate: "2026-11-30", dueDate: "2026-12-30", memo: "Thanks", poNumber: "PO-7", email: "billing@bluewater.example" };
      const response = await post("41/invoice", options);
      expect([response.status, response.body]).toEqual([202, { accepted: true, why: null }]);
      const card = await bench().as(own, (tx) => dealBook.readCard(tx, "41"));
      expect(card).toMatchObject({ requestOpen: true, request: { ...options, by: "ada@bluewater.example" } });
      expect(await bench().as(other, (tx) => dealBook.readCard(tx, "41"))).toBeNull();
    });

    test("sent twice under one signature, as after a lost answer, is one open request, and the second time says so", async () => {
      const sending = { method: "POST", path: "/api/v1/deals/42/invoice", body: { memo: "Once" }, signedAt: bench().clock.now() } as const;
      expect((await fetchAsCard(bench(), sending)).status).toBe(202);
      expectProblem(await fetchAsCard(bench(), sending), 409, "sent-before");
      expect(await bench().as(own, (tx) => dealBook.readCard(tx, "42"))).toMatchObject({ requestOpen: true, request: { memo: "Once" } });
    });

    test("says so where an invoice stands, and asks for nothing", async () => {
      await putInBook(bench(), own, "43", { connectionId, invoices: [{ id: "43", number: "1099" }], status: billing() });
      const response = await post("43/invoice", {});
      expect([response.status, response.body]).toEqual([200, { accepted: false, why: "Invoice 1099 already stands for this deal." }]);
      expect(await asked("43")).toEqual([]);
    });

    test.each([
      [{ surprise: 1 }, "body"],
      [{ deliver: "pigeon" }, "body.deliver"],
      [{ invoiceDate: "2026-02-30" }, "body.invoiceDate"],
      [{ invoiceDate: "2026-12-02", dueDate: "2026-12-01" }, "body.dueDate"],
      [{ email: "nobody" }, "body.email"],
      [{ memo: "x".repeat(1001) }, "body.memo"],
      ["{", "body"],
      ["[]", "body"],
    ])("refuses %j by naming %s", async (body, path) => {
      const response = await post("44/invoice", body);
      expectProblem(response, 400, "invalid-request");
      expect((response.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([path]);
      expect(await bench().as(own, (tx) => dealBook.readCard(tx, "44"))).toBeNull();
    });
  });

  describe("refresh", () => {
    test("refuses strangers", () => refusesStrangers(bench(), { method: "POST", path: "/api/v1/deals/45/refresh" }));

    test("reads the deal anew, whether the card sends nothing or an empty object", async () => {
      expect([(await post("45/refresh")).status, (await post("45/refresh", {})).status]).toEqual([202, 202]);
      expect(await asked("45")).toHaveLength(2);
      expectProblem(await post("45/refresh", { hard: true }), 400, "invalid-request");
    });
  });

  describe("the answer to a changed deal", () => {
    const changed = parkedAs("changed-after-sending", "The deal was changed.", "Credit or leave.");

    test("refuses strangers", () => refusesStrangers(bench(), { method: "POST", path: "/api/v1/deals/46/change", body: { answer: "leave" } }));

    test("counts for the deal as it was seen; where nothing waits for one, it is a conflict", async () => {
      await putInBook(bench(), own, "46", { connectionId, invoices: [{ id: "46" }], status: billing(), parked: [changed] });
      expect((await post("46/change", { answer: "leave" })).status).toBe(202);
      expect((await bench().as(own, (tx) => dealBook.read(tx, "46"))).acceptedFingerprint).toBe("plan-1");
      expectProblem(await post("47/change", { answer: "leave" }), 409, "nothing-to-answer");
      expectProblem(await post("46/change", { answer: "perhaps" }), 400, "invalid-request");
    });
  });

  describe("linking an invoice", () => {
    const sending = { method: "POST", path: "/api/v1/deals/48/link-invoice" } as const;
    test("refuses strangers", () => refusesStrangers(bench(), { ...sending, body: { connectionId, invoiceId: "900" } }));

    test("makes it the deal's; another deal's invoice and another tenant's connection stay out of reach", async () => {
      bench().vendors.erp.readInvoice = (id) => Promise.resolve(id === "900" ? invoice({ id: "900", number: "HAND-1" }) : null);
      expect((await post("48/link-invoice", { connectionId, invoiceId: "900" })).status).toBe(202);
      expect(await bench().as(own, (tx) => links.dealsOf(tx, connectionId, ["900"]))).toEqual(["48"]);
      expectProblem(await post("49/link-invoice", { connectionId, invoiceId: "900" }), 409, "already-linked");
      expectProblem(await post("48/link-invoice", { connectionId, invoiceId: "901" }), 404, "not-found");
      expectProblem(await post("48/link-invoice", { connectionId: otherConnection, invoiceId: "900" }), 404, "not-found");
    });
  });

  describe("choosing a customer by hand", () => {
    test("refuses strangers", async () => {
      await refusesStrangers(bench(), { method: "GET", path: "/api/v1/deals/50/customers?text=blue" });
      await refusesStrangers(bench(), { method: "POST", path: "/api/v1/deals/50/link-customer", body: { customerId: "58" } });
    });

    test("the search shows what tells two apart, and the choice is kept", async () => {
      const found = company({ id: "58", address: { street: null, city: "Portland", region: null, postalCode: null, country: "US" } });
      bench().vendors.erp.searchCustomers = (text) => Promise.resolve(text === "blue & co" ? [found] : []);
      bench().vendors.erp.readCustomer = (id) => Promise.resolve(id === "58" ? found : null);
      bench().vendors.crm.readDeal = () => Promise.resolve(deal({ id: "50" }));
      expect((await get("50/customers?text=blue%20%26%20co")).body).toEqual({
        customers: [
          { id: "58", name: "Bluewater Dental", email: null, domain: "bluewater.example", taxNumber: null, currency: null, city: "Portland", active: true },
        ],
      });
      expectProblem(await get("50/customers?text="), 400, "invalid-request");
      expectProblem(await get("50/customers"), 400, "invalid-request");
      expect((await post("50/link-customer", { customerId: "58" })).status).toBe(202);
      expectProblem(await post("50/link-customer", { customerId: "59" }), 404, "not-found");
      const linked = await bench().as(own, (tx) => links.erpIdsOf(tx, { kind: "customer", connectionId, crmIds: ["company:501"] }));
      expect(linked).toEqual({ "company:501": "58" });
    });
  });

  describe("the preview", () => {
    test("refuses strangers", () => refusesStrangers(bench(), { method: "GET", path: "/api/v1/deals/51/preview" }));

    test("shows the invoice as it would be made, and writes nothing", async () => {
      const { vendors } = bench();
      vendors.crm.readDeal = () => Promise.resolve(deal({ id: "51", company: company({ id: "502" }) }));
      vendors.erp.describeOrganisation = () => Promise.resolve(organisation());
      vendors.erp.findCustomers = () => Promise.resolve([company({ id: "58" })]);
      vendors.erp.findItems = () => Promise.resolve([]);
      vendors.erp.findInvoices = () => Promise.resolve([]);
      const response = await get("51/preview");
      expect(response.status, response.text).toBe(200);
      expect(previewSchema.parse(response.body)).toMatchObject({
        organisation: "Northside Books",
        customer: { name: "Bluewater Dental", how: "found", why: ["domain", "name"] },
        invoice: {
          total: { amount: "1000.00", currency: "USD" },
          email: "ada@bluewater.example",
          parts: [{ number: 1, of: 1, share: null, amount: { amount: "1000.00" }, lines: [{ description: "Website", quantity: "2", unitPrice: "500" }] }],
        },
        problems: [],
        invoiced: false,
        ready: true,
      });
      expect(await asked("51")).toEqual([]);
    });

    const trouble = (details: Partial<VendorErrorDetails>) =>
      new VendorError({ system: "hubspot", consequence: "retry", code: "unreachable", message: "HubSpot could not be reached.", applied: "no", ...details });

    test.each([
      [trouble({ retryAfterMs: 12_000 }), 503, "unreachable"],
      [trouble({ consequence: "stop", code: "reconnect" }), 409, "reconnect"],
      [trouble({ consequence: "park", code: "validation" }), 422, "validation"],
      [trouble({ consequence: "bug", code: "validation", vendorMessage: "SECRET" }), 500, "our-fault"],
      [new Error("SECRET connection string"), 500, "our-fault"],
    ])("a vendor that fails is told by what follows from it: %s", async (error, status, code) => {
      bench().vendors.crm.readDeal = () => Promise.reject(error);
      const response = await get("52/preview");
      expectProblem(response, status, code);
      expect(response.text).not.toContain("SECRET");
      expect(response.headers["retry-after"]).toBe(status === 503 ? "12" : undefined);
    });
  });

  describe("the PDF", () => {
    const path = (id: string, connection = connectionId) => `/api/v1/invoices/${connection}/${id}/pdf`;
    const fetchPdf = (id: string, connection = connectionId) => fetchAsCard(bench(), { method: "GET", path: path(id, connection) });

    test("refuses strangers", () => refusesStrangers(bench(), { method: "GET", path: path("53") }));

    test("comes for an invoice that belongs to a deal; no other of the ledger does, nor another tenant's", async () => {
      await putInBook(bench(), own, "53", { connectionId, invoices: [{ id: "53" }] });
      await putInBook(bench(), other, "54", { connectionId: otherConnection, invoices: [{ id: "54" }] });
      bench().vendors.erp.readInvoicePdf = () => Promise.resolve(Buffer.from("%PDF-1.7"));
      const response = await fetchPdf("53");
      expect(response.status).toBe(200);
      expect(response.headers).toMatchObject({ "content-type": "application/pdf", "content-disposition": 'attachment; filename="invoice-53.pdf"' });
      expect(Buffer.from(response.body as Uint8Array).toString()).toBe("%PDF-1.7");
      expectProblem(await fetchPdf("999"), 404, "not-found");
      expectProblem(await fetchPdf("54", otherConnection), 404, "not-found");
    });
  });

  describe("the link to a PDF", () => {
    const path = (id: string) => `/api/v1/invoices/${connectionId}/${id}/pdf-link`;
    const linkOf = async (id: string) => {
      const response = await fetchAsCard(bench(), { method: "POST", path: path(id) });
      expect(response.status, response.text).toBe(200);
      return new URL((response.body as { url: string }).url);
    };
    const open = ({ pathname, search }: URL) => supertest(bench().app).get(pathname + search);

    test("refuses strangers", () => refusesStrangers(bench(), { method: "POST", path: path("53") }));

    test("opens in a browser tab, for five minutes and no longer", async () => {
      await putInBook(bench(), own, "57", { connectionId, invoices: [{ id: "57" }] });
      bench().vendors.erp.readInvoicePdf = (id) => Promise.resolve(Buffer.from(`%PDF-1.7 ${id}`));
      const link = await linkOf("57");
      expect(link.origin).toBe("https://onebook.example");
      expect(link.href).not.toContain(own);
      const opened = await open(link);
      expect(opened.status).toBe(200);
      expect(Buffer.from(opened.body as Uint8Array).toString()).toBe("%PDF-1.7 57");
      expect(opened.headers).toMatchObject({
        "content-type": "application/pdf",
        "content-disposition": 'inline; filename="invoice-57.pdf"',
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
      });
      bench().clock.advance(5 * 60_000);
      const late = await open(link);
      expect([late.status, late.headers["content-type"]]).toEqual([410, "text/html; charset=utf-8"]);
      expect(late.text).toContain("has expired");
    });

    test("altered anywhere, borrowed from another purpose, or missing, it opens nothing", async () => {
      bench().vendors.erp.readInvoicePdf = () => Promise.reject(new Error("The ERP was asked"));
      const link = await linkOf("57");
      const key = link.searchParams.get("key") ?? "";
      const altered = [...key].map((character, at) => key.slice(0, at) + (character === "A" ? "B" : "A") + key.slice(at + 1));
      const grant = { tenantId: own, connectionId, invoiceId: "57", until: bench().clock.now() + 60_000 };
      const others = ["", "x".repeat(5000), testSecrets.seal(JSON.stringify(grant), "another purpose")];
      for (const tried of [...altered.filter((_one, at) => at % 7 === 0), ...others]) {
        const refused = await open(new URL(`https://onebook.example/documents/invoice?key=${encodeURIComponent(tried)}`));
        expect(refused.status, tried).toBe(403);
      }
      expect((await open(new URL("https://onebook.example/documents/invoice"))).status).toBe(403);
    });

    test("is not given for an invoice of no deal, nor for another tenant's", async () => {
      expectProblem(await fetchAsCard(bench(), { method: "POST", path: path("999") }), 404, "not-found");
      await putInBook(bench(), other, "54", { connectionId: otherConnection, invoices: [{ id: "54" }] });
      expectProblem(await fetchAsCard(bench(), { method: "POST", path: `/api/v1/invoices/${otherConnection}/54/pdf-link` }), 404, "not-found");
    });
  });

  describe("what waits for a person", () => {
    const id = "00000000-0000-4000-8000-000000000009";
    test("refuses strangers", async () => {
      await refusesStrangers(bench(), { method: "GET", path: "/api/v1/parked" });
      await refusesStrangers(bench(), { method: "POST", path: `/api/v1/parked/${id}/retry` });
      await refusesStrangers(bench(), { method: "POST", path: `/api/v1/parked/${id}/dismiss`, body: { comment: "No" } });
    });

    test("is listed for its own tenant alone, retried, and dismissed with a comment", async () => {
      const [mine, theirs] = [parkedAs("no-customer", "MINE", "Do."), parkedAs("no-customer", "THEIRS", "Do.")];
      await putInBook(bench(), own, "55", { connectionId, parked: [mine] });
      await putInBook(bench(), other, "55", { connectionId: otherConnection, parked: [theirs] });
      const list = await fetchAsCard(bench(), { method: "GET", path: "/api/v1/parked" });
      expect(list.text).not.toContain("THEIRS");
      const row = (list.body as { parked: { id: string; sentence: string }[] }).parked.find((one) => one.sentence === "MINE");
      const settle = (verb: string, parkedId: string | undefined, body?: unknown) =>
        fetchAsCard(bench(), { method: "POST", path: `/api/v1/parked/${parkedId ?? ""}/${verb}`, body });
      expect((await settle("retry", row?.id)).status).toBe(202);
      expectProblem(await settle("dismiss", row?.id, { comment: "  " }), 400, "invalid-request");
      const dismissed = [await settle("dismiss", row?.id, { comment: "Paid in cash" }), await settle("dismiss", row?.id, { comment: "Again" })];
      expect(dismissed.map((one) => one.status)).toEqual([200, 200]);
      expect(await bench().as(own, (tx) => parked.get(tx, row?.id ?? ""))).toMatchObject({ settledBy: "ada@bluewater.example", resolution: "Paid in cash" });
      const [foreign] = await bench().as(other, (tx) => parked.listOpen(tx, "55"));
      expectProblem(await settle("retry", foreign?.parkedId), 404, "not-found");
      expectProblem(await settle("dismiss", foreign?.parkedId, { comment: "Mine now" }), 404, "not-found");
      expectProblem(await settle("retry", "55"), 400, "invalid-request");
    });
  });
});
