/** Granular scopes, the only ones for apps made since 2 March 2026, each with its read-only form where Xero has one. */
const GRANULAR = ["accounting.invoices", "accounting.payments", "accounting.banktransactions", "accounting.contacts", "accounting.settings", "accounting.manualjournals"];
const PLAIN = ["openid", "profile", "email", "offline_access", "accounting.attachments", "accounting.reports.aged.read", "accounting.journals.read"];
/** What older apps may still ask for, until September 2027, and what it amounts to. */
const BROAD: Record<string, string[]> = {
  "accounting.transactions": ["accounting.invoices", "accounting.payments", "accounting.banktransactions", "accounting.manualjournals"],
  "accounting.transactions.read": ["accounting.invoices.read", "accounting.payments.read", "accounting.banktransactions.read", "accounting.manualjournals.read"],
  "accounting.reports.read": ["accounting.reports.aged.read"],
};
const known = (scope: string) => PLAIN.includes(scope) || GRANULAR.includes(scope.replace(/\.read$/, ""));

/** The scopes an app may not ask for. */
export const refusedScopes = (scopes: string[], granularOnly: boolean): string[] =>
  scopes.filter((scope) => !known(scope) && (granularOnly || !(scope in BROAD)));

/** Which scopes open a collection; the first is the one of Xero's list, any of them will do. */
const SCOPE_OF: Record<string, string[]> = {
  Invoices: ["accounting.invoices"],
  CreditNotes: ["accounting.invoices"],
  RepeatingInvoices: ["accounting.invoices"],
  Items: ["accounting.invoices", "accounting.settings"],
  Payments: ["accounting.payments"],
  Overpayments: ["accounting.payments"],
  Prepayments: ["accounting.payments"],
  BankTransactions: ["accounting.banktransactions"],
  Contacts: ["accounting.contacts"],
  ManualJournals: ["accounting.manualjournals"],
  Accounts: ["accounting.settings"],
  TaxRates: ["accounting.settings"],
  Currencies: ["accounting.settings"],
  Organisation: ["accounting.settings"],
  BrandingThemes: ["accounting.settings"],
  TrackingCategories: ["accounting.settings"],
};

/** Whether a token's scopes allow a call; reading needs the read-only form at least. */
export function allows(scopes: readonly string[], collection: string, method: string): boolean {
  const held = scopes.flatMap((scope) => BROAD[scope] ?? [scope]);
  const reading = method === "GET" || method === "HEAD";
  return (SCOPE_OF[collection] ?? []).some((scope) => held.includes(scope) || (reading && held.includes(`${scope}.read`)));
}
