import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { useBench } from "./app-bench.ts";
import { fuzz, plantBetween, type Fuzzed } from "./fuzz.ts";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 100_000);
const SEED = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000_000);
const PARTS = 10;
/** What may be left of a part when it is over: rows of the database in memory among it. */
const MOST_GROWTH_MB = 40;

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;

const usedMb = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

describe("whatever is sent, at length", () => {
  const bench = useBench();

  test(`${RUNS} requests from seed ${SEED}: no 5xx, no crash, no hang, and no memory that grows with them`, async () => {
    const between = await plantBetween(bench());
    const sums: Fuzzed[] = [];
    const heap: number[] = [];
    for (let part = 0; part < PARTS; part += 1) {
      sums.push(await fuzz(bench(), between, RUNS / PARTS, SEED + part * 1_000_000));
      heap.push(usedMb());
      console.log(`part ${part + 1} of ${PARTS}: ${JSON.stringify(sums.at(-1))}, heap ${heap.at(-1)?.toFixed(1)} MB`);
    }
    expect(sums.reduce((sum, { sent }) => sum + sent, 0)).toBe(RUNS);
    const [second = 0, last = Infinity] = [heap[1], heap.at(-1)];
    expect(last - second).toBeLessThan(MOST_GROWTH_MB);
  });
});
