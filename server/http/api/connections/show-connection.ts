import type { Organisation } from "../../../domain/organisation.ts";
import type { Settings } from "../../../domain/settings.ts";
import { connectorOf, type Connectors } from "../../../flows/connections/registry.ts";
import type { Connection } from "../../../store/connections.ts";
import { dayText } from "../card/wording.ts";
import { showSaid } from "../reason.ts";
import type { ShownConnection, ShownReference } from "./connection-schema.ts";

export interface Around {
  connectors: Connectors;
  settings: Settings;
  /** Every connection of the tenant. */
  all: readonly Connection[];
  counts: readonly { connectionId: string; invoices: number; open: number }[];
  now: number;
}

export function showConnection(row: Connection, around: Around): ShownConnection {
  const { connectionId: id, role, system, name, externalId, state, connectedBy, connectedAt, organisation } = row;
  return {
    id,
    role,
    system,
    label: connectorOf(around.connectors, system)?.label ?? system,
    name,
    externalId,
    state,
    connectedBy,
    connectedAt: connectedAt.toISOString(),
    warning: state === "disconnected" ? null : expiryWarning(row.grantExpiresAt, around.now),
    health: healthOf(row),
    use: role === "crm" ? null : useOf(row, around),
    reference: organisation && showReference(organisation),
  };
}

function healthOf(row: Connection): ShownConnection["health"] {
  return {
    lastGoodAt: row.lastGoodAt?.toISOString() ?? null,
    lastFailure: lastFailureOf(row),
    renewsBefore: row.accessExpiresAt?.toISOString() ?? null,
    endsAt: row.grantExpiresAt?.toISOString() ?? null,
  };
}

/** A failure before the connection was last renewed says nothing about the new one. */
function lastFailureOf({ connectedAt, lastGoodAt, lastFailedAt, lastFailure, lastFailureSaid }: Connection): ShownConnection["health"]["lastFailure"] {
  if (lastFailedAt === null || lastFailure === null || lastFailedAt < connectedAt) return null;
  return { at: lastFailedAt.toISOString(), sentence: lastFailure, said: showSaid(lastFailureSaid), over: lastGoodAt !== null && lastGoodAt > lastFailedAt };
}

/** The last call did not go through, and none has since. */
export const isFailing = (row: Connection): boolean => lastFailureOf(row)?.over === false;

function useOf({ connectionId, state }: Connection, { settings, all, counts }: Around): NonNullable<ShownConnection["use"]> {
  const usable = all.filter((one) => one.role === "erp" && one.state !== "disconnected");
  const chosen = settings.defaultConnectionId ?? (usable.length === 1 ? usable[0]?.connectionId : undefined);
  const rules = settings.routes.flatMap((route, index) => (route.connectionId === connectionId ? [index + 1] : []));
  const count = counts.find((one) => one.connectionId === connectionId);
  return { everything: state !== "disconnected" && chosen === connectionId, rules, invoices: count?.invoices ?? 0, open: count?.open ?? 0 };
}

const WARN_AHEAD_MS = 60 * 86_400_000;

export const endsSoon = (expiresAt: Date | null, now: number): expiresAt is Date => expiresAt !== null && expiresAt.getTime() - now <= WARN_AHEAD_MS;

function expiryWarning(expiresAt: Date | null, now: number): string | null {
  if (!endsSoon(expiresAt, now)) return null;
  return `Access ends on ${dayText(expiresAt.toISOString().slice(0, 10))}. Reconnect before that day, so that invoicing does not stop.`;
}

function showReference(organisation: Organisation): ShownReference {
  const { country, timeZone, homeCurrency, currencies, closedUntil, taxCodes, terms, accounts, dimensions } = organisation;
  const income = accounts.filter((account) => account.kind === "income");
  return {
    country,
    timeZone,
    homeCurrency,
    currencies,
    closedUntil,
    taxCodes: taxCodes.filter((code) => code.active).map(nameOf),
    terms: terms.map(nameOf),
    incomeAccounts: income.map(nameOf),
    otherAccounts: accounts.filter(({ kind }) => kind === "other").map(nameOf),
    dimensions: dimensions.map((dimension) => ({ ...nameOf(dimension), options: dimension.options.map(nameOf) })),
  };
}

const nameOf = ({ id, name }: { id: string; name: string }) => ({ id, name });
