import fc from "fast-check";
import { expect, test } from "vitest";
import { createPace } from "../../server/platform/pace.ts";
import { jumpingClock, lateClock } from "./jumping-clock.ts";

test("no window ever holds more calls than allowed, whatever the pauses between them", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }), async (pauses) => {
      const clock = jumpingClock();
      const pace = createPace(clock, { calls: 3, windowMs: 1000 });
      const granted: number[] = [];
      for (const pause of pauses) {
        clock.move(pause);
        expect(await pace.turn("a", 10_000)).toBe(true);
        granted.push(clock.now());
      }
      granted.forEach((at, index) => expect(at - (granted[index - 3] ?? -Infinity)).toBeGreaterThanOrEqual(1000));
    }),
  );
});

test("a process that comes back late does not let go at once what was to leave one after the other", async () => {
  const lateness = fc.integer({ min: 0, max: 5000 });
  await fc.assert(
    fc.asyncProperty(fc.array(lateness, { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 40 }), async (late, turns) => {
      const clock = lateClock(late);
      const pace = createPace(clock, { calls: 3, windowMs: 1000 });
      const granted: number[] = [];
      const turn = async () => void ((await pace.turn("a", 1_000_000)) && granted.push(clock.now()));
      await Promise.all(Array.from({ length: turns }, turn));
      expect(granted).toHaveLength(turns);
      granted.forEach((at, index) => expect(at - (granted[index - 3] ?? -Infinity)).toBeGreaterThanOrEqual(1000));
    }),
  );
});

test("a clock that stands still holds nobody for ever", async () => {
  const still = { now: () => 1_000_000, instant: () => "", sleep: () => Promise.resolve() };
  const pace = createPace(still, { calls: 2, windowMs: 1000 });
  for (let turn = 0; turn < 10; turn += 1) expect(await pace.turn("a", 100_000)).toBe(true);
});

test("accounts do not wait for one another, and nobody waits longer than their patience", async () => {
  const pace = createPace(jumpingClock(), { calls: 1, windowMs: 1000 });
  expect(await pace.turn("a", 0)).toBe(true);
  expect(await pace.turn("b", 0)).toBe(true);
  expect(await pace.turn("a", 999)).toBe(false);
  expect(await pace.turn("a", 1000)).toBe(true);
});
