import type { CrmConnector, ErpConnector } from "../../connectors/connector.ts";

/** The connectors this installation has. A new system is one folder and one entry. */
export interface Connectors {
  crm: Record<string, CrmConnector>;
  erp: Record<string, ErpConnector>;
}

export function connectorOf(connectors: Connectors, system: string): CrmConnector | ErpConnector | undefined {
  return Object.hasOwn(connectors.crm, system) ? connectors.crm[system] : Object.hasOwn(connectors.erp, system) ? connectors.erp[system] : undefined;
}
