import { expect, test } from "vitest";
import { sayRarely } from "../../server/store/say-rarely.ts";

test("a failure that every poll repeats is told once, then every hundredth time, and at once again after a recovery", () => {
  const told: string[] = [];
  const trouble = sayRarely((error, times) => told.push(`${error.message} ${times}`));
  for (let poll = 0; poll < 250; poll += 1) trouble.failed(new Error("away"));
  trouble.failed(new Error("full"));
  trouble.recovered();
  trouble.failed(new Error("away"));
  expect(told).toEqual(["away 1", "away 100", "away 200", "full 1", "away 1"]);
});

test("messages that always differ are all told and do not pile up", () => {
  let told = 0;
  const trouble = sayRarely(() => (told += 1));
  for (let n = 0; n < 1000; n += 1) trouble.failed(new Error(`failure ${n}`));
  expect(told).toBe(1000);
});
