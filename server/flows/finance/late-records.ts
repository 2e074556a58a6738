import type { Period } from "../../domain/bridge/book.ts";
import type { Evidence } from "../../domain/bridge/steps.ts";
import { figureIn, noFigures, type ClosedFigures, type FigureName } from "../../domain/closing/figures.ts";
import { movedEvidence, sourceOf, type FactSource } from "../../domain/closing/late.ts";
import { addDays } from "../../domain/calendar.ts";
import type { CashDetail, Stream } from "../../domain/ledger/fact.ts";
import { recordOf } from "../../domain/ledger/refs.ts";
import { bridgeOf } from "../../domain/reporting/bridges.ts";
import { recordsOfEnd } from "../../domain/reporting/ends.ts";
import { periodAround } from "../../domain/reporting/periods.ts";
import { byWeight, recordsBehind } from "../../domain/reporting/records-behind.ts";
import type { Instant, PlainDate } from "../../domain/records.ts";
import * as facts from "../../store/facts.ts";
import type { TenantTx } from "../../store/index.ts";
import * as late from "../../store/late-facts.ts";
import { bookAsOf } from "../../store/ledger-book.ts";
import * as closes from "../../store/month-closes.ts";
import { inForce, notClosed, type Month } from "./closing.ts";
import { readMonthFigures } from "./month-figures.ts";

/** A record whose part of a figure is not what it was when the month was closed. */
export interface LateRecord {
  kind: Evidence["kind"];
  /** The deal's name, the document's number, what a payment is known by; null: not known. */
  name: string | null;
  dealId: string | null;
  dealName: string | null;
  /** Reference of the document it is about. */
  document: string | null;
  number: string | null;
  /** Minor units by which it moves the figure. */
  minor: number;
  /** Not there when the month was closed, there with another amount, no more there; null: a cause of the bridge, which is worked out of several. */
  change: "new" | "changed" | "gone" | null;
  /** What was recorded of it last since the month was closed; null: what moves it was recorded of another record. */
  fact: { stream: Stream; on: PlainDate; recordedAt: Instant; source: FactSource | null } | null;
}

export interface LateRecords {
  closed: number;
  now: number;
  records: LateRecord[];
  more: { count: number; minor: number };
  /** now - closed less all records, those not shown too: what no late fact explains, such as another way to work the figure out. */
  rest: number;
}

/** As many as a person reads; the rest is counted and summed. */
const SHOWN = 200;

type Found = Pick<LateRecords, "records" | "more">;
interface Asked extends late.Window {
  period: Period;
  figure: FigureName;
  then: Instant;
  now: Instant;
}

/** Which records recorded after a month was closed make up how far one of its figures has moved, to the cent. */
export async function readLateRecords(tx: TenantTx, month: Month, figure: FigureName, homeCurrency: string): Promise<LateRecords> {
  const close = inForce(await closes.list(tx, month));
  if (close === null) throw notClosed();
  const period = periodAround(`${month}-01`, "month");
  const then = close.believedAt.toISOString();
  const { books, believedAt: now } = await readMonthFigures(tx, period);
  const of = (all: readonly ClosedFigures[]) => figureIn(all.find(({ currency }) => currency === homeCurrency) ?? noFigures(homeCurrency), figure);
  const [closed, stands] = [of(close.books), of(books)];
  const after = (await facts.headAt(tx, then)).seq;
  const upTo = (await facts.headAt(tx, now)).seq;
  const summed = summedIn(figure, period);
  const asked: Asked = { period, figure, then, now, homeCurrency, after, upTo };
  const found = summed === null ? await ofBridge(tx, asked) : await ofStreams(tx, asked, summed);
  const told = found.records.reduce((all, { minor }) => all + minor, found.more.minor);
  return { closed, now: stands, ...found, rest: stands - closed - told };
}

/** What a figure adds up; null: it is worked out by the bridge. */
function summedIn(figure: FigureName, { from, to }: Period): late.Summed | null {
  switch (figure) {
    case "bookings":
    case "billings":
    case "recognised":
    case "cash":
      return { streams: [figure], from, to, balance: false };
    case "opening":
      return { streams: ["billings", "recognised"], from: null, to: addDays(from, -1), balance: true };
    case "closing":
      return { streams: ["billings", "recognised"], from: null, to, balance: true };
    default:
      return null;
  }
}

async function ofStreams(tx: TenantTx, asked: Asked, summed: late.Summed): Promise<Found> {
  const { rows, count, sum } = await late.movers(tx, asked, summed, SHOWN);
  const names = await namesOf(tx, rows);
  const shown = rows.reduce((all, { minor }) => all + minor, 0);
  const records = rows.map((row): LateRecord => {
    const { document, dealId, minor, stood, stands } = row;
    return { ...about(row), dealId, dealName: nameIn(names, dealId), document, number: nameIn(names, document), name: nameOf(row, names), minor, change: !stood ? "new" : stands ? "changed" : "gone", fact: factOf(row) };
  });
  return { records, more: { count: count - rows.length, minor: sum - shown } };
}

const factOf = ({ stream, on, recordedAt, sources }: late.LateFact): LateRecord["fact"] => ({ stream, on, recordedAt: recordedAt.toISOString(), source: sourceOf(sources) });

function about({ stream, detail, document }: late.LateFact): { kind: Evidence["kind"] } {
  if (stream === "cash") return { kind: "payment" };
  if (stream === "bookings" || document === null) return { kind: "deal" };
  return { kind: "line" in detail || "lines" in detail ? detail.kind : "invoice" };
}

function nameOf(row: late.LateFact, names: Map<string, string>): string | null {
  if (row.stream === "cash") return (row.detail as CashDetail).label;
  return nameIn(names, about(row).kind === "deal" ? row.dealId : row.document);
}

/** By record: what it was of the figure in the book as it was closed, and what it is in the book now. */
async function ofBridge(tx: TenantTx, asked: Asked): Promise<Found> {
  const { period, figure, then, now, homeCurrency } = asked;
  const bookAt = (asOf: Instant) => bookAsOf(tx, { ...period, asOf, homeCurrency, payments: false });
  const [before, after] = [await bookAt(then), await bookAt(now)];
  const evidenceIn = (book: typeof before) =>
    figure === "crm" || figure === "erp" ? recordsOfEnd("deals-to-revenue", figure, book, period, {}) : (bridgeOf("deals-to-revenue", book, period, {}).steps.find(({ step }) => step === figure)?.evidence ?? []);
  const moved = movedEvidence(evidenceIn(before), evidenceIn(after)).toSorted(byWeight);
  const [behindNow, behindThen] = [recordsBehind(after), recordsBehind(before)];
  // A deal that is not won is in no book, and what it billed is its own all the same.
  const billedFor = new Map([...before.links, ...after.links].map(({ document, deal }) => [document, deal]));
  const shown = moved.slice(0, SHOWN).map((evidence) => {
    const [behind, other] = [behindNow(evidence), behindThen(evidence)];
    const documents = [...behind.documents, ...other.documents].map(({ id }) => id);
    const dealId = dealOf(evidence) ?? [...behind.deals, ...other.deals][0]?.id ?? documents.flatMap((id) => billedFor.get(id) ?? [])[0] ?? null;
    const document = evidence.kind === "deal" ? (documents[0] ?? null) : evidence.id;
    return { evidence, dealId, document, subject: dealId === null ? `document:${evidence.id}` : `deal:${dealId}` };
  });
  const [names, latest] = [await namesOf(tx, shown), Map.groupBy(await late.latestOf(tx, asked, subjectsOf(shown)), ({ subject }) => subject)];
  const records = shown.map(({ evidence: { kind, id, amount }, dealId, document, subject }): LateRecord => {
    const own = latest.get(subject) ?? [];
    const fact = own.find((one) => (figure === "crm" ? one.stream === "bookings" : one.document === id)) ?? own[0];
    const about = { dealId, dealName: nameIn(names, dealId), document, number: nameIn(names, document) };
    return { kind, name: nameIn(names, kind === "deal" ? dealId : id) ?? about.dealName, ...about, minor: amount.minor, change: null, fact: fact === undefined ? null : factOf(fact) };
  });
  const rest = moved.slice(SHOWN);
  return { records, more: { count: rest.length, minor: rest.reduce((all, { amount }) => all + amount.minor, 0) } };
}

/** Of a deal, and of what was earned of one ahead of its invoices. */
function dealOf(evidence: Evidence): string | null {
  const record = recordOf(evidence);
  return record !== null && "dealId" in record ? record.dealId : null;
}

const subjectsOf = (rows: readonly { subject: string }[]): string[] => [...new Set(rows.map(({ subject }) => subject))];
const namesOf = (tx: TenantTx, rows: readonly { subject: string }[]) => late.namesOf(tx, subjectsOf(rows));
const nameIn = (names: Map<string, string>, id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
