import { Refusal } from "../refusal.ts";
import type { Grants } from "./grants.ts";

/** Who is calling. Administrators have every scope and no limits. */
export interface Caller {
  portalId: number;
  administrator: boolean;
  scopes: readonly string[];
  /** Those of its scopes that have opened something in this call. */
  opened: Set<string>;
}

export function callerOf(authorization: string | undefined, grants: Grants, portalIds: readonly number[]): Caller {
  const token = /^Bearer (.+)$/i.exec(authorization ?? "")?.[1] ?? "";
  const fixed = /^sandbox-(\d+)$/.exec(token)?.[1];
  if (fixed !== undefined && portalIds.includes(Number(fixed))) return { portalId: Number(fixed), administrator: true, scopes: [], opened: new Set() };
  const access = grants.access(token);
  if (!access) {
    throw new Refusal(401, "INVALID_AUTHENTICATION", "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview");
  }
  if (access.expired) {
    const expired = new Date(access.expiresAt).toISOString();
    throw new Refusal(401, "EXPIRED_AUTHENTICATION", "The OAuth token used to make this call expired. Refresh it and try again.", { context: { "expire time": [expired] } });
  }
  return { portalId: access.grant.portalId, administrator: false, scopes: access.grant.scopes, opened: new Set() };
}

/** Any one of the scopes will do. */
export function requireScope(caller: Caller, ...scopes: string[]): void {
  if (caller.administrator) return;
  const held = scopes.find((scope) => caller.scopes.includes(scope));
  if (held !== undefined) return void caller.opened.add(held);
  throw new Refusal(403, "MISSING_SCOPES", "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.", {
    errors: [{ message: "One or more of the following scopes are required.", context: { requiredGranularScopes: scopes } }],
    links: { scopes: "https://developers.hubspot.com/scopes" },
  });
}
