import type { Context, MiddlewareHandler } from "hono";
import type { SandboxClock } from "../../kit/clock.ts";
import type { Store } from "../../kit/store.ts";
import type { XeroEnv } from "../api/desk.ts";
import type { XeroSettings } from "../settings/stand-in.ts";
import { isAdministrator } from "./guard.ts";

interface Window {
  startedAt: number;
  count: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const PER_DAY = { starter: 1000, core: 5000 };

/** Xero's limits for each tenant of the app, and for the app; the administrator is free of them. */
export function createLimits(kit: { clock: SandboxClock; store: Store }, settings: () => Readonly<XeroSettings>) {
  const windows = kit.store.collection<Window>("limit");
  const underway = new Map<string, number>();

  function read(name: string, length: number): Window {
    const window = windows.get(name);
    const now = kit.clock.now();
    return window && now >= window.startedAt && now < window.startedAt + length ? window : { startedAt: now, count: 0 };
  }

  const secondsLeft = ({ startedAt }: Window, length: number) => Math.max(1, Math.ceil((startedAt + length - kit.clock.now()) / 1000));

  /** Five calls at once; counted around latency and faults, so that slow calls count for as long as they last. */
  const atOnce: MiddlewareHandler<XeroEnv> = async (c, next) => {
    const tenant = c.req.header("xero-tenant-id");
    if (tenant === undefined || isAdministrator(c.req.header("authorization"))) return next();
    const count = underway.get(tenant) ?? 0;
    if (count >= settings().concurrent) return tooMany(c, "concurrent");
    underway.set(tenant, count + 1);
    try {
      return await next();
    } finally {
      underway.set(tenant, underway.get(tenant)! - 1);
    }
  };

  const overTime: MiddlewareHandler<XeroEnv> = async (c, next) => {
    if (isAdministrator(c.req.header("authorization"))) return next();
    const { plan, perMinute, appPerMinute } = settings();
    const { tenantId } = c.get("books");
    const minute = read(`minute/${tenantId}`, MINUTE_MS);
    const day = read(`day/${tenantId}`, DAY_MS);
    const app = read("app", MINUTE_MS);
    const spent = app.count >= appPerMinute ? "appminute" : minute.count >= perMinute ? "minute" : day.count >= PER_DAY[plan] ? "day" : undefined;
    const used = spent === undefined ? 1 : 0;
    const left = { minute: perMinute - minute.count - used, day: PER_DAY[plan] - day.count - used, app: appPerMinute - app.count - used };
    if (spent === undefined) {
      windows.put(`minute/${tenantId}`, { ...minute, count: minute.count + 1 });
      windows.put(`day/${tenantId}`, { ...day, count: day.count + 1 });
      windows.put("app", { ...app, count: app.count + 1 });
      await next();
    } else {
      const wait = spent === "day" ? secondsLeft(day, DAY_MS) : secondsLeft(spent === "minute" ? minute : app, MINUTE_MS);
      c.res = tooMany(c, spent, wait);
    }
    c.res.headers.set("X-MinLimit-Remaining", String(Math.max(0, left.minute)));
    c.res.headers.set("X-DayLimit-Remaining", String(Math.max(0, left.day)));
    c.res.headers.set("X-AppMinLimit-Remaining", String(Math.max(0, left.app)));
  };

  return { atOnce, overTime };
}

/** Of too many calls at once Xero does not say how long to wait. */
function tooMany(c: Context, problem: "minute" | "day" | "appminute" | "concurrent", seconds?: number): Response {
  c.header("X-Rate-Limit-Problem", problem);
  if (seconds !== undefined) c.header("Retry-After", String(seconds));
  return c.body(null, 429);
}
