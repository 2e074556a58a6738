import { Hono } from "hono";
import type { RegisteredApp } from "../../kit/vendor.ts";
import { ACCESS_SECONDS, type Grant, type Grants } from "./grants.ts";

/** Version 1 and the dated versions of the token endpoints, over the same grants. */
export function createTokenEndpoints(parts: { app: RegisteredApp; grants: Grants; commit: <T>(work: () => T) => T }): Hono {
  const { app, grants, commit } = parts;
  const tokens = new Hono();

  const isClient = (form: URLSearchParams) => form.get("client_id") === app.clientId && form.get("client_secret") === app.clientSecret;
  const refused = (status: string, message: string, error: string) => ({ status, message, error, error_description: message });
  const BAD_CLIENT = refused("BAD_CLIENT", "missing or invalid client id or client secret", "invalid_client");

  function granted(form: URLSearchParams): Grant | object {
    switch (form.get("grant_type")) {
      case "authorization_code":
        return grants.redeem(form.get("code") ?? "", form.get("redirect_uri") ?? "") ?? refused("BAD_AUTH_CODE", "missing or unknown auth code", "invalid_grant");
      case "refresh_token":
        return grants.grant(form.get("refresh_token") ?? "") ?? refused("BAD_REFRESH_TOKEN", "missing or unknown refresh token", "invalid_grant");
      default:
        return refused("BAD_GRANT_TYPE", "missing or unknown grant type", "unsupported_grant_type");
    }
  }

  const issue = (dated: boolean) => (form: URLSearchParams) => {
    if (!isClient(form)) return { status: 400 as const, body: BAD_CLIENT };
    const grant = granted(form);
    if (!("refreshToken" in grant)) return { status: 400 as const, body: grant };
    const tokens = { access_token: grants.issueAccess(grant.refreshToken), expires_in: ACCESS_SECONDS, refresh_token: grant.refreshToken, token_type: "bearer" };
    const more = dated ? { token_use: "access_token", hub_id: grant.portalId, scopes: grant.scopes, user_id: grant.userId } : {};
    return { status: 200 as const, body: { ...tokens, ...more } };
  };

  for (const path of ["/oauth/v1/token", "/oauth/2026-03/token", "/oauth/2026-09/token"]) {
    tokens.post(path, async (c) => {
      if (!isForm(c.req.header("content-type"))) return c.json(refused("BAD_REQUEST", "send the parameters form-encoded", "invalid_request"), 415);
      const form = new URLSearchParams(await c.req.text());
      const { status, body } = commit(() => issue(path !== "/oauth/v1/token")(form));
      return c.json(body, status);
    });
  }

  for (const version of ["2026-03", "2026-09"]) {
    tokens.post(`/oauth/${version}/token/introspect`, async (c) => {
      const form = new URLSearchParams(await c.req.text());
      if (!isClient(form)) return c.json(BAD_CLIENT, 400);
      const access = grants.access(form.get("token") ?? "");
      if (!access || access.expired) return c.json({ active: false });
      const { grant, expiresAt } = access;
      return c.json({ active: true, token_use: "access_token", hub_id: grant.portalId, user_id: grant.userId, user: grant.user, app_id: 1_000_001, client_id: app.clientId, scopes: grant.scopes, hub_domain: `portal-${grant.portalId}.example`, exp: Math.floor(expiresAt / 1000) });
    });
    tokens.post(`/oauth/${version}/token/revoke`, async (c) => {
      const form = new URLSearchParams(await c.req.text());
      if (!isClient(form)) return c.json(BAD_CLIENT, 400);
      const token = form.get("token") ?? "";
      const grant = grants.grant(token) ?? grants.access(token)?.grant;
      if (grant) commit(() => grants.withdraw(grant.portalId));
      return c.body(null, 204);
    });
  }

  tokens.get("/oauth/v1/access-tokens/:token", (c) => {
    const access = grants.access(c.req.param("token"));
    if (!access || access.expired) return c.json(refused("BAD_ACCESS_TOKEN", "access token is invalid or expired", "invalid_token"), 404);
    const { grant } = access;
    return c.json({ token: c.req.param("token"), user: grant.user, hub_domain: `portal-${grant.portalId}.example`, scopes: grant.scopes, hub_id: grant.portalId, app_id: 1_000_001, user_id: grant.userId, token_type: "access" });
  });
  tokens.delete("/oauth/v1/refresh-tokens/:token", (c) => {
    const grant = grants.grant(c.req.param("token"));
    if (!grant) return c.json(refused("BAD_REFRESH_TOKEN", "missing or unknown refresh token", "invalid_grant"), 404);
    commit(() => grants.withdraw(grant.portalId));
    return c.body(null, 204);
  });
  return tokens;
}

const isForm = (contentType: string | undefined) => contentType?.toLowerCase().startsWith("application/x-www-form-urlencoded") ?? false;
