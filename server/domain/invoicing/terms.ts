import { addDays } from "../calendar.ts";
import { nameKey } from "../matching/keys.ts";
import type { Organisation } from "../organisation.ts";
import type { PlainDate } from "../records.ts";
import type { Settings } from "../settings.ts";

export type Term = Organisation["terms"][number];

/** The ERP organisation a deal goes to; ids in settings are those of one connection. */
export interface Destination {
  connectionId: string;
  organisation: Organisation;
}

/** What the deal's terms field means in one organisation. `unknown` parks: a default in its place would be a guess. */
export type TermsMeant = { kind: "none" } | { kind: "term"; term: Term } | { kind: "days"; days: number } | { kind: "unknown"; word: string };

/**
 * In this order: what a person mapped the word to, a term of that name, a term of so many days, so many days without a
 * term ("30", "Net 30", "net_30", "30 days"). A mapped term that is gone is not made up for by another.
 */
export function termsMeant(word: string | null, settings: Settings, { connectionId, organisation }: Destination): TermsMeant {
  const key = nameKey(word);
  if (word === null || key === null) return { kind: "none" };
  const own = Object.entries(settings.terms.words).find(([id]) => id === connectionId)?.[1] ?? {};
  const mapped = Object.entries(own).find(([name]) => nameKey(name) === key)?.[1];
  const days = daysIn(key);
  const term = organisation.terms.find(mapped === undefined ? ({ name }) => nameKey(name) === key : ({ id }) => id === mapped);
  if (term) return { kind: "term", term };
  if (mapped !== undefined || days === null) return { kind: "unknown", word };
  const same = organisation.terms.find(({ dueDays }) => dueDays === days);
  return same ? { kind: "term", term: same } : { kind: "days", days };
}

const DAYS = /^(?:net)?[\s_-]*(\d{1,3})[\s_-]*(?:d|days?|tage?|jours?)?$/;

function daysIn(key: string): number | null {
  const found = DAYS.exec(key)?.[1];
  return found === undefined ? null : Number(found);
}

/** When a part is due; null leaves it to the ERP. `chosen`: what a person asked for. */
export function dueDateOf(chosen: PlainDate | null, date: PlainDate, meant: TermsMeant, dueDays: number | null): PlainDate | null {
  if (chosen !== null) return chosen;
  const days = daysOf(meant, dueDays);
  return days === null ? null : addDays(date, days);
}

function daysOf(meant: TermsMeant, dueDays: number | null): number | null {
  if (meant.kind === "term") return meant.term.dueDays;
  return meant.kind === "days" ? meant.days : dueDays;
}
