import { createHash } from "node:crypto";
import type { Collection } from "../../kit/store.ts";
import type { VendorOptions } from "../../kit/vendor.ts";
import type { XeroSettings } from "../settings/stand-in.ts";

export const ACCESS_SECONDS = 1800;
const REFRESH_DAYS = 60;
const CODE_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
/** The one person of the stand-in who gives consent. */
export const USER = { id: "00000000-0000-4000-8000-0000000000aa", email: "bookkeeper@sandbox.example", given: "Sandbox", family: "Bookkeeper" };

export interface Grant {
  scopes: string[];
  authEventId: string;
  nonce?: string;
}
export interface Code extends Grant {
  redirectUri: string;
  challenge?: string;
  expiresAt: number;
}
interface Access extends Grant {
  expiresAt: number;
}
interface Refresh extends Grant {
  expiresAt: number;
  /** When it was first used; it may be used again for a short while, then never. */
  usedAt?: number;
}
export interface Connection {
  id: string;
  tenantId: string;
  authEventId: string;
  createdAt: number;
  updatedAt: number;
}
export interface Issued {
  access: string;
  refresh?: string;
  grant: Grant;
}

const keyOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Makes token sets and keeps them under their hashes; the access token is shaped like Xero's, its signature is not real. */
function issuer({ clock, random, app }: VendorOptions, accesses: Collection<Access>, refreshes: Collection<Refresh>): (grant: Grant) => Issued {
  return (grant) => {
    const now = clock.now();
    const claims = {
      nbf: Math.floor(now / 1000), exp: Math.floor(now / 1000) + ACCESS_SECONDS, client_id: app.clientId, sub: USER.id.replaceAll("-", ""),
      xero_userid: USER.id, jti: random.hex(32), authentication_event_id: grant.authEventId, scope: grant.scopes,
    };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const access = `${part({ alg: "RS256", typ: "JWT" })}.${part(claims)}.${random.hex(64)}`;
    const kept = { scopes: [...grant.scopes], authEventId: grant.authEventId };
    accesses.put(keyOf(access), { ...kept, expiresAt: now + ACCESS_SECONDS * 1000 });
    if (!grant.scopes.includes("offline_access")) return { access, grant };
    const refresh = random.hex(43);
    refreshes.put(keyOf(refresh), { ...kept, expiresAt: now + REFRESH_DAYS * DAY_MS });
    return { access, refresh, grant };
  };
}

/** Codes, tokens and connections, kept under hashes, with Xero's lifetimes. */
export function openGrants(options: VendorOptions, settings: () => Readonly<XeroSettings>) {
  const { store, clock, random } = options;
  const codes = store.collection<Code>("code");
  const accesses = store.collection<Access>("access-token");
  const refreshes = store.collection<Refresh>("refresh-token");
  const connections = store.collection<Connection>("connection");
  const issue = issuer(options, accesses, refreshes);

  return {
    connections,
    newCode(code: Omit<Code, "expiresAt">): string {
      const text = random.hex(43);
      codes.put(keyOf(text), { ...code, expiresAt: clock.now() + CODE_MS });
      return text;
    },
    /** A code is good once and for five minutes. */
    takeCode(text: string): Readonly<Code> | undefined {
      const code = codes.get(keyOf(text));
      codes.delete(keyOf(text));
      return code && code.expiresAt > clock.now() ? code : undefined;
    },
    issue,
    /** A new pair for a refresh token that is the newest, or that was replaced within the grace time. */
    refresh(text: string): Issued | undefined {
      const token = refreshes.get(keyOf(text));
      const now = clock.now();
      if (!token || token.expiresAt <= now) return undefined;
      if (token.usedAt !== undefined && now > token.usedAt + settings().refreshGraceMinutes * 60_000) return undefined;
      refreshes.put(keyOf(text), { ...token, usedAt: token.usedAt ?? now });
      return issue(token);
    },
    accessOf(text: string): { token: Readonly<Access>; expired: boolean } | undefined {
      const token = accesses.get(keyOf(text));
      return token && { token, expired: token.expiresAt <= clock.now() };
    },
    /** Revoking a refresh token ends the user's whole connection to the app. */
    revoke(text: string): void {
      if (!refreshes.get(keyOf(text)) && !accesses.get(keyOf(text))) return;
      for (const tokens of [accesses, refreshes, connections]) for (const [key] of tokens.entries()) tokens.delete(key);
    },
    /** For outsiders: every token as if its time were over. */
    expire(which: "access" | "refresh" | "all"): number {
      let count = 0;
      const expire = <T>(tokens: Collection<T>) => {
        for (const [key, token] of tokens.entries()) {
          tokens.put(key, { ...token, expiresAt: 0 });
          count += 1;
        }
      };
      if (which !== "refresh") expire(accesses);
      if (which !== "access") expire(refreshes);
      return count;
    },
    /** Connects organisations, or notes that they were connected again. */
    connect(tenantIds: string[], authEventId: string): void {
      for (const tenantId of tenantIds) {
        const known = connections.values().find((each) => each.tenantId === tenantId);
        const id = known?.id ?? random.uuid();
        connections.put(id, { id, tenantId, authEventId, createdAt: known?.createdAt ?? clock.now(), updatedAt: clock.now() });
      }
    },
    isConnected: (tenantId: string) => connections.values().some((each) => each.tenantId === tenantId),
  };
}

export type Grants = ReturnType<typeof openGrants>;
