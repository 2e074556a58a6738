import { Decimal } from "decimal.js";
import { MONTHS_PER_PERIOD, type PlannedLine } from "../invoicing/lines.ts";
import { roundedMoney } from "../money.ts";
import type { DealLine, PlainDate } from "../records.ts";
import { parsePolicy, type Policy, type RecognitionRules } from "../recognition/policy.ts";
import { scheduleOf, type Known, type Schedule } from "../recognition/schedule.ts";
import type { Settings } from "../settings.ts";
import type { BilledDocument, Planned } from "./billed-documents.ts";
import type { DealLedger, KnownDeal } from "./known-deal.ts";
import { inProportion } from "./proportion.ts";

/** A line of the deal and when it is earned. */
export interface PromisedLine {
  key: string;
  schedule: Schedule;
  /** What it sells for alone, in minor units. */
  standAlone: number;
}

/** Of a deal whose lines cannot be read, or that was never read, all is earned as it is billed. */
const WHOLE: PromisedLine = { key: "all", schedule: { kind: "at-once" }, standAlone: 0 };

export function promisedLines(of: DealLedger, planned: Planned, invoicedOn: PlainDate): PromisedLine[] {
  const { deal, settings: { recognition } } = of;
  if (deal === null || planned === null || planned.lines.length === 0) return [WHOLE];
  const lines = new Map(deal.lines.map((line) => [line.id, line]));
  return planned.lines.map((planLine) => {
    const line = lines.get(planLine.key) ?? null;
    const policy = policyOf(deal, line, recognition);
    return { key: planLine.key, schedule: scheduleOf(policy, knownOf(of, deal, policy, { planLine, line, invoicedOn })), standAlone: standAloneOf(planLine, line, recognition, deal.currency) };
  });
}

function policyOf(deal: KnownDeal, line: DealLine | null, rules: RecognitionRules): Policy {
  const words = propertyOf(deal, rules.fields.policy);
  const said = words === null ? undefined : parsePolicy(words);
  return said ?? itemOf(line, rules)?.policy ?? (line?.recurring ? rules.recurring : rules.oneOff);
}

const itemOf = (line: DealLine | null, { items }: RecognitionRules) => items.find(({ item }) => line !== null && (item === line.sku || item === line.productId));

const propertyOf = ({ properties }: KnownDeal, name: string | null): string | null => (name === null ? null : properties[name]?.trim() || null);

/** HubSpot's dates are "2026-11-23" or a moment that begins so. */
const dateOf = (deal: KnownDeal, name: string | null): PlainDate | null => /^\d{4}-\d{2}-\d{2}/.exec(propertyOf(deal, name) ?? "")?.[0] ?? null;

interface Line {
  planLine: PlannedLine;
  line: DealLine | null;
  invoicedOn: PlainDate;
}

function knownOf({ entries, settings }: DealLedger, deal: KnownDeal, policy: Policy, { planLine, line, invoicedOn }: Line): Known {
  const { fields } = settings.recognition;
  const own = entries.filter(({ lineId }) => lineId === planLine.key);
  const byField = policy.earn === "milestones" ? policy.milestones.flatMap(({ name, field }) => reachedOn(name, dateOf(deal, field))) : [];
  const byHand = own.flatMap((entry) => (entry.kind === "milestone" ? reachedOn(entry.milestone, entry.on) : []));
  return {
    signedOn: deal.closeDate,
    invoicedOn,
    deliveredOn: dateOf(deal, fields.delivered),
    starts: dateOf(deal, fields.starts),
    ends: dateOf(deal, fields.ends),
    term: termOf(planLine, line),
    reached: Object.fromEntries([...byField, ...byHand]),
    used: own.flatMap((entry) => (entry.kind === "usage" ? [{ on: entry.on, minor: entry.minor }] : [])),
  };
}

const reachedOn = (name: string, on: PlainDate | null): [string, PlainDate][] => (on === null ? [] : [[name, on]]);

/** As long as what is billed of it runs: its whole term, or its first period. */
function termOf(planLine: PlannedLine, line: DealLine | null): Known["term"] {
  if (!line?.recurring) return null;
  const { frequency, startsOn } = line.recurring;
  if (frequency === "weekly") return { months: 0, days: 7, startsOn };
  const months = MONTHS_PER_PERIOD[frequency];
  if (months === undefined || new Decimal(line.quantity).isZero()) return null;
  const periods = new Decimal(planLine.quantity).div(line.quantity);
  return { months: Math.max(1, periods.mul(months).toDecimalPlaces(0).toNumber()), days: 0, startsOn };
}

/** Its price before any discount, unless the tenant knows what it sells for alone. */
function standAloneOf({ quantity, unitPrice }: PlannedLine, line: DealLine | null, rules: RecognitionRules, currency: string): number {
  const price = itemOf(line, rules)?.standAlonePrice ?? unitPrice;
  return Math.abs(roundedMoney(new Decimal(quantity).mul(price), currency).minor);
}

/**
 * What of a document belongs to each line: as its part of the plan divides it, or, for bundles, by what the lines it bills
 * sell for alone. Sums to the document, whatever it came to in the ERP.
 */
export function sharesOfLines({ billed, net }: BilledDocument, lines: readonly PromisedLine[], planned: Planned, { recognition }: Settings): number[] {
  const part = billed.byHand ? undefined : planned?.parts[billed.instalment - 1];
  const priced = new Map((part?.lines ?? planned?.lines ?? []).map(({ key, amount }) => [key, amount.minor]));
  const weights = lines.map(({ key, standAlone }) => {
    const own = priced.get(key) ?? 0;
    return recognition.bundles === "stand-alone" && own !== 0 ? standAlone : own;
  });
  return inProportion(net, weights);
}
