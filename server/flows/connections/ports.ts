import type { Session } from "../../connectors/connector.ts";
import { VendorError } from "../../connectors/vendor-error.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Log } from "../../platform/log.ts";
import * as connections from "../../store/connections.ts";
import type { Store } from "../../store/index.ts";
import type { Ports } from "../kit.ts";
import type { Connectors } from "./registry.ts";
import { openSession } from "./session.ts";
import { sparingly, watched, type Note } from "./watched.ts";

/** Opens the ports of a tenant's connections, and keeps in mind how their calls end. */
export function createPorts(parts: { store: Store; clock: Clock; log: Log; connectors: Connectors }): Ports {
  const { store, clock, log, connectors } = parts;
  const note = sparingly(clock, noteIn(store, log));

  function sessionFor(tenantId: string, connection: connections.Connection, mayWrite: (() => Promise<void>) | undefined): Session {
    const connector = connectors.crm[connection.system] ?? connectors.erp[connection.system];
    if (!connector) throw new Error(`No connector for ${connection.system}`);
    const { connectionId, externalId, system } = connection;
    const session = openSession({ store, clock, oauth: connector.oauth, system }, { tenantId, connectionId, externalId });
    return mayWrite ? { ...session, beforeWrite: mayWrite } : session;
  }

  return {
    async crm(tenantId, mayWrite) {
      const list = await store.tenant(tenantId, (tx) => connections.list(tx, "crm"));
      const connection = list.find((one) => one.state === "active");
      const connector = connection && connectors.crm[connection.system];
      if (!connection || !connector) throw notConnected(list[0]?.system ?? "crm");
      return watched(connector.open(sessionFor(tenantId, connection, mayWrite)), (ending) => note(tenantId, connection.connectionId, ending));
    },
    async erp(tenantId, connectionId, mayWrite) {
      const connection = await store.tenant(tenantId, (tx) => connections.get(tx, connectionId));
      const connector = connection && connectors.erp[connection.system];
      if (!connection || !connector || connection.state !== "active") throw notConnected(connection?.system ?? "erp");
      return watched(connector.open(sessionFor(tenantId, connection, mayWrite)), (ending) => note(tenantId, connectionId, ending));
    },
  };
}

/** The note is a courtesy: where it cannot be taken, the call has still ended as it did. */
const noteIn =
  (store: Store, log: Log): Note =>
  async (tenantId, connectionId, ending) => {
    try {
      await store.tenant(tenantId, (tx) => (ending.good ? connections.noteGood(tx, connectionId) : connections.noteFailed(tx, connectionId, ending.trouble)));
    } catch (error) {
      log.warn("How a call ended could not be noted", { tenantId, connectionId, error });
    }
  };

const notConnected = (system: string) =>
  new VendorError({
    system,
    consequence: "stop",
    code: "reconnect",
    message: "The connection is not in use; an admin must renew it.",
    applied: "no",
  });
