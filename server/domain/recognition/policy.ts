import { z } from "zod";
import { RESIDUES } from "./residue.ts";
import { SPREADS } from "./spread.ts";

const propertyName = z.string().min(1).max(100);
const decimal = z.string().regex(/^\d+(\.\d+)?$/);

/** When a term begins, where neither the line nor the deal names its first day. */
const starts = z.enum(["signature", "invoice", "delivery"]).default("invoice");

/** How what was sold is earned. */
export const policySchema = z.discriminatedUnion("earn", [
  /** On the invoice's own date. */
  z.strictObject({ earn: z.literal("at-once") }),
  /** On the day the deal's delivery field names; until then it is deferred. */
  z.strictObject({ earn: z.literal("on-delivery") }),
  /** `months` counts where the line has no term of its own; a line with neither is earned at once. */
  z.strictObject({ earn: z.literal("over-time"), by: z.enum(SPREADS).default("prorated-months"), months: z.int().min(1).max(1200).nullable().default(null), starts }),
  /** Each share on the day its deal property names, or a person enters. Percents sum to at most 100. */
  z.strictObject({
    earn: z.literal("milestones"),
    milestones: z.array(z.strictObject({ name: z.string().min(1).max(100), percent: decimal, field: propertyName.nullable().default(null) })).min(1).max(50),
  }),
  /** As a person enters it. */
  z.strictObject({ earn: z.literal("usage") }),
]);
export type Policy = z.infer<typeof policySchema>;

/** A tenant's rules for recognising revenue. */
export const recognitionSchema = z.strictObject({
  oneOff: policySchema.default({ earn: "at-once" }),
  recurring: policySchema.default({ earn: "over-time", by: "prorated-months", months: null, starts: "invoice" }),
  /** Of one product, by its SKU or its CRM id: its own policy, and the price it is sold at alone. */
  items: z
    .array(z.strictObject({ item: z.string().min(1).max(200), policy: policySchema.nullable().default(null), standAlonePrice: decimal.nullable().default(null) }))
    .max(500)
    .default([]),
  /** Deal properties: the day of delivery, the first and the last day of the contract, and a policy in words for the whole deal. */
  fields: z
    .strictObject({
      delivered: propertyName.nullable().default(null),
      starts: propertyName.nullable().default(null),
      ends: propertyName.nullable().default(null),
      policy: propertyName.nullable().default(null),
    })
    .prefault({}),
  /**
   * What a change of a running contract does. prospective: what was earned stays, the rest is spread over what lies ahead.
   * catch-up: the difference to what should have been earned is earned, or taken back, on the day of the change.
   */
  changes: z.enum(["prospective", "catch-up"]).default("prospective"),
  /** How an invoice's amount belongs to its lines: as they are priced, or by what each sells for alone. */
  bundles: z.enum(["as-priced", "stand-alone"]).default("as-priced"),
  /** Where the leftover cent of a term goes; see residue.ts. */
  residue: z.enum(RESIDUES).default("cumulative"),
});
export type RecognitionRules = z.infer<typeof recognitionSchema>;

/** Every deal property the rules need. */
export function recognitionProperties(rules: RecognitionRules): string[] {
  return [...Object.values(rules.fields).filter((name) => name !== null), ...milestonesOf(rules).flatMap(({ field }) => field ?? [])];
}

/** What a milestone can be called when a person enters one. */
export const milestoneNames = (rules: RecognitionRules): string[] => [...new Set(milestonesOf(rules).map(({ name }) => name))];

function milestonesOf({ oneOff, recurring, items }: RecognitionRules) {
  const policies = [oneOff, recurring, ...items.flatMap(({ policy }) => policy ?? [])];
  return policies.flatMap((policy) => (policy.earn === "milestones" ? policy.milestones : []));
}

/** A policy in a person's words: "at once", "on delivery", "usage", or "12 months". undefined for anything else. */
export function parsePolicy(text: string): Policy | undefined {
  const words = text.trim().toLowerCase().replaceAll("-", " ");
  if (words === "at once") return { earn: "at-once" };
  if (words === "on delivery") return { earn: "on-delivery" };
  if (words === "usage") return { earn: "usage" };
  const months = Number(/^(\d{1,3}) months?$/.exec(words)?.[1] ?? 0);
  return months >= 1 ? { earn: "over-time", by: "prorated-months", months, starts: "invoice" } : undefined;
}
