import { randomBytes, randomUUID } from "node:crypto";

/** The only source of randomness. */
export interface Ids {
  uuid(): string;
  /** `bytes` random bytes as base64url: an unguessable token. */
  token(bytes: number): string;
}

export const systemIds = (): Ids => ({
  uuid: () => randomUUID(),
  token: (bytes) => randomBytes(bytes).toString("base64url"),
});
