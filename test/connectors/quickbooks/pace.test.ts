import fc from "fast-check";
import { expect, test } from "vitest";
import { PACE } from "../../../server/connectors/quickbooks/transport.ts";
import { createPace } from "../../../server/platform/pace.ts";
import { jumpingClock } from "../../platform/jumping-clock.ts";

const INTUITS_LIMIT = 10;

test("no second at Intuit ever holds more than ten of our calls, though each is held up by as much as a second on its way", async () => {
  const call = fc.record({ pause: fc.integer({ min: 0, max: 60 }), heldUp: fc.integer({ min: 0, max: 999 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 20, maxLength: 80 }), async (calls) => {
      const clock = jumpingClock();
      const pace = createPace(clock, PACE);
      const arrivals: number[] = [];
      for (const { pause, heldUp } of calls) {
        clock.move(pause);
        expect(await pace.turn("realm", 60_000)).toBe(true);
        arrivals.push(clock.now() + heldUp);
      }
      arrivals.sort((one, other) => one - other);
      arrivals.forEach((at, index) => expect(at - (arrivals[index - INTUITS_LIMIT] ?? -Infinity)).toBeGreaterThanOrEqual(1000));
    }),
  );
});
