import type { AccountClasses } from "./account-classes.ts";
import type { Company, SaleRates } from "./company.ts";
import type { QuickBooksOptions } from "./options.ts";
import type { Queries } from "./query.ts";
import type { Sdk } from "./sdk.ts";
import type { Transport } from "./transport.ts";

/** What the parts of one port instance share: the ways to one company and what is known of it. */
export interface Context {
  realmId: string;
  transport: Transport;
  sdk: Sdk;
  queries: Queries;
  options: QuickBooksOptions;
  company(): Promise<Company>;
  /** Past what is remembered: two metered reads. */
  companyAfresh(): Promise<Company>;
  saleRates(): Promise<SaleRates>;
  /** At least of these: a metered read for those not yet known. */
  accountClasses(ids: readonly string[]): Promise<AccountClasses>;
}
