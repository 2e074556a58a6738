import { instantOf, parseInstant, type Clock } from "../../server/platform/clock.ts";

/** A clock that stands still until it is told to go on. Its sleeps go on by themselves, so that nothing waits in vain. */
export interface SteppedClock extends Clock {
  goOn(ms: number): void;
}

export function steppedClock(start = "2026-11-23T10:00:00.000Z"): SteppedClock {
  let now = parseInstant(start);
  const goOn = (ms: number) => {
    now += ms;
  };
  return { now: () => now, instant: () => instantOf(now), goOn, sleep: async (ms) => goOn(ms) };
}
