import { connectorOf } from "../../flows/connections/registry.ts";
import * as tenants from "../../store/tenants.ts";
import type { AppParts } from "../parts.ts";

/** What the pages before and after a consent screen call the accounting system and the account it is for. */
export async function namedOnPage({ store, connectors }: Pick<AppParts, "store" | "connectors">, tenantId: string, system: string): Promise<{ label: string; account: string }> {
  const { name, crmAccountId } = await store.tenant(tenantId, tenants.get);
  return { label: connectorOf(connectors, system)?.label ?? system, account: `the HubSpot account ${name} (${crmAccountId})` };
}
