import { z } from "zod";
import { instantOf, type Clock } from "../../platform/clock.ts";
import { OutboundError, type Outbound, type OutboundAnswer } from "../../platform/outbound.ts";
import type { AppRegistration, OAuthClient, TokenSet } from "../connector.ts";
import type { VendorError } from "../vendor-error.ts";
import { listConnections } from "./connections.ts";
import { errorOfAnswer, errorOfOutbound, nonsense, refuse, requestIdOf } from "./errors.ts";
import { jsonOf } from "./json.ts";
import { SCOPES, type XeroEndpoints } from "./options.ts";

const DEADLINE_MS = 30_000;
const MAX_BYTES = 100_000;
/** What Xero grants: half an hour, sixty days from each refresh. The second is in no answer. */
const ACCESS_SECONDS = 1800;
const REFRESH_MS = 60 * 86_400_000;

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().int().min(0).max(86_400).default(ACCESS_SECONDS),
  scope: z.string().nullish(),
});
const tokenError = z.object({ error: z.string() });

interface Parts {
  outbound: Outbound;
  clock: Clock;
  app: AppRegistration;
  endpoints: XeroEndpoints;
}

/**
 * OAuth 2 with Xero, written out: the SDK's own client first asks identity.xero.com for its configuration with a
 * timeout of 3.5 seconds, and its hosts cannot be changed.
 */
export function createOAuth(parts: Parts): OAuthClient {
  const { clock, endpoints } = parts;

  async function tokens(form: Record<string, string>): Promise<TokenSet> {
    const answer = await post(parts, endpoints.identity.token, form);
    if (answer.status !== 200) throw tokenRefusal(answer);
    const parsed = tokenAnswer.safeParse(jsonOf(answer.text));
    if (!parsed.success) throw nonsense(true, "Xero sent no usable token.", requestIdOf(answer.headers));
    const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds, scope } = parsed.data;
    return {
      accessToken,
      accessExpiresAt: instantOf(clock.now() + seconds * 1000),
      refreshToken,
      refreshExpiresAt: instantOf(clock.now() + REFRESH_MS),
      grantExpiresAt: null,
      scopes: scope ? scope.split(" ").filter((each) => each !== "") : [...SCOPES],
    };
  }

  return {
    authorizeUrl({ state, redirectUri }) {
      const url = new URL(endpoints.authorize);
      const query = {
        response_type: "code",
        client_id: parts.app.clientId,
        redirect_uri: redirectUri,
        scope: SCOPES.join(" "),
        state,
      };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return url.toString();
    },

    async exchange({ callback, redirectUri }) {
      const { code, error } = callback;
      if (error) throw refuse("park", "validation", "Xero was not connected: the request was declined. Start again to connect it.");
      if (!code) throw refuse("park", "validation", "Xero sent the browser back without a code. Start connecting again.");
      const granted = await tokens({ grant_type: "authorization_code", code, redirect_uri: redirectUri });
      const opened = await listConnections({ outbound: parts.outbound, url: endpoints.connections }, granted.accessToken);
      const accounts = opened.map(({ tenantId, tenantName }) => ({ externalId: tenantId, name: tenantName ?? null }));
      return { tokens: granted, accounts, authorizedBy: null };
    },

    refresh: (refreshToken) => tokens({ grant_type: "refresh_token", refresh_token: refreshToken }),

    /** Ends all connections of the grant. Revoking a token that is already gone is a success by RFC 7009. */
    async revoke({ refreshToken }) {
      const answer = await post(parts, endpoints.identity.revocation, { token: refreshToken, token_type_hint: "refresh_token" });
      if (answer.status >= 200 && answer.status < 300) return;
      throw answer.status === 429 || answer.status >= 500 ? errorOfAnswer(answer, false) : tokenRefusal(answer);
    },
  };
}

async function post(parts: Parts, url: string, form: Record<string, string>): Promise<OutboundAnswer> {
  const basic = Buffer.from(`${parts.app.clientId}:${parts.app.clientSecret}`).toString("base64");
  try {
    return await parts.outbound.request({
      system: "xero",
      method: "POST",
      url,
      headers: { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
      accept: "json",
      deadlineMs: DEADLINE_MS,
      maxBytes: MAX_BYTES,
    });
  } catch (error) {
    throw error instanceof OutboundError ? errorOfOutbound(error, true) : error;
  }
}

function tokenRefusal(answer: OutboundAnswer): VendorError {
  const parsed = tokenError.safeParse(jsonOf(answer.text));
  const word = parsed.success ? parsed.data.error : "";
  if (answer.status === 401 || word === "invalid_client" || word === "unauthorized_client") {
    return refuse("bug", "validation", "Xero does not accept our client id and secret. Check the Xero settings of this installation.");
  }
  if (word === "invalid_grant") return refuse("stop", "reconnect", "Xero no longer honours this connection. Connect the organisation again.");
  if (answer.status === 429 || answer.status >= 500) return errorOfAnswer(answer, true);
  return nonsense(true, `Xero answered ${answer.status} to a request for a token.`, requestIdOf(answer.headers));
}
