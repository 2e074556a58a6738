import { park, type ParkReason } from "./parking.ts";
import type { Deal } from "./records.ts";
import type { Settings } from "./settings.ts";

export interface ErpConnection {
  connectionId: string;
  name: string;
  /** null before the first look at it. */
  organisation: { currencies: readonly string[] } | null;
  state: "active" | "needs-reconnect" | "awaiting-confirmation" | "disconnected";
}

/**
 * The ERP organisation a deal goes to: the first rule that holds, else the default, else the only one there is, else the
 * only one that keeps the deal's currency.
 */
export function routeDeal(deal: Deal, settings: Settings, connections: readonly ErpConnection[]): string | ParkReason {
  const usable = connections.filter((connection) => connection.state !== "disconnected");
  const rule = settings.routes.find((route) => holds(route, deal));
  const only = onlyOf(usable) ?? onlyOf(usable.filter(({ organisation }) => organisation?.currencies.includes(deal.currency)));
  const wanted = rule?.connectionId ?? settings.defaultConnectionId ?? only;
  const connection = usable.find((candidate) => candidate.connectionId === wanted);
  if (connection?.state === "active") return connection.connectionId;
  if (connection) return needsReconnect(connection);
  return usable.length === 0 ? park("no-connection", {}) : undecided(usable);
}

const onlyOf = (some: readonly ErpConnection[]): string | undefined => (some.length === 1 ? some[0]?.connectionId : undefined);

function holds(route: Settings["routes"][number], deal: Deal): boolean {
  const country = deal.company?.address?.country ?? null;
  return (
    (route.pipelineId === undefined || route.pipelineId === deal.pipelineId) &&
    (route.currency === undefined || route.currency === deal.currency) &&
    (route.country === undefined || route.country === country) &&
    (route.property === undefined || deal.properties[route.property.name] === route.property.equals)
  );
}

export const needsReconnect = (connection: { name: string }): ParkReason =>
  park("reconnect", { name: connection.name });

const undecided = (usable: readonly ErpConnection[]) =>
  park("no-connection.undecided", { names: usable.map((connection) => connection.name).join(", ") });
