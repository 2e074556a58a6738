import type { Settings } from "./settings.ts";

/** What a person may do, least first; each includes those before it. */
export const RIGHTS = ["see", "create-invoices", "settle", "change-settings"] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * The rights of the person with this e-mail address, as the CRM signed it. Until a first admin is named everyone may do
 * everything: nobody could name one otherwise. null: the CRM did not say who it is, which is worth what everyone has.
 */
export function rightsOf({ admins, finance, others }: Settings["roles"], email: string | null): Right[] {
  const named = (people: string[]) => email !== null && people.includes(email.toLowerCase());
  if (admins.length === 0 || named(admins)) return upTo("change-settings");
  return named(finance) ? upTo("settle") : upTo(others);
}

/** What a machine of the account's own may do: its workflows were set up by somebody who may. */
export const workflowRights: readonly Right[] = ["see", "create-invoices"];

const upTo = (right: Right): Right[] => RIGHTS.slice(0, RIGHTS.indexOf(right) + 1);
