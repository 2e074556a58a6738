import fc from "fast-check";
import type { StepName } from "../../../server/domain/bridge/steps.ts";

/** A book whose two numbers were equal until defects were planted, and what each of them must show as. */
export interface PlantedBook {
  book: { currency: string; deals: object[]; invoices: object[]; creditNotes: object[]; schedules: object[]; links: object[] };
  /** Home minor units by step, all steps that are not zero. */
  planted: Partial<Record<StepName, number>>;
}

export const PERIOD = { from: "2026-01-01", to: "2026-03-31" };
const [INSIDE, LATER, EARLIER] = ["2026-02-01", "2026-04-01", "2025-11-01"];

/**
 * One sale with any combination of defects. Amounts are whole hundreds of minor units and rates have two decimals, so
 * that every planted amount is exact and can be told without the code under test.
 */
const sale = fc.record({
  /** Hundreds of minor units. */
  net: fc.integer({ min: 10, max: 100_000 }),
  rate: fc.constantFrom("1", "1.10", "0.85"),
  owner: fc.constantFrom("ann", "bob"),
  doubled: fc.boolean(),
  invoicedTwice: fc.boolean(),
  gross: fc.boolean(),
  /** The ERP's rate in hundredths over the CRM's. */
  drift: fc.constantFrom(0, 0, 3, -4),
  discount: fc.constantFrom(0, 0, 1, 7),
  credit: fc.constantFrom(0, 0, 2),
  deferred: fc.constantFrom(0, 0, 5),
  rounding: fc.constantFrom(0, 0, 1, -1),
  excess: fc.constantFrom(0, 0, 0, 1),
  fate: fc.constantFrom("stands", "stands", "stands", "stands", "lost", "not invoiced", "earlier", "no deal", "redated"),
});
type Sale = typeof sale extends fc.Arbitrary<infer T> ? T : never;

export const plantedBook: fc.Arbitrary<PlantedBook> = fc.array(sale, { minLength: 1, maxLength: 12 }).map((sales) => {
  const into: PlantedBook = { book: { currency: "USD", deals: [], invoices: [], creditNotes: [], schedules: [], links: [] }, planted: {} };
  sales.forEach((one, index) => plant(into, one, String(index)));
  return into;
});

/** Minor units as decimal text. */
export const text = (minor: number): string => `${minor < 0 ? "-" : ""}${Math.floor(Math.abs(minor) / 100)}.${String(Math.abs(minor) % 100).padStart(2, "0")}`;

const hundredths = (rate: string): number => Math.round(Number(rate) * 100);

function plant({ book, planted }: PlantedBook, of: Sale, id: string): void {
  const atHome = of.rate === "1";
  const money = atHome ? {} : { currency: "EUR", rate: of.rate };
  const crm = hundredths(of.rate);
  const erp = crm + (atHome ? 0 : of.drift);
  const rounding = atHome ? of.rounding : 0;
  const home = (hundreds: number, rate = crm) => hundreds * rate;
  const add = (step: StepName, minor: number) => {
    if (minor !== 0) planted[step] = (planted[step] ?? 0) + minor;
  };

  const tax = of.gross ? of.net / 5 : 0;
  const gross = { amount: text(Math.round((of.net + tax) * 100)), taxIncluded: of.gross };
  const [closedOn, now] = [of.fate === "earlier" ? EARLIER : INSIDE, fateNow(of.fate)];
  const deal = { id: `D${id}`, owner: of.owner, closedOn, ...money, ...gross, ...now };
  const told = home(of.net + tax);
  if (of.fate !== "no deal") book.deals.push(deal);
  if (of.doubled && of.fate === "stands") {
    book.deals.push({ ...deal, id: `D${id}b`, duplicateOf: deal.id });
    add("duplicate-deals", -Math.round(told));
  }
  if (of.fate === "lost" || of.fate === "redated") return add("lost-or-redated", -Math.round(told));
  if (of.fate === "not invoiced") return add("not-invoiced", -Math.round(told));

  const billed = of.net - of.discount;
  const earned = billed - of.deferred;
  const revenue = home(earned, erp) + rounding + of.excess * erp - of.credit * erp;
  invoice(book, id, { of, billed, rounding, money: atHome ? {} : { currency: "EUR", rate: text(erp) } });
  if (of.invoicedTwice) {
    const copy = book.invoices.at(-1) as { id: string };
    book.invoices.push({ ...copy, id: `I${id}b`, duplicateOf: copy.id });
    book.schedules.push({ ...(book.schedules.at(-1) as object), document: `I${id}b` });
    add("duplicate-documents", home(earned, erp) + rounding + of.excess * erp);
  }
  if (of.fate === "no deal") return add("no-deal", revenue);
  book.links.push({ deal: deal.id, document: `I${id}` });
  if (of.fate === "earlier") return add("earlier-deals", revenue);

  add("tax-in-amount", -Math.round(home(tax)));
  add("currency", home(billed, erp) - home(billed, crm));
  add("amount-differs", -home(of.discount));
  add("rounding", rounding);
  add("credit-notes", -of.credit * erp);
  add("timing", -home(of.deferred, erp));
  add("unexplained", of.excess * erp);
}

function fateNow(fate: Sale["fate"]): object {
  if (fate === "lost") return { now: { outcome: "lost" } };
  return fate === "redated" ? { now: { closedOn: LATER } } : {};
}

interface Billed {
  of: Sale;
  /** Hundreds of minor units. */
  billed: number;
  rounding: number;
  money: object;
}

/** Two lines, of which the rounding one says that it was a cent less or more before it was rounded. */
function invoice(book: PlantedBook["book"], id: string, { of, billed, rounding, money }: Billed): void {
  const net = billed * 100;
  const lines = [
    { amount: text(net - 500), quantity: "1", unitPrice: text(net - 500) },
    { amount: text(500 + rounding), quantity: "1", unitPrice: text(500) },
  ];
  book.invoices.push({ id: `I${id}`, date: of.fate === "earlier" ? EARLIER : INSIDE, ...money, lines, tax: text(of.gross ? net / 5 : 0) });
  const entries = [{ on: INSIDE, amount: text(net - of.deferred * 100 + rounding + of.excess * 100) }];
  if (of.deferred > 0) entries.push({ on: LATER, amount: text(of.deferred * 100) });
  book.schedules.push({ document: `I${id}`, entries });
  if (of.credit > 0) book.creditNotes.push({ id: `C${id}`, date: INSIDE, against: `I${id}`, ...money, lines: [{ amount: text(of.credit * 100) }] });
}
