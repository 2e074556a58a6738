import { createRandom, type Random } from "../kit/random.ts";
import { linesTotal, money, priceAbroad } from "./amounts.ts";
import type { Business, SeedCompany, SeedDeal, SeedLine, SeedProduct } from "./business.ts";
import { currencyOf } from "./companies.ts";
import { addDays, nextMonth } from "./days.ts";

/** The day the seeds tell of as today: what is closed lies before it, what is open ends after it. */
export const TODAY = "2026-11-23";

const SALES = [
  "closedwon", "appointmentscheduled", "closedwon", "qualifiedtobuy", "contractsent",
  "closedwon", "presentationscheduled", "closedlost", "decisionmakerboughtin", "closedwon",
];
const RENEWALS = ["renewalwon", "renewaldue", "renewalquoted", "renewalwon", "renewallost"];
const PERCENTS = ["5", "10", "12.5", "15"];

type Trade = Pick<Business, "companies" | "contacts" | "products" | "currencies" | "homeCurrency"> & {
  /** Highest quantity of a one-off line. */
  largestOrder: number;
};

/** `count` ordinary deals: known customer, lines that add up, prices in the customer's currency. */
export function dealsFor(trade: Trade, count: number, seed: number): SeedDeal[] {
  const random = createRandom(seed);
  const recurring = trade.products.filter((product) => product.recurring);
  return Array.from({ length: count }, (_, n) => {
    const company = trade.companies[(n * 17) % trade.companies.length]!;
    const renewal = n % 10 >= 7;
    const stage = renewal ? pick(RENEWALS, Math.floor(n / 10) * 3 + (n % 10)) : pick(SALES, Math.floor(n / 10) * 7 + (n % 10));
    const dates = datesOf(stage, n);
    const choice = renewal ? recurring : trade.products;
    const currency = currencyOf(company);
    const chosen = productsOf(choice, renewal ? 1 + (n % 2) : 1 + Math.floor(random.next() * 4), random);
    const lines = chosen.map((product) => lineOf(product, currency, trade, random, dates.closesOn));
    return {
      key: `deal-${String(n + 1).padStart(3, "0")}`,
      name: `${company.name} - ${lines[0]!.name}${renewal ? " renewal" : ""}`,
      pipeline: renewal ? "renewals" : "default",
      stage,
      amount: linesTotal(lines, currency),
      currency,
      ...dates,
      owner: company.owner,
      company: company.key,
      contacts: contactsOf(trade, company, n),
      ...(n % 3 === 0 && { poNumber: poNumber(n) }),
      lines,
    };
  });
}

const pick = <T>(from: T[], n: number): T => from[n % from.length]!;
const poNumber = (n: number) => (n % 2 === 0 ? `PO-${24_000 + n * 37}` : `4500${100_000 + n * 613}`);

/** Different products, so that a deal does not list one twice. */
const productsOf = (from: SeedProduct[], count: number, random: Random) =>
  [...new Set(Array.from({ length: count }, () => pick(from, Math.floor(random.next() * from.length))))];

/** Closed deals lie between January and 20 November, open ones close within three months. */
function datesOf(stage: string, n: number) {
  const closed = /won$|lost$/.test(stage);
  const closesOn = closed ? addDays("2026-01-08", (n * 41) % 317) : addDays(TODAY, 1 + ((n * 13) % 90));
  return { createdOn: closed ? addDays(closesOn, -(14 + (n % 60))) : addDays(TODAY, -(3 + ((n * 7) % 80))), closesOn };
}

function lineOf(product: SeedProduct, currency: string, trade: Trade, random: Random, closesOn: string): SeedLine {
  const rate = trade.currencies.find(({ code }) => code === currency)?.rate;
  const unitPrice = rate === undefined ? product.price : priceAbroad(product.price, rate, currency);
  const quantity = quantityOf(product, trade.largestOrder, random);
  return {
    product: product.key,
    name: product.name,
    ...(product.sku && { sku: product.sku }),
    quantity,
    unitPrice,
    ...discountOf(quantity, unitPrice, currency, random),
    ...(product.recurring && { recurring: { ...product.recurring, startsOn: nextMonth(closesOn) } }),
  };
}

/** Dear things are bought once, hours by the quarter, the metered and the rebilled by the hundred. */
function quantityOf(product: SeedProduct, largest: number, random: Random): string {
  const roll = random.next();
  const price = Number(product.price);
  if (price <= 1) return String(200 + Math.floor(roll * 40) * 50);
  if (product.name.endsWith(" hour")) return String(4 + Math.floor(roll * 160) / 4);
  if (product.recurring || price >= 2000) return "1";
  return String(1 + Math.floor(roll * largest));
}

/** One line in five has a percentage off; one in ten an amount, whole units of currency for each piece. */
function discountOf(quantity: string, unitPrice: string, currency: string, random: Random) {
  const roll = random.next();
  if (roll < 0.2) return { discountPercent: pick(PERCENTS, Math.floor(roll * 1000)) };
  const perPiece = Math.floor(Number(unitPrice) / 20);
  if (roll > 0.9 && perPiece > 0 && Number.isInteger(Number(quantity))) {
    return { discountAmount: money(perPiece * Number(quantity), currency) };
  }
  return {};
}

function contactsOf(trade: Trade, company: SeedCompany, n: number): string[] {
  const staff = trade.contacts.filter((contact) => contact.company === company.key).map((contact) => contact.key);
  return n % 4 === 0 ? staff : staff.slice(0, 1);
}
