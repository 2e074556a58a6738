import { money, zero, type Money } from "../../domain/money.ts";
import type { Allocation } from "../../domain/records.ts";
import { readMoney } from "./amounts.ts";
import type { WirePayment } from "./wire.ts";

interface Claim {
  /** The invoice that gets or the credit memo that gives. */
  id: string;
  left: number;
}

/**
 * What a QuickBooks payment applied, told apart by where the money came from.
 *
 * A payment is a sheet with invoices on one side and, on the other, its cash and any credit memos used up with it.
 * A line that names both belongs together; otherwise QuickBooks does not say which credit went to which invoice, and
 * credits are laid on the invoices in the order of the lines, what then remains being cash. Each invoice gets exactly
 * what its lines say, each credit gives exactly what its lines say.
 */
export function allocationsOf(payment: WirePayment, currency: string): Allocation[] {
  const invoices: Claim[] = [];
  const credits: Claim[] = [];
  const found: Allocation[] = [];
  const credited = (creditId: string, invoiceId: string, minor: number) =>
    found.push(allocation("credit-note", creditId, null, invoiceId, money(minor, currency), payment));

  for (const line of payment.Line ?? []) {
    const amount = readMoney(line.Amount, currency).minor;
    const invoice = line.LinkedTxn?.find((each) => each.TxnType === "Invoice");
    const credit = line.LinkedTxn?.find((each) => each.TxnType !== "Invoice" && isCredit(each.TxnType));
    if (amount === 0) continue;
    if (invoice && credit) credited(credit.TxnId, invoice.TxnId, amount);
    else if (invoice) invoices.push({ id: invoice.TxnId, left: amount });
    else if (credit) credits.push({ id: credit.TxnId, left: Math.abs(amount) });
  }
  for (const credit of credits) {
    for (const invoice of invoices) {
      const part = Math.min(credit.left, invoice.left);
      if (part <= 0) continue;
      credit.left -= part;
      invoice.left -= part;
      credited(credit.id, invoice.id, part);
    }
  }
  for (const invoice of invoices.filter((each) => each.left !== 0)) {
    const label = payment.PaymentRefNum ?? null;
    found.push(allocation("payment", payment.Id, label, invoice.id, money(invoice.left, currency), payment));
  }
  return merged(found, currency);
}

/** Journal entries in the customer's favour are used up like credit memos; money out and deposits are not. */
function isCredit(type: string): boolean {
  return type === "CreditMemo" || type === "JournalEntry";
}

function allocation(
  kind: Allocation["kind"],
  sourceId: string,
  label: string | null,
  invoiceId: string,
  amount: Money,
  payment: WirePayment,
): Allocation {
  return { kind, sourceId, label, invoiceId, amount, date: payment.TxnDate };
}

/** One allocation for a source and an invoice, however many lines said so. */
function merged(found: Allocation[], currency: string): Allocation[] {
  const byPair = new Map<string, Allocation>();
  for (const each of found) {
    const pair = `${each.kind} ${each.sourceId} ${each.invoiceId}`;
    const before = byPair.get(pair)?.amount ?? zero(currency);
    byPair.set(pair, { ...each, amount: money(before.minor + each.amount.minor, currency) });
  }
  return [...byPair.values()];
}
