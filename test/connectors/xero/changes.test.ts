import { describe, expect, it } from "vitest";
import { failureOf, ok, wired, withheld, type Seen } from "./wired.ts";

const START = Date.parse("2026-11-23T09:00:00.000Z");
const at = (seconds: number) => `/Date(${START + seconds * 1000}+0000)/`;
const iso = (seconds: number) => new Date(START + seconds * 1000).toISOString();

/** A Xero whose lists hold these records, in order of change, and answer as Xero does: since, page, size. */
function changing(lists: Record<string, { seconds: number }[]>, options: { pageSize?: number; pagination?: boolean } = {}) {
  return wired(({ path, query, headers }: Seen) => {
    const name = path.slice(1);
    const since = Date.parse(headers["if-modified-since"] ?? "");
    const size = options.pageSize ?? Number(query["pageSize"]);
    const changed = (lists[name] ?? []).filter((each) => START + each.seconds * 1000 >= since);
    const from = (Number(query["page"]) - 1) * size;
    const pagination = options.pagination === false ? {} : { pagination: { page: Number(query["page"]), pageCount: Math.ceil(changed.length / size) } };
    return ok({ ...pagination, [name]: changed.slice(from, from + size).map(({ seconds, ...record }) => ({ UpdatedDateUTC: at(seconds), ...record })) });
  });
}
const invoice = (id: string, seconds: number, Status = "AUTHORISED", Type = "ACCREC") => ({ InvoiceID: id, seconds, Status, Type });

describe("what changed in Xero since a cursor", () => {
  it("is told of all eight lists, bills, supplier payments and transfers left out", async () => {
    const { erp, seen } = changing({
      Invoices: [invoice("i1", 1), invoice("bill", 2, "AUTHORISED", "ACCPAY"), invoice("i2", 3, "VOIDED")],
      CreditNotes: [{ CreditNoteID: "c1", Type: "ACCRECCREDIT", Status: "PAID", seconds: 4 } as never],
      Payments: [
        { PaymentID: "p1", PaymentType: "ACCRECPAYMENT", Status: "DELETED", seconds: 5 } as never,
        { PaymentID: "p2", PaymentType: "ACCPAYPAYMENT", Status: "AUTHORISED", seconds: 6 } as never,
        { PaymentID: "p3", PaymentType: "ARCREDITPAYMENT", Status: "AUTHORISED", seconds: 7 } as never,
      ],
      Overpayments: [
        { OverpaymentID: "o1", Type: "RECEIVE-OVERPAYMENT", Status: "AUTHORISED", seconds: 7 } as never,
        { OverpaymentID: "o2", Type: "SPEND-OVERPAYMENT", Status: "AUTHORISED", seconds: 7 } as never,
      ],
      Prepayments: [
        { PrepaymentID: "q1", Type: "ARPREPAYMENT", Status: "VOIDED", seconds: 7 } as never,
        { PrepaymentID: "q2", Type: "APPREPAYMENT", Status: "AUTHORISED", seconds: 7 } as never,
      ],
      BankTransactions: ["RECEIVE", "SPEND", "RECEIVE-TRANSFER", "SPEND-PREPAYMENT"].map((Type, n) => ({ BankTransactionID: `b${n}`, Type, Status: n === 1 ? "DELETED" : "AUTHORISED", seconds: 7 })),
      ManualJournals: [{ ManualJournalID: "j1", Status: "VOIDED", seconds: 7 } as never],
      Contacts: [{ ContactID: "k1", seconds: 8 } as never, { ContactID: "k2", MergedToContactID: "k1", seconds: 9 } as never],
    });
    const answer = await erp.changesSince(iso(0));
    expect(answer.changes.map((each) => `${each.entity} ${each.id} ${each.hint}`)).toEqual([
      "invoice i1 updated",
      "invoice i2 voided",
      "credit-note c1 updated",
      "sales-receipt b0 updated",
      "refund-receipt b1 deleted",
      "journal j1 voided",
      "payment p1 deleted",
      "refund p3 updated",
      "overpayment o1 updated",
      "prepayment q1 voided",
      "customer k1 updated",
      "customer k2 merged",
    ]);
    expect(answer).toMatchObject({ cursor: iso(9), more: false });
    expect(new Set(seen.map(({ query }) => query["page"]))).toEqual(new Set(["1"]));
    expect(seen.map(({ path, query }) => [path, query["summaryOnly"] ?? null, query["order"]])).toEqual([
      ["/Invoices", "true", "UpdatedDateUTC ASC"],
      ["/CreditNotes", null, "UpdatedDateUTC ASC"],
      ["/BankTransactions", null, "UpdatedDateUTC ASC"],
      ["/ManualJournals", null, "UpdatedDateUTC ASC"],
      ["/Payments", null, "UpdatedDateUTC ASC"],
      ["/Overpayments", null, "UpdatedDateUTC ASC"],
      ["/Prepayments", null, "UpdatedDateUTC ASC"],
      ["/Contacts", "true", "UpdatedDateUTC ASC"],
    ]);
  });

  it("is told without money on account, at the bank and journals where the grant does not open them, and not at all without any other", async () => {
    const without = (...names: string[]) => wired(({ path }) => (names.includes(path) ? withheld : ok({ [path.slice(1)]: path === "/Contacts" ? [{ ContactID: "k1", UpdatedDateUTC: at(8) }] : [] }))).erp.changesSince(iso(0));
    expect(await without("/Overpayments", "/Prepayments", "/BankTransactions", "/ManualJournals")).toMatchObject({ changes: [{ entity: "customer", id: "k1" }], cursor: iso(8), more: false });
    expect(await failureOf(without("/Payments"))).toMatchObject({ code: "missing-scope" });
  });

  it("is asked for from a little before the cursor, by Xero's clock alone", async () => {
    const { erp, seen } = changing({});
    expect(await erp.changesSince(iso(0))).toEqual({ changes: [], cursor: iso(0), more: false, deletionsUnseen: false });
    expect(seen[0]?.headers["if-modified-since"]).toBe(iso(-60));
  });

  it("is followed through all pages, whether or not Xero counts them or gives as many as asked for", async () => {
    const Invoices = Array.from({ length: 350 }, (_, n) => invoice(`i${n}`, n * 2));
    for (const options of [{ pageSize: 100 }, { pageSize: 100, pagination: false }]) {
      const { changes, more } = await changing({ Invoices }, options).erp.changesSince(iso(0));
      expect(new Set(changes.map((each) => each.id)).size).toBe(350);
      expect(more).toBe(false);
    }
  });

  it("loses nothing where hundreds of records changed in one second", async () => {
    const Invoices = Array.from({ length: 350 }, (_, n) => invoice(`i${n}`, n < 20 ? n : 30));
    const { changes } = await changing({ Invoices }, { pageSize: 100 }).erp.changesSince(iso(0));
    expect(changes).toHaveLength(350);
  });

  it("loses nothing to a record that changes again while the pages are read", async () => {
    const Invoices = Array.from({ length: 250 }, (_, n) => invoice(`i${n}`, n * 2));
    let asked = 0;
    const { erp } = wired(({ path, query, headers }) => {
      if (path !== "/Invoices") return ok({ [path.slice(1)]: [] });
      asked += 1;
      if (asked === 2) Invoices.push({ ...(Invoices.shift() ?? invoice("x", 0)), seconds: 600 });
      const since = Date.parse(headers["if-modified-since"] ?? "");
      const changed = Invoices.filter((each) => START + each.seconds * 1000 >= since);
      const from = (Number(query["page"]) - 1) * 100;
      return ok({ Invoices: changed.slice(from, from + 100).map(({ seconds, ...record }) => ({ UpdatedDateUTC: at(seconds), ...record })) });
    });
    const { changes } = await erp.changesSince(iso(0));
    expect(new Set(changes.map((each) => each.id)).size).toBe(250);
  });

  it("stops after a bounded number of calls and says that there is more, having missed nothing before the cursor", async () => {
    const Invoices = Array.from({ length: 2500 }, (_, n) => invoice(`i${n}`, n * 2));
    const xero = changing({ Invoices, Contacts: [{ ContactID: "k1", seconds: 9999 } as never] }, { pageSize: 100 });
    const seen = new Set<string>();
    let cursor = iso(0);
    for (let calls = 0; calls < 10; calls += 1) {
      const answer = await xero.erp.changesSince(cursor);
      answer.changes.forEach((each) => seen.add(each.id));
      expect(answer.cursor >= cursor).toBe(true);
      cursor = answer.cursor;
      if (!answer.more) break;
    }
    expect(seen.size).toBe(2501);
    expect(cursor).toBe(iso(9999));
  });

  it("takes Xero's 304 for nothing", async () => {
    const { erp } = wired(() => ({ status: 304, text: "" }));
    expect(await erp.changesSince(iso(0))).toEqual({ changes: [], cursor: iso(0), more: false, deletionsUnseen: false });
  });

  it("needs a cursor that is an instant", async () => {
    expect(await failureOf(wired(() => ok({})).erp.changesSince("yesterday"))).toMatchObject({ consequence: "bug" });
  });
});
