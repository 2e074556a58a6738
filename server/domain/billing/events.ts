import type { TimelineEvent } from "../billing-status.ts";
import { priceText, type Money } from "../money.ts";
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

/** What is known of an invoice beside itself. */
export interface Surroundings {
  settlements: readonly Settlement[];
  takenBack: readonly { sourceId: string; amount: Money }[];
  /** Somebody changed its content by hand in the ERP. */
  edited: boolean;
  today: PlainDate;
}

/** Everything that has happened to an invoice, judged from its present state alone. */
export function happeningsOf(invoice: Invoice, around: Surroundings): Happening[] {
  const found = [...whatBecameOfIt(invoice, around), ...whatWasPaid(invoice, around)];
  return found.filter((one) => one !== false);
}

type Maybe = Happening | false;

function whatBecameOfIt(invoice: Invoice, { edited, today }: Surroundings): Maybe[] {
  const name = invoice.number ?? invoice.id;
  const { state, total, balance, dueDate } = invoice;
  return [
    state !== "draft" && { ...about("invoiced", invoice, total), headline: `Invoice ${name} over ${priceText(total)} was created` },
    invoice.sent && { ...about("sent", invoice, total), headline: `Invoice ${name} was sent` },
    state === "voided" && { ...about("voided", invoice, null), headline: `Invoice ${name} was voided` },
    state === "deleted" && { ...about("deleted", invoice, null), headline: `Invoice ${name} was deleted` },
    edited && state !== "voided" && state !== "deleted" && {
      ...about("changed", invoice, total, `${total.minor}:${dueDate ?? ""}`),
      headline: `Invoice ${name} was edited in the ERP, now over ${priceText(total)}`,
    },
    isLate(invoice, today) && {
      ...about("overdue", invoice, balance, dueDate ?? ""),
      headline: `Invoice ${name} is overdue since ${dueDate ?? ""}: ${priceText(balance)} open`,
    },
  ];
}

function whatWasPaid(invoice: Invoice, { settlements, takenBack }: Surroundings): Maybe[] {
  const name = invoice.number ?? invoice.id;
  const { paid, credited } = paidAndCredited(invoice);
  const sources = invoice.allocations.map((one) => `${one.sourceId}=${one.amount.minor}`).sort().join(",");
  const refunds = settlements.filter((one) => one.kind === "refund" && one.state === "active");
  return [
    credited.minor > 0 && { ...about("credited", invoice, credited, sources), headline: `${priceText(credited)} credited on invoice ${name}` },
    invoice.state === "paid" && paid.minor > 0 && { ...about("paid", invoice, paid, sources), headline: `Invoice ${name} is paid` },
    invoice.state === "open" && paid.minor > 0 && {
      ...about("part-paid", invoice, paid, sources),
      headline: `${priceText(paid)} paid on invoice ${name}, ${priceText(invoice.balance)} open`,
    },
    ...takenBack.map((payment) => ({
      ...about("changed", invoice, payment.amount, `taken-back:${payment.sourceId}`),
      headline: `A payment of ${priceText(payment.amount)} on invoice ${name} was taken back`,
    })),
    ...refunds.map((refund) => ({
      ...about("refunded", invoice, refund.total, refund.id),
      headline: `${priceText(refund.total)} refunded on invoice ${name}`,
    })),
  ];
}

function about(kind: Happening["kind"], invoice: Invoice, amount: Money | null, detail = "") {
  return { kind, key: [kind, invoice.id, detail].join(":"), invoiceNumber: invoice.number, amount };
}

const isLate = (invoice: Invoice, today: PlainDate) =>
  invoice.state === "open" && invoice.balance.minor > 0 && invoice.dueDate !== null && invoice.dueDate < today;
