import { parseArgs } from "node:util";
import { familiesIn, type Family } from "./families.ts";

export interface Options {
  seeds: number;
  from: number;
  only: number | null;
  trace: boolean;
  plant: string | null;
  /** A story that once broke a promise, by its name, or "all" of them. */
  regression: string | null;
  /** Families of trouble that every story has. */
  certain: Family[];
  /** Print nothing but failures and the last line. */
  quiet: boolean;
}

/** Throws with a sentence for people. */
export function readOptions(args: string[]): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args, options: { seeds: text, from: text, only: text, trace: { type: "boolean" }, plant: text, with: text, regression: text, quiet: { type: "boolean" } } });
  const whole = (name: "seeds" | "from" | "only", otherwise: number): number => {
    const value = values[name];
    if (value === undefined) return otherwise;
    if (!/^\d{1,10}$/.test(value)) throw new Error(`--${name} takes a whole number, not "${value}"`);
    return Number(value);
  };
  const only = values.only === undefined ? null : whole("only", 0);
  return { seeds: only === null ? whole("seeds", 100) : 1, from: only ?? whole("from", 1), only, trace: values.trace ?? false, plant: values.plant ?? null, regression: values.regression ?? null, certain: familiesIn(values.with ?? ""), quiet: values.quiet ?? false };
}
