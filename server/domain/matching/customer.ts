import { park, type ParkReason } from "../parking.ts";
import type { Customer } from "../records.ts";
import { companyDomainOf, domainKey, emailKey, nameKey, taxNumberKey } from "./keys.ts";

export type MatchKey = "tax number" | "domain" | "e-mail" | "name";

export type CustomerDecision =
  | { kind: "use"; customer: Customer; because: MatchKey[] }
  | { kind: "create" }
  | { kind: "park"; reason: ParkReason };

interface Match {
  candidate: Customer;
  because: MatchKey[];
}

/**
 * Finds the ERP customer that is the CRM's company or person, by exact, safe keys only: tax number, domain, e-mail,
 * name after trimming and case. Two candidates, an archived one, or tax numbers that contradict are for a person to
 * judge: a wrong link bills the wrong customer, a parked deal costs a minute.
 */
export function decideCustomer(wanted: Customer, candidates: readonly Customer[]): CustomerDecision {
  const matches = candidates
    .map((candidate) => ({ candidate, because: sharedKeys(wanted, candidate) }))
    .filter((match) => match.because.length > 0);
  if (matches.length === 0) return { kind: "create" };

  const byTaxNumber = matches.filter((match) => match.because.includes("tax number"));
  const likely = byTaxNumber.length > 0 ? byTaxNumber : matches.filter((match) => !contradicts(wanted, match.candidate));
  const [only, ...others] = likely;
  if (only === undefined) return { kind: "park", reason: contradiction(wanted, matches) };
  if (others.length > 0) return { kind: "park", reason: ambiguous(wanted, likely) };
  if (!only.candidate.active) return { kind: "park", reason: archived(wanted, only) };
  return { kind: "use", customer: only.candidate, because: only.because };
}

function sharedKeys(wanted: Customer, candidate: Customer): MatchKey[] {
  const same = (a: string | null, b: string | null) => a !== null && a === b;
  const keys: MatchKey[] = [];
  if (same(taxNumberKey(wanted.taxNumber), taxNumberKey(candidate.taxNumber))) keys.push("tax number");
  if (same(domainOf(wanted), domainOf(candidate))) keys.push("domain");
  if (same(emailKey(wanted.email), emailKey(candidate.email))) keys.push("e-mail");
  if (same(nameKey(wanted.name), nameKey(candidate.name))) keys.push("name");
  return keys;
}

/** The customer's own domain, else that of its address where the address is not at a mail provider. */
function domainOf(customer: Customer): string | null {
  if (customer.kind === "person") return null;
  return domainKey(customer.domain) ?? companyDomainOf(customer.email);
}

/** Both have a tax number and they differ: two legal entities, whatever else they share. */
function contradicts(wanted: Customer, candidate: Customer): boolean {
  const [a, b] = [taxNumberKey(wanted.taxNumber), taxNumberKey(candidate.taxNumber)];
  return a !== null && b !== null && a !== b;
}

const label = ({ candidate, because }: Match) =>
  `${candidate.name}${candidate.active ? "" : " (archived)"}: same ${because.join(", ")}`;

const choicesOf = (matches: readonly Match[]) =>
  matches.slice(0, 10).map((match) => ({ id: match.candidate.id, label: label(match) }));

/** `names` without what they share is for languages that have no words for it. */
function named(wanted: Customer, matches: readonly Match[]) {
  const few = matches.slice(0, 3);
  return { customer: wanted.name, matches: few.map(label).join("; "), names: few.map(({ candidate }) => candidate.name).join("; ") };
}

function ambiguous(wanted: Customer, matches: readonly Match[]): ParkReason {
  return park("customer-ambiguous", { ...named(wanted, matches), count: String(matches.length) }, choicesOf(matches));
}

function contradiction(wanted: Customer, matches: readonly Match[]): ParkReason {
  return park("customer-ambiguous.tax-numbers", named(wanted, matches), choicesOf(matches));
}

function archived(wanted: Customer, match: Match): ParkReason {
  return park("customer-archived", { customer: wanted.name, found: match.candidate.name }, choicesOf([match]));
}
