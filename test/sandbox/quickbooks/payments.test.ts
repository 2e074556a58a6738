import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { invoiceBody, line, paymentBody, standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
beforeEach(() => (qb = standIn()));
afterEach(() => qb.close());

const invoice = async (amount: number) => (await qb.write("Invoice", invoiceBody([line(amount)]))).Id;
const balance = async () => (await qb.read("Customer", "1")).Balance;

describe("a payment", () => {
  it("lowers the invoice and the customer, and both know of each other", async () => {
    const id = await invoice(100);
    const payment = await qb.write("Payment", paymentBody(60, [[60, id]]));
    expect(payment).toMatchObject({ TotalAmt: 60, UnappliedAmt: 0, DepositToAccountRef: { value: "5" } });
    expect(await qb.read("Invoice", id)).toMatchObject({ Balance: 40, SyncToken: "0", LinkedTxn: [{ TxnId: payment.Id, TxnType: "Payment" }] });
    expect(await balance()).toBe(40);
  });

  it("may pay several invoices and leave something unapplied", async () => {
    const [a, b] = [await invoice(100), await invoice(50)];
    expect(await qb.write("Payment", paymentBody(200, [[100, a], [50, b]]))).toMatchObject({ UnappliedAmt: 50 });
    expect(await balance()).toBe(-50);
  });

  it("cannot be applied beyond itself, beyond the invoice, or to another customer's", async () => {
    const id = await invoice(100);
    const other = await qb.write("Customer", { DisplayName: "Cedar" });
    const foreign = await qb.write("Invoice", { CustomerRef: { value: other.Id }, Line: [line(10)] });
    expect(await qb.fault("POST", "/payment", paymentBody(50, [[60, id]]))).toMatchObject({ code: "6000" });
    expect(await qb.fault("POST", "/payment", paymentBody(200, [[101, id]]))).toMatchObject({ code: "6000" });
    expect(await qb.fault("POST", "/payment", paymentBody(10, [[10, foreign.Id]]))).toMatchObject({ code: "6000" });
    expect(await qb.fault("POST", "/payment", paymentBody(10, [[10, "999"]]))).toMatchObject({ code: "2500" });
    expect(await qb.fault("POST", "/payment", paymentBody(10, [[10, id, "Bill"]]))).toMatchObject({ code: "2080" });
    expect(await qb.query("select count(*) from Payment")).toEqual({ totalCount: 0 });
  });

  it("gives back what it had when edited, unapplied, deleted or voided", async () => {
    const id = await invoice(100);
    const payment = await qb.write("Payment", paymentBody(100, [[100, id]]));
    await qb.write("Payment", { Id: payment.Id, SyncToken: "0", ...paymentBody(30, [[30, id]]) });
    expect(await qb.read("Invoice", id)).toMatchObject({ Balance: 70 });
    await qb.write("Payment", { Id: payment.Id, SyncToken: "1", sparse: true, Line: [] });
    expect(await qb.read("Invoice", id)).toMatchObject({ Balance: 100, LinkedTxn: [] });
    expect(await balance()).toBe(70);
    const voided = await qb.write("Payment", { Id: payment.Id, SyncToken: "2", sparse: true }, "?operation=update&include=void");
    expect(voided).toMatchObject({ TotalAmt: 0, UnappliedAmt: 0, PrivateNote: "Voided", SyncToken: "3" });
    expect(await balance()).toBe(100);
    const second = await qb.write("Payment", paymentBody(100, [[100, id]]));
    await qb.books("POST", "/payment?operation=delete", { Id: second.Id, SyncToken: "0" });
    expect(await qb.read("Invoice", id)).toMatchObject({ Balance: 100, LinkedTxn: [] });
  });

  it("is not voided the way an invoice is", async () => {
    const { Id } = await qb.write("Payment", paymentBody(10));
    expect(await qb.fault("POST", "/payment?operation=void", { Id, SyncToken: "0" })).toMatchObject({ code: "500" });
  });

  it("is set free when its invoice is voided", async () => {
    const id = await invoice(100);
    const { Id } = await qb.write("Payment", paymentBody(100, [[100, id]]));
    await qb.write("Invoice", { Id: id, SyncToken: "0" }, "?operation=void");
    expect(await qb.read("Payment", Id)).toMatchObject({ UnappliedAmt: 100, Line: [] });
    expect(await balance()).toBe(-100);
  });

  it("holds its invoice to what is paid already", async () => {
    const id = await invoice(100);
    await qb.write("Payment", paymentBody(60, [[60, id]]));
    expect(await qb.fault("POST", "/invoice", { Id: id, SyncToken: "0", sparse: true, Line: [line(50)] })).toMatchObject({ code: "6000" });
    expect(await qb.write("Invoice", { Id: id, SyncToken: "0", sparse: true, Line: [line(70)] })).toMatchObject({ Balance: 10 });
  });
});

describe("a credit memo", () => {
  it("is set against an invoice by a payment of nought", async () => {
    const id = await invoice(100);
    const credit = await qb.write("CreditMemo", invoiceBody([line(30)]));
    expect(credit).toMatchObject({ RemainingCredit: 30, Balance: 30 });
    expect(await balance()).toBe(70);
    await qb.write("Payment", paymentBody(0, [[20, id], [20, credit.Id, "CreditMemo"]]));
    expect(await qb.read("Invoice", id)).toMatchObject({ Balance: 80 });
    expect(await qb.read("CreditMemo", credit.Id)).toMatchObject({ RemainingCredit: 10 });
    expect(await balance()).toBe(70);
  });

  it("cannot be used beyond itself, nor turned into money", async () => {
    const id = await invoice(100);
    const credit = (await qb.write("CreditMemo", invoiceBody([line(30)]))).Id;
    expect(await qb.fault("POST", "/payment", paymentBody(0, [[40, id], [40, credit, "CreditMemo"]]))).toMatchObject({ code: "6000" });
    expect(await qb.fault("POST", "/payment", paymentBody(0, [[30, credit, "CreditMemo"]]))).toMatchObject({ code: "6000" });
  });
});

type Step = { act: "invoice" | "pay" | "credit" | "edit" | "delete" | "void"; amount: number; pick: number };
const step = fc.record<Step>({
  act: fc.constantFrom("invoice", "pay", "credit", "edit", "delete", "void"),
  amount: fc.integer({ min: 1, max: 20_000 }).map((cents) => cents / 100),
  pick: fc.nat(20),
});

describe("whatever happens", () => {
  it("what invoices, credits and payments leave open is what the customer owes, to the cent", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const books = standIn();
        for (const each of steps) await take(books, each);
        const rows = async (entity: string) => ((await books.query(`select * from ${entity} maxresults 1000`))[entity] ?? []) as Record<string, number>[];
        const cents = (values: (number | undefined)[]) => values.reduce<number>((total, value) => total + Math.round((value ?? 0) * 100), 0);
        const [invoices, credits, payments] = [await rows("Invoice"), await rows("CreditMemo"), await rows("Payment")];
        const owed = cents(invoices.map(({ Balance }) => Balance)) - cents(credits.map(({ RemainingCredit }) => RemainingCredit)) - cents(payments.map(({ UnappliedAmt }) => UnappliedAmt));
        expect(cents([(await books.read("Customer", "1")).Balance])).toBe(owed);
        // Invoiced and not open any more is what payments and credits are applied to.
        const settled = cents(invoices.map(({ TotalAmt }) => TotalAmt)) - cents(invoices.map(({ Balance }) => Balance));
        const paid = cents(payments.map(({ TotalAmt }) => TotalAmt)) - cents(payments.map(({ UnappliedAmt }) => UnappliedAmt));
        const used = cents(credits.map(({ TotalAmt }) => TotalAmt)) - cents(credits.map(({ RemainingCredit }) => RemainingCredit));
        expect(settled).toBe(paid + used);
        books.close();
      }),
      { numRuns: 40 },
    );
  });
});

/** Does something, or is refused: both are fine. */
async function take(books: StandIn, { act, amount, pick }: Step): Promise<void> {
  const all = async (entity: string) => ((await books.query(`select * from ${entity}`))[entity] ?? []) as { Id: string; SyncToken: string }[];
  const one = async (entity: string) => {
    const list = await all(entity);
    return list[pick % Math.max(1, list.length)];
  };
  if (act === "invoice") return void (await books.books("POST", "/invoice", invoiceBody([line(amount)])));
  const target = await one("Invoice");
  if (!target) return;
  const { Id, SyncToken } = target;
  if (act === "pay") await books.books("POST", "/payment", paymentBody(amount, [[amount / 2 > 0.01 ? Math.round(amount * 50) / 100 : amount, Id]]));
  if (act === "edit") await books.books("POST", "/invoice", { Id, SyncToken, sparse: true, Line: [line(amount)] });
  if (act === "void") await books.books("POST", "/invoice?operation=void", { Id, SyncToken });
  if (act === "delete") {
    const payment = await one("Payment");
    if (payment) await books.books("POST", "/payment?operation=delete", { Id: payment.Id, SyncToken: payment.SyncToken });
  }
  if (act === "credit") {
    const { body } = await books.books("POST", "/creditmemo", invoiceBody([line(amount)]));
    const credit = (body.CreditMemo as { Id: string }).Id;
    await books.books("POST", "/payment", paymentBody(0, [[amount, Id], [amount, credit, "CreditMemo"]]));
  }
}
