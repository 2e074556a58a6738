import type { Context } from "hono";
import { z } from "zod";
import type { SandboxClock } from "../../kit/clock.ts";
import type { Store } from "../../kit/store.ts";
import type { Happening, Origin } from "../happenings.ts";
import { APP_ID } from "../app.ts";
import { requireScope, type Caller } from "../identity/caller.ts";
import type { ObjectDesk } from "../objects/objects.ts";
import type { Portal } from "../portal.ts";
import { Refusal, validation } from "../refusal.ts";
import { objectScopes, objectType, schemaScopes, type ObjectType } from "../schema/types.ts";
import type { createWebhooks } from "../webhooks/webhooks.ts";

/** What every endpoint works with. */
export interface Api {
  clock: SandboxClock;
  store: Store;
  webhooks: Pick<ReturnType<typeof createWebhooks>, "tell">;
  /** Where this stand-in is, for links. */
  origin: string;
  portal(portalId: number): Portal;
  caller(c: Context): Caller;
}

export const portalOf = (api: Api, c: Context): Portal => api.portal(api.caller(c).portalId);

export function typeNamed(name: string): ObjectType {
  const type = objectType(name);
  if (!type) throw validation(`Unable to infer object type from: ${name}`);
  return type;
}

/** The object type named in the path, and the scope the call needs. */
export function typeFor(api: Api, c: Context, access: "read" | "write", named = c.req.param("type") ?? ""): ObjectType {
  const type = typeNamed(named);
  requireScope(api.caller(c), ...objectScopes(type, access));
  return type;
}

/** The type in the path, once the caller may see or change its definitions. */
export function typeOpen(api: Api, c: Context, access: "read" | "write"): string {
  const type = typeNamed(c.req.param("type") ?? "");
  requireScope(api.caller(c), ...schemaScopes(type, access));
  return type.name;
}

/** The app, or a person in the user interface: what an administrator's token does counts as the latter. */
const BY_APP: Origin = { changeSource: "INTEGRATION", sourceId: String(APP_ID) };
export const BY_PERSON: Origin = { changeSource: "CRM_UI", sourceId: "userId:9000001" };

/** Runs a change in one transaction, together with what the world is going to hear of it. */
export function change<T>(api: Api, c: Context, work: (desk: ObjectDesk) => T): T {
  const { portalId, administrator } = api.caller(c);
  return changeAs(api, { portalId, origin: administrator ? BY_PERSON : BY_APP, strict: c.req.path.includes("/2026-09/") }, work);
}

export function changeAs<T>(api: Api, by: { portalId: number; origin: Origin; strict: boolean }, work: (desk: ObjectDesk) => T): T {
  return api.store.atomically(() => {
    const happenings: Happening[] = [];
    const result = work({ portal: api.portal(by.portalId), clock: api.clock, tell: (one) => happenings.push(one), origin: by.origin, strict: by.strict });
    api.webhooks.tell(by.portalId, happenings, by.origin);
    return result;
  });
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
  return read(schema, body);
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({ message: issue.message, in: issue.path.join(".") }));
  throw validation(`Invalid input JSON: ${z.prettifyError(parsed.error)}`, errors);
}

/** "a,b,c", or the parameter repeated. */
export const listOf = (c: Context, name: string): string[] => (c.req.queries(name) ?? []).flatMap((value) => value.split(",")).map((value) => value.trim()).filter((value) => value !== "");

export function boundedNumber(text: string | undefined, of: { name: string; fallback: number; least?: number; most: number }): number {
  if (text === undefined) return of.fallback;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value)) throw validation(`${of.name} must be a whole number`);
  if (value < (of.least ?? 0)) throw validation(`${of.name} must not be less than ${of.least}`);
  if (value > of.most) throw validation(`${of.name} must not be greater than ${of.most}`);
  return value;
}

/** "paging" of a list that goes on: the cursor, and the address of the next page. Absent on the last page. */
export function pagingOf(api: Api, c: Context, after: string | undefined): { paging?: object } {
  if (after === undefined) return {};
  const next = new URL(c.req.url);
  next.searchParams.set("after", after);
  return { paging: { next: { after, link: `${api.origin}${next.pathname}${next.search}` } } };
}
