import { createPace } from "../../platform/pace.ts";
import type { AppRegistration, ConnectorKit, CrmConnector, Session, WebhookRequest } from "../connector.ts";
import type { Crm } from "../crm.ts";
import { createAccountMemory, describeAccount, describeFields } from "./account.ts";
import { createBilling } from "./billing.ts";
import { createSweeps } from "./changed-records.ts";
import { createDeals } from "./deals.ts";
import type { HubSpotEndpoints } from "./endpoints.ts";
import { SYSTEM } from "./errors.ts";
import { createOAuth } from "./oauth.ts";
import { listOwners } from "./owners.ts";
import { verifySignature } from "./signature.ts";
import { createTasks } from "./tasks.ts";
import { addTimelineEvent } from "./timeline.ts";
import { createTransport, PACE, SEARCH_PACE } from "./transport.ts";
import { uninstall } from "./uninstall.ts";
import { createWebhooks } from "./webhooks.ts";

export { OPTIONAL_SCOPES, PRODUCTION_ENDPOINTS, SCOPES, type HubSpotEndpoints } from "./endpoints.ts";
export { EVENT_TYPES } from "./timeline.ts";

export interface HubSpotConnector extends CrmConnector {
  /** Cards, settings pages and workflow actions sign as webhooks do. Which portal speaks stands in what was signed. */
  verifyRequest(request: WebhookRequest): "genuine" | "forged" | "stale";
}

/** The HubSpot connector: dated endpoints only. */
export function createHubSpot(kit: ConnectorKit, app: AppRegistration, given: HubSpotEndpoints): HubSpotConnector {
  const { outbound, clock } = kit;
  const endpoints = { app: given.app.replace(/\/+$/, ""), api: given.api.replace(/\/+$/, "") };
  const memory = createAccountMemory(clock);
  const paces = { calls: createPace(clock, PACE), searches: createPace(clock, SEARCH_PACE) };
  const oauth = createOAuth({ outbound, clock, app, endpoints });

  function open(session: Session): Crm {
    const portalId = session.externalId;
    const untilMidnightMs = () => memory.untilMidnightMs(portalId);
    const transport = createTransport({ outbound, session, api: endpoints.api, paces, untilMidnightMs });
    return {
      system: SYSTEM,
      describeAccount: async () => describeAccount(transport, await memory.fresh(portalId, transport)),
      describeFields: () => describeFields(transport),
      listOwners: () => listOwners(transport),
      ...createBilling(transport),
      ...createDeals(transport, () => memory.of(portalId, transport)),
      ...createSweeps(transport),
      ...createTasks(transport),
      addTimelineEvent: (dealId, event, key) => addTimelineEvent(transport, dealId, event, key),
      disconnect: () => uninstall(transport, session, oauth),
    };
  }

  return {
    system: SYSTEM,
    label: "HubSpot",
    oauth,
    webhooks: createWebhooks(app.clientSecret, clock),
    verifyRequest: (request) => verifySignature(request, app.clientSecret, clock),
    open,
  };
}
