import { grouped } from "../money.ts";

/**
 * A sentence as data: its template with gaps, and what stands in them. Whoever shows it fills the gaps in their own
 * language: "{total:money}" is an amount such as "1000.00 USD", "{due:date}" a plain date, "{why:word}" the key of a word.
 */
export interface Template {
  sentence: string;
  /** What to do about it. */
  nextStep: string;
}

export type Values = Record<string, string>;

/** The names of a template's gaps. */
export type GapsOf<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}` ? NameOf<Gap> | GapsOf<Rest> : never;
type NameOf<Gap extends string> = Gap extends `${infer Name}:${string}` ? Name : Gap;

const GAP = /\{(\w+)(?::(\w+))?\}/g;

/** As the server itself says it, in English: "1,000.00 USD", and dates as they are. */
export const fill = (text: string, values: Values): string => text.replaceAll(GAP, (_gap, name: string, kind?: string) => shown(Object.hasOwn(values, name) ? (values[name] ?? "") : "", kind));

const shown = (value: string, kind: string | undefined): string => (kind === "money" ? grouped(value) : value);
