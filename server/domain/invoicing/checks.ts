import { nameKey } from "../matching/keys.ts";
import { money, moneyText } from "../money.ts";
import type { Organisation } from "../organisation.ts";
import { park, type ParkReason } from "../parking.ts";
import type { Deal, PlainDate } from "../records.ts";
import type { Settings } from "../settings.ts";
import type { Part } from "./instalments.ts";
import type { Plan } from "./plan.ts";
import { termsMeant, type Destination } from "./terms.ts";

/** Every rule that must hold before an invoice leaves; each failure is a sentence and a way out. */
export function checkPlan(
  deal: Deal,
  plan: Plan,
  settings: Settings,
  destination: Destination,
  deliver: Settings["trigger"]["deliver"],
): ParkReason[] {
  const { organisation } = destination;
  return [
    ...requiredProperties(deal, settings),
    ...blockedCustomer(plan, settings),
    ...positiveAmount(plan),
    ...linesAddUp(deal, plan, settings),
    ...currencyEnabled(plan, organisation),
    ...taxMapped(plan, settings),
    ...termsKnown(plan, settings, destination),
    ...dimensionsKnown(deal, settings, organisation),
    ...mailable(plan, deliver),
    ...dueAfterDate(plan),
  ];
}

/** The part's day must lie in an open period of the books. */
export function checkPeriod(part: Part, organisation: Organisation): ParkReason[] {
  const closed = organisation.closedUntil;
  if (closed === null || part.date > closed) return [];
  return [park("period-closed", { organisation: organisation.name, closed, date: part.date })];
}

/** The ERP tax code for a line; undefined where its word is not mapped. */
export function taxCodeOf(word: string | null, settings: Settings): string | null | undefined {
  if (word === null) return settings.tax.defaultCode;
  return Object.hasOwn(settings.tax.codes, word) ? settings.tax.codes[word] : undefined;
}


function requiredProperties(deal: Deal, settings: Settings): ParkReason[] {
  const missing = settings.rules.requiredProperties.filter((name) => !deal.properties[name]?.trim());
  if (missing.length === 0) return [];
  return [park("deal-incomplete.properties", { properties: missing.join(", ") })];
}

function blockedCustomer(plan: Plan, settings: Settings): ParkReason[] {
  const rule = settings.rules.blockedCustomer;
  if (!rule || plan.customer.properties[rule.property] !== rule.equals) return [];
  return [park("customer-blocked", { customer: plan.customer.name, property: rule.property, value: rule.equals })];
}

function positiveAmount(plan: Plan): ParkReason[] {
  if (plan.total.minor > 0) return [];
  return [park("amount-not-positive", { total: moneyText(plan.total) })];
}

function linesAddUp(deal: Deal, plan: Plan, settings: Settings): ParkReason[] {
  const tolerance = settings.rules.toleranceMinor;
  if (tolerance === null || deal.amount === null || deal.amount.currency !== plan.total.currency) return [];
  const difference = plan.total.minor - deal.amount.minor;
  if (Math.abs(difference) <= tolerance) return [];
  const by = moneyText(money(Math.abs(difference), plan.total.currency));
  return [park("amounts-differ", { lines: moneyText(plan.total), deal: moneyText(deal.amount), by })];
}

function currencyEnabled(plan: Plan, organisation: Organisation): ParkReason[] {
  if (organisation.currencies.includes(plan.currency)) return [];
  return [park("currency-not-enabled", { organisation: organisation.name, currency: plan.currency })];
}

function taxMapped(plan: Plan, settings: Settings): ParkReason[] {
  const words = plan.parts.flatMap((part) => part.lines.map((line) => line.taxWord));
  const unmapped = [...new Set(words.filter((word) => taxCodeOf(word, settings) === undefined))];
  if (unmapped.length === 0) return [];
  return [park("tax-unmapped", { words: unmapped.map((word) => `"${word}"`).join(", ") })];
}

/** A due date that a person chose needs no terms. */
function termsKnown(plan: Plan, settings: Settings, destination: Destination): ParkReason[] {
  const meant = termsMeant(plan.termWord, settings, destination);
  if (meant.kind !== "unknown" || plan.dueDate !== null) return [];
  return [park("terms-unmapped", { word: meant.word, organisation: destination.organisation.name })];
}

function dimensionsKnown(deal: Deal, settings: Settings, organisation: Organisation): ParkReason[] {
  return Object.entries(settings.fields.dimensions).flatMap(([dimensionId, property]) => {
    const wanted = deal.properties[property]?.trim();
    if (!wanted || optionOf(organisation, dimensionId, wanted)) return [];
    const dimension = organisation.dimensions.find((one) => one.id === dimensionId)?.name ?? dimensionId;
    return [park("dimension-unknown", { option: wanted, property, dimension, organisation: organisation.name })];
  });
}

/** The option of a class, department or tracking category that the deal's field names, by id or by name. */
export function optionOf(organisation: Organisation, dimensionId: string, wanted: string) {
  const dimension = organisation.dimensions.find((candidate) => candidate.id === dimensionId);
  const option = dimension?.options.find((one) => one.id === wanted || nameKey(one.name) === nameKey(wanted));
  return dimension && option ? { dimensionId, optionId: option.id, level: dimension.level } : undefined;
}

function dueAfterDate({ dueDate, parts }: Plan): ParkReason[] {
  const [first] = parts;
  if (dueDate === null || first === undefined || dueDate >= first.date) return [];
  return [park("deal-incomplete.due-date", { date: first.date, due: dueDate })];
}

function mailable(plan: Plan, deliver: Settings["trigger"]["deliver"]): ParkReason[] {
  if (deliver !== "sent" || plan.billTo.email !== null) return [];
  return [park("deal-incomplete.email", {})];
}

/** When a part may be made: at once, or from its own day on. */
export const isDue = (part: Part, plan: Plan, today: PlainDate): boolean =>
  plan.issue === "at-once" || part.number === 1 || part.date <= today;
