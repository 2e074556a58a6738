import { money } from "../money.ts";
import { within, type Book, type BookDeal, type Period, type Scope } from "./book.ts";
import { explainDeal } from "./explain-deal.ts";
import { homeMinor } from "./home.ts";
import { rootDeal } from "./duplicates.ts";
import { dealInScope, isWhole, shareInScope } from "./scope.ts";
import { sharesOf, type Share } from "./shares.ts";
import { STEPS, Tally, type Bridge, type StepName } from "./steps.ts";

/**
 * From what the CRM calls closed won in the period to what the ERP recognises as revenue in it, in home currency. Each
 * record is explained by one cause after the other in the order of `STEPS`; since price and exchange rate have a cross
 * term, the order is part of the definition: the rate is taken on the invoiced amount, the difference in price at the
 * CRM's rate. A period is judged as of its last day: what is invoiced later is not invoiced.
 */
export function bridge(book: Book, period: Period, scope: Scope = {}): Bridge<StepName> {
  const { homeCurrency } = book;
  const tally = new Tally(STEPS, homeCurrency);
  const known = new Map(book.deals.map((deal) => [deal.id, deal]));
  const deals = book.deals.filter(({ id }) => dealInScope(rootDeal(known, id), scope));
  const shares = sharesOf(book, period).filter((share) => shareInScope(share, scope));
  const from = countDeals(deals, period, homeCurrency, tally);
  const standing = new Map(deals.filter((deal) => deal.duplicateOf === null && within(deal.stands.on, period)).map((deal) => [deal.id, deal]));
  const single = shares.filter((share) => !addDuplicate(share, tally));
  const byDeal = Map.groupBy(single, ({ deal }) => deal?.id);
  for (const [id, deal] of standing) explainDeal({ deal, shares: byDeal.get(id) ?? [], period, homeCurrency }, tally);
  for (const share of single) addForeign(share, standing, tally);
  const to = shares.reduce((all, { home }) => all + home.earned.inPeriod, 0);
  return withReports(isWhole(scope) ? book : { ...book, reported: { crm: null, erp: null } }, from, to, tally);
}

/** The CRM's number, and what of it is no deal of this period. */
function countDeals(deals: BookDeal[], period: Period, homeCurrency: string, tally: Tally<StepName>): number {
  let counted = 0;
  for (const deal of deals) {
    const told = within(deal.counted, period) ? homeOf(deal, deal.amount.minor, homeCurrency) : 0;
    counted += told;
    if (deal.duplicateOf !== null) tally.add("duplicate-deals", "deal", deal.id, -told);
    else tally.add("lost-or-redated", "deal", deal.id, (within(deal.stands.on, period) ? homeOf(deal, deal.stands.amount.minor, homeCurrency) : 0) - told);
  }
  return counted;
}

const homeOf = ({ amount, rate }: BookDeal, minor: number, homeCurrency: string): number => homeMinor(minor, amount.currency, rate, homeCurrency);

function addDuplicate({ document, home }: Share, tally: Tally<StepName>): boolean {
  if (document.duplicateOf === null) return false;
  tally.add("duplicate-documents", document.kind, document.id, home.earned.inPeriod);
  return true;
}

/** Revenue that is in this period although the deal is not. A deal that is not won (any more) is no deal. */
function addForeign({ document, deal, home }: Share, standing: Map<string, BookDeal>, tally: Tally<StepName>): void {
  if (deal !== null && standing.has(deal.id)) return;
  const step = deal === null || deal.stands.on === null ? "no-deal" : "earlier-deals";
  tally.add(step, document.kind, document.id, home.earned.inPeriod);
}

/** Where the systems' own reports differ from the sums of their records, nothing here explains it, and it is shown. */
function withReports<Name extends string>({ reported, homeCurrency }: Book, crm: number, erp: number, tally: Tally<Name | "unexplained">) {
  const [from, to] = [reported.crm?.minor ?? crm, reported.erp?.minor ?? erp];
  tally.add("unexplained", "report", "crm", crm - from);
  tally.add("unexplained", "report", "erp", to - erp);
  return { from: money(from, homeCurrency), to: money(to, homeCurrency), steps: tally.steps() };
}
