import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { Hono, type Context } from "hono";
import { getRequestListener } from "@hono/node-server";

/** One tenant as the window shows it. */
export interface WindowTenant {
  portalId: number;
  system: "quickbooks" | "xero";
  /** Realm id or Xero tenant id. */
  account: string;
}

export interface WindowParts {
  origins: Record<"hubspot" | "quickbooks" | "xero", string>;
  /** Where the app is: what HubSpot would call and sign. */
  appOrigin: string;
  hubspotSecret: string;
  tenants: readonly WindowTenant[];
}

type Listener = ReturnType<typeof getRequestListener>;

const PAGE = new URL("page/", import.meta.url);
const TYPES: Record<string, string> = { html: "text/html", css: "text/css", ts: "text/javascript", svg: "image/svg+xml" };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A small window onto the stand-ins and the app, for people. It knows them over HTTP only: it speaks to the vendors as
 * their administrator, and to the app as HubSpot's `hubspot.fetch` does, signed. Never part of an installation.
 */
export function createWindow(parts: WindowParts): { answers(path: string): boolean; listener: Listener } {
  const app = new Hono();
  app.get("/", (c) => file(c, "index.html"));
  app.get("/window/page/:name", (c) => file(c, c.req.param("name")));
  app.get("/window/tenants", (c) => c.json(parts.tenants));
  app.all("/window/crm/:portal/*", (c) => toCrm(parts, c));
  app.all("/window/erp/:portal/*", (c) => toErp(parts, c));
  app.all("/window/app/:portal/*", (c) => toApp(parts, c));
  app.onError((error, c) => c.json({ detail: `The window could not reach it: ${error.message}` }, 502));
  return { answers: (path) => path === "/" || path.startsWith("/window/"), listener: getRequestListener(app.fetch) };
}

function file(c: Context, name: string): Response {
  const kind = /^[a-z-]+\.(html|css|ts|svg)$/.exec(name)?.[1];
  if (kind === undefined) return c.text("There is no such page.", 404);
  let text: string;
  try {
    text = readFileSync(new URL(name, PAGE), "utf8");
  } catch {
    return c.text("There is no such page.", 404);
  }
  const body = kind === "ts" ? stripTypeScriptTypes(text) : text;
  return c.body(body, 200, { "content-type": `${TYPES[kind]}; charset=utf-8`, "content-security-policy": POLICY, "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
}

const tenantIn = (parts: WindowParts, c: Context): WindowTenant => {
  const found = parts.tenants.find((one) => String(one.portalId) === c.req.param("portal"));
  if (!found) throw new Error(`there is no portal ${c.req.param("portal") ?? ""}`);
  return found;
};

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

const json = { "content-type": "application/json" };

function toCrm(parts: WindowParts, c: Context): Promise<Response> {
  const { portalId } = tenantIn(parts, c);
  return pass(c, `${parts.origins.hubspot}/${restOf(c)}`, { ...json, authorization: `Bearer sandbox-${portalId}` });
}

function toErp(parts: WindowParts, c: Context): Promise<Response> {
  const { system, account } = tenantIn(parts, c);
  const bearer = { ...json, authorization: "Bearer sandbox" };
  return system === "quickbooks"
    ? pass(c, `${parts.origins.quickbooks}/v3/company/${account}/${restOf(c)}`, bearer)
    : pass(c, `${parts.origins.xero}/api.xro/2.0/${restOf(c)}`, { ...bearer, "xero-tenant-id": account });
}

/** Who HubSpot says is looking: appended to the address and signed with it. */
async function toApp(parts: WindowParts, c: Context): Promise<Response> {
  const { portalId } = tenantIn(parts, c);
  const rest = restOf(c);
  const user = new URLSearchParams({ userId: "9000001", portalId: String(portalId), userEmail: "dana@window.example", appId: "1000001" });
  const url = `${parts.appOrigin}/api/v1/${rest}${rest.includes("?") ? "&" : "?"}${user.toString()}`;
  const body = c.req.method === "GET" ? "" : await c.req.text();
  const timestamp = String(Date.now());
  const address = url.replace(/%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi, decodeURIComponent);
  const signed = `${c.req.method}${address}${body}${timestamp}`;
  const signature = createHmac("sha256", parts.hubspotSecret).update(signed).digest("base64");
  const headers = { ...json, "x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": timestamp, "x-request-id": randomUUID() };
  const sent = c.req.method === "GET" ? {} : { body };
  const response = await fetch(url, { method: c.req.method, headers, ...sent });
  const type = response.headers.get("content-type") ?? "application/json";
  return new Response(await response.arrayBuffer(), { status: response.status, headers: { "content-type": type, "cache-control": "no-store" } });
}
