/** Where HubSpot is. */
export interface HubSpotEndpoints {
  /** Consent screens: https://app.hubspot.com */
  app: string;
  /** https://api.hubapi.com */
  api: string;
}

export const PRODUCTION_ENDPOINTS: HubSpotEndpoints = { app: "https://app.hubspot.com", api: "https://api.hubapi.com" };

/** One version of every dated path, so that the next one is one change. OAuth v1 ends in February 2027. */
export const VERSION = "2026-09";
/** App events have their own cadence. */
export const TIMELINE_VERSION = "2026-03";

/** What the calls of this connector need, and no more: the marketplace refuses apps that ask for what they do not use. */
export const SCOPES = [
  "oauth",
  "crm.objects.deals.read",
  "crm.objects.deals.write",
  "crm.schemas.deals.read",
  "crm.schemas.deals.write",
  "crm.objects.companies.read",
  "crm.objects.contacts.read",
  "crm.objects.line_items.read",
  "timeline",
] as const;

/**
 * HubSpot's guide asks writing of contacts of whoever makes tasks; both also carry what the accounting system changed of a
 * customer back, where a tenant lets it own a field. Owners are read for their names alone. Who wants none of it gives none.
 */
export const OPTIONAL_SCOPES = ["crm.objects.contacts.write", "crm.objects.companies.write", "crm.objects.owners.read"] as const;
