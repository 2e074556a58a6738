import { emailAddress, MOST_ADMINS, type Settings } from "./settings.ts";

/** What a person may do, least first; each includes those before it. */
export const RIGHTS = ["see", "create-invoices", "settle", "change-settings"] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * The rights of the person with this e-mail address, as the CRM signed it. Where the CRM did not say who installed the app
 * there is no admin, and until one is named everyone may do everything: nobody could name one otherwise. null: the CRM did
 * not say who it is, which is worth what everyone has.
 */
export function rightsOf({ admins, finance, others }: Settings["roles"], email: string | null): Right[] {
  if (admins.length === 0 || isAmong(admins, email)) return upTo("change-settings");
  return upTo(isAmong(finance, email) ? "settle" : others);
}

/** Addresses are kept in lower case. */
export const isAmong = (people: readonly string[], email: string | null): boolean => email !== null && people.includes(email.toLowerCase());

/**
 * With whoever took the app into the account among the admins: the CRM let them give apps access to it. Only while there
 * is no admin, or where the app comes back after it was taken away, which is also the way out where no admin is left.
 * Unchanged where the CRM did not say who it was, or not by an e-mail address.
 */
export function withInstaller(roles: Settings["roles"], installer: string | null, state: "installed" | "uninstalled"): Settings["roles"] {
  const email = emailAddress.safeParse(installer).data;
  if (email === undefined || roles.admins.includes(email) || roles.admins.length >= MOST_ADMINS) return roles;
  return roles.admins.length === 0 || state === "uninstalled" ? { ...roles, admins: [...roles.admins, email] } : roles;
}

/** What a machine of the account's own may do: its workflows were set up by somebody who may. */
export const workflowRights: readonly Right[] = ["see", "create-invoices"];

const upTo = (right: Right): Right[] => RIGHTS.slice(0, RIGHTS.indexOf(right) + 1);
