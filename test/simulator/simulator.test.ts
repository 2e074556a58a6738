import { describe, expect, test } from "vitest";
import { dieEverywhere, simulate } from "./plants/hunt.ts";
import { soilOf } from "./plants/plant.ts";
import { PLANTS } from "./plants/plants.ts";
import { REGRESSIONS } from "./regressions.ts";

/** Other seeds every day; a failure prints its own, which stays the same story for ever. */
const DAY_MS = 86_400_000;
const FRESH = Math.floor(Date.now() / DAY_MS) * 1000;
const AT_ONCE = 2;
const SEEDS = 300;
/** Far more than it takes, for a machine that has much else to do. */
const PATIENCE = { timeout: 1_800_000 };

describe("the simulator", () => {
  test(`no promise is broken in ${SEEDS} fresh stories, from seed ${FRESH}`, PATIENCE, async () => {
    const each = SEEDS / AT_ONCE;
    const ran = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => simulate("--seeds", String(each), "--from", String(FRESH + index * each), "--quiet")));
    for (const { text } of ran) expect(text, text).toContain("every promise held");
    expect(ran.map(({ code }) => code)).toEqual([0, 0]);
  });

  test("no story that once broke a promise breaks it again, and each breaks it where its cure is taken out", PATIENCE, async () => {
    const [cured, ...uncured] = await inTurns([["all"], ...REGRESSIONS.map(({ name, plant }) => [name, "--plant", plant])], (of) => simulate("--regression", ...of));
    expect(cured?.code, cured?.text).toBe(0);
    for (const { code, text } of uncured) expect(code, text).toBe(1);
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

  test("it sees bugs when there are some", PATIENCE, async () => {
    const ran = await inTurns(SOON_SEEN, (args) => simulate(...args));
    for (const { code, text } of ran) expect(code, text).toBe(1);
  });
});

/** Plants that are seen within a few stories; all the others are for `npm run simulate:self-test`. */
const SOON_SEEN = [
  ["--plant", "dedupe-in-memory", "--with", "posts", "--seeds", "40"],
  ["--plant", "dropped-tenant-filter", "--seeds", "40"],
];

/** As many at once as there are cores to spare. */
async function inTurns<T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) results.push(...(await Promise.all(all.slice(at, at + AT_ONCE).map(run))));
  return results;
}
