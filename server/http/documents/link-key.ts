import type { z } from "zod";
import type { Secrets } from "../../platform/secrets.ts";
import { HttpProblem, type HttpCode } from "../http-problem.ts";

const MOST_CHARACTERS = 2000;

/** What a link opens, for whom, and until when (epoch milliseconds). */
export type Grant = { tenantId: string; until: number };

/**
 * Opens what a link carries. Throws a problem where the key was altered, made for something else, or is too old.
 * @param context the kind of link: a key of one kind opens nothing of another
 */
export function openKey<T extends Grant>(secrets: Pick<Secrets, "open">, of: { context: string; schema: z.ZodType<T>; unusable: HttpProblem; expired: HttpProblem }, key: unknown, now: number): T {
  const grant = typeof key === "string" && key.length <= MOST_CHARACTERS ? opened(secrets, of, key) : null;
  if (grant === null) throw of.unusable;
  if (now >= grant.until) throw of.expired;
  return grant;
}

function opened<T>(secrets: Pick<Secrets, "open">, { context, schema }: { context: string; schema: z.ZodType<T> }, key: string): T | null {
  try {
    return schema.parse(JSON.parse(secrets.open(key, context)));
  } catch {
    return null;
  }
}

export const linkProblem = (status: 403 | 410, code: HttpCode, sentence: string, nextStep: string): HttpProblem => new HttpProblem({ status, code, sentence, nextStep });
