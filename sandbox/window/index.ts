import { readFileSync } from "node:fs";
import { getRequestListener } from "@hono/node-server";
import { Hono, type Context } from "hono";
import { createHubSpotFetch, NotFetched, type ExtensionRequest } from "./hubspot-fetch.ts";
import type { WindowParts, WindowSetup } from "./parts.ts";
import { script } from "./scripts.ts";
import { tenantIn, toCrm, toErp } from "./vendors.ts";

export type { WindowApp, WindowExtension, WindowParts, WindowTenant } from "./parts.ts";

type Listener = ReturnType<typeof getRequestListener>;

const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** An extension draws and calls its host; it reaches nothing by itself. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'none'";

/**
 * HubSpot in a browser, for people and tests: records of the stand-in, and the app's own surfaces drawn from the very
 * bundles that are uploaded. It knows stand-ins and app over HTTP only, and is never part of an installation.
 */
export function createWindow(parts: WindowParts): { answers(path: string): boolean; listener: Listener } {
  const app = new Hono();
  const send = createHubSpotFetch(parts.app, parts.hubspotSecret);
  app.get("/", (c) => page(c, "text/html", readPage("page/index.html")));
  app.get("/window/style/:name", (c) => page(c, "text/css", readPage(`style/${named(c, "css")}`)));
  app.get("/window/icon.svg", (c) => page(c, "image/svg+xml", readPage("page/icon.svg")));
  app.get("/window/script/page.js", async (c) => page(c, "text/javascript", await script("page")));
  app.get("/window/script/worker.js", async (c) => page(c, "text/javascript", await script("worker"), WORKER_POLICY));
  app.get("/window/extension/:uid", (c) => bundle(parts, c));
  app.get("/window/setup", (c) => c.json(setupOf(parts)));
  app.all("/window/crm/:portal/*", (c) => toCrm(parts, c));
  app.all("/window/erp/:portal/*", (c) => toErp(parts, c));
  app.post("/window/fetch/:portal/:person", async (c) => {
    const { portalId, people } = tenantIn(parts, c);
    const person = people.find(({ id }) => String(id) === c.req.param("person"));
    if (!person) return c.json({ detail: "Nobody of that number works here" }, 404);
    return c.json(await send({ portalId, person }, (await c.req.json()) satisfies ExtensionRequest));
  });
  app.onError((error, c) => c.json({ detail: error instanceof NotFetched ? error.message : `The window could not reach it: ${error.message}` }, 502));
  return { answers: (path) => path === "/" || path.startsWith("/window/"), listener: getRequestListener(app.fetch) };
}

function named(c: Context, ending: string): string {
  const name = c.req.param("name") ?? "";
  if (!new RegExp(`^[a-z-]+\\.${ending}$`).test(name)) throw new Error("there is no such file");
  return name;
}

const readPage = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

function page(c: Context, type: string, body: string, policy = POLICY): Response {
  return c.body(body, 200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": policy, "cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
}

function bundle({ extensions }: WindowParts, c: Context): Response {
  const found = extensions.find(({ uid }) => uid === c.req.param("uid"));
  return found ? page(c, "text/javascript", readFileSync(found.bundle, "utf8"), WORKER_POLICY) : c.text("There is no such extension.", 404);
}

function setupOf({ app: { appId, name, variables }, tenants, extensions }: WindowParts): WindowSetup {
  return { app: { appId, name, variables }, tenants, extensions: extensions.map(({ uid, title, location, objectTypes }) => ({ uid, title, location, objectTypes })) };
}
