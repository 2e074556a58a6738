import { Hono } from "hono";
import { html } from "hono/html";
import type { RegisteredApp } from "../../kit/vendor.ts";
import type { Grants } from "./grants.ts";

interface Asked {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  state: string;
}

/** The screen on which an admin chooses a portal and agrees; a form that scripts can post as well. */
export function createConsent(parts: { app: RegisteredApp; grants: Grants; portals: () => { portalId: number; name: string }[] }): Hono {
  const { app, grants, portals } = parts;
  const consent = new Hono();

  /** The address HubSpot may send the browser to is checked before anything is sent there. */
  function faultIn(asked: Asked): string | undefined {
    if (asked.clientId !== app.clientId) return "The client_id is not that of a registered app.";
    if (!app.redirectUris.includes(asked.redirectUri)) return `The redirect_uri ${asked.redirectUri} is not registered with the app.`;
    return asked.scopes.includes("oauth") ? undefined : "The scope must include oauth.";
  }

  consent.get("/oauth/authorize", (c) => {
    const asked = readAsked(new URL(c.req.url).searchParams);
    const fault = faultIn(asked);
    if (fault) return c.html(page(html`<h1>Authorization failed</h1><p>${fault}</p>`), 400);
    return c.html(page(form(asked, portals())));
  });

  consent.post("/oauth/authorize", async (c) => {
    const sent = new URLSearchParams(await c.req.text());
    const asked = readAsked(sent);
    const fault = faultIn(asked);
    if (fault) return c.html(page(html`<h1>Authorization failed</h1><p>${fault}</p>`), 400);
    const back = new URL(asked.redirectUri);
    if (asked.state) back.searchParams.set("state", asked.state);
    const portal = portals().find((one) => String(one.portalId) === sent.get("portalId"));
    if (sent.get("decision") !== "approve") {
      back.searchParams.set("error", "access_denied");
      back.searchParams.set("error_description", "The user denied access.");
    } else if (!portal) {
      return c.html(page(html`<h1>Choose an account</h1><p>There is no such account.</p>`), 400);
    } else {
      back.searchParams.set("code", grants.issueCode({ portalId: portal.portalId, redirectUri: asked.redirectUri, scopes: asked.scopes }));
    }
    return c.redirect(back.href, 302);
  });
  return consent;
}

function readAsked(from: URLSearchParams): Asked {
  return {
    clientId: from.get("client_id") ?? "",
    redirectUri: from.get("redirect_uri") ?? "",
    scopes: (from.get("scope") ?? "").split(" ").filter((scope) => scope !== ""),
    state: from.get("state") ?? "",
  };
}

const page = (body: ReturnType<typeof html>) => html`<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Connect an app</title></head><body>${body}</body></html>`;

function form(asked: Asked, portals: { portalId: number; name: string }[]) {
  return html`<h1>Connect the app to HubSpot</h1>
    <form method="post" action="/oauth/authorize">
      <input type="hidden" name="client_id" value="${asked.clientId}" />
      <input type="hidden" name="redirect_uri" value="${asked.redirectUri}" />
      <input type="hidden" name="scope" value="${asked.scopes.join(" ")}" />
      <input type="hidden" name="state" value="${asked.state}" />
      <label>Account <select name="portalId">${portals.map((one) => html`<option value="${String(one.portalId)}">${one.name} (${String(one.portalId)})</option>`)}</select></label>
      <p>It asks for:</p><ul>${asked.scopes.map((scope) => html`<li>${scope}</li>`)}</ul>
      <button name="decision" value="approve">Connect app</button> <button name="decision" value="deny">Cancel</button>
    </form>`;
}
