import type { MiddlewareHandler } from "hono";
import { z } from "zod";
import type { SandboxClock } from "./clock.ts";

export interface Call {
  at: string;
  method: string;
  /** Path with query, as asked. */
  path: string;
  status: number;
  /** Whether the fixed bearer token of the sandbox asked, or anyone else: the registered app, its user's browser. */
  by: "app" | "administrator";
  /** The kind of the fault that hit it. */
  fault?: string;
}

export const callsQuestion = z.strictObject({
  /** Only calls whose path contains this. */
  path: z.string().max(500).default(""),
  method: z.string().toUpperCase().optional(),
  /** Administrators are not the app, so they are left out unless asked for. */
  by: z.enum(["app", "administrator", "all"]).default("app"),
});

const KEPT = 5000;
const ADMINISTRATOR = /^bearer sandbox(-\d+)?$/i;

/** Counts and remembers the calls to a vendor's own API (not those under /__sandbox/). */
export function createCalls(clock: SandboxClock) {
  let calls: Call[] = [];
  let total = { app: 0, administrator: 0 };

  const record: MiddlewareHandler = async (c, next) => {
    const at = new Date(clock.now()).toISOString();
    await next();
    const url = new URL(c.req.url);
    const by = ADMINISTRATOR.test(c.req.header("authorization") ?? "") ? "administrator" : "app";
    const fault = c.get("fault") as string | undefined;
    total[by] += 1;
    calls.push({ at, method: c.req.method, path: url.pathname + url.search, status: c.res.status, by, ...(fault && { fault }) });
    if (calls.length > KEPT * 2) calls = calls.slice(-KEPT);
  };

  return {
    record,
    clear() {
      calls = [];
      total = { app: 0, administrator: 0 };
    },
    /** `total` counts all calls since the last clear; the rest tells of those matching among the newest 5,000. */
    report: (question: Partial<z.infer<typeof callsQuestion>> = {}) => {
      const { path = "", method, by = "app" } = question;
      const kept = calls
        .slice(-KEPT)
        .filter((call) => call.path.includes(path) && (!method || call.method === method) && (by === "all" || call.by === by));
      const byMethod: Record<string, number> = {};
      for (const call of kept) byMethod[call.method] = (byMethod[call.method] ?? 0) + 1;
      return { total: by === "all" ? total.app + total.administrator : total[by], matching: kept.length, byMethod, calls: kept };
    },
  };
}
