import type { OAuthClient, Session } from "../../connectors/connector.ts";
import { VendorError } from "../../connectors/vendor-error.ts";
import type { Clock } from "../../platform/clock.ts";
import * as audit from "../../store/audit.ts";
import * as connections from "../../store/connections.ts";
import * as grants from "../../store/grants.ts";
import type { Store } from "../../store/index.ts";

/** A token is refreshed this long before it expires, so that none expires on the way. */
const EARLY_MS = 60_000;
/** Longer than one refresh call may take. */
const CLAIM_MS = 45_000;
const POLL_MS = 200;
/** Within one claim, a refresh whose outcome is not known is asked for again after so long. */
const ASK_AGAIN_MS = [1000, 5000];
/** So much of the claim must be left for it. */
const ROOM_MS = 30_000;
/** Between two tries to store what was got for a spent token. */
const STORE_PAUSE_MS = 1000;

interface Parts {
  store: Store;
  clock: Clock;
  oauth: OAuthClient;
  system: string;
}

/**
 * The tokens of a connection's grant, refreshed by one process at a time and stored before use: a rotating refresh token spent
 * twice would end the grant for good. Nobody holds a transaction open while the vendor answers.
 */
export function openSession(parts: Parts, of: { tenantId: string; connectionId: string; externalId: string }): Session {
  const { store, clock } = parts;
  const inTenant: typeof store.tenant = (tenantId, work) => store.tenant(tenantId, work);

  async function read(): Promise<grants.Grant> {
    const grant = await inTenant(of.tenantId, (tx) => grants.ofConnection(tx, of.connectionId));
    if (!grant || grant.state !== "active") throw reconnect(parts.system);
    return grant;
  }

  async function fresh(isGood: (grant: grants.Grant) => boolean): Promise<string> {
    const deadline = clock.now() + CLAIM_MS;
    for (let grant = await read(); ; grant = await read()) {
      if (isGood(grant)) return grant.tokens.accessToken;
      const claimedUntil = clock.now() + CLAIM_MS;
      if (await inTenant(of.tenantId, (tx) => grants.claimRefresh(tx, grant.grantId, CLAIM_MS))) return refresh(grant.grantId, isGood, claimedUntil);
      if (clock.now() > deadline) throw busy(parts.system);
      await clock.sleep(POLL_MS);
    }
  }

  /** The grant is read again under the claim: another process may just have finished, or an admin connected again. */
  async function refresh(grantId: string, isGood: (grant: grants.Grant) => boolean, claimedUntil: number): Promise<string> {
    const before = await read();
    try {
      if (isGood(before) || before.grantId !== grantId) {
        await inTenant(of.tenantId, (tx) => grants.releaseRefresh(tx, grantId));
        return before.tokens.accessToken;
      }
      const tokens = await refreshed(parts, before.tokens.refreshToken, claimedUntil);
      await keep(before, tokens, claimedUntil);
      return tokens.accessToken;
    } catch (error) {
      if (error instanceof VendorError && error.details.consequence === "stop") return refused(before, isGood, error);
      await inTenant(of.tenantId, (tx) => grants.releaseRefresh(tx, grantId));
      throw error;
    }
  }

  /**
   * The token they were got for is spent: lost, they would end the grant. So a database that is away is waited for, as long
   * as nobody else may refresh. A process that was suspended leaves what another has stored meanwhile.
   */
  async function keep(before: grants.Grant, tokens: grants.GrantTokens, until: number): Promise<void> {
    for (;;) {
      try {
        return await inTenant(of.tenantId, async (tx) => {
          const now = await grants.get(tx, before.grantId);
          if (now?.tokens.refreshToken === before.tokens.refreshToken) await grants.saveTokens(tx, before.grantId, tokens);
        });
      } catch (error) {
        if (clock.now() + STORE_PAUSE_MS >= until) throw error;
        await clock.sleep(STORE_PAUSE_MS);
      }
    }
  }

  /** Withdrawn; or this process was suspended for so long that the connection has other tokens by now. */
  async function refused(before: grants.Grant, isGood: (grant: grants.Grant) => boolean, error: VendorError): Promise<string> {
    const now = await inTenant(of.tenantId, async (tx) => {
      const grant = await grants.ofConnection(tx, of.connectionId);
      if (grant?.tokens.refreshToken === before.tokens.refreshToken) await markBroken(tx, before.grantId);
      return grant;
    });
    if (!now || now.tokens.refreshToken === before.tokens.refreshToken) throw error;
    if (now.state === "active" && isGood(now)) return now.tokens.accessToken;
    throw now.state === "active" ? busy(parts.system) : error;
  }

  return {
    externalId: of.externalId,
    accessToken: () => fresh((grant) => grant.accessExpiresAt.getTime() > clock.now() + EARLY_MS),
    replaceToken: (refused) => fresh((grant) => grant.tokens.accessToken !== refused),
  };
}

/**
 * Where the answer was lost, the token may be spent. Vendors that rotate it take it once more for a while, which may be over
 * before somebody needs a token again: so whoever lost the answer asks again.
 */
async function refreshed({ oauth, clock }: Parts, refreshToken: string, until: number): Promise<grants.GrantTokens> {
  for (const pause of ASK_AGAIN_MS) {
    try {
      return await oauth.refresh(refreshToken);
    } catch (error) {
      const isUnclear = error instanceof VendorError && error.details.consequence === "retry" && error.details.applied !== "no";
      if (!isUnclear || clock.now() + pause + ROOM_MS > until) throw error;
      await clock.sleep(pause);
    }
  }
  return oauth.refresh(refreshToken);
}

async function markBroken(tx: Parameters<typeof grants.setState>[0], grantId: string): Promise<void> {
  await grants.setState(tx, grantId, "broken");
  await connections.setStateOfGrant(tx, grantId, "needs-reconnect");
  await audit.append(tx, { kind: "changed", dealId: null, payload: { grantId, state: "needs-reconnect" } });
}

const reconnect = (system: string) =>
  new VendorError({
    system,
    consequence: "stop",
    code: "reconnect",
    message: "The connection needs to be renewed by an admin.",
    applied: "no",
  });

const busy = (system: string) =>
  new VendorError({
    system,
    consequence: "retry",
    code: "unreachable",
    message: "The access token could not be renewed in time.",
    applied: "no",
  });
