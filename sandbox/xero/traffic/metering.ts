import type { MiddlewareHandler } from "hono";
import type { SandboxClock } from "../../kit/clock.ts";
import type { Store } from "../../kit/store.ts";
import type { XeroEnv } from "../api/desk.ts";

interface Meter {
  tenantId: string;
  /** Such as 2026-11. */
  month: string;
  calls: number;
  bytesOut: number;
  bytesIn: number;
}

/** Xero bills what leaves it; what comes in is free but counted too. The administrator's calls are not metered. */
export function createMetering({ clock, store }: { clock: SandboxClock; store: Store }) {
  const meters = store.collection<Meter>("meter");
  const measure: MiddlewareHandler<XeroEnv> = async (c, next) => {
    await next();
    if (c.get("by") !== "app") return;
    const { tenantId } = c.get("books");
    const month = new Date(clock.now()).toISOString().slice(0, 7);
    const before = meters.get(`${tenantId}/${month}`) ?? { tenantId, month, calls: 0, bytesOut: 0, bytesIn: 0 };
    const bytesOut = before.bytesOut + (await c.res.clone().arrayBuffer()).byteLength;
    const bytesIn = before.bytesIn + (c.req.method === "GET" ? 0 : Buffer.byteLength(await c.req.text()));
    meters.put(`${tenantId}/${month}`, { ...before, calls: before.calls + 1, bytesOut, bytesIn });
  };
  return { measure, report: () => meters.values() };
}
