import type { MiddlewareHandler } from "hono";
import type { SandboxClock } from "./clock.ts";

export interface Call {
  at: string;
  method: string;
  /** Path with query, as asked. */
  path: string;
  status: number;
}

const KEPT = 5000;

/** Counts and remembers the calls to a vendor's own API (not those under /__sandbox/). */
export function createCalls(clock: SandboxClock) {
  let calls: Call[] = [];
  let total = 0;

  const record: MiddlewareHandler = async (c, next) => {
    await next();
    const url = new URL(c.req.url);
    total += 1;
    calls.push({
      at: new Date(clock.now()).toISOString(),
      method: c.req.method,
      path: url.pathname + url.search,
      status: c.res.status,
    });
    if (calls.length > KEPT * 2) calls = calls.slice(-KEPT);
  };

  return {
    record,
    clear() {
      calls = [];
      total = 0;
    },
    /** `total` counts all calls since the last clear; `calls` holds the newest 5,000 of them. */
    report: (pathContains = "") => {
      const kept = calls.slice(-KEPT).filter((call) => call.path.includes(pathContains));
      const byMethod: Record<string, number> = {};
      for (const call of kept) byMethod[call.method] = (byMethod[call.method] ?? 0) + 1;
      return { total, matching: kept.length, byMethod, calls: kept };
    },
  };
}
