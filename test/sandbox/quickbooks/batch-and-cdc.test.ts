import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ALDER, invoiceBody, line, paymentBody, standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
beforeEach(() => (qb = standIn()));
afterEach(() => qb.close());

const batch = async (items: object[], query = "") => {
  const { body } = await qb.books("POST", `/batch${query}`, { BatchItemRequest: items });
  return body.BatchItemResponse as Record<string, unknown>[];
};

describe("a batch", () => {
  it("carries out each item for itself", async () => {
    const [made, failed, asked, stale] = await batch([
      { bId: "a", operation: "create", Invoice: invoiceBody([line(5)]) },
      { bId: "b", operation: "delete", Invoice: { Id: "999", SyncToken: "0" } },
      { bId: "c", Query: "select * from Invoice" },
      { bId: "d", operation: "update", Customer: { Id: "1", SyncToken: "7", sparse: true, Notes: "x" } },
    ]);
    expect(made).toMatchObject({ bId: "a", Invoice: { Id: "1", TotalAmt: 5 } });
    expect(failed).toMatchObject({ bId: "b", Fault: { type: "ValidationFault", Error: [{ code: "610", element: "" }] } });
    expect(asked).toMatchObject({ bId: "c", QueryResponse: { maxResults: 1 } });
    expect(stale).toMatchObject({ bId: "d", Fault: { Error: [{ code: "5010" }] } });
  });

  it("takes thirty items with ids of their own", async () => {
    const queries = (count: number) => Array.from({ length: count }, (_, n) => ({ bId: String(n), Query: "select count(*) from Item" }));
    expect(await batch(queries(30))).toHaveLength(30);
    expect(await qb.fault("POST", "/batch", { BatchItemRequest: queries(31) })).toMatchObject({ status: 400, code: "6000" });
    expect(await qb.fault("POST", "/batch", { BatchItemRequest: [{ Query: "select * from Item" }] })).toMatchObject({ code: "2020" });
    expect(await qb.fault("POST", "/batch", { BatchItemRequest: [queries(1)[0], queries(1)[0]] })).toMatchObject({ code: "6000" });
    expect(await qb.fault("POST", "/batch", {})).toMatchObject({ code: "2020" });
  });

  it("is repeated under its requestid without effect", async () => {
    const items = [{ bId: "a", operation: "create", Invoice: invoiceBody() }];
    expect(await batch(items, "?requestid=b1")).toEqual(await batch(items, "?requestid=b1"));
    expect(await qb.query("select count(*) from Invoice")).toEqual({ totalCount: 1 });
  });
});

describe("change data capture", () => {
  const changes = async (entities: string, since: string) => {
    const { body } = await qb.books("GET", `/cdc?entities=${entities}&changedSince=${encodeURIComponent(since)}`);
    return (body.CDCResponse as { QueryResponse: Record<string, Record<string, unknown>[]>[] }[])[0]!.QueryResponse;
  };

  it("tells what came, changed and went, by type", async () => {
    const kept = await qb.write("Invoice", invoiceBody());
    const gone = await qb.write("Invoice", invoiceBody());
    qb.clock.advance(60_000);
    await qb.books("POST", "/invoice?operation=delete", { Id: gone.Id, SyncToken: "0" });
    await qb.write("Payment", paymentBody(10, [[10, kept.Id]]));
    const [invoices, payments, items] = await changes("Invoice,Payment,Item", "2026-11-23T12:00:30Z");
    expect(invoices).toMatchObject({ startPosition: 1, maxResults: 2 });
    expect(invoices?.Invoice?.map(({ Id, status, Balance }) => [Id, status, Balance])).toEqual([
      [kept.Id, undefined, 90],
      [gone.Id, "Deleted", undefined],
    ]);
    expect(payments?.Payment).toHaveLength(1);
    expect(items).toEqual({});
  });

  it("looks back thirty days and holds a thousand objects, without a word", async () => {
    await qb.write("Invoice", invoiceBody());
    qb.clock.advance(31 * 86_400_000);
    expect(await changes("Invoice", "2026-11-01")).toEqual([{}]);
    await qb.handle("/preferences", { cdcLookBackDays: 90 });
    expect((await changes("Invoice", "2026-11-01"))[0]?.Invoice).toHaveLength(1);
    const records = Array.from({ length: 1001 }, (_, n) => ({ Id: String(n + 100), Name: `Class ${n}` }));
    await qb.handle("/import", { records: { Class: records } });
    const [classes, invoices] = await changes("Class,Invoice", "2026-11-01");
    expect(classes?.Class).toHaveLength(1000);
    expect(invoices).toEqual({});
  });

  it("does not follow tax lists, nor understand nonsense", async () => {
    const refused = async (query: string) => (await qb.fault("GET", `/cdc?${query}`)).code;
    expect(await refused("entities=TaxCode&changedSince=2026-11-01")).toBe("4001");
    expect(await refused("entities=Sandwich&changedSince=2026-11-01")).toBe("4001");
    expect(await refused("entities=Invoice&changedSince=lately")).toBe("2030");
    expect(await refused("entities=Invoice")).toBe("2020");
  });
});

describe("sending and printing", () => {
  it("marks a form as sent, to the address given", async () => {
    const { Id } = await qb.write("Invoice", invoiceBody());
    expect(await qb.fault("POST", `/invoice/${Id}/send`)).toMatchObject({ code: "2020" });
    const { body } = await qb.books("POST", `/invoice/${Id}/send?sendTo=pay@alder.example`);
    expect(body.Invoice).toMatchObject({ EmailStatus: "EmailSent", BillEmail: { Address: "pay@alder.example" }, DeliveryInfo: { DeliveryType: "Email", DeliveryTime: "2026-11-23T07:00:00-05:00" }, SyncToken: "1" });
    expect(await qb.fault("POST", `/invoice/${Id}/send?sendTo=nobody`)).toMatchObject({ code: "2210" });
    expect(await qb.fault("POST", "/invoice/999/send")).toMatchObject({ code: "610" });
    expect(await qb.fault("POST", "/customer/1/send")).toMatchObject({ code: "500" });
  });

  it("prints a form as a PDF, whatever its letters", async () => {
    const { Id } = await qb.write("Invoice", { CustomerRef: ALDER, Line: [{ ...line(5), Description: "Größe 日本" }] });
    const answer = await qb.books("GET", `/invoice/${Id}/pdf`, undefined, { accept: "application/pdf" });
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.text.slice(0, 5)).toBe("%PDF-");
    expect(await qb.fault("GET", "/invoice/999/pdf")).toMatchObject({ code: "610" });
  });

  it("shows the customer's link only on request", async () => {
    const { Id } = await qb.write("Invoice", { ...invoiceBody(), BillEmail: { Address: "ada@bluewater.example" } });
    expect((await qb.books("GET", `/invoice/${Id}?include=invoiceLink`)).body.Invoice).toHaveProperty("InvoiceLink");
    expect(await qb.read("Invoice", Id)).not.toHaveProperty("InvoiceLink");
  });

  it("has no link for an invoice without an e-mail address, nor where the company takes no online payments", async () => {
    const linkOf = async (Id: string) => ((await qb.books("GET", `/invoice/${Id}?include=invoiceLink`)).body.Invoice as { InvoiceLink?: string }).InvoiceLink;
    const { Id: unaddressed } = await qb.write("Invoice", { ...invoiceBody(), CustomerRef: ALDER });
    const { Id } = await qb.write("Invoice", { ...invoiceBody(), BillEmail: { Address: "ada@bluewater.example" } });
    expect(await linkOf(Id)).toMatch(/\/portal\/[\w-]{40}$/);
    expect(await linkOf(unaddressed)).toBeUndefined();
    await qb.handle("/preferences", { onlinePayments: false });
    expect(await linkOf(Id)).toBeUndefined();
    await qb.handle("/preferences", { onlinePayments: true });
  });
});
