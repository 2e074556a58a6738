import type { Context } from "hono";
import { z } from "zod";
import type { SandboxClock } from "../../kit/clock.ts";
import type { Store } from "../../kit/store.ts";
import type { Happening } from "../happenings.ts";
import { requireScope, type Caller } from "../identity/caller.ts";
import type { ObjectDesk } from "../objects/objects.ts";
import type { Portal } from "../portal.ts";
import { Refusal, validation } from "../refusal.ts";
import { objectType, type ObjectType } from "../schema/types.ts";
import type { createWebhooks } from "../webhooks/webhooks.ts";

/** What every endpoint works with. */
export interface Api {
  clock: SandboxClock;
  store: Store;
  webhooks: Pick<ReturnType<typeof createWebhooks>, "tell">;
  portal(portalId: number): Portal;
  caller(c: Context): Caller;
}

export const portalOf = (api: Api, c: Context): Portal => api.portal(api.caller(c).portalId);

/** The object type named in the path, and the scope the call needs. */
export function typeFor(api: Api, c: Context, access: "read" | "write", named = c.req.param("type") ?? ""): ObjectType {
  const type = objectType(named);
  if (!type) throw new Refusal(400, "VALIDATION_ERROR", `Unable to infer object type from: ${named}`);
  requireScope(api.caller(c), scopeOf(type, access));
  return type;
}

const scopeOf = (type: ObjectType, access: "read" | "write"): string | null => {
  if (type.scope === null || type.scope === "e-commerce") return type.scope;
  return `${type.scope}.${access}`;
};

/** Runs a change in one transaction; the world hears of it once it is done. */
export function change<T>(api: Api, c: Context, work: (desk: ObjectDesk) => T): T {
  const caller = api.caller(c);
  const happenings: Happening[] = [];
  const strict = /\/(2026-03|2026-09)\//.test(c.req.path);
  const result = api.store.atomically(() =>
    work({ portal: api.portal(caller.portalId), clock: api.clock, tell: (one) => happenings.push(one), strict }),
  );
  const origin = caller.administrator
    ? ({ changeSource: "CRM_UI", sourceId: "userId:9000001" } as const)
    : ({ changeSource: "INTEGRATION", sourceId: "1000001" } as const);
  api.webhooks.tell(caller.portalId, happenings, origin);
  return result;
}

/** The JSON body as `schema` reads it; HubSpot's refusals for another content type, broken JSON and wrong shapes. */
export async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const contentType = c.req.header("content-type") ?? "";
  if (!contentType.toLowerCase().startsWith("application/json")) {
    throw new Refusal(415, "VALIDATION_ERROR", `Unsupported content type: ${contentType || "none"}; send application/json`);
  }
  const text = await c.req.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw validation("Invalid input JSON: the body could not be parsed");
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({ message: issue.message, in: issue.path.join(".") }));
  throw validation(`Invalid input JSON: ${z.prettifyError(parsed.error)}`, errors);
}

/** "a,b,c", or the parameter repeated. */
export const listOf = (c: Context, name: string): string[] => (c.req.queries(name) ?? []).flatMap((value) => value.split(",")).map((value) => value.trim()).filter((value) => value !== "");
