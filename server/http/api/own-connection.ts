import * as connections from "../../store/connections.ts";
import type { Caller } from "../caller.ts";
import { notFound } from "../http-problem.ts";
import type { AppParts } from "../parts.ts";

/** A connection id of another tenant is as unknown as one that never existed. */
export async function requireOwnConnection(parts: AppParts, { tenantId }: Caller, connectionId: string): Promise<connections.Connection> {
  const connection = await parts.store.tenant(tenantId, (tx) => connections.get(tx, connectionId));
  if (connection === null) throw notFound("such connection");
  return connection;
}
