import type { Hono } from "hono";
import type { XeroEnv } from "../api/desk.ts";
import type { Grants } from "./grants.ts";
import { unauthorised } from "./problems.ts";

interface Parts {
  grants: Grants;
  organisations: () => { tenantId: string; name: string }[];
  commit: <T>(work: () => T) => T;
  /** The token of a call that may use the app's connections. */
  isAllowed: (authorization: string | undefined) => "yes" | "expired" | "no";
}

/** Which organisations the app is connected to, and letting go of one. */
export function mountConnections(api: Hono<XeroEnv>, { grants, organisations, commit, isAllowed }: Parts): void {
  api.on(["GET", "DELETE"], ["/connections", "/connections/*", "/Connections", "/Connections/*"], async (c, next) => {
    const allowed = isAllowed(c.req.header("authorization"));
    return allowed === "yes" ? next() : unauthorised(allowed === "expired");
  });
  const list = (authEventId: string | null) =>
    grants.connections
      .values()
      .filter((each) => authEventId === null || each.authEventId === authEventId)
      .map((each) => ({
        id: each.id,
        authEventId: each.authEventId,
        tenantId: each.tenantId,
        tenantType: "ORGANISATION",
        tenantName: organisations().find(({ tenantId }) => tenantId === each.tenantId)?.name ?? "",
        createdDateUtc: utc(each.createdAt),
        updatedDateUtc: utc(each.updatedAt),
      }));
  for (const path of ["/connections", "/Connections"]) {
    api.get(path, (c) => c.json(list(new URL(c.req.url).searchParams.get("authEventId"))));
    api.delete(`${path}/:id`, (c) => {
      const removed = commit(() => grants.connections.delete(c.req.param("id")));
      return removed ? c.body(null, 204) : c.body(null, 404);
    });
  }
}

/** Seven decimals and no zone, as Xero writes it. */
const utc = (epochMs: number) => `${new Date(epochMs).toISOString().slice(0, -1)}0000`;
