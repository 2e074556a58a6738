import { Hono } from "hono";
import { html } from "hono/html";
import type { RegisteredApp } from "../../kit/vendor.ts";
import { isScope, type AppScopes } from "./app-scopes.ts";
import type { Grants } from "./grants.ts";

interface Asked {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  optional: string[];
  state: string;
}

/** An account and who may agree for it, by e-mail; where nobody is chosen it is the first. */
interface Agreeing {
  portalId: number;
  name: string;
  users: { userId: number; email: string }[];
}

/** The screen on which an admin chooses a portal and agrees; a form that scripts can post as well. */
export function createConsent(parts: { app: RegisteredApp; grants: Grants; scopes: AppScopes; portals: () => Agreeing[] }): Hono {
  const { app, grants, scopes, portals } = parts;
  const consent = new Hono();

  /** The address HubSpot may send the browser to is checked before anything is sent there. */
  function faultIn(asked: Asked): string | undefined {
    if (asked.clientId !== app.clientId) return "The client_id is not that of a registered app.";
    if (!app.redirectUris.includes(asked.redirectUri)) return `The redirect_uri ${asked.redirectUri} is not registered with the app.`;
    const missing = scopes.get().required.filter((one) => !asked.scopes.includes(one));
    if (missing.length > 0) return `The scope lacks what the app requires: ${missing.join(", ")}.`;
    const unknown = [...asked.scopes, ...asked.optional].find((one) => !isScope(one));
    return unknown === undefined ? undefined : `The scope ${unknown} does not exist.`;
  }

  consent.get("/oauth/authorize", (c) => {
    const { search, searchParams } = new URL(c.req.url);
    const asked = readAsked(searchParams);
    const plus = /[?&](optional_)?scope=[^&]*\+/.test(search) ? "Scopes are separated by %20, not by a plus sign." : undefined;
    const fault = plus ?? faultIn(asked);
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
    const user = userOf(portal, sent.get("user") ?? "");
    if (sent.get("decision") !== "approve") {
      back.searchParams.set("error", "access_denied");
      back.searchParams.set("error_description", "The user denied access.");
    } else if (!portal || !user) {
      return c.html(page(html`<h1>Choose an account</h1><p>There is no such account, or nobody of that address in it.</p>`), 400);
    } else {
      const granted = [...new Set([...asked.scopes, ...asked.optional.filter((one) => !scopes.get().withheld.includes(one))])];
      back.searchParams.set("code", grants.issueCode({ portalId: portal.portalId, redirectUri: asked.redirectUri, scopes: granted, userId: user.userId, user: user.email }));
    }
    return c.redirect(back.href, 302);
  });
  return consent;
}

const userOf = (portal: Agreeing | undefined, email: string) => (email === "" ? portal?.users[0] : portal?.users.find((one) => one.email === email));

function readAsked(from: URLSearchParams): Asked {
  return {
    clientId: from.get("client_id") ?? "",
    redirectUri: from.get("redirect_uri") ?? "",
    scopes: words(from.getAll("scope")),
    optional: words(from.getAll("optional_scope")),
    state: from.get("state") ?? "",
  };
}

const words = (values: string[]): string[] => values.flatMap((value) => value.split(" ")).filter((word) => word !== "");

const page = (body: ReturnType<typeof html>) => html`<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Connect an app</title></head><body>${body}</body></html>`;

function form(asked: Asked, portals: Agreeing[]) {
  return html`<h1>Connect the app to HubSpot</h1>
    <form method="post" action="/oauth/authorize">
      <input type="hidden" name="client_id" value="${asked.clientId}" />
      <input type="hidden" name="redirect_uri" value="${asked.redirectUri}" />
      <input type="hidden" name="scope" value="${asked.scopes.join(" ")}" />
      <input type="hidden" name="state" value="${asked.state}" />
      <label>Account <select name="portalId">${portals.map((one) => html`<option value="${String(one.portalId)}">${one.name} (${String(one.portalId)})</option>`)}</select></label>
      <label>Signed in as <select name="user"><option value="">the account's first user</option>${portals.map((one) => html`<optgroup label="${one.name}">${one.users.map(({ email }) => html`<option>${email}</option>`)}</optgroup>`)}</select></label>
      <p>It asks for:</p><ul>${asked.scopes.map((scope) => html`<li>${scope}</li>`)}</ul>
      ${asked.optional.map((scope) => html`<label><input type="checkbox" name="optional_scope" value="${scope}" checked /> ${scope}</label> `)}
      <button name="decision" value="approve">Connect app</button> <button name="decision" value="deny">Cancel</button>
    </form>`;
}
