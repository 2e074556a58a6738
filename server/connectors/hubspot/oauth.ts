import { z } from "zod";
import { instantOf, type Clock } from "../../platform/clock.ts";
import { OutboundError, type Outbound, type OutboundAnswer } from "../../platform/outbound.ts";
import type { AppRegistration, OAuthClient, TokenSet } from "../connector.ts";
import { VendorError } from "../vendor-error.ts";
import { SCOPES, VERSION, type HubSpotEndpoints } from "./endpoints.ts";
import { errorOfAnswer, errorOfSilence, nonsense, SYSTEM } from "./errors.ts";

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
  hub_id: z.union([z.number(), z.string()]).transform(String).optional(),
  scopes: z.array(z.string()).optional(),
});
const introspection = z.object({ hub_id: z.union([z.number(), z.string()]).transform(String), user: z.string().optional(), user_id: z.unknown() });

export function createOAuth(parts: { outbound: Outbound; clock: Clock; app: AppRegistration; endpoints: HubSpotEndpoints }): OAuthClient {
  const { outbound, clock, app, endpoints } = parts;
  const credentials = { client_id: app.clientId, client_secret: app.clientSecret };

  async function post(path: string, form: Record<string, string>): Promise<OutboundAnswer> {
    try {
      return await outbound.request({
        system: SYSTEM,
        method: "POST",
        url: `${endpoints.api}/oauth/${VERSION}/${path}`,
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
        body: new URLSearchParams(form).toString(),
      });
    } catch (error) {
      throw error instanceof OutboundError ? errorOfSilence(error, true) : error;
    }
  }

  async function tokens(form: Record<string, string>) {
    const answer = await post("token", { ...credentials, ...form });
    if (answer.status === 400 || answer.status === 401) throw grantGone(answer);
    if (answer.status !== 200) throw errorOfAnswer(answer, true);
    return parse(answer, tokenAnswer);
  }

  const asTokenSet = (answer: z.infer<typeof tokenAnswer>): TokenSet => ({
    accessToken: answer.access_token,
    accessExpiresAt: instantOf(clock.now() + answer.expires_in * 1000),
    refreshToken: answer.refresh_token,
    refreshExpiresAt: null,
    grantExpiresAt: null,
    scopes: answer.scopes ?? [],
  });

  return {
    authorizeUrl({ state, redirectUri }) {
      const query = { client_id: app.clientId, redirect_uri: redirectUri, scope: SCOPES.join(" "), state };
      const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      return `${endpoints.app}/oauth/authorize?${pairs.join("&")}`;
    },
    async exchange({ callback, redirectUri }) {
      const answer = await tokens({ grant_type: "authorization_code", code: callback["code"] ?? "", redirect_uri: redirectUri });
      const known = await post("token/introspect", { ...credentials, token: answer.access_token, token_type_hint: "access_token" });
      if (known.status !== 200) throw errorOfAnswer(known, false);
      const { hub_id: portalId, user } = parse(known, introspection);
      return { tokens: asTokenSet(answer), accounts: [{ externalId: portalId, name: null }], authorizedBy: user ?? null };
    },
    refresh: async (refreshToken) => asTokenSet(await tokens({ grant_type: "refresh_token", refresh_token: refreshToken })),
    async revoke({ refreshToken }) {
      const answer = await post("token/revoke", { ...credentials, token: refreshToken, token_type_hint: "refresh_token" });
      if (answer.status >= 500 || answer.status === 429) throw errorOfAnswer(answer, true);
    },
  };
}

function parse<T>(answer: OutboundAnswer, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(answer.text));
  } catch {
    throw nonsense("a token answer", true);
  }
}

/** invalid_grant and BAD_REFRESH_TOKEN: uninstalled or revoked. */
const grantGone = (answer: OutboundAnswer) =>
  new VendorError({
    system: SYSTEM,
    consequence: "stop",
    code: "reconnect",
    message: "HubSpot no longer accepts the connection: the app was removed or access was withdrawn.",
    applied: "no",
    vendorCode: String(answer.status),
  });
