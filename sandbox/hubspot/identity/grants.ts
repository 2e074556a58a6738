import type { SandboxClock } from "../../kit/clock.ts";
import type { Random } from "../../kit/random.ts";
import type { Store } from "../../kit/store.ts";

export interface Grant {
  refreshToken: string;
  portalId: number;
  scopes: string[];
  userId: number;
  user: string;
  /** The refresh token was deleted alone: what it gave out lives on until it expires. */
  spent?: boolean;
}

interface Code {
  portalId: number;
  redirectUri: string;
  scopes: string[];
  /** Who agreed. */
  userId: number;
  user: string;
  expiresAt: number;
}

interface Access {
  refreshToken: string;
  expiresAt: number;
}

const CODE_MS = 60_000;
export const ACCESS_SECONDS = 1800;
/** An access token that expired a day ago is unknown rather than expired. */
const FORGOTTEN_MS = 86_400_000;

/** Codes are good once and for a minute; access tokens for thirty minutes; a refresh token until it is withdrawn. */
export function openGrants(kit: { store: Store; clock: SandboxClock; random: Random }) {
  const { store, clock, random } = kit;
  const codes = store.collection<Code>("oauth/code");
  const accesses = store.collection<Access>("oauth/access");
  const grants = store.collection<Grant>("oauth/grant");

  return {
    issueCode(code: Omit<Code, "expiresAt">): string {
      const token = random.uuid();
      codes.put(token, { ...code, expiresAt: clock.now() + CODE_MS });
      return token;
    },
    /** Spends the code; undefined where it is unknown, spent, expired, or of another address. */
    redeem(token: string, redirectUri: string): Grant | undefined {
      const code = codes.get(token);
      codes.delete(token);
      if (!code || code.expiresAt < clock.now() || code.redirectUri !== redirectUri) return undefined;
      const known = grants.values().find((one) => one.portalId === code.portalId && !one.spent);
      const grant: Grant = {
        refreshToken: known?.refreshToken ?? `na1-${random.hex(8)}-${random.uuid()}`,
        portalId: code.portalId,
        scopes: [...code.scopes],
        userId: code.userId,
        user: code.user,
      };
      grants.put(grant.refreshToken, grant);
      return grant;
    },
    /** undefined: no token that could still be refreshed. */
    grant(refreshToken: string): Readonly<Grant> | undefined {
      const grant = grants.get(refreshToken);
      return grant?.spent ? undefined : grant;
    },
    isInstalled: (portalId: number) => grants.values().some((one) => one.portalId === portalId),
    issueAccess(refreshToken: string): string {
      const token = `C${random.hex(64)}`;
      for (const [old, { expiresAt }] of accesses.entries()) if (expiresAt < clock.now() - FORGOTTEN_MS) accesses.delete(old);
      accesses.put(token, { refreshToken, expiresAt: clock.now() + ACCESS_SECONDS * 1000 });
      return token;
    },
    access(token: string): { grant: Readonly<Grant>; expired: boolean; expiresAt: number; secondsLeft: number } | undefined {
      const access = accesses.get(token);
      const grant = access && grants.get(access.refreshToken);
      const left = access ? access.expiresAt - clock.now() : 0;
      return grant && { grant, expired: left <= 0, expiresAt: access.expiresAt, secondsLeft: Math.floor(left / 1000) };
    },
    expireAccess(): number {
      for (const [token, access] of accesses.entries()) accesses.put(token, { ...access, expiresAt: Math.min(access.expiresAt, clock.now()) });
      return accesses.size;
    },
    forgetAccess: (token: string): boolean => accesses.delete(token),
    /** The refresh token alone; the app stays installed. */
    spend(refreshToken: string): void {
      const grant = grants.get(refreshToken);
      if (grant) grants.put(refreshToken, { ...grant, spent: true });
    },
    /** Uninstalled or revoked: nothing of the grant works any more. */
    withdraw(portalId: number): boolean {
      const own = grants.values().filter((one) => one.portalId === portalId);
      for (const { refreshToken } of own) grants.delete(refreshToken);
      for (const [token, access] of accesses.entries()) if (own.some((one) => one.refreshToken === access.refreshToken)) accesses.delete(token);
      return own.length > 0;
    },
  };
}

export type Grants = ReturnType<typeof openGrants>;
