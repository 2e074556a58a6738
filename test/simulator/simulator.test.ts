import { describe, expect, test } from "vitest";
import { dieEverywhere, hunt, simulate } from "./plants/hunt.ts";
import { soilOf } from "./plants/plant.ts";
import { PLANTS } from "./plants/plants.ts";
import { REGRESSIONS } from "./regressions.ts";

/** Other seeds every day; a failure prints its own, which stays the same story for ever. */
const DAY_MS = 86_400_000;
const FRESH = Math.floor(Date.now() / DAY_MS) * 1000;
const AT_ONCE = 2;
const SEEDS = 100;
/** Far more than it takes, for a machine that has much else to do. */
const PATIENCE = { timeout: 1_800_000 };

describe("the simulator", () => {
  test(`no promise is broken in ${SEEDS} fresh stories, from seed ${FRESH}`, PATIENCE, async () => {
    const each = SEEDS / AT_ONCE;
    const ran = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => simulate("--seeds", String(each), "--from", String(FRESH + index * each), "--quiet")));
    for (const { text } of ran) expect(text, text).toContain("every promise held");
    expect(ran.map(({ code }) => code)).toEqual([0, 0]);
  });

  test.each(REGRESSIONS.map((one) => [one.seed, one.sentence] as const))("seed %i does not break it again: %s", PATIENCE, async (seed) => {
    const { code, text } = await simulate("--only", String(seed));
    expect(code, text).toBe(0);
  });

  test("the same seed is the same story to the letter, in another process too", PATIENCE, async () => {
    const [one, other] = await Promise.all([simulate("--only", "15"), simulate("--only", "15")]);
    expect(one.text).toMatch(/trace [0-9a-f]{64}/);
    expect(other.text).toBe(one.text);
  });

  test("a server that dies around any write to a vendor leaves one invoice, paid once", PATIENCE, async () => {
    const { code, text } = await dieEverywhere("--writes");
    expect(text.match(/every promise held/g), text).toHaveLength(2);
    expect(code).toBe(0);
  });

  test.each(PLANTS)("the plant $name still has its place in what ships", (plant) => {
    expect(soilOf(plant)).toContain(plant.find);
  });

  test("it sees a bug when there is one", PATIENCE, async () => {
    expect((await hunt(PLANTS[0]!, 300)).seed).not.toBeNull();
  });
});
