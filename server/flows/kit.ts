import type { Crm } from "../connectors/crm.ts";
import type { Erp } from "../connectors/erp.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ids } from "../platform/ids.ts";
import type { Log } from "../platform/log.ts";
import type { Outbound } from "../platform/outbound.ts";
import type { GrantTokens } from "../store/grants.ts";
import type { Store } from "../store/index.ts";

/** What every flow is built from; made once, in main. */
export interface FlowKit {
  store: Store;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** Ends a grant at its vendor. */
  revoke: (system: string, tokens: GrantTokens) => Promise<void>;
  /** The way out for messages to people, and the only origins it leads to. */
  notices: { outbound: Outbound; origins: readonly string[] };
  /** Ports for one tenant's connections; see flows/connections/open.ts. */
  ports: Ports;
}

/** `mayWrite` is asked before each call that writes, and throws where its caller may not act any more. */
export interface Ports {
  crm(tenantId: string, mayWrite?: () => Promise<void>): Promise<Crm>;
  erp(tenantId: string, connectionId: string, mayWrite?: () => Promise<void>): Promise<Erp>;
}
