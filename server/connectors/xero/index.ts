import type { AppRegistration, ConnectorKit, ErpConnector, Session } from "../connector.ts";
import type { Erp } from "../erp.ts";
import { ClassMemory, readClasses } from "./account-classes.ts";
import { createChanges } from "./changes.ts";
import { endConnection } from "./connections.ts";
import type { Context } from "./context.ts";
import { createCredit } from "./credit.ts";
import { createCustomers } from "./customers.ts";
import { createDocuments } from "./documents.ts";
import { SYSTEM } from "./errors.ts";
import { Gate } from "./gate.ts";
import { createInvoices } from "./invoices.ts";
import { createItems } from "./items.ts";
import { createJournals } from "./journals.ts";
import { createOAuth } from "./oauth.ts";
import { DEFAULT_OPTIONS, type XeroEndpoints, type XeroOptions } from "./options.ts";
import { FactsMemory, factsOf } from "./organisation-facts.ts";
import { describeOrganisation, readOrganisation } from "./organisation.ts";
import { createSdk } from "./sdk.ts";
import { createSettlements } from "./settlements.ts";
import { createTransport } from "./transport.ts";
import { createWebhooks } from "./webhooks.ts";

export { DEFAULT_OPTIONS, PRODUCTION_ENDPOINTS, SCOPES, type XeroEndpoints, type XeroOptions } from "./options.ts";

/** The Xero connector. What is left out of `options` has the defaults of DEFAULT_OPTIONS. */
export function createXero(
  kit: ConnectorKit,
  app: AppRegistration,
  endpoints: XeroEndpoints,
  options: Partial<XeroOptions> = {},
): ErpConnector {
  const { clock, outbound } = kit;
  const memory = new FactsMemory(clock);
  const classes = new ClassMemory(clock);
  const gate = new Gate();
  const chosen = { ...DEFAULT_OPTIONS, ...options };

  function open(session: Session): Erp {
    const tenantId = session.externalId;
    const sdk = createSdk(createTransport({ outbound, session, api: endpoints.api, gate }));
    const context: Context = {
      tenantId,
      sdk,
      options: chosen,
      facts: () => memory.of(tenantId, async () => factsOf(await readOrganisation({ sdk }))),
      accountClasses: (names) => classes.of(tenantId, names, () => readClasses(sdk)),
    };
    return {
      system: SYSTEM,
      describeOrganisation: () => describeOrganisation(context, (facts) => memory.keep(tenantId, facts)),
      ...createCustomers(context),
      ...createItems(context),
      ...createInvoices(context),
      ...createCredit(context),
      ...createSettlements(context),
      ...createJournals(context),
      ...createChanges(context),
      ...createDocuments(context),
      disconnect: () => endConnection({ outbound, url: endpoints.connections }, session),
    };
  }

  return {
    system: SYSTEM,
    label: "Xero",
    oauth: createOAuth({ outbound, clock, app, endpoints }),
    webhooks: createWebhooks(app.webhookKey),
    open,
  };
}
