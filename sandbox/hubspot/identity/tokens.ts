import { Hono, type Context } from "hono";
import type { Random } from "../../kit/random.ts";
import type { RegisteredApp } from "../../kit/vendor.ts";
import { APP_ID } from "../app.ts";
import { ACCESS_SECONDS, type Grant, type Grants } from "./grants.ts";

interface Parts {
  app: RegisteredApp;
  grants: Grants;
  random: Random;
  commit: <T>(work: () => T) => T;
}

/** HubSpot's own word, the word of OAuth for it, and a sentence. */
type Fault = readonly [status: string, error: string, message: string];
const BAD_CLIENT: Fault = ["BAD_CLIENT_ID", "invalid_client", "missing or invalid client id or client secret"];
const BAD_CODE: Fault = ["BAD_AUTH_CODE", "invalid_grant", "missing or unknown auth code"];
const BAD_REFRESH: Fault = ["BAD_REFRESH_TOKEN", "invalid_grant", "missing or unknown refresh token"];
const BAD_GRANT: Fault = ["BAD_GRANT_TYPE", "unsupported_grant_type", "missing or unknown grant type"];
const BAD_ACCESS: Fault = ["BAD_ACCESS_TOKEN", "invalid_token", "access token is invalid or expired"];
const BAD_BODY: Fault = ["BAD_REQUEST", "invalid_request", "send the parameters form-encoded"];

/** Version 1 and the dated versions of the token endpoints, over the same grants. */
export function createTokenEndpoints(parts: Parts): Hono {
  const tokens = new Hono();
  for (const version of ["v1", "2026-03", "2026-09"]) tokens.post(`/oauth/${version}/token`, (c) => issue(parts, c, version !== "v1"));
  for (const version of ["2026-03", "2026-09"]) {
    tokens.post(`/oauth/${version}/token/introspect`, (c) => introspect(parts, c));
    tokens.post(`/oauth/${version}/token/revoke`, (c) => revoke(parts, c));
  }
  addVersion1(tokens, parts);
  return tokens;
}

async function issue(parts: Parts, c: Context, dated: boolean): Promise<Response> {
  const form = await clientForm(parts, c);
  if (form instanceof Response) return form;
  const grant = parts.commit(() => granted(parts.grants, form));
  if (!("refreshToken" in grant)) return refused(parts, c, grant);
  const { portalId, userId, scopes, refreshToken } = grant;
  const accessToken = parts.commit(() => parts.grants.issueAccess(refreshToken));
  const tokens = { access_token: accessToken, expires_in: ACCESS_SECONDS, refresh_token: refreshToken, token_type: "bearer" };
  return c.json({ ...tokens, ...(dated ? { token_use: "access_token", hub_id: portalId, scopes, user_id: userId } : {}) });
}

function granted(grants: Grants, form: URLSearchParams): Readonly<Grant> | Fault {
  switch (form.get("grant_type")) {
    case "authorization_code":
      return grants.redeem(form.get("code") ?? "", form.get("redirect_uri") ?? "") ?? BAD_CODE;
    case "refresh_token":
      return grants.grant(form.get("refresh_token") ?? "") ?? BAD_REFRESH;
    default:
      return BAD_GRANT;
  }
}

/** Of an access token, or of a refresh token. */
async function introspect(parts: Parts, c: Context): Promise<Response> {
  const form = await clientForm(parts, c);
  if (form instanceof Response) return form;
  const token = form.get("token") ?? "";
  const access = parts.grants.access(token);
  const grant = access ? (access.expired ? undefined : access.grant) : parts.grants.grant(token);
  if (!grant) return c.json({ active: false });
  const { portalId, userId, user, scopes } = grant;
  return c.json({
    active: true,
    token_use: access ? "access_token" : "refresh_token",
    token_type: "bearer",
    hub_id: portalId,
    user_id: userId,
    user,
    app_id: APP_ID,
    client_id: parts.app.clientId,
    scopes,
    hub_domain: domainOf(portalId),
    ...(access ? { expires_in: Math.max(0, access.secondsLeft) } : {}),
  });
}

/** A refresh token goes with everything it gave out; an access token goes alone. What is unknown is revoked already. */
async function revoke(parts: Parts, c: Context): Promise<Response> {
  const form = await clientForm(parts, c);
  if (form instanceof Response) return form;
  const token = form.get("token") ?? "";
  const grant = parts.grants.grant(token);
  parts.commit(() => (grant ? parts.grants.withdraw(grant.portalId) : parts.grants.forgetAccess(token)));
  return c.body(null, 204);
}

/** Read and deleted by address, without the client's secret, until February 2027. */
function addVersion1(tokens: Hono, parts: Parts): void {
  const { grants, app, commit } = parts;
  tokens.get("/oauth/v1/access-tokens/:token", (c) => {
    const token = c.req.param("token");
    const access = grants.access(token);
    if (!access || access.expired) return refused(parts, c, BAD_ACCESS, 404);
    const { portalId, userId, user, scopes } = access.grant;
    const signed = { token, user, hub_domain: domainOf(portalId), scopes, hub_id: portalId, app_id: APP_ID, expires_in: access.secondsLeft, user_id: userId, token_type: "access" };
    return c.json(signed);
  });
  tokens.get("/oauth/v1/refresh-tokens/:token", (c) => {
    const grant = grants.grant(c.req.param("token"));
    if (!grant) return refused(parts, c, BAD_REFRESH, 404);
    const { portalId, userId, user, scopes, refreshToken } = grant;
    return c.json({ token: refreshToken, user, hub_domain: domainOf(portalId), scopes, hub_id: portalId, client_id: app.clientId, user_id: userId, token_type: "refresh" });
  });
  tokens.delete("/oauth/v1/refresh-tokens/:token", (c) => {
    const grant = grants.grant(c.req.param("token"));
    if (!grant) return refused(parts, c, BAD_REFRESH, 404);
    commit(() => grants.spend(grant.refreshToken));
    return c.body(null, 204);
  });
}

/** The form, once it is one and names the app and its secret. */
async function clientForm(parts: Parts, c: Context): Promise<URLSearchParams | Response> {
  const contentType = c.req.header("content-type")?.toLowerCase() ?? "";
  if (!contentType.startsWith("application/x-www-form-urlencoded")) return refused(parts, c, BAD_BODY, 415);
  const form = new URLSearchParams(await c.req.text());
  const { clientId, clientSecret } = parts.app;
  return form.get("client_id") === clientId && form.get("client_secret") === clientSecret ? form : refused(parts, c, BAD_CLIENT);
}

/** Old and new clients find what they look for: HubSpot's status and message, and the fields of OAuth. */
function refused({ random }: Parts, c: Context, [status, error, message]: Fault, code: 400 | 404 | 415 = 400): Response {
  return c.json({ status, message, correlationId: random.uuid(), category: status, error, error_description: message }, code);
}

const domainOf = (portalId: number): string => `portal-${portalId}.example`;
