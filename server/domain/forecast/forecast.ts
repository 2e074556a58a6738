import { Decimal } from "decimal.js";
import { money, type DecimalText, type Money } from "../money.ts";

/** A deal that is still open. Deals without an amount are left out and counted. */
export interface OpenDeal {
  dealId: string;
  pipelineId: string;
  stageId: string;
  amount: Money;
}

/** What became of deals that were once in a stage and are closed now. */
export interface StageHistory {
  pipelineId: string;
  stageId: string;
  won: number;
  closed: number;
}

export interface StageRate {
  rate: number;
  low: number;
  high: number;
  /** history: of the tenant's own closed deals; crm: the CRM's probability of the stage; none: neither is known. */
  source: "history" | "crm" | "none";
  won: number;
  closed: number;
}

export interface ForecastRow {
  pipelineId: string;
  stageId: string;
  deals: number;
  amount: Money;
  rate: StageRate;
  weighted: Money;
}

export interface Forecast {
  currency: string;
  rows: ForecastRow[];
  weighted: Money;
  low: Money;
  high: Money;
}

/** Fewer closed deals say less than the CRM's own probability does. */
export const LEAST_CLOSED = 20;
/** 80 % of the time the truth lies inside, one tenth below and one above. */
export const Z = 1.2816;

/** Wilson's interval of a share: honest for few deals and for shares near 0 and 1, where the plain one is not. */
export function wilson(won: number, closed: number, z = Z): { low: number; high: number } {
  if (closed === 0) return { low: 0, high: 1 };
  const share = won / closed;
  const square = z * z;
  const middle = (share + square / (2 * closed)) / (1 + square / closed);
  const half = (z / (1 + square / closed)) * Math.sqrt((share * (1 - share)) / closed + square / (4 * closed * closed));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The close rate of a stage: the tenant's own where enough deals have closed, else the CRM's probability, else unknown. */
export function rateOf(history: StageHistory | undefined, crmProbability: DecimalText | null): StageRate {
  const { won, closed } = history ?? { won: 0, closed: 0 };
  if (closed >= LEAST_CLOSED) return { rate: won / closed, ...wilson(won, closed), source: "history", won, closed };
  if (crmProbability === null) return { rate: 0, low: 0, high: 1, source: "none", won, closed };
  // A number somebody typed says nothing of how sure it is: it counts as the fewest deals that would be believed.
  const rate = Math.min(1, Math.max(0, Number(crmProbability)));
  return { rate, ...wilson(rate * LEAST_CLOSED, LEAST_CLOSED), source: "crm", won, closed };
}

/**
 * Sum of amount × rate, in each currency, rounded once at the end. The interval holds two things that are not known: the
 * rates themselves (Wilson's bounds of each stage), and whether each deal comes in whole or not at all (1.28 standard
 * deviations of that). It never leaves 0 to the sum of all amounts.
 */
export function forecastOf(deals: readonly OpenDeal[], rates: (deal: Pick<OpenDeal, "pipelineId" | "stageId">) => StageRate): Forecast[] {
  const byCurrency = Map.groupBy(deals, ({ amount }) => amount.currency);
  return [...byCurrency].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, own]) => inCurrency(currency, own, rates));
}

function inCurrency(currency: string, deals: readonly OpenDeal[], rates: Parameters<typeof forecastOf>[1]): Forecast {
  const stages = [...Map.groupBy(deals, ({ pipelineId, stageId }) => JSON.stringify([pipelineId, stageId])).values()];
  let [expected, low, high, variance, whole] = [0, 0, 0, 0, 0].map((zero) => new Decimal(zero)) as [Decimal, Decimal, Decimal, Decimal, Decimal];
  const rows = stages.map((own) => {
    const [{ pipelineId, stageId }] = own as [OpenDeal];
    const rate = rates({ pipelineId, stageId });
    const amount = own.reduce((all, one) => all + one.amount.minor, 0);
    const squares = own.reduce((all, one) => all.add(new Decimal(one.amount.minor).pow(2)), new Decimal(0));
    expected = expected.add(new Decimal(amount).mul(rate.rate));
    low = low.add(new Decimal(amount).mul(rate.low));
    high = high.add(new Decimal(amount).mul(rate.high));
    variance = variance.add(squares.mul(rate.rate).mul(1 - rate.rate));
    whole = whole.add(amount);
    return { pipelineId, stageId, deals: own.length, amount: money(amount, currency), rate, weighted: rounded(new Decimal(amount).mul(rate.rate), currency) };
  });
  const spread = variance.sqrt().mul(Z);
  const within = (value: Decimal) => rounded(Decimal.max(0, Decimal.min(whole, value)), currency);
  return { currency, rows, weighted: rounded(expected, currency), low: within(low.sub(spread)), high: within(high.add(spread)) };
}

const rounded = (minor: Decimal, currency: string): Money => money(minor.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(), currency);
