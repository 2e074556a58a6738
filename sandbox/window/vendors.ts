import type { Context } from "hono";
import type { WindowParts, WindowTenant } from "./parts.ts";

const JSON_TYPE = { "content-type": "application/json" };

export function tenantIn(parts: WindowParts, c: Context): WindowTenant {
  const found = parts.tenants.find((one) => String(one.portalId) === c.req.param("portal"));
  if (!found) throw new Error(`there is no portal ${c.req.param("portal") ?? ""}`);
  return found;
}

/** Calls HubSpot as the portal's own pages do. */
export function toCrm(parts: WindowParts, c: Context): Promise<Response> {
  const { portalId } = tenantIn(parts, c);
  return pass(c, `${parts.origins.hubspot}/${restOf(c)}`, { ...JSON_TYPE, authorization: `Bearer sandbox-${portalId}` });
}

/** Calls the accounting system as its own pages do. */
export function toErp(parts: WindowParts, c: Context): Promise<Response> {
  const { system, account } = tenantIn(parts, c);
  const bearer = { ...JSON_TYPE, authorization: "Bearer sandbox" };
  return system === "quickbooks"
    ? pass(c, `${parts.origins.quickbooks}/v3/company/${account}/${restOf(c)}`, bearer)
    : pass(c, `${parts.origins.xero}/api.xro/2.0/${restOf(c)}`, { ...bearer, "xero-tenant-id": account });
}

/** What follows /window/{kind}/{portal}, with its query. */
const restOf = (c: Context): string => {
  const url = new URL(c.req.url);
  return url.pathname.split("/").slice(4).join("/") + url.search;
};

async function pass(c: Context, url: string, headers: Record<string, string>): Promise<Response> {
  const sent = c.req.method === "GET" ? {} : { body: await c.req.text() };
  const response = await fetch(url, { method: c.req.method, headers: { accept: "application/json", ...headers }, ...sent, redirect: "manual" });
  const type = response.headers.get("content-type") ?? "application/json";
  return new Response(await response.arrayBuffer(), { status: response.status, headers: { "content-type": type, "cache-control": "no-store" } });
}
