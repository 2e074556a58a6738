import { z } from "zod";
import type { ParkReason } from "../../domain/parking.ts";

/** Why something waits for a person, and what to do about it. */
export const reasonSchema = z
  .strictObject({
    code: z.string().describe("Stable; for programs"),
    sentence: z.string(),
    nextStep: z.string(),
    choices: z.array(z.strictObject({ id: z.string(), label: z.string() })).describe("Records or answers to choose from"),
  })
  .meta({ id: "Reason" });

export const showReason = ({ code, sentence, nextStep, choices }: ParkReason): z.infer<typeof reasonSchema> => ({
  code,
  sentence,
  nextStep,
  choices,
});
