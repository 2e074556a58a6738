import type { Problem, Shape } from "../../api/client.ts";

/** A sentence and what to do about it, with the gaps of the English one: {name}, {total:money}, {due:date}, {why:word}. */
export interface Saying {
  sentence: string;
  nextStep: string;
}

type Key = Shape<"Said">["key"];
type OfMoney = Extract<Key, `journal${string}` | `reminder${string}`>;

/**
 * What the server writes in English, in another language. English itself is not here: the server sends its own sentence,
 * with its gaps. Complete by its types: every sentence has its key, and no key is left over.
 */
export interface Sayings {
  parked: Record<Exclude<Key, OfMoney>, Saying>;
  problems: Record<Exclude<Problem["code"], "invalid-request">, Saying>;
  /** What a vendor refused, by our word for it; what it said itself stays as it was said. */
  refused: Saying;
}

/** Of journal entries and reminders. Apart, because their pages alone show them. */
export type MoneySayings = Record<OfMoney, Saying>;

/** Lines of the log, and what a gap with a kind holds: "step.create-invoice". Apart, because one page alone shows them. */
export interface LogSayings {
  /** What stands in square brackets is left out where its gap is empty. */
  lines: Record<Shape<"LogEntry">["line"]["key"], string>;
  words: Record<string, string>;
}
