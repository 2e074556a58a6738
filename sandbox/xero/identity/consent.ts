import type { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { XeroEnv } from "../api/desk.ts";
import type { VendorOptions } from "../../kit/vendor.ts";
import type { XeroSettings } from "../settings/stand-in.ts";
import type { Grants } from "./grants.ts";
import { refusedScopes } from "./scopes.ts";

const asked = z.object({
  response_type: z.literal("code"),
  client_id: z.string(),
  redirect_uri: z.string().max(2000),
  scope: z.string().max(2000),
  state: z.string().max(2000).optional(),
  nonce: z.string().max(500).optional(),
  code_challenge: z.string().max(200).optional(),
  code_challenge_method: z.literal("S256").optional(),
});
type Asked = z.infer<typeof asked>;

interface Parts {
  options: VendorOptions;
  grants: Grants;
  settings: () => Readonly<XeroSettings>;
  organisations: () => { tenantId: string; name: string }[];
  commit: <T>(work: () => T) => T;
}

export const AUTHORIZE = "/identity/connect/authorize";

/** The page where a person lets the app into one or more organisations. */
export function mountConsent(api: Hono<XeroEnv>, parts: Parts): void {
  const check = (given: Record<string, unknown>): Asked | string => {
    const read = asked.safeParse(given);
    if (!read.success) return `invalid_request: ${z.prettifyError(read.error)}`;
    const { client_id, redirect_uri, scope } = read.data;
    if (client_id !== parts.options.app.clientId) return "unauthorized_client: Unknown client or client not enabled";
    if (!parts.options.app.redirectUris.includes(redirect_uri)) return "unauthorized_client: Invalid redirect_uri";
    const refused = refusedScopes(scopesOf(scope), parts.settings().granularScopesOnly);
    return refused.length > 0 ? `invalid_scope: ${refused.join(" ")}` : read.data;
  };
  api.get(AUTHORIZE, (c) => {
    const request = check(Object.fromEntries(new URL(c.req.url).searchParams));
    if (typeof request === "string") return c.html(errorPage(request), 400);
    const approved = parts.settings().autoApprove;
    if (approved) return c.redirect(approve(parts, request, approved), 302);
    return c.html(consentPage(request, parts.organisations()));
  });
  api.post(AUTHORIZE, async (c) => {
    const form = await c.req.formData();
    const request = check(Object.fromEntries([...form].filter(([name]) => name !== "tenant" && name !== "decision")));
    if (typeof request === "string") return c.html(errorPage(request), 400);
    if (form.get("decision") === "deny") return c.redirect(returning(request, { error: "access_denied", error_description: "The user denied access" }), 302);
    const tenants = form.getAll("tenant").filter((each) => typeof each === "string");
    const known = parts.organisations().map(({ tenantId }) => tenantId);
    if (tenants.length === 0 || tenants.some((each) => !known.includes(each))) return c.html(errorPage("Choose at least one organisation"), 400);
    return c.redirect(approve(parts, request, tenants), 302);
  });
}

const scopesOf = (scope: string) => [...new Set(scope.split(" ").filter((each) => each !== ""))];

function approve({ grants, options, commit }: Parts, request: Asked, tenantIds: string[]): string {
  const code = commit(() => {
    const authEventId = options.random.uuid();
    grants.connect(tenantIds, authEventId);
    return grants.newCode({ scopes: scopesOf(request.scope), authEventId, redirectUri: request.redirect_uri, nonce: request.nonce, challenge: request.code_challenge });
  });
  return returning(request, { code, scope: request.scope });
}

function returning({ redirect_uri, state }: Asked, answer: Record<string, string>): string {
  const url = new URL(redirect_uri);
  for (const [name, value] of Object.entries({ ...answer, ...(state !== undefined && { state }) })) url.searchParams.set(name, value);
  return url.toString();
}

const errorPage = (message: string) => html`<!doctype html><html lang="en"><head><title>Xero | Error</title></head>
<body><h1>Sorry, something went wrong</h1><p>Error: ${message}</p></body></html>`;

const consentPage = (request: Asked, organisations: { tenantId: string; name: string }[]) => html`<!doctype html><html lang="en">
<head><title>Xero | Authorise</title></head><body><main><h1>An app wants access to</h1>
<form method="post" action="${AUTHORIZE}">
${Object.entries(request).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<fieldset><legend>Organisations</legend>
${organisations.map(({ tenantId, name }, n) => html`<p><label><input type="checkbox" name="tenant" value="${tenantId}" ${n === 0 ? "checked" : ""}> ${name}</label></p>`)}
</fieldset><p>It asks for: ${request.scope}</p>
<button name="decision" value="allow">Allow access</button> <button name="decision" value="deny">Cancel</button>
</form></main></body></html>`;
