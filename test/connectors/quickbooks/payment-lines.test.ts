import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocationsOf } from "../../../server/connectors/quickbooks/payment-lines.ts";
import { amountText } from "../../../server/domain/money.ts";
import { wirePayment } from "./fixtures.ts";

const applied = (amount: string, ...links: [type: string, id: string][]) => ({
  Amount: amount,
  LinkedTxn: links.map(([TxnType, TxnId]) => ({ TxnType, TxnId })),
});
const short = (payment: Parameters<typeof allocationsOf>[0]) =>
  allocationsOf(payment, "USD").map(
    (each) => `${each.kind} ${each.sourceId} on ${each.invoiceId}: ${each.amount.minor}`,
  );

describe("what a QuickBooks payment applied", () => {
  it("is its cash, invoice by invoice", () => {
    const payment = wirePayment({
      TotalAmt: "150.00",
      PaymentRefNum: "CHK 9",
      Line: [applied("100.00", ["Invoice", "1"]), applied("50.00", ["Invoice", "2"])],
    });
    expect(short(payment)).toEqual(["payment 200 on 1: 10000", "payment 200 on 2: 5000"]);
    expect(allocationsOf(payment, "USD")[0]).toMatchObject({ label: "CHK 9", date: "2026-11-21" });
  });

  it("is the credit memo alone where a payment of no cash applies it", () => {
    const lines = [applied("100.00", ["Invoice", "1"]), applied("100.00", ["CreditMemo", "7"])];
    expect(short(wirePayment({ Line: lines }))).toEqual(["credit-note 7 on 1: 10000"]);
  });

  it("is credit first and cash for the rest where one sheet holds both", () => {
    const lines = [
      applied("100.00", ["Invoice", "1"]),
      applied("30.00", ["Invoice", "2"]),
      applied("110.00", ["CreditMemo", "7"]),
    ];
    expect(short(wirePayment({ TotalAmt: "20.00", Line: lines }))).toEqual([
      "credit-note 7 on 1: 10000",
      "credit-note 7 on 2: 1000",
      "payment 200 on 2: 2000",
    ]);
  });

  it("keeps together what one line links", () => {
    const lines = [applied("10.00", ["Invoice", "1"], ["CreditMemo", "7"]), applied("5.00", ["Invoice", "1"])];
    expect(short(wirePayment({ TotalAmt: "5.00", Line: lines }))).toEqual([
      "credit-note 7 on 1: 1000",
      "payment 200 on 1: 500",
    ]);
  });

  it("is nothing where the money lies on account", () => {
    expect(short(wirePayment({ TotalAmt: "80.00", UnappliedAmt: "80.00", Line: [] }))).toEqual([]);
  });

  it("gives every invoice exactly its lines, and takes from every credit no more than its lines", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    const side = fc.array(fc.record({ id: fc.constantFrom("1", "2", "3"), amount }), { maxLength: 6 });
    fc.assert(
      fc.property(side, side, (invoices, credits) => {
        const text = (minor: number) => amountText({ minor, currency: "USD" });
        const lines = [
          ...invoices.map((each) => applied(text(each.amount), ["Invoice", `I${each.id}`])),
          ...credits.map((each) => applied(text(each.amount), ["CreditMemo", `C${each.id}`])),
        ];
        const found = allocationsOf(wirePayment({ Line: lines }), "USD");
        const total = (of: { amount: number }[]) => of.reduce((sum, each) => sum + each.amount, 0);
        for (const id of ["1", "2", "3"]) {
          const got = found
            .filter((each) => each.invoiceId === `I${id}`)
            .map((each) => ({ amount: each.amount.minor }));
          expect(total(got)).toBe(total(invoices.filter((each) => each.id === id)));
          const given = found
            .filter((each) => each.sourceId === `C${id}`)
            .map((each) => ({ amount: each.amount.minor }));
          expect(total(given)).toBeLessThanOrEqual(total(credits.filter((each) => each.id === id)));
        }
      }),
    );
  });
});
