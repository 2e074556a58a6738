import { z } from "zod";

const context = z.record(z.string(), z.array(z.string()));
const wire = z.object({
  message: z.string(),
  category: z.string().optional(),
  subCategory: z.string().optional(),
  correlationId: z.string().optional(),
  policyName: z.string().optional(),
  /** OAuth's own word, beside HubSpot's in `status`. */
  status: z.string().optional(),
  error: z.string().optional(),
  context: context.optional().catch(undefined),
  errors: z
    .array(z.object({ code: z.string().optional(), context: context.optional().catch(undefined) }))
    .optional()
    .catch(undefined),
});

/** What HubSpot says in words of its own; its sentences are left out, because they quote what customers wrote. */
export interface Envelope {
  category: string | null;
  policy: string | null;
  requestId: string | undefined;
  /** Category and codes, for the log: "VALIDATION_ERROR PROPERTY_DOESNT_EXIST". */
  words: string;
  /** The properties it complains about. */
  properties: string[];
}

const LONGEST_WORDS = 150;
const MOST_PROPERTIES = 10;

/** undefined: not HubSpot's envelope. */
export function envelopeIn(text: string): Envelope | undefined {
  const { success, data } = wire.safeParse(jsonIn(text));
  if (!success) return undefined;
  const details = data.errors ?? [];
  const words = [data.category, data.subCategory, data.error, data.status, ...details.map((one) => one.code)];
  const contexts = [data.context, ...details.map((one) => one.context)];
  return {
    category: data.category ?? null,
    policy: data.policyName ?? null,
    requestId: data.correlationId,
    words: wordsIn(words),
    properties: [...new Set(contexts.flatMap(propertiesIn))].slice(0, MOST_PROPERTIES),
  };
}

function wordsIn(words: (string | undefined)[]): string {
  const said = new Set(words.filter((word) => word !== undefined && word !== "error"));
  return [...said].join(" ").replace(/[^\w .-]/g, "").slice(0, LONGEST_WORDS);
}

/** A context may also map a property's name to the refused value: only keys that announce names are believed. */
function propertiesIn(from: z.infer<typeof context> | undefined): string[] {
  const named = Object.entries(from ?? {}).filter(([key]) => /^propert(y|ies|yNames?)$/i.test(key));
  return named.flatMap(([, names]) => names).filter((name) => /^[a-z][a-z0-9_]{0,99}$/i.test(name));
}

export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
