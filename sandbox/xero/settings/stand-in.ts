import { z } from "zod";
import type { Store } from "../../kit/store.ts";

/** What of Xero is unsettled or depends on the app's plan, and so can be chosen over POST /__sandbox/settings. */
export const xeroSettings = z.strictObject({
  /** Starter apps have 1,000 calls a day for each tenant, all others 5,000. */
  plan: z.enum(["starter", "core"]).default("core"),
  perMinute: z.number().int().min(1).max(100_000).default(60),
  concurrent: z.number().int().min(1).max(1000).default(5),
  /** For all tenants of the app together. */
  appPerMinute: z.number().int().min(1).max(1_000_000).default(10_000),
  /** An app made on or after 2 March 2026 may ask for granular scopes only. */
  granularScopesOnly: z.boolean().default(true),
  /** How long a refresh token that was already used may be used again. */
  refreshGraceMinutes: z.number().int().min(0).max(1440).default(30),
  /** Consent is given without a person, for these tenants; null shows the page. */
  autoApprove: z.array(z.string().max(100)).max(10).nullable().default(null),
  /** What a document sent with nothing but a contact's name does when a contact has that name. */
  contactsByName: z.enum(["duplicate", "match"]).default("duplicate"),
});
export type XeroSettings = z.infer<typeof xeroSettings>;

export function openSettings(store: Store) {
  const kept = store.collection<XeroSettings>("xero-settings");
  const get = (): Readonly<XeroSettings> => kept.get("settings") ?? xeroSettings.parse({});
  return {
    get,
    /** What is left out stays as it is. Throws when a field is unknown or out of range. */
    change(order: unknown) {
      const given = xeroSettings.partial().parse(order);
      const sent = Object.keys(order as object);
      const wanted = Object.fromEntries(Object.entries(given).filter(([name]) => sent.includes(name)));
      kept.put("settings", { ...get(), ...wanted });
      return get();
    },
  };
}
