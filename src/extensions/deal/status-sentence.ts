import type { Shape } from "../api/client.ts";
import type { useFormats } from "../api/surface.tsx";
import type { DealTexts } from "../texts/deal/index.ts";

type Card = Shape<"Card">;
type Money = Shape<"Money">;

export interface Words {
  texts: DealTexts;
  formats: Pick<ReturnType<typeof useFormats>, "money" | "date" | "day">;
}

/** The status in one line: "Paid Nov 3", "$12,400 overdue by 9 days", "Invoice will be created when this deal closes". */
export function statusSentence(card: Card, words: Words): string {
  return card.status.reason === "invoiced" ? invoiced(card, words) : waitedFor(card, card.status.reason, words.texts.line);
}

function waitedFor({ erp, parked }: Card, reason: Exclude<Card["status"]["reason"], "invoiced">, line: DealTexts["line"]): string {
  const sentences = {
    "no-connection": line.noConnection,
    reconnect: line.reconnect(erp.name),
    gone: line.gone,
    lost: line.lost,
    "before-start": line.beforeStart,
    "by-hand": line.byHand,
    "at-stage": line.atStage,
    "when-won": line.whenWon,
    waiting: line.waiting(erp.name),
    retrying: line.retrying(erp.name),
    parked: line.parked(parked.length),
  };
  return sentences[reason];
}

function invoiced(card: Card, words: Words): string {
  const { line } = words.texts;
  const invoice = invoiceName(card, words.texts);
  const system = card.erp.name;
  switch (card.status.state) {
    case "draft":
      return line.draft(system, card.invoices.filter(({ state }) => state === "draft").length);
    case "open":
      return joined(line.open(invoice), dueText(card, words));
    case "sent":
      return joined(line.sent(invoice), dueText(card, words));
    case "part_paid":
      return partPaid(card, words);
    case "paid":
      return paid(card, words);
    case "overpaid":
      return joined(paid(card, words), line.overpaid);
    case "overdue":
      return overdue(card, words);
    default:
      return ended(card, words);
  }
}

function ended({ status, erp, ...card }: Card, { texts }: Words): string {
  const invoice = invoiceName({ ...card, status, erp }, texts);
  switch (status.state) {
    case "credited":
      return texts.line.credited(invoice);
    case "refunded":
      return texts.line.refunded;
    case "written_off":
      return texts.line.writtenOff(invoice);
    case "voided":
      return texts.line.voided(invoice, erp.name);
    case "deleted":
      return texts.line.deleted(invoice, erp.name);
    default:
      return status.sentence;
  }
}

/** The number of the one invoice, or how many there are: a line of twenty numbers says less. */
function invoiceName({ invoices }: Card, texts: DealTexts): string {
  const standing = invoices.filter(({ state, superseded }) => !superseded && state !== "voided" && state !== "deleted");
  const shown = standing.length > 0 ? standing : invoices.slice(-1);
  if (shown.length > 1) return texts.invoiceCount(shown.length);
  const number = shown[0]?.number;
  return number ? texts.invoice(number) : texts.invoiceUnnumbered;
}

function partPaid(card: Card, words: Words): string {
  const { amounts, dueDate } = card;
  const { line } = words.texts;
  if (amounts === null) return words.texts.states.part_paid;
  const [total, paidPart, credited, balance] = [amounts.total, amounts.paid, amounts.credited, amounts.balance].map((one) => brief(one, words));
  const came = amounts.paid.minor === 0 ? line.partCredited(credited ?? "", total ?? "") : line.partPaid(paidPart ?? "", total ?? "");
  const also = amounts.paid.minor !== 0 && amounts.credited.minor !== 0 ? line.alsoCredited(credited ?? "") : null;
  const rest = dueDate === null ? line.openRest(balance ?? "") : line.openDue(balance ?? "", near(dueDate, card, words));
  return joined(came, also, rest);
}

const paid = (card: Card, words: Words): string =>
  card.lastPaymentDate === null ? words.texts.line.paidUndated : words.texts.line.paid(near(card.lastPaymentDate, card, words));

function overdue({ amounts, daysOverdue }: Card, words: Words): string {
  if (amounts === null) return words.texts.states.overdue;
  const balance = brief(amounts.balance, words);
  return daysOverdue === null ? words.texts.line.overdueUndated(balance) : words.texts.line.overdue(balance, daysOverdue);
}

const dueText = (card: Card, words: Words): string | null => (card.dueDate === null ? null : words.texts.line.due(near(card.dueDate, card, words)));

/** The year only where it is not the year of the last look: "Nov 3", "Jan 12, 2027". */
function near(date: string, { lookedAt }: Card, { formats }: Words): string {
  return lookedAt?.slice(0, 4) === date.slice(0, 4) ? formats.day(date) : formats.date(date);
}

/** Whole amounts without their zeros: the line is read at a glance, the exact amounts stand below it. */
const brief = ({ amount, currency }: Money, { formats }: Words): string => formats.money({ amount: amount.replace(/\.0+$/, ""), currency });

const joined = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(", ");
