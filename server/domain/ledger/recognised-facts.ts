import { money, type Money } from "../money.ts";
import { beyond, keepMonthsOver } from "../recognition/months-over.ts";
import { firstBilledFirst, merged, revise } from "../recognition/revise.ts";
import { awaits, earningsOn, scheduleText, withoutLater, type Schedule } from "../recognition/schedule.ts";
import type { Earning } from "../recognition/spread.ts";
import type { BilledDocument, Planned } from "./billed-documents.ts";
import { creditEarnings } from "./credit-earnings.ts";
import type { Fact, NewFact, RecognisedDetail } from "./fact.ts";
import { homeMoney } from "./home-money.ts";
import type { DealLedger } from "./known-deal.ts";
import { promisedLines, sharesOfLines, type PromisedLine } from "./promised-lines.ts";

/** What one document earns for one line of the deal; without a document: ahead of its invoice. */
export interface EarnedPart {
  document: BilledDocument | null;
  line: string | null;
  policy: string;
  of: number;
  entries: Earning[];
}

/**
 * When what was billed is earned. The lines of a deal are one contract each, however many invoices bill it: what changes
 * in a contract that runs changes what lies ahead, and what is earned on single days is corrected on the day it changes:
 * no month that is over is restated. An invoice in whose place another stands keeps what it earned.
 */
export function recognisedFacts(of: DealLedger, documents: readonly BilledDocument[], planned: Planned): { earned: NewFact[]; awaiting: Set<string> } {
  const invoices = documents.filter(({ kind }) => kind === "invoice");
  const first = invoices[0];
  if (first === undefined) return { earned: [], awaiting: new Set() };
  const lines = promisedLines(of, planned, first.date);
  const running = invoices.filter(({ billed }) => !billed.superseded);
  const contracts = [...Map.groupBy(running, ({ currency }) => currency).values()].flatMap((group) => contractParts(of, group, lines, planned));
  const replaced = invoices.filter(({ billed }) => billed.superseded).flatMap((document) => replacedParts(of, document, lines, planned));
  const parts = [...contracts, ...replaced];
  const credited = documents.filter(({ kind }) => kind === "credit-note").map((document) => creditPart(of, document, parts));
  const waiting = new Set(lines.filter(({ schedule }) => awaits(schedule)).length > 0 ? documents.map(({ ref }) => ref) : []);
  return { earned: toFacts(of, [...parts, ...credited], first), awaiting: waiting };
}

/** The standing invoices of one currency, line by line. */
function contractParts(of: DealLedger, documents: BilledDocument[], lines: PromisedLine[], planned: Planned): EarnedPart[] {
  const shares = documents.map((document) => sharesOfLines(document, lines, planned, of.settings));
  const ahead = partsAhead(of, documents, planned);
  const keys = keysOf(of, documents, lines);
  return lines.flatMap((line, index): EarnedPart[] => {
    const billed = shares.map((share) => share[index] ?? 0);
    const [{ currency } = { currency: "XXX" }] = documents;
    const total = money(billed.reduce((all, minor) => all + minor, 0) + (ahead.get(line.key) ?? 0), currency);
    const policy = scheduleText(line.schedule);
    const part = (document: BilledDocument | null, entries: Earning[]): EarnedPart => ({ document, line: line.key, policy, of: total.minor, entries });
    const mixed = billed.some((minor) => minor > 0) && billed.some((minor) => minor < 0);
    if (line.schedule.kind === "at-once" || mixed) return documents.map((document, at) => part(document, documentEntries(of, document, { line, keys: keys(line) }, billed[at] ?? 0)));
    const entries = contractEntries(of, documents, { line, keys: keys(line) }, total);
    return firstBilledFirst(entries, billed).map((list, at) => part(documents[at] ?? null, list));
  });
}

interface KeyedLine {
  line: PromisedLine;
  /** Of the lines whose recorded facts are its own. */
  keys: ReadonlySet<string | null>;
}

/** A line that is no more the deal's was replaced by one of which nothing is recorded yet, else by the first: what it earned stays. */
function keysOf(of: DealLedger, documents: readonly BilledDocument[], lines: readonly PromisedLine[]): (line: PromisedLine) => ReadonlySet<string | null> {
  const refs = new Set<string | null>([...documents.map(({ ref }) => ref), null]);
  const recorded = new Set(recordedOf(of, ({ document }) => refs.has(document)).map(({ detail }) => detail.line));
  const gone = [...recorded].filter((key) => lines.every((line) => line.key !== key));
  const fresh = lines.filter(({ key }) => !recorded.has(key));
  const heirs = fresh.length > 0 ? fresh : lines.slice(0, 1);
  return (line) => new Set([line.key, ...gone.filter((_, index) => heirs[Math.min(index, heirs.length - 1)] === line)]);
}

/** What one document earns for a line by itself. */
function documentEntries(of: DealLedger, { ref, date, currency }: BilledDocument, { line: { schedule }, keys }: KeyedLine, minor: number): Earning[] {
  const recorded = entriesOf(recordedOf(of, (fact) => keys.has(fact.detail.line) && fact.document === ref));
  const wanted = earningsOn(schedule, money(minor, currency), date, of.settings.recognition.residue);
  return recorded.length === 0 ? wanted : keepMonthsOver({ recorded, wanted, late: [], today: of.today, currency });
}

/** As it was recorded, while neither the schedule nor the amount has changed since; else from today on as it is now. */
function contractEntries(of: DealLedger, documents: BilledDocument[], { line: { schedule }, keys }: KeyedLine, total: Money): Earning[] {
  const { residue, changes: method } = of.settings.recognition;
  const [first] = documents;
  const on = first?.date ?? of.today;
  const refs = new Set<string | null>([...documents.map(({ ref }) => ref), null]);
  const recorded = recordedOf(of, (fact) => keys.has(fact.detail.line) && fact.amount.currency === total.currency && refs.has(fact.document));
  const entries = merged(entriesOf(recorded));
  if (recorded.length > 0 && recorded.every(({ detail }) => detail.policy === scheduleText(schedule) && detail.of === total.minor)) return entries;
  if (schedule.kind !== "term") return eventEntries(of, recorded, schedule, total);
  if (recorded.length > 0) return revise({ recorded: entries, schedule, total, on: of.today, method, residue });
  const inPlaceOfAnother = of.invoices.some(({ superseded }) => superseded);
  return inPlaceOfAnother ? revise({ recorded: [], schedule, total, on, method, residue }) : earningsOn(schedule, total, on, residue);
}

/** A delivery, a milestone or usage that became known only after its month keeps its day; nothing else of that month changes. */
function eventEntries({ today, settings: { recognition: { residue } } }: DealLedger, recorded: readonly RecognisedFact[], schedule: Schedule, total: Money): Earning[] {
  const wanted = merged(earningsOn(schedule, total, today, residue));
  const [known] = recorded;
  if (known === undefined) return wanted;
  const before = withoutLater(schedule, known.detail.policy);
  const late = before === null ? [] : beyond(wanted, earningsOn(before, total, today, residue));
  return keepMonthsOver({ recorded: merged(entriesOf(recorded)), wanted, late, today, currency: total.currency });
}

const entriesOf = (facts: readonly RecognisedFact[]): Earning[] => facts.map(({ on, amount }) => ({ on, amount }));

/** Of instalments that are yet to be billed: by line, what they will bill. */
function partsAhead({ deal }: DealLedger, documents: readonly BilledDocument[], planned: Planned): Map<string, number> {
  const sums = new Map<string, number>();
  const ours = documents.every(({ billed }) => !billed.byHand) && documents[0]?.currency === deal?.currency;
  if (planned === null || planned.parts.length < 2 || !ours) return sums;
  const gross = documents.reduce((all, { total }) => all + total, 0);
  const net = documents.reduce((all, document) => all + document.net, 0);
  for (const { number, lines } of planned.parts) {
    if (documents.some(({ billed }) => billed.instalment === number)) continue;
    // Where prices include the tax, so do the parts that lie ahead; it is no revenue.
    for (const { key, amount } of lines) sums.set(key, (sums.get(key) ?? 0) + amountWithoutTax(amount.minor, net, gross));
  }
  return sums;
}

const amountWithoutTax = (minor: number, net: number, gross: number): number => (gross === 0 || net === gross ? minor : Math.round((minor * net) / gross));

/** What was recorded for it stays; an invoice that was replaced before anything was recorded has its own schedule. */
function replacedParts(of: DealLedger, document: BilledDocument, lines: PromisedLine[], planned: Planned): EarnedPart[] {
  const recorded = recordedOf(of, (fact) => fact.document === document.ref);
  if (recorded.length > 0) {
    return [...Map.groupBy(recorded, ({ detail }) => `${detail.line} ${detail.policy} ${detail.of}`).values()].flatMap((facts) => {
      const [one] = facts;
      return one ? [{ document, line: one.detail.line, policy: one.detail.policy, of: one.detail.of, entries: entriesOf(facts) }] : [];
    });
  }
  const shares = sharesOfLines(document, lines, planned, of.settings);
  return lines.map(({ key, schedule }, index) => {
    const total = money(shares[index] ?? 0, document.currency);
    return { document, line: key, policy: scheduleText(schedule), of: total.minor, entries: earningsOn(schedule, total, document.date, of.settings.recognition.residue) };
  });
}

function creditPart(of: DealLedger, document: BilledDocument, parts: readonly EarnedPart[]): EarnedPart {
  const method = of.settings.recognition.changes;
  const policy = `credit-note ${method} ${document.date}`;
  const recorded = recordedOf(of, (fact) => fact.document === document.ref);
  const asRecorded = recorded.length > 0 && recorded.every(({ detail }) => detail.of === document.net);
  const invoiced = merged(parts.filter((part) => part.document?.ref === document.against).flatMap(({ entries }) => entries));
  const { net: minor, date: on, currency } = document;
  const wanted = () => creditEarnings(invoiced, { minor, on, method, currency, replaced: document.billed.superseded });
  const corrected = () => (recorded.length === 0 ? wanted() : keepMonthsOver({ recorded: entriesOf(recorded), wanted: wanted(), late: [], today: of.today, currency }));
  const entries = asRecorded ? entriesOf(recorded) : corrected();
  return { document, line: null, policy: asRecorded ? (recorded[0]?.detail.policy ?? policy) : policy, of: document.net, entries };
}

type RecognisedFact = Fact & { detail: RecognisedDetail };

const recordedOf = ({ standing }: DealLedger, wanted: (fact: RecognisedFact) => boolean): RecognisedFact[] =>
  standing.filter((fact): fact is RecognisedFact => fact.stream === "recognised").filter(wanted);

/** In home currency cumulatively over each document, so that the parts sum to the converted whole. */
function toFacts(of: DealLedger, parts: readonly EarnedPart[], first: BilledDocument): NewFact[] {
  const documents = Map.groupBy(parts, ({ document }) => document?.ref ?? null);
  return [...documents].flatMap(([ref, own]) => {
    const { rate, homeCurrency, source } = own[0]?.document ?? first;
    let [told, toldHome] = [0, 0];
    const rows = own.flatMap((part) => part.entries.map((entry) => ({ part, entry })));
    rows.sort((a, b) => compare(a.entry.on, b.entry.on) || compare(a.part.line ?? "", b.part.line ?? ""));
    return rows.map(({ part: { document, line, policy, of: whole }, entry: { on, amount } }): NewFact => {
      told += amount.minor;
      const through = homeMoney(money(told, amount.currency), rate, homeCurrency).minor;
      const home = money(through - toldHome, homeCurrency);
      toldHome = through;
      const detail = { kind: document?.kind ?? ("invoice" as const), line, policy, of: whole };
      return { stream: "recognised", key: `recognised:${ref ?? "unbilled"}:${line ?? "all"}:${on}`, dealId: of.dealId, document: ref, payment: null, on, amount, home, rate, detail, sources: [source] };
    });
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
