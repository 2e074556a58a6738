import { z } from "zod";
import { instantOf, type Clock } from "../../platform/clock.ts";
import { OutboundError, type Outbound, type OutboundAnswer } from "../../platform/outbound.ts";
import type { AppRegistration, OAuthClient, TokenSet } from "../connector.ts";
import { OPTIONAL_SCOPES, SCOPES, VERSION, type HubSpotEndpoints } from "./endpoints.ts";
import { errorOfAnswer, errorOfSilence, nonsense } from "./errors.ts";
import { grantRefused } from "./grant-refusals.ts";
import { jsonIn } from "./wire-error.ts";

const id = z.union([z.int(), z.string().min(1)]).transform(String);
/** A refresh may answer without a new refresh token: the old one stays good. */
const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number().positive().max(86_400 * 366),
  scopes: z.array(z.string()).optional(),
});
const introspection = z.object({
  active: z.literal(true),
  hub_id: id,
  hub_domain: z.string().nullish(),
  user_id: id.nullish(),
  user: z.string().nullish(),
  scopes: z.array(z.string()).optional(),
});
const HOUR_MS = 3_600_000;

export interface HubSpotOAuth extends OAuthClient {
  /** Ends one token, of either kind; succeeds when it was gone already. */
  revokeToken(token: string, hint: "access_token" | "refresh_token"): Promise<void>;
}

export function createOAuth(parts: { outbound: Outbound; clock: Clock; app: AppRegistration; endpoints: HubSpotEndpoints }): HubSpotOAuth {
  const { outbound, clock, app, endpoints } = parts;
  const credentials = { client_id: app.clientId, client_secret: app.clientSecret };

  async function post(path: string, form: Record<string, string>, write: boolean): Promise<OutboundAnswer> {
    try {
      return await outbound.request({
        system: "hubspot",
        method: "POST",
        url: `${endpoints.api}/oauth/${VERSION}/${path}`,
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
        body: new URLSearchParams({ ...credentials, ...form }).toString(),
      });
    } catch (error) {
      throw error instanceof OutboundError ? errorOfSilence(error, write) : error;
    }
  }

  async function tokens(form: Record<string, string>) {
    const answer = await post("token", form, true);
    if (answer.status !== 200) throw refusalOf(answer, true);
    return parse(answer, tokenAnswer, true);
  }

  function asTokenSet(answer: z.infer<typeof tokenAnswer>, refreshToken: string, scopes: string[]): TokenSet {
    const accessExpiresAt = instantOf(clock.now() + answer.expires_in * 1000);
    const lasting = { refreshExpiresAt: null, grantExpiresAt: null };
    const renewed = answer.refresh_token ?? refreshToken;
    return { accessToken: answer.access_token, accessExpiresAt, refreshToken: renewed, ...lasting, scopes: answer.scopes ?? scopes };
  }

  async function revokeToken(token: string, hint: "access_token" | "refresh_token"): Promise<void> {
    const answer = await post("token/revoke", { token, token_type_hint: hint }, true);
    if (answer.status < 300) return;
    const error = refusalOf(answer, true);
    if (error.details.consequence !== "stop") throw error;
  }

  return {
    authorizeUrl({ state, redirectUri }) {
      const optional = OPTIONAL_SCOPES.join(" ");
      const query = { client_id: app.clientId, redirect_uri: redirectUri, scope: SCOPES.join(" "), optional_scope: optional, state };
      // HubSpot does not read a plus sign as a space.
      const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      return `${endpoints.app}/oauth/authorize?${pairs.join("&")}`;
    },
    async exchange({ callback, redirectUri }) {
      const answer = await tokens({ grant_type: "authorization_code", code: callback["code"] ?? "", redirect_uri: redirectUri });
      if (answer.refresh_token === undefined) throw nonsense("it holds no refresh token", true);
      const asked = await post("token/introspect", { token: answer.access_token, token_type_hint: "access_token" }, false);
      if (asked.status !== 200) throw refusalOf(asked, false);
      const known = parse(asked, introspection, false);
      return {
        tokens: asTokenSet(answer, answer.refresh_token, known.scopes ?? []),
        accounts: [{ externalId: known.hub_id, name: known.hub_domain ?? null }],
        authorizedBy: known.user ?? (known.user_id == null ? null : `HubSpot user ${known.user_id}`),
      };
    },
    async refresh(refreshToken) {
      return asTokenSet(await tokens({ grant_type: "refresh_token", refresh_token: refreshToken }), refreshToken, []);
    },
    revoke: ({ refreshToken }) => revokeToken(refreshToken, "refresh_token"),
    revokeToken,
  };
}

const refusalOf = (answer: OutboundAnswer, write: boolean) =>
  grantRefused(answer) ?? errorOfAnswer(answer, { write, untilMidnightMs: HOUR_MS });

function parse<T>(answer: OutboundAnswer, schema: z.ZodType<T>, write: boolean): T {
  const parsed = schema.safeParse(jsonIn(answer.text));
  if (parsed.success) return parsed.data;
  throw nonsense("it is no token answer", write);
}
