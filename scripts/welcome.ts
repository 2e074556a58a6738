import type { Sandbox } from "../sandbox/start.ts";
import { TENANTS } from "./demo-connections.ts";
import { listIn, openVendors, textIn } from "./demo/vendors.ts";

/** What a newcomer is shown: what to open, and three things to try on deals that really are there. */
export async function welcome(appOrigin: string, sandbox: Sandbox): Promise<string> {
  const { hubspot, quickbooks } = sandbox.origins;
  const [services] = TENANTS;
  const found = await openVendors(sandbox).hubspot(services.portalId, "POST", "/crm/objects/2026-09/deals/search", {
    filterGroups: [{ filters: [{ propertyName: "dealstage", operator: "EQ", value: "contractsent" }] }],
    properties: ["dealname"],
    limit: 1,
  });
  const deal = textIn(listIn(found, "results")[0] ?? {}, "id");
  const query = encodeURIComponent("select * from Invoice orderby MetaData.CreateTime desc maxresults 1");
  return `
Onebook is running. Open ${appOrigin}/

Three things to try:

1. Close a deal in HubSpot and see it show its invoice:
   curl -X PATCH ${hubspot}/crm/v3/objects/deals/${deal} -H 'authorization: Bearer sandbox-${services.portalId}' -H 'content-type: application/json' -d '{"properties":{"dealstage":"closedwon"}}'
   ${appOrigin}/#/${services.portalId}/deals/${deal}

2. Find the invoice in QuickBooks:
   curl '${quickbooks}/v3/company/${services.account}/query?query=${query}' -H 'authorization: Bearer sandbox' -H 'accept: application/json'

3. On the deal's page, record a payment in the QuickBooks column, then void another invoice, and watch the card.

Stand-ins: HubSpot ${hubspot}  QuickBooks ${quickbooks}  Xero ${sandbox.origins.xero}  (handles under /__sandbox/, see docs/sandbox.md)
Stop with Ctrl+C. The next start finds everything as it was.
`;
}
