import { recordsBehind, sumOf, type Explained, type RecordBehind } from "../../../domain/billing/why.ts";
import type { CardFacts } from "../../../flows/card.ts";
import { isLive, webAddress } from "../card/show-invoice.ts";
import { showMoney } from "../money.ts";
import type { Why } from "./why-schema.ts";

type Row = CardFacts["invoices"][number];
type LabelOf = (system: string) => string;

/** null: the invoice asked for is not of this deal. */
export function explain(facts: CardFacts, asked: { number: Explained | "status"; invoiceId?: string | undefined }, labelOf: LabelOf): Why | null {
  const { number, invoiceId } = asked;
  const rows = facts.invoices.filter((row) => invoiceId === undefined || row.erpId === invoiceId);
  if (invoiceId !== undefined && rows.length === 0) return null;
  if (number === "status") return { number, value: null, records: rows.map((row) => showRecord(balanceOf(row), row, facts, labelOf)) };
  const counted = invoiceId === undefined ? inForce(rows) : rows;
  const [first] = counted;
  if (first === undefined) return { number, value: null, records: [] };
  const records = recordsBehind(number, counted.map(({ invoice }) => invoice));
  const shown = records.map((record) => showRecord(record, rows.find(({ erpId }) => erpId === record.invoiceId), facts, labelOf));
  return { number, value: showMoney(sumOf(records, first.invoice.currency)), records: shown };
}

/** As the roll-up counts them: those that stand, in the currency of the first. */
function inForce(rows: readonly Row[]): Row[] {
  const live = rows.filter(isLive);
  return live.filter(({ invoice }) => invoice.currency === live[0]?.invoice.currency);
}

/** What the status of an invoice rests on: whether it stands, what is open on it, and since when. */
function balanceOf({ invoice }: Row): RecordBehind {
  const { id, number, balance, date, state } = invoice;
  return { kind: "invoice", invoiceId: id, sourceId: null, label: number, amount: balance, date, state };
}

function showRecord(record: RecordBehind, row: Row | undefined, facts: CardFacts, labelOf: LabelOf): Why["records"][number] {
  const { kind, invoiceId, sourceId, label, amount, date, state } = record;
  const system = facts.connectionStates.find((one) => one.connectionId === row?.connectionId)?.system;
  const isInvoice = kind === "invoice";
  return {
    kind,
    id: sourceId ?? (isInvoice ? invoiceId : null),
    label,
    invoiceNumber: row?.invoice.number ?? null,
    amount: showMoney(amount),
    date,
    dueDate: isInvoice ? (row?.invoice.dueDate ?? null) : null,
    state,
    system: system === undefined ? null : labelOf(system),
    url: isInvoice ? webAddress(row?.invoice.links.view ?? null) : null,
    readAt: row?.readAt.toISOString() ?? null,
  };
}
