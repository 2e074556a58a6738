import { z } from "zod";

/** What an outsider can order to go wrong, and when. Documented in docs/sandbox.md. */
export const faultRule = z.strictObject({
  id: z.string().max(100).optional(),
  /** Both must match; `path` is a regular expression over path and query. */
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).optional(),
  path: z.string().max(500).refine(isExpression, "is not a regular expression").optional(),
  /** before: the vendor never saw the request. after: it was applied, only the answer is spoilt. */
  when: z.enum(["before", "after"]).default("before"),
  kind: z.enum(["status", "hang", "reset", "reset-mid-body", "truncate", "html", "empty", "slow"]),
  /** For kind "status". */
  status: z.number().int().min(400).max(599).default(500),
  retryAfter: z.number().int().min(0).optional(),
  /** For kind "status": headers added to the answer. */
  headers: z.record(z.string().regex(/^[A-Za-z0-9-]{1,100}$/), z.string().max(1000)).optional(),
  /** For kind "status": text is sent as it is, anything else as JSON; without it the vendor's own body for that status. */
  body: z.unknown().optional(),
  /** For "hang" (then the connection is reset) and "slow" (then all goes on as usual): how long, in milliseconds. */
  ms: z.number().int().min(0).max(600_000).default(30_000),
  /** How often the rule applies before it is spent; without it, until deleted. */
  times: z.number().int().min(1).optional(),
  /** Share of matching requests that are hit. */
  rate: z.number().min(0).max(1).default(1),
});
export type FaultRule = z.infer<typeof faultRule>;

export const latencyRule = z.strictObject({
  ms: z.number().min(0).max(60_000).default(0),
  jitterMs: z.number().min(0).max(60_000).default(0),
});

function isExpression(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
