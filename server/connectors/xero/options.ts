/** Where Xero is. */
export interface XeroEndpoints {
  authorize: string;
  identity: { token: string; revocation: string };
  /** Lists what a grant opens; DELETE below it ends one organisation's part of the grant. */
  connections: string;
  /** Root of the accounting API. */
  api: string;
}

export const PRODUCTION_ENDPOINTS: XeroEndpoints = {
  authorize: "https://login.xero.com/identity/connect/authorize",
  identity: { token: "https://identity.xero.com/connect/token", revocation: "https://identity.xero.com/connect/revocation" },
  connections: "https://api.xero.com/connections",
  api: "https://api.xero.com/api.xro/2.0",
};

/**
 * Apps registered since March 2026 get granular scopes only, and the broad ones end in September 2027. Items, credit
 * notes and allocations come with accounting.invoices, recognised revenue is posted with accounting.manualjournals; what is
 * sold at the bank without an invoice is read with accounting.banktransactions.read.
 */
export const SCOPES = [
  "openid",
  "offline_access",
  "accounting.contacts",
  "accounting.invoices",
  "accounting.payments.read",
  "accounting.banktransactions.read",
  "accounting.manualjournals",
  "accounting.settings.read",
] as const;

export interface XeroOptions {
  /** Origin of the user interface that links to an invoice lead to. */
  uiOrigin: string;
  /** Ask for the customer's payment page when an open invoice is read: one call more for each. */
  payLink: boolean;
  /** Where a memo to the customer goes; Xero has no such field, so it is a line of text or nothing. */
  memo: "line" | "omit";
  /** IANA zone of organisations whose zone Xero names in a way we do not know. */
  fallbackTimeZone: string;
}

export const DEFAULT_OPTIONS: XeroOptions = {
  uiOrigin: "https://go.xero.com",
  payLink: false,
  memo: "line",
  fallbackTimeZone: "Etc/UTC",
};
