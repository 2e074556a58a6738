import { z } from "zod";
import type { ParkReason } from "../../domain/parking.ts";
import type { Values } from "../../domain/sentences/fill.ts";
import { PARKED } from "../../domain/sentences/parked.ts";
import { TROUBLES } from "../../domain/sentences/troubles.ts";

const SENTENCES = { ...PARKED, ...TROUBLES };
type SaidKey = keyof typeof SENTENCES;
const KEYS = Object.keys(SENTENCES) as [SaidKey, ...SaidKey[]];

/** A sentence as data, to be said in another language. Gaps: {name}, {total:money} as "12.50 EUR", {due:date}, {why:word}. */
export const saidSchema = z
  .strictObject({
    key: z.enum(KEYS).describe("Which sentence it is"),
    values: z.record(z.string(), z.string()).describe("What stands in its gaps"),
    sentence: z.string().describe("In English, with its gaps"),
    nextStep: z.string().describe("In English, with its gaps"),
  })
  .meta({ id: "Said" });

/** Why something waits for a person, and what to do about it. */
export const reasonSchema = z
  .strictObject({
    code: z.string().describe("Stable; for programs"),
    sentence: z.string(),
    nextStep: z.string(),
    said: saidSchema.nullable(),
    choices: z.array(z.strictObject({ id: z.string(), label: z.string() })).describe("Records or answers to choose from"),
  })
  .meta({ id: "Reason" });

export const showReason = ({ code, sentence, nextStep, choices, said }: ParkReason): z.infer<typeof reasonSchema> => ({
  code,
  sentence,
  nextStep,
  choices,
  said: showSaid(said),
});

/** null where an older row has none, or names a sentence that is said no more. */
export function showSaid(said: { key: string; values: Values } | null): z.infer<typeof saidSchema> | null {
  if (said === null || !isKey(said.key)) return null;
  return { key: said.key, values: said.values, ...SENTENCES[said.key] };
}

const isKey = (key: string): key is SaidKey => Object.hasOwn(SENTENCES, key);

/** What does not go on by itself beside the deals, and what to do about it. */
export const troubleSchema = z.strictObject({ sentence: z.string(), nextStep: z.string(), said: saidSchema.nullable() }).meta({ id: "Trouble" });

export const showTrouble = ({ sentence, nextStep, said }: { sentence: string; nextStep: string; said?: { key: string; values: Values } }): z.infer<typeof troubleSchema> => ({
  sentence,
  nextStep,
  said: showSaid(said ?? null),
});
