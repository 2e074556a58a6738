import { lineTotal, minus, share, sum } from "./amounts.ts";
import type { SeedDeal, SeedErpCustomer, SeedErpInvoice, SeedErpItem, SeedProduct } from "./business.ts";
import { itemKeyOf } from "./catalogue.ts";
import { addDays } from "./days.ts";
import { TODAY } from "./deals.ts";

interface Books {
  deals: SeedDeal[];
  products: SeedProduct[];
  customers: SeedErpCustomer[];
  items: SeedErpItem[];
  homeCurrency: string;
  /** How the ERP numbers its documents. */
  number: (n: number) => string;
}

const WANTED = 60;
const REASONS = ["Returned goods", "Agreed after complaint", "Price corrected", "Hours not worked"];

/**
 * Sixty invoices, oldest first: those of won deals whose customer the ERP knows, then invoices written without any
 * deal. Five in eight are paid, one of those in two parts; one is part paid, one open, one credited.
 */
export function pastInvoicesFor(books: Books): SeedErpInvoice[] {
  const fromDeals = books.deals.flatMap((deal) => {
    const customer = books.customers.find(({ company, currency }) => company === deal.company && currency === deal.currency);
    if (deal.company === undefined || !customer || !/won$/.test(deal.stage) || deal.lines.length === 0) return [];
    return [{ customer, date: addDays(deal.closesOn, 1), lines: linesOf(deal, books.items), deal: deal.key }];
  });
  const drafts = [...fromDeals.slice(0, WANTED), ...withoutDeals(books, Math.max(0, WANTED - fromDeals.length))];
  return drafts
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ customer, date, lines, ...rest }, n) => {
      const head = { date, dueDate: addDays(date, customer.termsDays), currency: customer.currency };
      return { key: `invoice-${String(n + 1).padStart(2, "0")}`, number: books.number(n), customer: customer.key, ...head, ...rest, lines, ...settled(n, head, lines) };
    });
}

type Line = SeedErpInvoice["lines"][number];

/** What is discounted is billed as one piece at its net price, as bookkeepers do who distrust discount columns. */
function linesOf(deal: SeedDeal, items: SeedErpItem[]): Line[] {
  return deal.lines.map((line) => {
    const item = line.product && items.find(({ key }) => key === itemKeyOf(line.product!));
    const discounted = line.discountPercent !== undefined || line.discountAmount !== undefined;
    const price = discounted ? { quantity: "1", unitPrice: lineTotal(line, deal.currency) } : { quantity: line.quantity, unitPrice: line.unitPrice };
    return { ...(item && { item: item.key }), description: line.name, ...price };
  });
}

function withoutDeals({ customers, items, homeCurrency }: Books, count: number) {
  const domestic = customers.filter(({ currency }) => currency === homeCurrency);
  return Array.from({ length: count }, (_, n) => {
    const item = items[(n * 11) % items.length]!;
    const quantity = Number(item.price) < 1 ? "4000" : String(1 + (n % 3));
    const line: Line = { item: item.key, description: item.name, quantity, unitPrice: item.price };
    return { customer: domestic[(n * 7 + 3) % domestic.length]!, date: addDays("2026-02-03", (n * 29) % 270), lines: [line] };
  });
}

/** Payments and credit notes, never more than the invoice and never after today. */
function settled(n: number, { date, currency }: { date: string; currency: string }, lines: Line[]): Pick<SeedErpInvoice, "payments" | "creditNotes"> {
  const total = sum(lines.map((line) => lineTotal(line, currency)), currency);
  const half = share(total, 0.5, currency);
  const day = (after: number) => [addDays(date, after), addDays(TODAY, -2)].sort()[0]!;
  const credited = { date: day(9), amount: share(total, 0.2, currency), reason: REASONS[n % REASONS.length]! };
  switch (n % 8) {
    case 2:
      return { payments: [{ date: day(12), amount: half }, { date: day(26), amount: minus(total, half, currency) }], creditNotes: [] };
    case 3:
      return { payments: [{ date: day(18), amount: share(total, 0.4, currency) }], creditNotes: [] };
    case 5:
      return { payments: [], creditNotes: [] };
    case 7:
      return { payments: n % 16 === 7 ? [{ date: day(21), amount: minus(total, credited.amount, currency) }] : [], creditNotes: [credited] };
    default:
      return { payments: [{ date: day(5 + ((n * 7) % 40)), amount: total }], creditNotes: [] };
  }
}
