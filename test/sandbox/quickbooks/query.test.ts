import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { invoiceBody, line, standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
beforeEach(() => (qb = standIn()));
afterEach(() => qb.close());

const refused = async (query: string) => (await qb.fault("GET", `/query?query=${encodeURIComponent(query)}`)).code;
const names = async (where: string) => (((await qb.query(`select * from Customer ${where}`)).Customer ?? []) as { DisplayName: string }[]).map(({ DisplayName }) => DisplayName);

describe("a query", () => {
  beforeEach(async () => {
    await qb.write("Customer", { DisplayName: "O'Hara \\ Sons", PrimaryEmailAddr: { Address: "ohara@sons.example" } });
    await qb.write("Customer", { DisplayName: "Cedar 100% Ltd", Taxable: false });
  });

  it.each([
    ["where DisplayName = 'O\\'Hara \\\\ Sons'", ["O'Hara \\ Sons"]],
    ["WHERE displayname = 'alder works'", ["Alder Works"]],
    ["where DisplayName like '%ltd'", ["Cedar 100% Ltd"]],
    ["where DisplayName like 'c%1%L%d'", ["Cedar 100% Ltd"]],
    ["where DisplayName like '%x%'", []],
    ["where DisplayName like '.*'", []],
    ["where Id in ('1', '3')", ["Alder Works", "O'Hara \\ Sons"]],
    ["where Id > '2' orderby Id desc", ["Cedar 100% Ltd", "O'Hara \\ Sons"]],
    ["where Taxable = false", ["Cedar 100% Ltd"]],
    ["where PrimaryEmailAddr = 'ohara@sons.example'", ["O'Hara \\ Sons"]],
    ["where PrimaryEmailAddr.Address like 'books@%' and Active in (true, false)", ["Alder Works"]],
    ["where CurrencyRef = 'EUR'", ["Birch GmbH"]],
    ["where MetaData.CreateTime >= '2026-11-23' and DisplayName != 'Cedar 100% Ltd'", ["Alder Works", "Birch GmbH", "O'Hara \\ Sons"]],
    ["where MetaData.LastUpdatedTime > '2026-11-23T12:00:00Z'", []],
    ["orderby DisplayName desc startposition 2 maxresults 2", ["Cedar 100% Ltd", "Birch GmbH"]],
    ["order by DisplayName asc maxresults 1 startposition 4", ["O'Hara \\ Sons"]],
    ["startposition 9", []],
  ])("%s", async (where, expected) => {
    expect(await names(where)).toEqual(expected);
  });

  it.each([
    ["4001", "select * from Custmoer"],
    ["4001", "select * from Customer where Colour = 'red'"],
    ["4001", "select Colour from Customer"],
    ["4001", "select * from Invoice where PrivateNote = 'x'"],
    ["4001", "select * from Invoice where Line = 'x'"],
    ["4001", "select * from Invoice where TotalAmt > 'much'"],
    ["4001", "select * from Invoice where TxnDate > 'yesterday'"],
    ["4001", "select * from Customer maxresults 1001"],
    ["4001", "select * from Customer startposition 0"],
    ["4000", "select * from Customer where Id = '1' or Id = '2'"],
    ["4000", "select * from Customer where DisplayName = 'open"],
    ["4000", "select * from Customer where DisplayName = bare"],
    ["4000", "select * from Customer join Invoice"],
    ["4000", "delete from Customer"],
    ["4000", "select * from Customer; select * from Invoice"],
    ["2020", ""],
  ])("%s: %s", async (code, query) => {
    expect(await refused(query)).toBe(code);
  });

  it("counts without rows, and answers nothing with nothing", async () => {
    expect(await qb.query("SELECT COUNT(*) FROM Customer")).toEqual({ totalCount: 4 });
    expect(await qb.query("select * from Invoice")).toEqual({});
  });

  it("says where the page starts and how many it holds, a hundred unless told", async () => {
    for (let n = 0; n < 101; n += 1) await qb.write("Class", { Name: `Class ${n}` });
    const page = await qb.query("select * from Class");
    expect(page).toMatchObject({ startPosition: 1, maxResults: 100 });
    expect(await qb.query("select * from Class startposition 101")).toMatchObject({ startPosition: 101, maxResults: 4 });
  });

  it("answers with the chosen fields of a partial record", async () => {
    const { Customer } = (await qb.query("select DisplayName, MetaData.CreateTime from Customer where Id = '1'")) as { Customer: object[] };
    expect(Customer).toEqual([{ Id: "1", DisplayName: "Alder Works", MetaData: expect.anything() as unknown, domain: "QBO", sparse: true }]);
  });

  it("compares amounts as numbers even when quoted, as recorded", async () => {
    for (const amount of [9, 300, 1000]) await qb.write("Invoice", invoiceBody([line(amount)]));
    const { Invoice } = (await qb.query("select * from Invoice where TotalAmt > '299.99' orderby TotalAmt")) as { Invoice: { TotalAmt: number }[] };
    expect(Invoice.map(({ TotalAmt }) => TotalAmt)).toEqual([300, 1000]);
  });

  it("travels in a body too, and shows a customer's present name", async () => {
    await qb.write("Invoice", invoiceBody());
    await qb.write("Customer", { Id: "1", SyncToken: "0", sparse: true, DisplayName: "Alder & Co" });
    const answer = await qb.books("POST", "/query", "select * from Invoice where CustomerRef = '1'", { "content-type": "application/text" });
    expect(answer.body.QueryResponse).toMatchObject({ Invoice: [{ CustomerRef: { name: "Alder & Co" } }] });
  });
});
