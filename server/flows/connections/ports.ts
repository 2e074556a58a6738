import type { Session } from "../../connectors/connector.ts";
import { VendorError } from "../../connectors/vendor-error.ts";
import type { Clock } from "../../platform/clock.ts";
import * as connections from "../../store/connections.ts";
import type { Store } from "../../store/index.ts";
import type { Ports } from "../kit.ts";
import type { Connectors } from "./registry.ts";
import { openSession } from "./session.ts";

/** Opens the ports of a tenant's connections. */
export function createPorts(parts: { store: Store; clock: Clock; connectors: Connectors }): Ports {
  const { store, clock, connectors } = parts;

  function sessionFor(tenantId: string, connection: connections.Connection): Session {
    const connector = connectors.crm[connection.system] ?? connectors.erp[connection.system];
    if (!connector) throw new Error(`No connector for ${connection.system}`);
    const { grantId, externalId, system } = connection;
    return openSession({ store, clock, oauth: connector.oauth, system }, { tenantId, grantId, externalId });
  }

  return {
    async crm(tenantId) {
      const list = await store.tenant(tenantId, (tx) => connections.list(tx, "crm"));
      const connection = list.find((one) => one.state === "active");
      const connector = connection && connectors.crm[connection.system];
      if (!connection || !connector) throw notConnected(list[0]?.system ?? "crm");
      return connector.open(sessionFor(tenantId, connection));
    },
    async erp(tenantId, connectionId) {
      const connection = await store.tenant(tenantId, (tx) => connections.get(tx, connectionId));
      const connector = connection && connectors.erp[connection.system];
      if (!connection || !connector || connection.state !== "active") throw notConnected(connection?.system ?? "erp");
      return connector.open(sessionFor(tenantId, connection));
    },
  };
}

const notConnected = (system: string) =>
  new VendorError({
    system,
    consequence: "stop",
    code: "reconnect",
    message: "The connection is not in use; an admin must renew it.",
    applied: "no",
  });
