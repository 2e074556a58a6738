import { z } from "zod";
import type { Store } from "../../kit/store.ts";

const scope = z.string().refine(isScope, "is no scope of HubSpot");
/** What the app's configuration says; an install address must ask for everything that is required. */
export const appScopes = z.strictObject({
  required: z.array(scope).max(100).default(["oauth"]),
  /** Optional scopes this account cannot give, whatever is asked for. */
  withheld: z.array(scope).max(100).default([]),
});
type Setting = z.infer<typeof appScopes>;

const SINGLE = new Set(["oauth", "timeline", "e-commerce", "tickets", "automation", "content", "files", "forms", "multi-currency-read", "sales-email-read"]);

/** Single words, and the granular ones such as "crm.objects.deals.read". */
export function isScope(text: string): boolean {
  return SINGLE.has(text) || /^(crm|settings|cpq)(\.[a-z_]+){1,3}\.(read|write)(\.v2)?$/.test(text);
}

export function openAppScopes(store: Store) {
  const stored = store.collection<Setting>("app-scopes");
  return {
    get: (): Setting => stored.get("scopes") ?? appScopes.parse({}),
    set: (next: Setting): void => stored.put("scopes", next),
  };
}

export type AppScopes = ReturnType<typeof openAppScopes>;
