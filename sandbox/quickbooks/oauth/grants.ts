import type { SandboxClock } from "../../kit/clock.ts";
import type { Random } from "../../kit/random.ts";
import type { Collection, Store } from "../../kit/store.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CODE_LIVES = 10 * MINUTE;
export const ACCESS_SECONDS = 3600;
export const REFRESH_SECONDS = 8_726_400;
/** A refresh token that was replaced still works for a day. */
const GRACE = DAY;
/** However often it is refreshed, a grant ends after five years. */
const GRANT_LIVES = 5 * 365 * DAY;

interface Code {
  realmId: string;
  redirectUri: string;
  scope: string;
  expiresAt: number;
}
interface Grant {
  realmId: string;
  scope: string;
  endsAt: number;
  /** The newest refresh token. */
  refreshToken: string;
}
interface Access {
  grant: string;
  realmId: string;
  expiresAt: number;
}
interface Refresh {
  grant: string;
  expiresAt: number;
  replacedAt?: number;
}

export interface TokenAnswer {
  token_type: "bearer";
  access_token: string;
  refresh_token: string;
  expires_in: number;
  x_refresh_token_expires_in: number;
  /** Only on request, by header. */
  x_refresh_token_hard_expires_in: number;
}

export type Refused = "invalid_grant";
export type Check = { realmId: string } | "unknown" | "expired";

/** Codes, grants and tokens, kept across restarts. */
export function createGrants({ store, clock, random }: { store: Store; clock: SandboxClock; random: Random }) {
  const codes = store.collection<Code>("oauth/code");
  const grants = store.collection<Grant>("oauth/grant");
  const access = store.collection<Access>("oauth/access");
  const refresh = store.collection<Refresh>("oauth/refresh");
  const alive = (id: string) => {
    const grant = grants.get(id);
    return grant && grant.endsAt > clock.now() ? grant : undefined;
  };

  function newRefresh(id: string): string {
    const token = `RT1-${random.hex(32)}-H0-${random.hex(8)}`;
    refresh.put(token, { grant: id, expiresAt: clock.now() + REFRESH_SECONDS * 1000 });
    return token;
  }

  function answerFor(id: string, grant: Grant): TokenAnswer {
    for (const [old, { expiresAt }] of access.entries()) if (expiresAt < clock.now() - DAY) access.delete(old);
    const token = `AB0${random.hex(61)}`;
    access.put(token, { grant: id, realmId: grant.realmId, expiresAt: clock.now() + ACCESS_SECONDS * 1000 });
    const kept = refresh.get(grant.refreshToken)!;
    const seconds = (until: number) => Math.max(0, Math.floor((until - clock.now()) / 1000));
    return {
      token_type: "bearer",
      access_token: token,
      refresh_token: grant.refreshToken,
      expires_in: ACCESS_SECONDS,
      x_refresh_token_expires_in: Math.min(seconds(kept.expiresAt), seconds(grant.endsAt)),
      x_refresh_token_hard_expires_in: seconds(grant.endsAt),
    };
  }

  return {
    newCode(realmId: string, redirectUri: string, scope: string): string {
      const code = `XAB${random.hex(46)}`;
      codes.put(code, { realmId, redirectUri, scope, expiresAt: clock.now() + CODE_LIVES });
      return code;
    },
    /** A code is good once, within ten minutes, for the address it was sent to. */
    exchange(code: string, redirectUri: string): TokenAnswer | Refused {
      const kept = codes.get(code);
      codes.delete(code);
      if (!kept || kept.expiresAt <= clock.now() || kept.redirectUri !== redirectUri) return "invalid_grant";
      const id = random.hex(16);
      const grant = { realmId: kept.realmId, scope: kept.scope, endsAt: clock.now() + GRANT_LIVES, refreshToken: newRefresh(id) };
      grants.put(id, grant);
      return answerFor(id, grant);
    },
    /** The newest refresh token is replaced by the next; one replaced less than a day ago gets the newest there is. */
    refresh(token: string): TokenAnswer | Refused {
      const kept = refresh.get(token);
      const grant = kept && alive(kept.grant);
      if (!grant || kept.expiresAt <= clock.now()) return "invalid_grant";
      if (kept.replacedAt !== undefined) return kept.replacedAt + GRACE > clock.now() ? answerFor(kept.grant, grant) : "invalid_grant";
      refresh.put(token, { ...kept, replacedAt: clock.now() });
      const next = { ...grant, refreshToken: newRefresh(kept.grant) };
      grants.put(kept.grant, next);
      return answerFor(kept.grant, next);
    },
    /** Ends the whole grant behind an access or refresh token; says whether there was one. */
    revoke(token: string): boolean {
      const id = (access.get(token) ?? refresh.get(token))?.grant;
      return id !== undefined && grants.delete(id);
    },
    check(token: string): Check {
      const kept = access.get(token);
      if (!kept || !alive(kept.grant)) return "unknown";
      return kept.expiresAt > clock.now() ? { realmId: kept.realmId } : "expired";
    },
    /** For trouble: ends all tokens of this kind, for one company or all; returns how many. */
    expire(kind: "access" | "refresh" | "grant", realmId?: string): number {
      const of = (id: string) => realmId === undefined || grants.get(id)?.realmId === realmId;
      if (kind === "grant") return grants.entries().filter(([id]) => of(id) && grants.delete(id)).length;
      return kind === "access" ? age(access, of, clock.now() - 1) : age(refresh, of, clock.now() - 1);
    },
  };
}

/** Sets the end of all these tokens. */
function age<T extends { grant: string }>(tokens: Collection<T>, of: (grant: string) => boolean, expiresAt: number): number {
  const found = tokens.entries().filter(([, token]) => of(token.grant));
  for (const [id, token] of found) tokens.put(id, { ...token, expiresAt });
  return found.length;
}

export type Grants = ReturnType<typeof createGrants>;
