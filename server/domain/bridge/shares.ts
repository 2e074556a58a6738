import { allocate, money } from "../money.ts";
import { signOf, type Book, type BookDeal, type BookDocument, type BookLink, type Period } from "./book.ts";
import { rootDeal } from "./duplicates.ts";
import { earnedOf, roundingOf, type Earned } from "./earned.ts";
import { homeMinor } from "./home.ts";

/**
 * The part of one document that belongs to one deal, or to none. A document that bills several deals is divided by what
 * it covers of each, to the cent, whatever the order of the links. Everything is signed: a credit note is negative.
 */
export interface Share {
  document: BookDocument;
  deal: BookDeal | null;
  /** In the deal's currency: how much of its amount this bills. 0 for anything but an invoice. */
  covers: number;
  /** In the document's currency. */
  net: number;
  tax: number;
  /** What the rounding of lines added, in the document's currency. */
  rounding: number;
  /** Lines in it, for the cap on rounding. */
  lines: number;
  /** In home currency. */
  home: { net: number; gross: number; earned: Earned };
}

/**
 * Every document, divided over the deals it bills. A credit note bills what the invoice bills against which it stands, a
 * second record of a document what the first bills.
 */
export function sharesOf(book: Book, period: Period): Share[] {
  const billed = billingsByDocument(book);
  const of = ({ id, against, duplicateOf }: BookDocument) => billed.get(duplicateOf ?? id) ?? billed.get(against ?? "") ?? [];
  return book.documents.flatMap((document) => divide(book, period, document, of(document)));
}

interface Billing {
  deal: BookDeal;
  /** Minor units of the deal's currency. */
  covers: number;
}

/** By document, in the order of the deals' ids, so that no cent depends on the order of the book. */
function billingsByDocument(book: Book): Map<string, Billing[]> {
  const deals = new Map(book.deals.map((deal) => [deal.id, deal]));
  const documents = new Map(book.documents.filter(({ duplicateOf }) => duplicateOf === null).map((document) => [document.id, document]));
  const known = book.links.filter(({ document }) => documents.has(document));
  const billings = [...Map.groupBy(known, ({ deal }) => rootDeal(deals, deal))].flatMap(([deal, links]) =>
    deal === null ? [] : coveredBy(deal, links, documents).map(([document, covers]) => ({ document, deal, covers })),
  );
  return Map.groupBy(billings.toSorted((a, b) => compare(a.deal.id, b.deal.id)), ({ document }) => document);
}

/**
 * What each document bills of a deal: as the links say; the rest goes to the invoices that do not say, in proportion to
 * their totals. A credit note or journal bills nothing, and is divided by what its links say.
 */
function coveredBy(deal: BookDeal, links: BookLink[], documents: Map<string, BookDocument>): [document: string, covers: number][] {
  const said = links.flatMap(({ document, covers }): [string, number][] => (covers === null ? [] : [[document, covers.minor]]));
  const isInvoice = (id: string) => documents.get(id)?.kind === "invoice";
  const silent = links.filter(({ covers }) => covers === null).map(({ document }) => document);
  const left = deal.stands.amount.minor - said.reduce((all, [id, minor]) => all + (isInvoice(id) ? minor : 0), 0);
  const invoices = silent.filter(isInvoice).toSorted(compare);
  const parts = split(left, invoices.map((id) => Math.abs(documents.get(id)?.total.minor ?? 0)));
  const others = silent.filter((id) => !isInvoice(id)).map((id): [string, number] => [id, 0]);
  return [...said, ...invoices.map((id, index): [string, number] => [id, parts[index] ?? 0]), ...others];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function divide(book: Book, period: Period, document: BookDocument, billings: Billing[]): Share[] {
  const whole = wholeOf(document, period, book.homeCurrency);
  const [only] = billings;
  if (only === undefined) return [{ ...whole, deal: null, covers: 0 }];
  // Nearly every document bills one deal, and is all its own.
  if (billings.length === 1) return [{ ...whole, deal: only.deal, covers: document.kind === "invoice" ? only.covers : 0 }];
  const weights = billings.map(({ deal, covers }) => Math.abs(homeMinor(covers, deal.amount.currency, deal.rate, book.homeCurrency)));
  const parts = (minor: number) => split(minor, weights);
  const [nets, taxes, roundings] = [parts(whole.net), parts(whole.tax), parts(whole.rounding)];
  const [homeNets, grosses] = [parts(whole.home.net), parts(whole.home.gross)];
  const inPeriod = parts(whole.home.earned.inPeriod);
  const earned = parts(whole.home.earned.inPeriod + whole.home.earned.outside);
  const at = (list: number[], index: number) => list[index] ?? 0;
  return billings.map(({ deal, covers }, index) => ({
    ...whole,
    deal,
    covers: document.kind === "invoice" ? covers : 0,
    net: at(nets, index),
    tax: at(taxes, index),
    rounding: at(roundings, index),
    home: {
      net: at(homeNets, index),
      gross: at(grosses, index),
      earned: { inPeriod: at(inPeriod, index), outside: at(earned, index) - at(inPeriod, index) },
    },
  }));
}

function wholeOf(document: BookDocument, period: Period, homeCurrency: string): Omit<Share, "deal" | "covers"> {
  const sign = signOf(document);
  const toHome = (minor: number) => homeMinor(minor, document.currency, document.rate, homeCurrency);
  const net = document.lines.reduce((all, { amount }) => all + amount.minor, 0);
  const { inPeriod, outside } = earnedOf(document, period, homeCurrency);
  return {
    document,
    net: sign * net,
    tax: sign * document.tax.minor,
    rounding: sign * roundingOf(document),
    lines: document.lines.length,
    home: { net: sign * toHome(net), gross: sign * toHome(document.total.minor), earned: { inPeriod: sign * inPeriod, outside: sign * outside } },
  };
}

function split(minor: number, weights: number[]): number[] {
  if (weights.length < 2) return weights.map(() => minor);
  const usable = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  return allocate(money(minor, "XXX"), usable).map((part) => part.minor);
}
