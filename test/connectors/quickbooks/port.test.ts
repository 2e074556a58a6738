import { describe, expect, it } from "vitest";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import { invoiceDraft, wireInvoice } from "./fixtures.ts";
import { fault, ok, wired, type Seen } from "./wired.ts";

const queriesOf = (seen: Seen): string[] => {
  const items = (seen.body as { BatchItemRequest?: { Query: string }[] } | undefined)?.BatchItemRequest;
  return items ? items.map((item) => item.Query) : [seen.url.searchParams.get("query") ?? ""];
};
const batchOf = (...answers: Record<string, unknown>[]) =>
  ok({ BatchItemResponse: answers.map((answer, index) => ({ ...answer, bId: `q${index}` })).reverse() });
const rows = (entity: string, list: unknown[]) => ({
  QueryResponse: { [entity]: list, startPosition: 1, maxResults: list.length },
});
const customer = (Id: string, change: Record<string, unknown> = {}) => ({
  Id,
  SyncToken: "0",
  DisplayName: `Customer ${Id}`,
  Active: true,
  MetaData: { LastUpdatedTime: "2026-11-20T02:00:00-08:00" },
  ...change,
});
const failure = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof VendorError) return error.details;
  throw new Error(`No VendorError but ${String(error)}`);
};
const probe = { taxNumber: null, domain: null, email: null, name: "", reference: "OB-1" };

describe("finding customers in QuickBooks", () => {
  it("asks by name, e-mail and domain in one batch, inactive ones included", async () => {
    const { erp, seen } = wired(() =>
      batchOf(
        rows("Customer", [customer("1")]),
        { QueryResponse: {} },
        rows("Customer", [customer("1"), customer("2")]),
      ),
    );
    const found = await erp.findCustomers({
      ...probe,
      name: " O'Neil \\ Co ",
      email: "ap@oneil.example",
      domain: "oneil.example",
    });
    expect(found.map((each) => each.id)).toEqual(["1", "2"]);
    expect(seen).toHaveLength(1);
    expect(seen[0] && queriesOf(seen[0])).toEqual([
      "select * from Customer where DisplayName = 'O\\'Neil \\\\ Co' AND Active IN (true, false) startposition 1 maxresults 50",
      "select * from Customer where PrimaryEmailAddr = 'ap@oneil.example' AND Active IN (true, false) startposition 1 maxresults 50",
      "select * from Customer where PrimaryEmailAddr LIKE '%@oneil.example' AND Active IN (true, false) startposition 1 maxresults 50",
    ]);
  });

  it("does not take a mail provider for a company", async () => {
    const { erp, seen } = wired(() => batchOf({ QueryResponse: {} }, { QueryResponse: {} }, { QueryResponse: {} }));
    await erp.findCustomers({ ...probe, name: "Ann", email: "ann@gmail.com", domain: "gmail.com" });
    expect(seen[0] && queriesOf(seen[0]).join()).not.toContain("%@gmail.com");
  });

  it("gives back at most fifty, and asks nothing where there is nothing to ask by", async () => {
    const many = Array.from({ length: 50 }, (_, index) => customer(String(index)));
    const { erp } = wired(() =>
      batchOf(
        rows("Customer", many),
        rows(
          "Customer",
          many.map((each) => ({ ...each, Id: `x${each.Id}` })),
        ),
      ),
    );
    expect(await erp.findCustomers({ ...probe, name: "A" })).toHaveLength(50);
    const silent = wired(() => ok({}));
    expect(await silent.erp.findCustomers(probe)).toEqual([]);
    expect(silent.seen).toEqual([]);
  });

  it("shows an inactive customer under its own name, and no tax number that is masked", async () => {
    const inactive = customer("9", {
      DisplayName: "Acme (deleted)",
      Active: false,
      PrimaryTaxIdentifier: "XXXXXX56789",
      WebAddr: { URI: "http://www.acme.example/x" },
    });
    const { erp } = wired(() => ok({ Customer: inactive }));
    expect(await erp.readCustomer("9")).toMatchObject({
      name: "Acme",
      active: false,
      taxNumber: null,
      domain: "acme.example",
      currency: "USD",
    });
  });
});

describe("creating customers in QuickBooks", () => {
  const draft = {
    name: "Acme:\tNorth\nWest",
    reference: "OB-1-C5",
    kind: "company" as const,
    firstName: "Ann",
    lastName: "Lee",
    email: "ap@acme.example",
    phone: "+1 555 0100",
    domain: "acme.example",
    taxNumber: "12-345",
    address: { street: "1 Main St\nFloor 2", city: "Austin", region: "TX", postalCode: "78701", country: "US" },
    currency: "USD",
    termId: "3",
  };

  it("takes out of the name what QuickBooks' lists cannot hold, and carries our reference in the notes", async () => {
    const { erp, seen } = wired(() => ok({ Customer: customer("7", { DisplayName: "Acme - North West" }) }));
    expect((await erp.createCustomer(draft, "key-7")).id).toBe("7");
    expect(seen[0]?.url.searchParams.get("requestid")).toBe("key-7");
    expect(seen[0]?.body).toEqual({
      DisplayName: "Acme - North West",
      CompanyName: "Acme - North West",
      GivenName: "Ann",
      FamilyName: "Lee",
      PrimaryEmailAddr: { Address: "ap@acme.example" },
      PrimaryPhone: { FreeFormNumber: "+1 555 0100" },
      WebAddr: { URI: "https://acme.example" },
      BillAddr: {
        Line1: "1 Main St",
        Line2: "Floor 2",
        City: "Austin",
        CountrySubDivisionCode: "TX",
        PostalCode: "78701",
        Country: "US",
      },
      SalesTermRef: { value: "3" },
      ResaleNum: "12-345",
      Notes: "[Onebook OB-1-C5]",
    });
  });

  it("refuses a customer without a usable name, and one in a currency the company does not keep", async () => {
    const { erp, seen } = wired(() => ok({}));
    expect(await failure(erp.createCustomer({ ...draft, name: " \t " }, "k"))).toMatchObject({
      consequence: "park",
      field: "DisplayName",
    });
    expect(await failure(erp.createCustomer({ ...draft, currency: "EUR" }, "k"))).toMatchObject({
      code: "currency-not-enabled",
    });
    expect(seen).toEqual([]);
  });
});

describe("finding items in QuickBooks", () => {
  const item = (Id: string, Name: string, change: Record<string, unknown> = {}) => ({
    Id,
    Name,
    Type: "Service",
    UnitPrice: 12.5,
    MetaData: { LastUpdatedTime: "2026-11-20T02:00:00-08:00" },
    ...change,
  });

  it("asks in lists of fifty and compares whatever the case, leaving folders and bundles out", async () => {
    const skus = Array.from({ length: 60 }, (_, index) => `S-${index}`);
    const { erp, seen } = wired(() =>
      batchOf(
        rows("Item", [item("1", "A", { Sku: "s-0" })]),
        { QueryResponse: {} },
        rows("Item", [item("2", "DESIGN"), item("3", "Design", { Type: "Category" })]),
      ),
    );
    expect(await erp.findItems({ skus, names: ["design"] })).toMatchObject([
      { id: "1", sku: "s-0", unitPrice: "12.5", active: true },
      { id: "2", name: "DESIGN" },
    ]);
    expect(seen).toHaveLength(1);
    expect(seen[0] && queriesOf(seen[0]).map((query) => query.match(/'/g)?.length)).toEqual([100, 20, 2]);
  });

  it("looks up at most two hundred at once", async () => {
    const { erp } = wired(() => ok({}));
    expect(await failure(erp.findItems({ skus: Array.from({ length: 201 }, String), names: [] }))).toMatchObject({
      consequence: "bug",
    });
  });
});

describe("finding invoices in QuickBooks", () => {
  it("pages through a customer's invoices to the last one", async () => {
    const page = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) =>
        wireInvoice({ Id: String(from + index), PrivateNote: `[Onebook R-${from + index}]` }),
      );
    const { erp, seen } = wired((_, index) => ok(rows("Invoice", index === 0 ? page(1, 1000) : page(1001, 3))));
    const found = await erp.findInvoices({ reference: "R-1002", customerId: "58" });
    expect(found.map((each) => each.id)).toEqual(["1002"]);
    expect(seen.map((each) => each.url.searchParams.get("query"))).toEqual([
      "select * from invoice where CustomerRef = '58' orderby Id startposition 1 maxresults 1000",
      "select * from invoice where CustomerRef = '58' orderby Id startposition 1001 maxresults 1000",
    ]);
  });

  it("refuses rather than overlook one where there are too many", async () => {
    const full = Array.from({ length: 1000 }, (_, index) => wireInvoice({ Id: String(index) }));
    const { erp, seen } = wired(() => ok(rows("Invoice", full)));
    expect(await failure(erp.findInvoices({ reference: "R", customerId: "58" }))).toMatchObject({
      consequence: "park",
    });
    expect(seen.length).toBeLessThanOrEqual(12);
  });

  it("answers null for a deleted one, and reads the payments behind a link in one call", async () => {
    expect(await wired(() => fault("610")).erp.readInvoice("1")).toBeNull();
    const linked = wireInvoice({
      LinkedTxn: [
        { TxnId: "200", TxnType: "Payment" },
        { TxnId: "7", TxnType: "Estimate" },
      ],
      Balance: 0,
    });
    const line = { Amount: 108.25, LinkedTxn: [{ TxnId: "130", TxnType: "Invoice" }] };
    const elsewhere = { Amount: 5, LinkedTxn: [{ TxnId: "999", TxnType: "Invoice" }] };
    const payment = {
      Id: "200",
      TxnDate: "2026-11-21",
      TotalAmt: 113.25,
      UnappliedAmt: 0,
      Line: [line, elsewhere],
      PaymentRefNum: "CHK",
    };
    const { erp, seen } = wired((_, index) => (index === 0 ? ok({ Invoice: linked }) : ok(rows("Payment", [payment]))));
    const invoice = await erp.readInvoice("130");
    expect(invoice?.allocations).toEqual([
      {
        kind: "payment",
        sourceId: "200",
        label: "CHK",
        invoiceId: "130",
        amount: { minor: 10_825, currency: "USD" },
        date: "2026-11-21",
      },
    ]);
    expect(seen).toHaveLength(2);
    expect(seen[0]?.url.searchParams.get("include")).toBe("invoiceLink");
    expect(seen.every((each) => each.url.searchParams.get("minorversion") === "75")).toBe(true);
  });
});

describe("changing invoices in QuickBooks", () => {
  it("updates sparsely under the version it saw, and refuses an older one before sending", async () => {
    const standing = wireInvoice({
      PrivateNote: "Ann: hold [Onebook OB-1-2-0-0]",
      CustomField: [{ DefinitionId: "1", StringValue: "Blue" }],
    });
    const { erp, seen } = wired(() => ok({ Invoice: standing }));
    expect(await failure(erp.updateInvoice("130", "1", invoiceDraft(), "k"))).toMatchObject({
      code: "stale-version",
      applied: "no",
    });
    expect(seen.map((each) => each.call.method)).toEqual(["GET"]);
    await erp.updateInvoice("130", "2", invoiceDraft({ reference: "OB-1-2-1-0" }), "k");
    expect(seen.at(-1)?.body).toMatchObject({
      Id: "130",
      SyncToken: "2",
      sparse: true,
      PrivateNote: "Ann: hold [Onebook OB-1-2-1-0]",
      CustomField: [{ DefinitionId: "1", StringValue: "Blue" }],
    });
  });

  it("sends with its key and the content type Intuit asks for", async () => {
    const { erp, seen } = wired(() => ok({ Invoice: wireInvoice({ EmailStatus: "EmailSent" }) }));
    expect((await erp.sendInvoice("130", "key-s")).sent).toBe(true);
    expect(seen[0]).toMatchObject({
      path: "/invoice/130/send",
      call: { method: "POST", headers: { "content-type": "application/octet-stream" } },
    });
    expect(seen[0]?.url.searchParams.get("requestid")).toBe("key-s");
  });

  it("asks for the customer's payment page even where reads leave it out; without online payments there is none", async () => {
    const { erp, seen } = wired((_, index) => ok({ Invoice: { Id: "130", ...(index === 0 ? { InvoiceLink: "https://pay.example/130" } : {}) } }), { invoiceLink: false });
    expect([await erp.payLink("130"), await erp.payLink("130")]).toEqual(["https://pay.example/130", null]);
    expect(seen.map(({ path, url }) => `${path} ${url.searchParams.get("include")}`)).toEqual(["/invoice/130 invoiceLink", "/invoice/130 invoiceLink"]);
  });

  it("takes nothing for a PDF that is none", async () => {
    expect(await failure(wired(() => ({ text: "<html>" })).erp.readInvoicePdf("1"))).toMatchObject({
      code: "unexpected-answer",
    });
    expect(new TextDecoder().decode(await wired(() => ({ text: "%PDF-1.4 x" })).erp.readInvoicePdf("1"))).toBe(
      "%PDF-1.4 x",
    );
  });
});
