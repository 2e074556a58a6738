import { describe, expect, test } from "vitest";
import { simulate } from "./plants/hunt.ts";
import { REGRESSIONS } from "./regressions.ts";

/** Other seeds every day; a failure prints its own, which stays the same story for ever. */
const DAY_MS = 86_400_000;
const FRESH = Math.floor(Date.now() / DAY_MS) * 1000;
const AT_ONCE = 2;
const SEEDS = 300;

describe("the simulator", () => {
  test(`no promise is broken in ${SEEDS} fresh stories, from seed ${FRESH}`, async () => {
    const each = SEEDS / AT_ONCE;
    const ran = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => simulate("--seeds", String(each), "--from", String(FRESH + index * each), "--quiet")));
    for (const { text } of ran) expect(text, text).toContain("every promise held");
    expect(ran.map(({ code }) => code)).toEqual([0, 0]);
  });

  test.each(REGRESSIONS.map((one) => [one.seed, one.sentence] as const))("seed %i does not break it again: %s", async (seed) => {
    const { code, text } = await simulate("--only", String(seed));
    expect(code, text).toBe(0);
  });

  test("the same seed is the same story to the letter, in another process too", async () => {
    const [one, other] = await Promise.all([simulate("--only", "15"), simulate("--only", "15")]);
    expect(one.text).toMatch(/trace [0-9a-f]{64}/);
    expect(other.text).toBe(one.text);
  });
});
