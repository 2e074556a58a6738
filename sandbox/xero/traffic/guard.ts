import type { MiddlewareHandler } from "hono";
import type { XeroEnv } from "../api/desk.ts";
import type { Books } from "../books/books.ts";
import type { Grants } from "../identity/grants.ts";
import { scopeMissing, unauthorised, wrongTenant } from "../identity/problems.ts";
import { allows } from "../identity/scopes.ts";

/** The bearer token that always works, in every organisation. */
const ADMINISTRATOR = "sandbox";

export const tokenIn = (authorization: string | undefined): string | undefined => /^Bearer (.+)$/i.exec(authorization ?? "")?.[1]?.trim();

export const isAdministrator = (authorization: string | undefined): boolean => tokenIn(authorization) === ADMINISTRATOR;

/** Whether the token of a call is good, whatever it is asked for. */
export function tokenState(grants: Grants, authorization: string | undefined): "yes" | "expired" | "no" {
  if (isAdministrator(authorization)) return "yes";
  const access = grants.accessOf(tokenIn(authorization) ?? "");
  return access === undefined ? "no" : access.expired ? "expired" : "yes";
}

/** Lets a call of the accounting API through when its token, its tenant and its scopes are in order. */
export function createGuard(grants: Grants, booksOf: (tenantId: string) => Books | undefined): MiddlewareHandler<XeroEnv> {
  return async (c, next) => {
    const authorization = c.req.header("authorization");
    const state = tokenState(grants, authorization);
    if (state !== "yes") return unauthorised(state === "expired");
    const tenantId = c.req.header("xero-tenant-id")?.toLowerCase() ?? "";
    const administrator = isAdministrator(authorization);
    const books = booksOf(tenantId);
    if (!books || !(administrator || grants.isConnected(tenantId))) return wrongTenant();
    const [, , , collection = ""] = c.req.path.split("/");
    const scopes = grants.accessOf(tokenIn(authorization)!)?.token.scopes ?? [];
    if (!administrator && !allows(scopes, collection, c.req.method)) return scopeMissing();
    c.set("books", books);
    c.set("by", administrator ? "user" : "app");
    return next();
  };
}
