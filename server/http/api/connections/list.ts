import { z } from "zod";
import * as connections from "../../../store/connections.ts";
import * as invoices from "../../../store/invoices.ts";
import * as tenants from "../../../store/tenants.ts";
import { endpoint } from "../../endpoint.ts";
import { connectionSchema } from "./connection-schema.ts";
import { showConnection } from "./show-connection.ts";

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
  }).meta({ id: "ConnectionList" }),
  statuses: { 200: "Oldest first, disconnected ones included" },
  async handle({ parts, caller }) {
    const { connectors, clock } = parts;
    const { all, ...around } = await parts.store.tenant(caller.tenantId, async (tx) => ({
      all: [...(await connections.list(tx, "crm")), ...(await connections.list(tx, "erp"))],
      settings: (await tenants.get(tx)).settings,
      counts: await invoices.countByConnection(tx),
    }));
    const shown = all.map((row) => showConnection(row, { ...around, all, connectors, now: clock.now() }));
    const connectable = Object.values(connectors.erp).map(({ system, label }) => ({ system, label }));
    return { status: 200, json: { connections: shown, connectable } };
  },
});
