import { createHash, timingSafeEqual } from "node:crypto";
import { Hono, type Context } from "hono";
import type { RegisteredApp } from "../../kit/vendor.ts";
import type { Store } from "../../kit/store.ts";
import type { Grants } from "./grants.ts";
import { consentPage, errorPage, type Choice } from "./pages.ts";

const SCOPES = new Set(["com.intuit.quickbooks.accounting", "com.intuit.quickbooks.payment", "openid", "profile", "email", "phone", "address"]);
const NEEDED = "com.intuit.quickbooks.accounting";

interface Parts {
  app: RegisteredApp;
  origin: string;
  store: Store;
  grants: Grants;
  companies: () => Choice[];
}

/** Consent, tokens, revocation and the discovery document; Intuit has them on three hosts, here they share one. */
export function createOAuth(parts: Parts): Hono {
  const oauth = new Hono();
  oauth.get("/connect/oauth2", (c) => ask(c, parts));
  oauth.post("/connect/oauth2", (c) => decide(c, parts));
  oauth.post("/oauth2/v1/tokens/bearer", (c) => token(c, parts));
  oauth.post("/v2/oauth2/tokens/revoke", (c) => revoke(c, parts));
  for (const name of ["openid_configuration", "openid_sandbox_configuration"]) oauth.get(`/.well-known/${name}`, (c) => c.json(discovery(parts.origin)));
  return oauth;
}

interface Question {
  client_id: string;
  redirect_uri: string;
  response_type: string;
  scope: string;
  state: string;
}

const questionOf = (from: Record<string, unknown>): Question => {
  const text = (name: string) => (typeof from[name] === "string" ? from[name] : "");
  return { client_id: text("client_id"), redirect_uri: text("redirect_uri"), response_type: text("response_type"), scope: text("scope"), state: text("state") };
};

/** What is wrong with a question, for the person in the browser: nothing may be sent to an address that is not the app's. */
function fault({ app }: Parts, question: Question): string | undefined {
  if (question.client_id !== app.clientId) return "The client_id is not known.";
  if (!app.redirectUris.includes(question.redirect_uri)) return "The redirect_uri query parameter value is invalid: it is not registered for this app.";
  if (question.response_type !== "code") return "The response_type must be code.";
  const scopes = question.scope.split(" ").filter(Boolean);
  if (!scopes.includes(NEEDED) || scopes.some((scope) => !SCOPES.has(scope))) return "The scope is invalid.";
  return question.state === "" ? "The state parameter is missing." : undefined;
}

function ask(c: Context, parts: Parts) {
  const question = questionOf(c.req.query());
  const wrong = fault(parts, question);
  if (wrong) return c.html(errorPage(wrong), 400);
  return c.html(consentPage("The app", parts.companies(), { ...question }));
}

async function decide(c: Context, parts: Parts) {
  const form = await c.req.parseBody();
  const question = questionOf(form);
  const wrong = fault(parts, question);
  if (wrong) return c.html(errorPage(wrong), 400);
  const back = new URL(question.redirect_uri);
  back.searchParams.set("state", question.state);
  const realmId = typeof form.realmId === "string" ? form.realmId : "";
  if (form.decision !== "approve") {
    back.searchParams.set("error", "access_denied");
    return c.redirect(back.toString());
  }
  if (!parts.companies().some((company) => company.realmId === realmId)) return c.html(errorPage("Choose one of the companies."), 400);
  back.searchParams.set("code", parts.store.atomically(() => parts.grants.newCode(realmId, question.redirect_uri, question.scope)));
  back.searchParams.set("realmId", realmId);
  return c.redirect(back.toString());
}

async function token(c: Context, { app, store, grants }: Parts) {
  c.header("cache-control", "no-store");
  if (!isApp(c, app)) return c.json({ error: "invalid_client" }, 401);
  const form = questionForm(await c.req.parseBody());
  const answer = store.atomically(() => {
    if (form.grant_type === "authorization_code") return grants.exchange(form.code ?? "", form.redirect_uri ?? "");
    if (form.grant_type === "refresh_token") return grants.refresh(form.refresh_token ?? "");
    return undefined;
  });
  if (answer === undefined) return c.json({ error: "unsupported_grant_type", error_description: "Send authorization_code or refresh_token." }, 400);
  if (answer === "invalid_grant") return c.json({ error: answer, error_description: "Incorrect or expired code or refresh token" }, 400);
  const { x_refresh_token_hard_expires_in: hard, ...usual } = answer;
  const wanted = c.req.header("x-include-refresh-token-hard-expires-in") === "true";
  return c.json(wanted ? { ...usual, x_refresh_token_hard_expires_in: hard } : usual);
}

async function revoke(c: Context, { app, store, grants }: Parts) {
  if (!isApp(c, app)) return c.json({ error: "invalid_client" }, 401);
  const json = /json/i.test(c.req.header("content-type") ?? "");
  const body = json ? ((await c.req.json().catch(() => ({}))) as Record<string, unknown> | null) : questionForm(await c.req.parseBody());
  const ended = store.atomically(() => grants.revoke(typeof body?.token === "string" ? body.token : ""));
  return ended ? c.body(null, 200) : c.json({ error: "invalid_grant", error_description: "The token is not known." }, 400);
}

const questionForm = (form: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, typeof value === "string" ? value : undefined]));

function isApp(c: Context, { clientId, clientSecret }: RegisteredApp): boolean {
  const given = /^basic (.+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(Buffer.from(given, "base64").toString("utf8")), digest(`${clientId}:${clientSecret}`));
}

function discovery(origin: string) {
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/connect/oauth2`,
    token_endpoint: `${origin}/oauth2/v1/tokens/bearer`,
    revocation_endpoint: `${origin}/v2/oauth2/tokens/revoke`,
    response_types_supported: ["code"],
    scopes_supported: [...SCOPES],
    token_endpoint_auth_methods_supported: ["client_secret_basic"],
  };
}
