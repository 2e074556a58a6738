import { z } from "zod";
import { instantOf, type Clock } from "../../platform/clock.ts";
import { OutboundError, type Outbound, type OutboundAnswer } from "../../platform/outbound.ts";
import type { AppRegistration, OAuthClient, TokenSet } from "../connector.ts";
import type { VendorError } from "../vendor-error.ts";
import { errorOfAnswer, nonsense, refuse, requestIdOf, SYSTEM } from "./errors.ts";
import type { QuickBooksEndpoints } from "./options.ts";
import { errorOfOutbound } from "./transport.ts";

/** Read and write; Intuit has no scope for reading alone. */
const SCOPE = "com.intuit.quickbooks.accounting";
const DEADLINE_MS = 30_000;
const MAX_BYTES = 100_000;
/** What Intuit grants where an answer does not say: an hour, a hundred days. */
const ACCESS_SECONDS = 3600;
const REFRESH_SECONDS = 100 * 86_400;

const seconds = z.coerce
  .number()
  .int()
  .min(0)
  .max(20 * 366 * 86_400);
const tokenAnswer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: seconds.default(ACCESS_SECONDS),
  x_refresh_token_expires_in: seconds.default(REFRESH_SECONDS),
  x_refresh_token_hard_expires_in: seconds.nullish(),
});
const tokenError = z.object({ error: z.string() });

interface Parts {
  outbound: Outbound;
  clock: Clock;
  app: AppRegistration;
  endpoints: QuickBooksEndpoints;
}

/**
 * OAuth 2 with Intuit, written out: intuit-oauth keeps its endpoints in process-wide statics, never checks `state`,
 * and repeats a token request by itself, which spends a rotating refresh token twice.
 */
export function createOAuth(parts: Parts & { nameOf: (realmId: string, accessToken: string) => Promise<string | null> }): OAuthClient {
  async function tokens(form: Record<string, string>, headers: Record<string, string>): Promise<TokenSet> {
    const answer = await post(parts, parts.endpoints.token, new URLSearchParams(form).toString(), {
      "content-type": "application/x-www-form-urlencoded",
      // Since November 2025 a grant dies after five years however often it is refreshed; only this header makes Intuit say when.
      "x-include-refresh-token-hard-expires-in": "true",
      ...headers,
    });
    if (answer.status !== 200) throw tokenRefusal(answer);
    const parsed = tokenAnswer.safeParse(jsonOf(answer.text));
    if (!parsed.success) throw nonsense(true, "Intuit sent no usable token.", requestIdOf(answer.headers));
    return tokenSet(parsed.data, parts.clock.now());
  }

  return {
    authorizeUrl({ state, redirectUri }) {
      const url = new URL(parts.endpoints.authorize);
      const query = {
        client_id: parts.app.clientId,
        response_type: "code",
        scope: SCOPE,
        redirect_uri: redirectUri,
        state,
      };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      return url.toString();
    },

    async exchange({ callback, redirectUri }) {
      const { code, realmId, error } = callback;
      if (error)
        throw refuse(
          "park",
          "validation",
          "QuickBooks was not connected: the request was declined. Start again to connect it.",
        );
      if (!code || !realmId || !/^\d{1,30}$/.test(realmId)) {
        throw refuse("park", "validation", "Intuit sent the browser back without a company. Start connecting again.");
      }
      const granted = await tokens({ grant_type: "authorization_code", code, redirect_uri: redirectUri }, {});
      return { tokens: granted, accounts: [{ externalId: realmId, name: await parts.nameOf(realmId, granted.accessToken) }], authorizedBy: null };
    },

    refresh: (refreshToken) => tokens({ grant_type: "refresh_token", refresh_token: refreshToken }, {}),

    revoke: ({ refreshToken }) => revokeToken(parts, refreshToken),
  };
}

/** Ends the grant behind an access or a refresh token; succeeds when it was already gone. */
export async function revokeToken(parts: Parts, token: string): Promise<void> {
  const answer = await post(parts, parts.endpoints.revoke, JSON.stringify({ token }), {
    "content-type": "application/json",
  });
  // Intuit answers 400 for a token it no longer knows: what was to be ended has ended.
  if ((answer.status >= 200 && answer.status < 300) || answer.status === 400) return;
  throw answer.status === 401 ? wrongRegistration() : errorOfAnswer(answer, false);
}

async function post(parts: Parts, url: string, body: string, headers: Record<string, string>): Promise<OutboundAnswer> {
  const basic = Buffer.from(`${parts.app.clientId}:${parts.app.clientSecret}`).toString("base64");
  try {
    return await parts.outbound.request({
      system: SYSTEM,
      method: "POST",
      url,
      headers: { authorization: `Basic ${basic}`, accept: "application/json", ...headers },
      body,
      deadlineMs: DEADLINE_MS,
      maxBytes: MAX_BYTES,
    });
  } catch (error) {
    throw error instanceof OutboundError ? errorOfOutbound(error, true) : error;
  }
}

function tokenSet(answer: z.infer<typeof tokenAnswer>, now: number): TokenSet {
  const hard = answer.x_refresh_token_hard_expires_in;
  return {
    accessToken: answer.access_token,
    accessExpiresAt: instantOf(now + answer.expires_in * 1000),
    refreshToken: answer.refresh_token,
    refreshExpiresAt: instantOf(now + answer.x_refresh_token_expires_in * 1000),
    grantExpiresAt: hard == null ? null : instantOf(now + hard * 1000),
    scopes: [SCOPE],
  };
}

function tokenRefusal(answer: OutboundAnswer): VendorError {
  const parsed = tokenError.safeParse(jsonOf(answer.text));
  const word = parsed.success ? parsed.data.error : "";
  if (answer.status === 401 || word === "invalid_client") return wrongRegistration();
  if (word === "invalid_grant") {
    return refuse("stop", "reconnect", "QuickBooks no longer honours this connection. Connect the company again.");
  }
  if (answer.status === 429 || answer.status >= 500) return errorOfAnswer(answer, true);
  return nonsense(true, `Intuit answered ${answer.status} to a request for a token.`, requestIdOf(answer.headers));
}

function wrongRegistration(): VendorError {
  return refuse(
    "bug",
    "validation",
    "Intuit does not accept our client id and secret. Check the QuickBooks settings of this installation.",
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
