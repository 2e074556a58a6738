import { signOf, within, type Book, type Period, type Scope } from "../bridge/book.ts";
import { rootDeal } from "../bridge/duplicates.ts";
import { earnedOf } from "../bridge/earned.ts";
import { homeMinor } from "../bridge/home.ts";
import { dealInScope, shareInScope } from "../bridge/scope.ts";
import { sharesOf } from "../bridge/shares.ts";
import { billedAtOnce } from "../bridge/shorter-bridges.ts";
import { Tally, type Evidence } from "../bridge/steps.ts";
import type { BridgeKind } from "./bridges.ts";

/** The two numbers a bridge stands between. */
export type End = "crm" | "erp";

/** The records that an end of a bridge adds up; where a system's own report says another number, it is not among them. */
export function recordsOfEnd(kind: BridgeKind, end: End, book: Book, period: Period, scope: Scope): Evidence[] {
  const tally = new Tally([end], book.homeCurrency);
  const add = (record: Evidence["kind"], id: string, minor: number) => tally.add(end, record, id, minor);
  if (kind === "deals-to-revenue" || kind === "deals-to-billings") {
    if (end === "crm") addDeals(book, period, scope, add);
    else addShares(kind === "deals-to-billings" ? billedAtOnce(book) : book, period, scope, add);
  } else if (end === "crm") addBilled(book, period, kind === "billings-to-cash", add);
  else if (kind === "billings-to-revenue") addEarned(book, period, add);
  else for (const { id, amount, rate, on } of book.payments) if (within(on, period)) add("payment", id, homeMinor(amount.minor, amount.currency, rate, book.homeCurrency));
  return tally.steps()[0]?.evidence ?? [];
}

type Add = (record: Evidence["kind"], id: string, minor: number) => void;

function addDeals({ deals, homeCurrency }: Book, period: Period, scope: Scope, add: Add): void {
  const known = new Map(deals.map((deal) => [deal.id, deal]));
  for (const { id, amount, rate, counted } of deals) {
    if (within(counted, period) && dealInScope(rootDeal(known, id), scope)) add("deal", id, homeMinor(amount.minor, amount.currency, rate, homeCurrency));
  }
}

function addShares(book: Book, period: Period, scope: Scope, add: Add): void {
  for (const share of sharesOf(book, period)) if (shareInScope(share, scope)) add(share.document.kind, share.document.id, share.home.earned.inPeriod);
}

function addBilled({ documents, homeCurrency }: Book, period: Period, withTax: boolean, add: Add): void {
  for (const document of documents) {
    const { kind, id, date, currency, rate, lines, total } = document;
    const minor = withTax ? total.minor : lines.reduce((all, { amount }) => all + amount.minor, 0);
    if (kind !== "journal" && within(date, period)) add(kind, id, signOf(document) * homeMinor(minor, currency, rate, homeCurrency));
  }
}

function addEarned({ documents, homeCurrency }: Book, period: Period, add: Add): void {
  for (const document of documents) add(document.kind, document.id, signOf(document) * earnedOf(document, period, homeCurrency).inPeriod);
}
