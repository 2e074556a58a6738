import { money, type Money } from "../money.ts";
import type { BookDocument } from "./book.ts";

/** The causes by which the CRM's number and the ERP's differ, in the order in which they are taken out. */
export const STEPS = [
  "duplicate-deals",
  "duplicate-documents",
  "lost-or-redated",
  "not-invoiced",
  "tax-in-amount",
  "currency",
  "amount-differs",
  "credit-notes",
  "timing",
  "earlier-deals",
  "no-deal",
  "rounding",
  "unexplained",
] as const;
export type StepName = (typeof STEPS)[number];

/** A record behind a number, with the part of it that this record explains. */
export interface Evidence {
  kind: "deal" | BookDocument["kind"] | "payment" | "report";
  id: string;
  amount: Money;
}

export interface Step<Name extends string = string> {
  step: Name;
  amount: Money;
  /** Sums to `amount`; by kind and id. */
  evidence: Evidence[];
}

/** Leads from one number to another: from + all steps = to, to the minor unit. */
export interface Bridge<Name extends string = string> {
  from: Money;
  to: Money;
  steps: Step<Name>[];
}

/** Gathers evidence step by step; what the same record contributes twice to a step is one row. */
export class Tally<Name extends string> {
  readonly #rows = new Map<Name, Map<string, Evidence>>();
  readonly #currency: string;

  constructor(names: readonly Name[], currency: string) {
    this.#currency = currency;
    for (const name of names) this.#rows.set(name, new Map());
  }

  add(step: Name, kind: Evidence["kind"], id: string, minor: number): void {
    const rows = this.#rows.get(step);
    if (rows === undefined) throw new RangeError(`There is no step ${step}`);
    // Most records explain nothing of most steps; keeping them would cost half the time of a large book.
    if (minor === 0) return;
    const before = rows.get(`${kind} ${id}`)?.amount.minor ?? 0;
    rows.set(`${kind} ${id}`, { kind, id, amount: money(before + minor, this.#currency) });
  }

  sum(step?: Name): number {
    const rows = step === undefined ? [...this.#rows.values()] : [this.#rows.get(step) ?? new Map<string, Evidence>()];
    return rows.reduce((all, of) => [...of.values()].reduce((part, { amount }) => part + amount.minor, all), 0);
  }

  steps(): Step<Name>[] {
    return [...this.#rows].map(([step, rows]) => {
      const evidence = [...rows.values()].filter(({ amount }) => amount.minor !== 0).toSorted(byRecord);
      return { step, amount: money(this.sum(step), this.#currency), evidence };
    });
  }
}

const byRecord = (a: Evidence, b: Evidence): number => compare(a.kind, b.kind) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
