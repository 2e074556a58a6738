import { createRandom, type Random } from "../../sandbox/kit/random.ts";
import type { Ids } from "../../server/platform/ids.ts";

/** One seeded source for everything that is left to chance. Streams of one seed do not disturb each other. */
export interface Chance extends Random {
  /** From 0 to below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  happens(share: number): boolean;
}

export function chanceOf(seed: number, stream: string): Chance {
  let mixed = seed >>> 0;
  for (const letter of stream) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x9e3779b1) >>> 0;
  const random = createRandom(mixed);
  const below = (limit: number) => Math.floor(random.next() * limit);
  return { ...random, below, pick: (list) => list[below(list.length)]!, happens: (share) => random.next() < share };
}

export const idsOf = (chance: Chance): Ids => ({
  uuid: () => chance.uuid(),
  token: (bytes) => Buffer.from(chance.hex(bytes * 2), "hex").toString("base64url"),
});
