/** Where the CRM keeps things, by the portal's number; it leads on to the portal's own region by itself. */

export const settingsUrl = (portalId: number): string => `https://app.hubspot.com/connected-apps/${portalId}/installed`;

export const dealUrl = (portalId: number, dealId: string): string => `https://app.hubspot.com/contacts/${portalId}/record/0-3/${encodeURIComponent(dealId)}`;
