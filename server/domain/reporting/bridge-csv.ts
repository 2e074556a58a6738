import { amountText, type Money } from "../money.ts";
import type { Bridge } from "../bridge/steps.ts";
import type { AnyStep, BridgeKind } from "./bridges.ts";
import { csvOf, type Cell } from "./csv.ts";
import { byWeight, type Behind } from "./records-behind.ts";
import type { Words } from "./words/index.ts";

/** A spreadsheet takes a million rows. */
export const MOST_ROWS = 1_000_000;

interface CsvExtras {
  ownerNames?: ReadonlyMap<string, string>;
  /** What a reader must know of the figures besides; a last row without an amount. */
  note?: string | null;
}

/**
 * Every record of every step in one flat table: the first number, each record with its part, the last number. The first
 * plus all parts is the last, so that whoever sums the column up finds the bridge again.
 */
export function bridgeCsv(kind: BridgeKind, { from, to, steps }: Bridge<AnyStep>, behind: (row: Bridge<AnyStep>["steps"][number]["evidence"][number]) => Behind, words: Words, { ownerNames = new Map(), note = null }: CsvExtras = {}): string {
  const { columns, ends } = words;
  const heads = [columns.line, columns.record, columns.deal, columns.dealId, columns.owner, columns.wonOn, columns.document, columns.date, columns.amount, columns.currency];
  const parts = steps.flatMap(({ step, evidence }) => evidence.toSorted(byWeight).map((row) => recordRow(words, step, behind(row), ownerNames)));
  return csvOf([heads, endRow(ends[kind].crm, from), ...parts, endRow(ends[kind].erp, to), ...(note === null ? [] : [heads.map((_, index) => (index === 0 ? note : ""))])]);
}

const endRow = (name: string, amount: Money): Cell[] => [name, "", "", "", "", "", "", "", ...amountCells(amount)];

function recordRow({ steps, kinds }: Words, step: AnyStep, { kind, amount, deals, documents }: Behind, ownerNames: ReadonlyMap<string, string>): Cell[] {
  const [deal, document] = [deals[0], documents[0]];
  const all = (texts: string[]) => texts.join("; ");
  return [
    steps[step],
    kinds[kind],
    all(deals.map(({ name }) => name)),
    all(deals.map(({ id }) => id)),
    ownerNames.get(deal?.owner ?? "") ?? deal?.owner ?? "",
    deal?.stands.on ?? "",
    all(documents.map((one) => `${kinds[one.kind]} ${one.number}`)),
    document?.date ?? "",
    ...amountCells(amount),
  ];
}

const amountCells = (amount: Money): Cell[] => [{ number: amountText(amount) }, amount.currency];
