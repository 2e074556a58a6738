import { canonicalText } from "../canonical.ts";
import { negate } from "../money.ts";
import type { Fact, FactContent, NewFact } from "./fact.ts";

export interface Appends {
  /** Facts that stand and should no longer. */
  reversed: Fact[];
  fresh: NewFact[];
}

/**
 * What must be added so that exactly the wanted facts stand. A fact whose content is as wanted is left alone, whatever it
 * was derived from; one that differs is reversed, and the wanted one follows. Throws a RangeError where two wanted facts
 * have one key.
 */
export function reconcile(standing: readonly Fact[], wanted: readonly NewFact[]): Appends {
  const byKey = new Map(wanted.map((fact) => [fact.key, fact]));
  if (byKey.size !== wanted.length) throw new RangeError(`Two facts have one key: ${twice(wanted)}`);
  const known = new Map(standing.map((fact) => [fact.key, fact]));
  const asWanted = (fact: FactContent | undefined, other: FactContent | undefined) =>
    fact !== undefined && other !== undefined && contentOf(fact) === contentOf(other);
  return {
    reversed: standing.filter((fact) => !asWanted(fact, byKey.get(fact.key))),
    fresh: wanted.filter((fact) => !asWanted(fact, known.get(fact.key))),
  };
}

/** Equal for two facts exactly when they say the same. */
export function contentOf({ stream, key, dealId, document, payment, on, amount, home, rate, detail }: FactContent): string {
  return canonicalText({ stream, key, dealId, document, payment, on, amount, home, rate, detail });
}

/** The fact that takes this one back. */
export const reversalOf = (fact: Fact): NewFact & { reverses: number } => ({
  ...fact,
  amount: negate(fact.amount),
  home: negate(fact.home),
  reverses: fact.seq,
});

/** Of all facts of a subject, those that are no reversals and were not reversed. */
export function standingOf(facts: readonly Fact[]): Fact[] {
  const reversed = new Set(facts.flatMap(({ reverses }) => reverses ?? []));
  return facts.filter(({ seq, reverses }) => reverses === null && !reversed.has(seq));
}

function twice(facts: readonly FactContent[]): string {
  const seen = new Set<string>();
  return facts.find(({ key }) => seen.size === seen.add(key).size)?.key ?? "";
}
