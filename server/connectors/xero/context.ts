import type { AccountClasses } from "./account-classes.ts";
import type { XeroOptions } from "./options.ts";
import type { OrganisationFacts } from "./organisation-facts.ts";
import type { Sdk } from "./sdk.ts";

/** What the parts of one port instance share: the way to one organisation and what is known of it. */
export interface Context {
  tenantId: string;
  sdk: Sdk;
  options: XeroOptions;
  facts(): Promise<OrganisationFacts>;
  /** At least of these, by id or code: one call where one of them is not yet known. */
  accountClasses(names: readonly string[]): Promise<AccountClasses>;
}
