import type { SandboxClock } from "../../kit/clock.ts";
import type { Store } from "../../kit/store.ts";

export interface Metered {
  realmId: string;
  /** UTC day. */
  day: string;
  /** Reads, which cost: "CorePlus". */
  corePlus: number;
  /** Writes, which are free: "Core". */
  core: number;
}

/** Counts what Intuit charges for. Each item of a batch counts as a call of its own. */
export function createMetering(store: Store, clock: SandboxClock) {
  const counts = store.collection<Metered>("metering");
  return {
    count(realmId: string, kind: "corePlus" | "core"): void {
      const day = new Date(clock.now()).toISOString().slice(0, 10);
      const key = `${realmId} ${day}`;
      const sofar = counts.get(key) ?? { realmId, day, corePlus: 0, core: 0 };
      counts.put(key, { ...sofar, [kind]: sofar[kind] + 1 });
    },
    report: () => counts.values(),
  };
}
export type Metering = ReturnType<typeof createMetering>;
