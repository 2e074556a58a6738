/** Where the CRM keeps things, by the portal's number; it leads on to the portal's own region by itself. */

export const settingsUrl = (portalId: number): string => `https://app.hubspot.com/connected-apps/${portalId}/installed`;

/** A company's or contact's own page. */
export const recordUrl = (portalId: number, kind: "company" | "contact", id: string): string =>
  `https://app.hubspot.com/contacts/${portalId}/record/${kind === "company" ? "0-2" : "0-1"}/${encodeURIComponent(id)}`;

export const dealUrl = (portalId: number, dealId: string): string => `https://app.hubspot.com/contacts/${portalId}/record/0-3/${encodeURIComponent(dealId)}`;
