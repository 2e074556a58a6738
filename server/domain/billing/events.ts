import type { TimelineEvent } from "../billing-status.ts";
import { amountText, type Money } from "../money.ts";
import type { Invoice, PlainDate, Settlement } from "../records.ts";
import { paidAndCredited } from "./rollup.ts";

/** A happening worth one timeline entry; `key` is equal for the same happening however often it is seen. */
export interface Happening {
  key: string;
  kind: TimelineEvent["kind"];
  headline: string;
  invoiceNumber: string | null;
  amount: Money | null;
}

/** Everything that has happened to an invoice, judged from its present state alone. */
export function happeningsOf(invoice: Invoice, settlements: readonly Settlement[], today: PlainDate): Happening[] {
  const name = invoice.number ?? invoice.id;
  const { paid, credited } = paidAndCredited(invoice);
  const sources = invoice.allocations.map((one) => `${one.sourceId}=${one.amount.minor}`).sort().join(",");
  const refunds = settlements.filter((one) => one.kind === "refund" && one.state === "active");
  const found: (Happening | false)[] = [
    invoice.state !== "draft" && {
      ...about("invoiced", invoice, invoice.total),
      headline: `Invoice ${name} over ${shown(invoice.total)} was created`,
    },
    invoice.sent && { ...about("sent", invoice, invoice.total), headline: `Invoice ${name} was sent` },
    invoice.state === "voided" && { ...about("voided", invoice, null), headline: `Invoice ${name} was voided` },
    invoice.state === "deleted" && { ...about("deleted", invoice, null), headline: `Invoice ${name} was deleted` },
    credited.minor > 0 && {
      ...about("credited", invoice, credited, sources),
      headline: `${shown(credited)} credited on invoice ${name}`,
    },
    invoice.state === "paid" && paid.minor > 0 && { ...about("paid", invoice, paid, sources), headline: `Invoice ${name} is paid` },
    invoice.state === "open" && paid.minor > 0 && {
      ...about("part-paid", invoice, paid, sources),
      headline: `${shown(paid)} paid on invoice ${name}, ${shown(invoice.balance)} open`,
    },
    isLate(invoice, today) && {
      ...about("overdue", invoice, invoice.balance, invoice.dueDate ?? ""),
      headline: `Invoice ${name} is overdue since ${invoice.dueDate ?? ""}: ${shown(invoice.balance)} open`,
    },
    ...refunds.map((refund) => ({
      ...about("refunded", invoice, refund.total, refund.id),
      headline: `${shown(refund.total)} refunded on invoice ${name}`,
    })),
  ];
  return found.filter((one) => one !== false);
}

function about(kind: Happening["kind"], invoice: Invoice, amount: Money | null, detail = "") {
  return { kind, key: [kind, invoice.id, detail].join(":"), invoiceNumber: invoice.number, amount };
}

const isLate = (invoice: Invoice, today: PlainDate) =>
  invoice.state === "open" && invoice.balance.minor > 0 && invoice.dueDate !== null && invoice.dueDate < today;

const shown = (amount: Money) => `${amountText(amount)} ${amount.currency}`;
