/** Where Intuit is. */
export interface QuickBooksEndpoints {
  authorize: string;
  token: string;
  revoke: string;
  /** Origin of the accounting API. */
  api: string;
}

const OAUTH = {
  authorize: "https://appcenter.intuit.com/connect/oauth2",
  token: "https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer",
  revoke: "https://developer.api.intuit.com/v2/oauth2/tokens/revoke",
};

export const PRODUCTION_ENDPOINTS: QuickBooksEndpoints = { ...OAUTH, api: "https://quickbooks.api.intuit.com" };
export const SANDBOX_ENDPOINTS: QuickBooksEndpoints = { ...OAUTH, api: "https://sandbox-quickbooks.api.intuit.com" };

export interface QuickBooksOptions {
  /** DefinitionId of the custom field that holds our reference; null: the private note alone holds it. */
  referenceField: string | null;
  /** DefinitionId of the custom field for the customer's order number; null: it goes into the customer's memo. */
  poNumberField: string | null;
  /** Origin of the user interface that links to an invoice lead to. */
  uiOrigin: string;
  /** Ask for the customer's payment link when an invoice is read; Intuit documents the switch only in part. */
  invoiceLink: boolean;
  /** IANA zone of companies that name none. */
  fallbackTimeZone: string | null;
}

export const DEFAULT_OPTIONS: QuickBooksOptions = {
  referenceField: null,
  poNumberField: null,
  uiOrigin: "https://app.qbo.intuit.com",
  invoiceLink: true,
  fallbackTimeZone: null,
};
