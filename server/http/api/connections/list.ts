import { z } from "zod";
import * as connections from "../../../store/connections.ts";
import { connectorOf } from "../../../flows/connections/registry.ts";
import { endpoint } from "../../endpoint.ts";
import type { AppParts } from "../../parts.ts";
import { dayText } from "../card/wording.ts";

const named = z.strictObject({ id: z.string(), name: z.string() });

/** What the settings page offers to choose from. */
const referenceSchema = z
  .strictObject({
    country: z.string().nullable(),
    timeZone: z.string(),
    homeCurrency: z.string(),
    currencies: z.array(z.string()),
    closedUntil: z.iso.date().nullable(),
    taxCodes: z.array(named),
    terms: z.array(named),
    incomeAccounts: z.array(named),
    dimensions: z.array(named),
  })
  .meta({ id: "ReferenceData" });

const connectionSchema = z
  .strictObject({
    id: z.uuid(),
    role: z.enum(["crm", "erp"]),
    system: z.string(),
    label: z.string().describe('"QuickBooks Online"'),
    name: z.string().describe("Of the portal, company or organisation"),
    externalId: z.string(),
    state: z.enum(["active", "needs-reconnect", "awaiting-confirmation", "disconnected"]),
    connectedBy: z.string().nullable(),
    connectedAt: z.iso.datetime(),
    warning: z.string().nullable().describe("A sentence from 60 days before the grant ends for good, whoever uses it"),
    reference: referenceSchema.nullable().describe("null before the first look at it"),
  })
  .meta({ id: "Connection" });

const systemSchema = z.strictObject({ system: z.string(), label: z.string() });

export const listConnections = endpoint({
  method: "get",
  path: "/api/v1/connections",
  id: "listConnections",
  summary: "What this HubSpot account is connected to, and what it could be",
  right: "see",
  answer: z.strictObject({
    connections: z.array(connectionSchema),
    connectable: z.array(systemSchema).describe("Ask for a ticket for one of these"),
  }),
  statuses: { 200: "Oldest first, disconnected ones included" },
  async handle({ parts, caller }) {
    const rows = await parts.store.tenant(caller.tenantId, async (tx) => [
      ...(await connections.list(tx, "crm")),
      ...(await connections.list(tx, "erp")),
    ]);
    const connectable = Object.values(parts.connectors.erp).map(({ system, label }) => ({ system, label }));
    return { status: 200, json: { connections: rows.map((row) => show(parts, row)), connectable } };
  },
});

function show(parts: AppParts, row: connections.Connection): z.infer<typeof connectionSchema> {
  const { connectionId: id, role, system, name, externalId, state, connectedBy, connectedAt, organisation, grantExpiresAt } = row;
  const warning = expiryWarning(grantExpiresAt, parts.clock.now());
  const label = connectorOf(parts.connectors, system)?.label ?? system;
  const reference = organisation && showReference(organisation);
  return { id, role, system, label, name, externalId, state, connectedBy, connectedAt: connectedAt.toISOString(), warning, reference };
}

const WARN_AHEAD_MS = 60 * 86_400_000;

function expiryWarning(expiresAt: Date | null, now: number): string | null {
  if (expiresAt === null || expiresAt.getTime() - now > WARN_AHEAD_MS) return null;
  return `Access ends on ${dayText(expiresAt.toISOString().slice(0, 10))}. Reconnect before that day, so that invoicing does not stop.`;
}

function showReference(organisation: NonNullable<connections.Connection["organisation"]>): z.infer<typeof referenceSchema> {
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
    dimensions: dimensions.map(nameOf),
  };
}

const nameOf = ({ id, name }: { id: string; name: string }) => ({ id, name });
