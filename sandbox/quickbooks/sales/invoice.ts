import type { Books, Fields } from "../books/books.ts";
import type { Customer, LinkedTxn, Ref, Sale, Stored } from "../books/records.ts";
import { referred } from "../books/refer.ts";
import type { EntityKind, WriteOptions } from "../entities/kind.ts";
import { appliedTo, openFigures, release } from "../payments/applied.ts";
import { cents, Decimal } from "../wire/amounts.ts";
import type { Body } from "../wire/check.ts";
import { faults } from "../wire/fault.ts";
import { refuseClosedPeriod } from "./closed-books.ts";
import { dueDate } from "./due-date.ts";
import { buildSale } from "./sale.ts";
import { voidedSale } from "./void-sale.ts";

export const invoice: EntityKind = {
  entity: "Invoice",
  build: buildInvoice,
  follow: (books, _before, after) => closeEstimates(books, after as Sale | undefined),
  refuseDeletion(books, existing) {
    refuseClosedPeriod(books, (existing as Sale).TxnDate);
    refuseLinked(existing as Sale);
  },
  voided(books, existing) {
    refuseClosedPeriod(books, (existing as Sale).TxnDate);
    release(books, "Invoice", existing as Sale);
    return voidedSale(existing as Sale);
  },
};

function buildInvoice(books: Books, sent: Body, before: Stored | undefined, options: WriteOptions): Fields {
  const previous = before as Sale | undefined;
  const sale = buildSale(books, { entity: "Invoice", customerRequired: true }, sent, before, options) as unknown as Sale;
  const customer = referred<Customer>(books, "Customer", sale.CustomerRef!, "CustomerRef", sale.CustomerRef);
  const payments = (previous?.LinkedTxn ?? []).filter(({ TxnType }) => TxnType === "Payment");
  if (payments.length > 0 && previous?.CustomerRef?.value !== customer.Id) throw faults.rule("An invoice with payments stays with its customer.");
  if (sent.EmailStatus === "NeedToSend" && !sale.BillEmail?.Address) throw faults.rule("An e-mail address is needed to send this invoice.");
  const deposit = cents((sent.Deposit as number | undefined) ?? 0);
  if (deposit.isNegative()) throw faults.invalidNumber("Deposit", deposit.toString());
  const estimates = estimateLinks(books, sent, previous);
  const withDeposit = { ...sale, ...(sent.Deposit !== undefined && { Deposit: deposit.toNumber() }) };
  const applied = previous ? appliedTo(books, "Invoice", previous) : new Decimal(0);
  return {
    AllowIPNPayment: false,
    AllowOnlinePayment: false,
    AllowOnlineCreditCardPayment: false,
    AllowOnlineACHPayment: false,
    ...withDeposit,
    LinkedTxn: [...estimates, ...payments],
    DueDate: (sent.DueDate) ?? dueDate(books, sale.TxnDate, sent.SalesTermRef as Ref | undefined, customer),
    ...openFigures(books, "Invoice", withDeposit, applied),
  };
}

function estimateLinks(books: Books, sent: Body, previous: Sale | undefined): LinkedTxn[] {
  const links = (sent.LinkedTxn as LinkedTxn[] | undefined) ?? previous?.LinkedTxn ?? [];
  return links.filter(({ TxnType, TxnId }) => {
    if (TxnType !== "Estimate") return false;
    if (!books.get("Estimate", TxnId)) throw faults.badReference("LinkedTxn.TxnId", TxnId);
    return true;
  });
}

/** An estimate that was invoiced is closed and points to the invoice, as recorded. */
function closeEstimates(books: Books, after: Sale | undefined): void {
  for (const { TxnType, TxnId } of after?.LinkedTxn ?? []) {
    const estimate = TxnType === "Estimate" ? books.get<Sale>("Estimate", TxnId) : undefined;
    if (!estimate || !after || estimate.LinkedTxn?.some((link) => link.TxnId === after.Id)) continue;
    books.derive("Estimate", estimate, { TxnStatus: "Closed", LinkedTxn: [...(estimate.LinkedTxn ?? []), { TxnId: after.Id, TxnType: "Invoice" }] });
  }
}

/** Throws where payments are set against it. */
export function refuseLinked(sale: Sale): void {
  const linked = (sale.LinkedTxn ?? []).find(({ TxnType }) => TxnType === "Payment");
  if (linked) throw faults.rule(`This transaction is linked to the payment ${linked.TxnId}: unlink or delete that first.`);
}
