import type { Digest } from "../../../domain/notices/digest.ts";
import type { Right } from "../../../domain/roles.ts";
import { instantOf } from "../../../platform/clock.ts";
import { connectorOf, type Connectors } from "../../../flows/connections/registry.ts";
import type { Connection } from "../../../store/connections.ts";
import type { Figures } from "../../../store/invoice-figures.ts";
import { endsSoon, isFailing } from "../connections/show-connection.ts";
import { showMoney } from "../money.ts";
import { showRetrying, showWaiting } from "../parked/waiting-schema.ts";
import type { ShownHome } from "./home-schema.ts";
import type { HomeFacts } from "./read-home.ts";

export function showHome(facts: HomeFacts, connectors: Connectors, rights: readonly Right[]): ShownHome {
  const { now, tenant, today, lastDue, reasons, oldest, retrying, days, underWay } = facts;
  const parked = reasons.reduce((all, reason) => all + reason.count, 0);
  return {
    today,
    asOf: instantOf(now),
    created: showFigures(facts.created),
    paid: showFigures(facts.paid),
    overdue: { ...showFigures(facts.overdue), oldestDue: facts.overdue.oldest },
    dueSoon: { ...showFigures(facts.dueSoon), until: lastDue },
    underWay,
    parked: {
      count: parked,
      reasons,
      oldest: oldest.map((row) => showWaiting(row, tenant, now)),
      retrying: retrying.map(showRetrying),
    },
    days,
    connections: facts.connections.flatMap((row) => inShort(row, connectors, now)),
    digest: facts.digest && showDigest(facts.digest),
    ready: facts.baselined,
    empty: !facts.anyInvoice && parked === 0 && underWay === 0,
    rights: [...rights],
  };
}

const showDigest = ({ date, created, paid, overdue, parked, connections }: Digest): ShownHome["digest"] => ({
  date,
  created: showFigures(created),
  paid: showFigures(paid),
  overdue: showFigures(overdue),
  parked: parked.reduce((all, { count }) => all + count, 0),
  reasons: parked,
  connections,
});

const showFigures = ({ count, amounts }: Figures) => ({ count, amounts: amounts.map(showMoney) });

function inShort(row: Connection, connectors: Connectors, now: number): ShownHome["connections"] {
  const { connectionId: id, role, system, name, state } = row;
  if (state === "disconnected") return [];
  return [{ id, role, label: connectorOf(connectors, system)?.label ?? system, name, health: state === "active" ? healthOf(row, now) : state }];
}

function healthOf(row: Connection, now: number): ShownHome["connections"][number]["health"] {
  if (isFailing(row)) return "failing";
  if (endsSoon(row.grantExpiresAt, now)) return "ends-soon";
  return row.lastGoodAt === null ? "not-used-yet" : "well";
}
