import { paidAndCredited } from "../../../domain/billing/rollup.ts";
import { zero } from "../../../domain/money.ts";
import type { Allocation, Invoice } from "../../../domain/records.ts";
import type { CardFacts } from "../../../flows/card.ts";
import { showMoney } from "../money.ts";
import type { Card } from "./card-schema.ts";

type Row = CardFacts["invoices"][number];

const hasEnded = (invoice: Invoice): boolean => invoice.state === "voided" || invoice.state === "deleted";

/** It stands for the deal: neither ended by a person nor credited to be issued anew. */
export const isLive = ({ invoice, link }: Row): boolean => !link.superseded && !hasEnded(invoice);

export function showInvoice({ connectionId, erpId, invoice, link, readAt }: Row): Card["invoices"][number] {
  const { number, state, sent, date, dueDate, total, tax, allocations } = invoice;
  return {
    id: erpId,
    connectionId,
    number,
    state,
    sent,
    date,
    dueDate,
    url: webAddress(invoice.links.view),
    payUrl: webAddress(invoice.links.pay),
    readAt: readAt.toISOString(),
    instalment: link.instalment,
    total: showMoney(total),
    tax: showMoney(tax),
    ...settledOf(invoice),
    movements: inOrder(allocations).map(({ kind, label, amount, date: on }) => ({ kind, label, amount: showMoney(amount), date: on })),
    origin: link.origin,
    superseded: link.superseded,
  };
}

const inOrder = (allocations: readonly Allocation[]): Allocation[] => [...allocations].sort((a, b) => a.date.localeCompare(b.date));

/** Nothing is paid or owed on an invoice that has ended, although vendors leave its total standing. */
function settledOf(invoice: Invoice) {
  if (hasEnded(invoice)) {
    const nothing = showMoney(zero(invoice.currency));
    return { paid: nothing, credited: nothing, balance: nothing };
  }
  const { paid, credited } = paidAndCredited(invoice);
  return { paid: showMoney(paid), credited: showMoney(credited), balance: showMoney(invoice.balance) };
}

/** A card turns it into a link, so nothing but a web address may stand there. */
export const webAddress = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);
