import { createPace } from "../../platform/pace.ts";
import type { AppRegistration, ConnectorKit, CrmConnector, Session, WebhookRequest } from "../connector.ts";
import type { Crm } from "../crm.ts";
import { createAccountMemory, describeAccount } from "./account.ts";
import { createActivity } from "./activity.ts";
import { ensureProperties, writeBillingStatus } from "./billing-properties.ts";
import { createDeals } from "./deals.ts";
import { VERSION, type HubSpotEndpoints } from "./endpoints.ts";
import { SYSTEM } from "./errors.ts";
import { createOAuth } from "./oauth.ts";
import { verifySignature } from "./signature.ts";
import { createTransport, PACE, SEARCH_PACE } from "./transport.ts";
import { createWebhooks } from "./webhooks.ts";
import { anything } from "./wire.ts";

export { PRODUCTION_ENDPOINTS, SCOPES, type HubSpotEndpoints } from "./endpoints.ts";

export interface HubSpotConnector extends CrmConnector {
  /** Cards, settings pages and workflow actions sign as webhooks do. */
  verifyRequest(request: WebhookRequest): "genuine" | "forged" | "stale";
}

/** The HubSpot connector: dated endpoints only. */
export function createHubSpot(kit: ConnectorKit, app: AppRegistration, endpoints: HubSpotEndpoints): HubSpotConnector {
  const { outbound, clock } = kit;
  const accountsOf = createAccountMemory(clock);
  const paces = { calls: createPace(clock, PACE), searches: createPace(clock, SEARCH_PACE) };

  function open(session: Session): Crm {
    const transport = createTransport(outbound, session, endpoints.api, paces);
    const accounts = accountsOf(session.externalId, transport);
    return {
      system: SYSTEM,
      describeAccount: () => describeAccount(transport, accounts),
      ensureProperties: () => ensureProperties(transport),
      ...createDeals(transport, accounts),
      writeBillingStatus: (dealId, status) => writeBillingStatus(transport, dealId, status),
      ...createActivity(transport),
      async disconnect() {
        await transport.write("DELETE", `/appinstalls/${VERSION}/external-install`, undefined, anything);
      },
    };
  }

  return {
    system: SYSTEM,
    label: "HubSpot",
    oauth: createOAuth({ outbound, clock, app, endpoints }),
    webhooks: createWebhooks(app.clientSecret, clock),
    verifyRequest: (request) => verifySignature(request, app.clientSecret, clock),
    open,
  };
}
