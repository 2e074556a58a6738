import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ALDER, invoiceBody, line, paymentBody, standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
beforeEach(() => (qb = standIn()));
afterEach(() => qb.close());

describe("creating", () => {
  it("fills in what QuickBooks fills in", async () => {
    const invoice = await qb.write("Invoice", invoiceBody([line(40, 2), line(20)]));
    expect(invoice).toMatchObject({ Id: "1", SyncToken: "0", domain: "QBO", sparse: false, TotalAmt: 100, Balance: 100, EmailStatus: "NotSet" });
    expect(invoice).toMatchObject({ TxnDate: "2026-11-23", DueDate: "2026-12-23", DocNumber: "1001", CustomerRef: { value: "1", name: "Alder Works" } });
    expect(invoice.Line?.map(({ DetailType, Amount }) => [DetailType, Amount])).toEqual([
      ["SalesItemLineDetail", 80],
      ["SalesItemLineDetail", 20],
      ["SubTotalLineDetail", 100],
    ]);
    expect(invoice.MetaData).toEqual({ CreateTime: "2026-11-23T07:00:00-05:00", LastUpdatedTime: "2026-11-23T07:00:00-05:00" });
  });

  it("writes amounts with two decimals, nought without, and times with the zone", async () => {
    const { text, headers } = await qb.books("POST", "/invoice", invoiceBody());
    expect(text).toContain('"TotalAmt":100.00');
    expect(text).toContain('"TotalTax":0}');
    expect(text).toContain('"time":"2026-11-23T07:00:00.000-05:00"');
    expect(headers.get("intuit_tid")).toMatch(/^1-[0-9a-f]{8}-[0-9a-f]{24}$/);
  });

  it("takes today from the company's own time zone", async () => {
    qb.clock.set(Date.parse("2026-11-24T03:00:00Z"));
    expect(await qb.write("Invoice", invoiceBody())).toMatchObject({ TxnDate: "2026-11-23" });
  });

  it("uses the company's item where a line names none", async () => {
    const invoice = await qb.write("Invoice", invoiceBody([{ Amount: 5, DetailType: "SalesItemLineDetail", SalesItemLineDetail: {} }]));
    expect(invoice.Line?.[0]).toMatchObject({ SalesItemLineDetail: { ItemRef: { value: "1", name: "Services" } } });
  });

  it("works out the price of a quantity where one can be, so that what it kept may be written again", async () => {
    const counted = (Amount: number, Qty: number) => ({ Amount, DetailType: "SalesItemLineDetail", SalesItemLineDetail: { Qty } });
    const invoice = await qb.write("Invoice", invoiceBody([counted(100, 3), counted(0.01, 7_000_000)]));
    const details = invoice.Line?.map((each) => (each as { SalesItemLineDetail?: { UnitPrice?: number } }).SalesItemLineDetail?.UnitPrice);
    expect(details).toEqual([33.3333333, undefined, undefined]);
    expect(await qb.write("Invoice", { Id: invoice.Id, SyncToken: "0", sparse: true, PrivateNote: "again" })).toMatchObject({ TotalAmt: 100.01 });
  });

  it("answers a repeated requestid with the first answer and does nothing again", async () => {
    const first = await qb.write("Invoice", invoiceBody(), "?requestid=abc");
    const again = await qb.write("Invoice", invoiceBody([line(7)]), "?requestid=abc");
    expect(again).toEqual(first);
    expect(await qb.query("select count(*) from Invoice")).toEqual({ totalCount: 1 });
  });

  it("carries out a refused request again under the same requestid, and forgets an id after its time", async () => {
    expect(await qb.fault("POST", "/invoice?requestid=r1", { CustomerRef: ALDER })).toMatchObject({ code: "2020" });
    await qb.write("Invoice", invoiceBody(), "?requestid=r1");
    qb.clock.advance(25 * 3_600_000);
    expect(await qb.write("Invoice", invoiceBody(), "?requestid=r1")).toMatchObject({ Id: "2" });
    expect(await qb.fault("POST", `/invoice?requestid=${"x".repeat(51)}`, invoiceBody())).toMatchObject({ code: "2050" });
  });
});

describe("updating", () => {
  it("changes only what a sparse update names and empties what a full update leaves out", async () => {
    const made = await qb.write("Invoice", invoiceBody([line(100)], { PrivateNote: "ours", CustomerMemo: { value: "thanks" } }));
    const sparse = await qb.write("Invoice", { Id: made.Id, SyncToken: "0", sparse: true, PrivateNote: "new" });
    expect(sparse).toMatchObject({ SyncToken: "1", PrivateNote: "new", CustomerMemo: { value: "thanks" }, TotalAmt: 100 });
    const full = await qb.write("Invoice", { Id: made.Id, SyncToken: "1", ...invoiceBody([line(50)]) });
    expect(full).toMatchObject({ SyncToken: "2", TotalAmt: 50, Balance: 50, DocNumber: "1001" });
    expect(full).not.toHaveProperty("PrivateNote");
    expect(full).not.toHaveProperty("CustomerMemo");
  });

  it("keeps the id of a line that is named and gives others a new one", async () => {
    const made = await qb.write("Invoice", invoiceBody([line(1), line(2)]));
    const updated = await qb.write("Invoice", { Id: made.Id, SyncToken: "0", sparse: true, Line: [{ ...line(2), Id: "2" }, line(3)] });
    expect(updated.Line?.map(({ Id }) => Id)).toEqual(["2", "3", undefined]);
  });

  it("refuses a stale or missing token and changes nothing", async () => {
    const { Id } = await qb.write("Invoice", invoiceBody());
    await qb.write("Invoice", { Id, SyncToken: "0", sparse: true, PrivateNote: "theirs" });
    expect(await qb.fault("POST", "/invoice", { Id, SyncToken: "0", sparse: true, PrivateNote: "ours" })).toMatchObject({ status: 400, code: "5010" });
    expect(await qb.fault("POST", "/invoice", { Id, sparse: true })).toMatchObject({ code: "2020" });
    expect(await qb.read("Invoice", Id)).toMatchObject({ PrivateNote: "theirs", SyncToken: "1" });
  });

  it("leaves a list record alone that is updated to what it is", async () => {
    const same = await qb.write("Customer", { Id: "1", SyncToken: "0", sparse: true, DisplayName: "Alder Works" });
    expect(same).toMatchObject({ SyncToken: "0" });
  });
});

describe("going away", () => {
  it("deletes and afterwards does not know the record", async () => {
    const { Id } = await qb.write("Invoice", invoiceBody());
    const { body } = await qb.books("POST", "/invoice?operation=delete", { Id, SyncToken: "0" });
    expect(body.Invoice).toEqual({ domain: "QBO", status: "Deleted", Id });
    expect(await qb.fault("GET", `/invoice/${Id}`)).toMatchObject({ status: 400, code: "610" });
    expect((await qb.read("Customer", "1")).Balance).toBe(0);
  });

  it("voids an invoice to nought", async () => {
    const { Id } = await qb.write("Invoice", invoiceBody([line(100)], { PrivateNote: "ours" }));
    const voided = await qb.write("Invoice", { Id, SyncToken: "0" }, "?operation=void");
    expect(voided).toMatchObject({ SyncToken: "1", PrivateNote: "Voided", TotalAmt: 0, Balance: 0, DocNumber: "1001" });
    expect(voided.Line?.map(({ Amount }) => Amount)).toEqual([0, 0]);
    expect((await qb.read("Customer", "1")).Balance).toBe(0);
  });

  it("does not delete customers or items, nor void what cannot be voided", async () => {
    expect(await qb.fault("POST", "/customer?operation=delete", { Id: "1", SyncToken: "0" })).toMatchObject({ code: "500" });
    expect(await qb.fault("POST", "/item?operation=void", { Id: "1", SyncToken: "0" })).toMatchObject({ code: "500" });
    const credit = await qb.write("CreditMemo", invoiceBody());
    expect(await qb.fault("POST", "/creditmemo?operation=void", { Id: credit.Id, SyncToken: "0" })).toMatchObject({ code: "500" });
    expect(await qb.fault("POST", "/invoice?operation=shred", { Id: "1", SyncToken: "0" })).toMatchObject({ code: "500" });
  });

  it("does not delete an invoice that is paid", async () => {
    const { Id } = await qb.write("Invoice", invoiceBody());
    await qb.write("Payment", paymentBody(100, [[100, Id]]));
    expect(await qb.fault("POST", "/invoice?operation=delete", { Id, SyncToken: "0" })).toMatchObject({ code: "6000" });
  });
});

describe("a tax identifier", () => {
  it("is shown masked, and stays what it is when the mask comes back", async () => {
    const made = await qb.write("Customer", { DisplayName: "Dogwood", PrimaryTaxIdentifier: "12-3456789" });
    expect(made.PrimaryTaxIdentifier).toBe("XXXXXX56789");
    const again = await qb.write("Customer", { ...made, Notes: "seen" });
    expect(again).toMatchObject({ PrimaryTaxIdentifier: "XXXXXX56789", Notes: "seen" });
    expect(qb.store.collection<{ PrimaryTaxIdentifier: string }>("9130000000000001/Customer").get(made.Id)?.PrimaryTaxIdentifier).toBe("12-3456789");
  });
});

describe("inactive names", () => {
  it("are renamed, left out of queries, of no use in documents, and may come back", async () => {
    const gone = await qb.write("Customer", { Id: "1", SyncToken: "0", sparse: true, Active: false });
    expect(gone).toMatchObject({ DisplayName: "Alder Works (deleted)", Active: false });
    expect(await qb.query("select * from Customer where DisplayName like 'Alder%'")).toEqual({});
    expect(await qb.fault("POST", "/invoice", invoiceBody())).toMatchObject({ code: "610" });
    await qb.write("Customer", { DisplayName: "Alder Works" });
    expect(await qb.fault("POST", "/customer", { Id: "1", SyncToken: "1", sparse: true, Active: true })).toMatchObject({ code: "6240" });
  });
});
