import { Decimal } from "decimal.js";
import type { z } from "zod";
import { add, sum, zero, type Money } from "../money.ts";
import { spread, type Earning } from "../recognition/spread.ts";
import { rootDeal } from "./duplicates.ts";
import type { Book, BookDeal, BookDocument, BookLine, BookPayment } from "./book.ts";
import { amountAt, BookError, bookSchema, type BookFile, type creditNoteSchema, type dealSchema, type paymentSchema, type scheduleSchema } from "./book-format.ts";

type Schedule = z.output<typeof scheduleSchema>;

/**
 * Reads a book as docs/book-format.md describes it. Drafts, voided and deleted documents do not count and are left out.
 * Throws a BookError naming every place that is malformed, and every id that leads nowhere or stands twice.
 */
export function readBook(json: unknown): Book {
  const parsed = bookSchema.safeParse(json);
  if (!parsed.success) throw new BookError(parsed.error.issues.slice(0, 50).map(({ path, message }) => ({ path: path.join("."), message })));
  const file = parsed.data;
  const faults = faultsOf(file);
  if (faults.length > 0) throw new BookError(faults.slice(0, 50));
  const schedules = Map.groupBy(file.schedules, ({ document }) => document);
  const read = (list: z.output<typeof creditNoteSchema>[], kind: "invoice" | "credit-note", name: string) =>
    list.map((one, index) => readDocument(file, kind, one, `${name}.${index}`, schedules.get(one.id) ?? [])).filter((_, index) => counts(list[index]));
  const deals = file.deals.map((deal, index) => readDeal(file, deal, `deals.${index}`));
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  for (const { id } of deals) rootDeal(byId, id);
  return {
    homeCurrency: file.currency,
    deals,
    documents: [...read(file.invoices, "invoice", "invoices"), ...read(file.creditNotes, "credit-note", "creditNotes"), ...readJournals(file)],
    payments: file.payments.map((payment, index) => readPayment(file, payment, `payments.${index}`)),
    links: file.links.map(({ deal, document, covers }, index) => ({
      deal,
      document,
      covers: covers === undefined ? null : amountAt(`links.${index}.covers`, covers, byId.get(deal)?.amount.currency ?? file.currency),
    })),
    reported: { crm: reportOf(file, "crm"), erp: reportOf(file, "erp") },
  };
}

const counts = (document: { state: string } | undefined): boolean => document?.state === "open" || document?.state === "paid";

const reportOf = ({ reported, currency }: BookFile, system: "crm" | "erp"): Money | null =>
  reported[system] === undefined ? null : amountAt(`reported.${system}`, reported[system], currency);

/** Ids that stand twice, and ids that lead nowhere. */
function faultsOf(file: BookFile): BookError["faults"] {
  const documents = [...file.invoices, ...file.creditNotes, ...file.journals];
  const [known, deals] = [new Set(documents.map(({ id }) => id)), new Set(file.deals.map(({ id }) => id))];
  const faults = [...twice(file.deals, "deals"), ...twice(documents, "invoices, creditNotes and journals"), ...twice(file.payments, "payments")];
  const check = (ids: Set<string>, id: string | undefined, path: string) => {
    if (id !== undefined && !ids.has(id)) faults.push({ path, message: `There is no record ${id}` });
  };
  file.deals.forEach(({ duplicateOf }, at) => check(deals, duplicateOf, `deals.${at}.duplicateOf`));
  file.invoices.forEach(({ duplicateOf }, at) => check(known, duplicateOf, `invoices.${at}.duplicateOf`));
  file.creditNotes.forEach(({ duplicateOf, against }, at) => {
    check(known, duplicateOf, `creditNotes.${at}.duplicateOf`);
    check(known, against, `creditNotes.${at}.against`);
  });
  file.schedules.forEach(({ document }, at) => check(known, document, `schedules.${at}.document`));
  file.links.forEach(({ deal, document }, at) => {
    check(deals, deal, `links.${at}.deal`);
    check(known, document, `links.${at}.document`);
  });
  return faults;
}

function twice(records: { id: string }[], path: string): BookError["faults"] {
  const seen = new Set<string>();
  return records.flatMap(({ id }) => {
    if (seen.has(id)) return [{ path, message: `The id ${id} stands there twice` }];
    seen.add(id);
    return [];
  });
}

function readDeal(file: BookFile, deal: z.output<typeof dealSchema>, path: string): BookDeal {
  const { id, name = id, pipeline = null, owner = null, closedOn, outcome, now = {}, taxIncluded, duplicateOf = null } = deal;
  const currency = deal.currency ?? file.currency;
  const amount = amountAt(`${path}.amount`, deal.amount, currency);
  const stands = {
    on: (now.outcome ?? outcome) === "won" ? (now.closedOn ?? closedOn) : null,
    amount: now.amount === undefined ? amount : amountAt(`${path}.now.amount`, now.amount, currency),
  };
  const counted = outcome === "won" ? closedOn : null;
  return { id, name, pipeline, owner, amount, rate: rateOf(file, deal, path), counted, stands, taxIncluded, duplicateOf };
}

function rateOf(file: BookFile, { currency, rate }: { currency?: string | undefined; rate?: string | undefined }, path: string): string {
  if (rate === undefined && (currency ?? file.currency) !== file.currency) {
    throw new BookError([{ path: `${path}.rate`, message: `Say how many ${file.currency} one ${currency} is` }]);
  }
  return rate ?? "1";
}

function readDocument(
  file: BookFile,
  kind: "invoice" | "credit-note",
  document: z.output<typeof creditNoteSchema>,
  path: string,
  schedules: Schedule[],
): BookDocument {
  const { id, number = id, date, duplicateOf = null, against = null } = document;
  const currency = document.currency ?? file.currency;
  const lines = document.lines.map((line, index): BookLine => {
    const amount = amountAt(`${path}.lines.${index}.amount`, line.amount, currency);
    return { amount, exact: exactOf(line) };
  });
  const net = sum(lines.map(({ amount }) => amount), currency);
  const tax = amountAt(`${path}.tax`, document.tax, currency);
  const total = document.total === undefined ? add(net, tax) : amountAt(`${path}.total`, document.total, currency);
  const ids = document.lines.map((line) => line.id ?? null);
  const earned = earnings({ date, currency, net, lines, ids }, schedules);
  return { kind, id, number, date, currency, rate: rateOf(file, document, path), lines, earned, tax, total, duplicateOf, against };
}

function exactOf({ quantity, unitPrice, discountPercent = "0" }: { quantity?: string | undefined; unitPrice?: string | undefined; discountPercent?: string | undefined }): string | null {
  if (quantity === undefined || unitPrice === undefined) return null;
  return new Decimal(quantity).mul(unitPrice).mul(new Decimal(100).sub(discountPercent)).div(100).toFixed();
}

interface Scheduled {
  date: string;
  currency: string;
  net: Money;
  lines: BookLine[];
  ids: (string | null)[];
}

/** By the document's schedule, else line by line; what has no schedule is earned at once on the document's date. */
function earnings({ date, currency, net, lines, ids }: Scheduled, schedules: Schedule[]): Earning[] {
  const atOnce = (amount: Money): Earning[] => [{ on: date, amount }];
  const whole = schedules.filter(({ line }) => line === undefined);
  if (whole.length > 0) return whole.flatMap((schedule) => earningsOf(schedule, net));
  return lines.flatMap(({ amount }, index) => {
    const own = schedules.filter(({ line }) => line !== undefined && line === ids[index]);
    return own.length === 0 ? atOnce(amount) : own.flatMap((schedule) => earningsOf(schedule, amount));
  });

  function earningsOf({ document, entries, spread: rule }: Schedule, amount: Money): Earning[] {
    if (entries) return entries.map(({ on, amount: part }) => ({ on, amount: amountAt(`schedules of ${document}`, part, currency) }));
    return rule ? spread({ total: amount, ...rule }) : atOnce(amount);
  }
}

function readJournals(file: BookFile): BookDocument[] {
  return file.journals.map((journal, index) => {
    const { id, date } = journal;
    const currency = journal.currency ?? file.currency;
    const amount = amountAt(`journals.${index}.amount`, journal.amount, currency);
    const [earned, lines] = [[{ on: date, amount }], [{ amount, exact: null }]];
    const rate = rateOf(file, journal, `journals.${index}`);
    return { kind: "journal", id, number: id, date, currency, rate, lines, earned, tax: zero(currency), total: amount, duplicateOf: null, against: null };
  });
}

function readPayment(file: BookFile, payment: z.output<typeof paymentSchema>, path: string): BookPayment {
  const currency = payment.currency ?? file.currency;
  return {
    id: payment.id,
    amount: amountAt(`${path}.amount`, payment.amount, currency),
    rate: rateOf(file, payment, path),
    on: payment.date,
    allocations: payment.allocations.map(({ document, amount }, index) => ({ document, amount: amountAt(`${path}.allocations.${index}.amount`, amount, currency) })),
  };
}

