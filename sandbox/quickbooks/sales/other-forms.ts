import type { Fields } from "../books/books.ts";
import type { Sale } from "../books/records.ts";
import type { EntityKind } from "../entities/kind.ts";
import { appliedTo, openFigures } from "../payments/applied.ts";
import { Decimal } from "../wire/amounts.ts";
import { faults } from "../wire/fault.ts";
import { refuseClosedPeriod } from "./closed-books.ts";
import { refuseLinked } from "./invoice.ts";
import { buildSale } from "./sale.ts";
import { voidedSale } from "./void-sale.ts";

/** Cannot be voided: Intuit's own people say that QuickBooks Online has no such thing. */
export const creditMemo: EntityKind = {
  entity: "CreditMemo",
  build(books, sent, before, options) {
    const sale = buildSale(books, { entity: "CreditMemo", customerRequired: true }, sent, before, options) as unknown as Sale;
    const applied = before ? appliedTo(books, "CreditMemo", before as Sale) : new Decimal(0);
    return { ...sale, ...openFigures(books, "CreditMemo", sale, applied) };
  },
  refuseDeletion(books, existing) {
    refuseClosedPeriod(books, (existing as Sale).TxnDate);
    refuseLinked(existing as Sale);
  },
};

export const estimate: EntityKind = {
  entity: "Estimate",
  build(books, sent, before, options) {
    const sale = buildSale(books, { entity: "Estimate", customerRequired: true }, sent, before, options);
    return { TxnStatus: "Pending", ...sale };
  },
  refuseDeletion: (books, existing) => refuseClosedPeriod(books, (existing as Sale).TxnDate),
};

/** Money given back at once: no balance stays open, and it must say where the money comes from. */
export const refundReceipt: EntityKind = {
  entity: "RefundReceipt",
  build(books, sent, before, options) {
    if (!sent.DepositToAccountRef) throw faults.missing("DepositToAccountRef");
    return paidAtOnce(buildSale(books, { entity: "RefundReceipt", customerRequired: false }, sent, before, options));
  },
  refuseDeletion: (books, existing) => refuseClosedPeriod(books, (existing as Sale).TxnDate),
};

/** A sale paid on the spot; where the money went stays as it was when an update does not say, as recorded. */
export const salesReceipt: EntityKind = {
  entity: "SalesReceipt",
  build(books, sent, before, options) {
    const deposit = sent.DepositToAccountRef ?? before?.DepositToAccountRef ?? undeposited(books.all("Account"));
    const asked = deposit === undefined ? sent : { ...sent, DepositToAccountRef: deposit };
    return paidAtOnce(buildSale(books, { entity: "SalesReceipt", customerRequired: false }, asked, before, options));
  },
  refuseDeletion: (books, existing) => refuseClosedPeriod(books, (existing as Sale).TxnDate),
  voided(books, existing) {
    refuseClosedPeriod(books, existing.TxnDate);
    return voidedSale(existing as Sale);
  },
};

/** Nothing of it stays open; without links it does not mention them, as recorded. */
function paidAtOnce({ LinkedTxn, ...sale }: Fields): Fields {
  return { ...sale, ...((LinkedTxn as unknown[]).length > 0 && { LinkedTxn }), Balance: 0 };
}

function undeposited(accounts: { Id: string; AccountSubType?: unknown }[]): { value: string } | undefined {
  const found = accounts.find((account) => account.AccountSubType === "UndepositedFunds");
  return found && { value: found.Id };
}
