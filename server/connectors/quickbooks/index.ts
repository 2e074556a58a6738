import { createPace } from "../../platform/pace.ts";
import type { AppRegistration, ConnectorKit, ErpConnector, Session } from "../connector.ts";
import type { Erp } from "../erp.ts";
import { VendorError } from "../vendor-error.ts";
import { AccountFacts } from "./account-classes.ts";
import { createChanges } from "./changes.ts";
import { companyName } from "./company-name.ts";
import { CompanyFacts } from "./company.ts";
import type { Context } from "./context.ts";
import { createCredit } from "./credit.ts";
import { createCustomers } from "./customers.ts";
import { refuse, SYSTEM } from "./errors.ts";
import { createDocuments } from "./documents.ts";
import { createInvoiceReads } from "./invoice-reads.ts";
import { createInvoiceWrites } from "./invoice-writes.ts";
import { createItems } from "./items.ts";
import { createJournals } from "./journals.ts";
import { createMissingInvoices } from "./missing-invoices.ts";
import { createOAuth, revokeToken } from "./oauth.ts";
import { DEFAULT_OPTIONS, type QuickBooksEndpoints, type QuickBooksOptions } from "./options.ts";
import { describeOrganisation } from "./organisation.ts";
import { createQueries } from "./query.ts";
import { createSdk } from "./sdk.ts";
import { createSettlements } from "./settlements.ts";
import { createTransport, PACE } from "./transport.ts";
import { createWebhooks } from "./webhooks.ts";

export {
  DEFAULT_OPTIONS,
  PRODUCTION_ENDPOINTS,
  SANDBOX_ENDPOINTS,
  type QuickBooksEndpoints,
  type QuickBooksOptions,
} from "./options.ts";

/** The QuickBooks Online connector. What is left out of `options` has the defaults of DEFAULT_OPTIONS. */
export function createQuickBooks(
  kit: ConnectorKit,
  app: AppRegistration,
  endpoints: QuickBooksEndpoints,
  options: Partial<QuickBooksOptions> = {},
): ErpConnector {
  const { clock, outbound } = kit;
  const companies = new CompanyFacts(clock);
  const accounts = new AccountFacts(clock);
  const pace = createPace(clock, PACE);
  const chosen = { ...DEFAULT_OPTIONS, ...options };
  const registration = { outbound, clock, app, endpoints };

  function reach(session: Session) {
    const transport = createTransport({ outbound, session, api: endpoints.api, pace });
    const sdk = createSdk(transport);
    return { transport, sdk, queries: createQueries(transport, sdk) };
  }

  function open(session: Session): Erp {
    const realmId = session.externalId;
    const { transport, sdk, queries } = reach(session);
    const context: Context = {
      realmId,
      transport,
      sdk,
      queries,
      options: chosen,
      company: () => companies.of(realmId, queries),
      saleRates: () => companies.ratesOf(realmId, queries),
      accountClasses: (ids) => accounts.of(realmId, queries, ids),
      companyAfresh: () => companies.afresh(realmId, queries),
    };
    return {
      system: SYSTEM,
      describeOrganisation: () => describeOrganisation(context, (facts) => companies.keep(realmId, facts)),
      ...createCustomers(context),
      ...createItems(context),
      ...createInvoiceReads(context),
      ...createInvoiceWrites(context),
      ...createCredit(context),
      ...createSettlements(context),
      ...createJournals(context),
      ...createChanges(context, clock),
      ...createMissingInvoices(context),
      ...createDocuments(context),
      disconnect: () => disconnect(session, (token) => revokeToken(registration, token)),
    };
  }

  return {
    system: SYSTEM,
    label: "QuickBooks Online",
    oauth: createOAuth({ ...registration, nameOf: (realmId, token) => companyName(reach(withToken(realmId, token)).queries) }),
    webhooks: createWebhooks(app.webhookKey, clock),
    open,
  };
}

/** Of a grant that is not kept yet, whose token was given a moment ago. */
const withToken = (externalId: string, token: string): Session => ({
  externalId,
  accessToken: () => Promise.resolve(token),
  replaceToken: () => Promise.reject(refuse("stop", "reconnect", "QuickBooks refuses the token it has just given.")),
});

/** Revoking the access token ends the whole grant, which at Intuit covers exactly one company. */
async function disconnect(session: Session, revoke: (token: string) => Promise<void>): Promise<void> {
  let token: string;
  try {
    token = await session.accessToken();
  } catch (error) {
    if (error instanceof VendorError && error.details.code === "reconnect") return;
    throw error;
  }
  await revoke(token);
}
