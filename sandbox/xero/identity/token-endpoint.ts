import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, Hono } from "hono";
import type { XeroEnv } from "../api/desk.ts";
import type { VendorOptions } from "../../kit/vendor.ts";
import { AUTHORIZE } from "./consent.ts";
import { ACCESS_SECONDS, type Code, type Grants, type Issued } from "./grants.ts";
import { openSigner } from "./id-token.ts";

interface Parts {
  options: VendorOptions;
  grants: Grants;
  commit: <T>(work: () => T) => T;
}

/** What identity.xero.com answers: tokens, revocation and the documents by which clients find them. */
export function mountTokens(api: Hono<XeroEnv>, { options, grants, commit }: Parts): void {
  const { origin, app, clock } = options;
  const signer = openSigner(options.store);
  const answer = (c: Context, issued: Issued | undefined) => {
    if (!issued) return c.json({ error: "invalid_grant" }, 400);
    const { access, refresh, grant } = issued;
    const openid = grant.scopes.includes("openid");
    c.header("cache-control", "no-store");
    return c.json({
      ...(openid && { id_token: signer.idToken(issued, origin, app.clientId, clock.now()) }),
      access_token: access, expires_in: ACCESS_SECONDS, token_type: "Bearer", ...(refresh !== undefined && { refresh_token: refresh }), scope: grant.scopes.join(" "),
    });
  };
  api.post("/connect/token", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    if (!isApp(c, form, options)) return c.json({ error: "invalid_client" }, 400);
    switch (form.get("grant_type")) {
      case "authorization_code":
        return answer(c, commit(() => redeem(grants, form)));
      case "refresh_token":
        return answer(c, commit(() => grants.refresh(form.get("refresh_token") ?? "")));
      default:
        return c.json({ error: "unsupported_grant_type" }, 400);
    }
  });
  api.post("/connect/revocation", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    if (!isApp(c, form, options)) return c.json({ error: "invalid_client" }, 400);
    commit(() => grants.revoke(form.get("token") ?? ""));
    return c.body(null, 200);
  });
  api.get("/.well-known/openid-configuration", (c) => c.json(discovery(origin)));
  api.get("/.well-known/openid-configuration/jwks", (c) => c.json({ keys: [signer.publicKey()] }));
}

const discovery = (origin: string) => ({
  issuer: origin,
  jwks_uri: `${origin}/.well-known/openid-configuration/jwks`,
  authorization_endpoint: `${origin}${AUTHORIZE}`,
  token_endpoint: `${origin}/connect/token`,
  revocation_endpoint: `${origin}/connect/revocation`,
  scopes_supported: ["openid", "profile", "email", "offline_access"],
  grant_types_supported: ["authorization_code", "refresh_token"],
  response_types_supported: ["code"],
  token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post"],
  id_token_signing_alg_values_supported: ["RS256"],
  subject_types_supported: ["public"],
  code_challenge_methods_supported: ["S256"],
});

function redeem(grants: Grants, form: URLSearchParams): Issued | undefined {
  const code = grants.takeCode(form.get("code") ?? "");
  if (!code || code.redirectUri !== form.get("redirect_uri") || !proves(code, form.get("code_verifier"))) return undefined;
  return grants.issue(code);
}

const proves = ({ challenge }: Code, verifier: string | null): boolean =>
  challenge === undefined || (verifier !== null && createHash("sha256").update(verifier).digest("base64url") === challenge);

/** By Basic header or in the body. */
function isApp(c: Context, form: URLSearchParams, { app }: VendorOptions): boolean {
  const header = /^Basic (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  const [id = "", secret = ""] = header
    ? Buffer.from(header, "base64").toString().split(":").map((part) => decoded(part))
    : [form.get("client_id") ?? "", form.get("client_secret") ?? ""];
  return same(id, app.clientId) && same(secret, app.clientSecret);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const digest = (text: string) => createHash("sha256").update(text).digest();
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
