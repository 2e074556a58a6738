import { fill, type GapsOf, type Values } from "./sentences/fill.ts";
import { PARKED, type ParkedKey } from "./sentences/parked.ts";

/**
 * Why something waits for a person: a stable code, one plain sentence, and what to do about it. Parked work is shown
 * on the card and in the list until it is settled; nothing is retried for ever and nothing is dropped.
 */
export interface ParkReason {
  code: ParkCode;
  sentence: string;
  nextStep: string;
  /** Records to choose from, where a choice settles it. */
  choices: Choice[];
  /** The same sentence as data, for whoever says it in another language; null on rows of before there was such. */
  said: Said | null;
}

export interface Choice {
  id: string;
  label: string;
}

export interface Said {
  key: ParkedKey;
  values: Values;
}

export type ParkCode =
  | "no-connection"
  | "reconnect"
  | "deal-incomplete"
  | "no-customer"
  | "customer-ambiguous"
  | "customer-missing"
  | "customer-archived"
  | "customer-blocked"
  | "customer-currency"
  | "amount-not-positive"
  | "amounts-differ"
  | "currency-not-enabled"
  | "no-lines"
  | "line-unreadable"
  | "item-missing"
  | "tax-unmapped"
  | "terms-unmapped"
  | "dimension-unknown"
  | "period-closed"
  | "instalments-unreadable"
  | "number-taken"
  | "several-invoices"
  | "changed-after-sending"
  | "refused-by-erp"
  | "refused-by-crm"
  | "poison"
  | "our-fault";

type CodeOf<Key extends string> = Key extends `${infer Code}.${string}` ? Code : Key;
type ValuesOf<Key extends ParkedKey> = Record<GapsOf<(typeof PARKED)[Key]["sentence"]> | GapsOf<(typeof PARKED)[Key]["nextStep"]>, string>;

/** `values` stand in the gaps of the key's sentence; more of them may help to say it in other languages. */
export function park<Key extends ParkedKey>(key: Key, values: ValuesOf<Key> & Values, choices: Choice[] = []): ParkReason {
  const { sentence, nextStep } = PARKED[key];
  const code: ParkCode = key.split(".")[0] as CodeOf<Key>;
  return { code, sentence: fill(sentence, values), nextStep: fill(nextStep, values), choices, said: { key, values } };
}
