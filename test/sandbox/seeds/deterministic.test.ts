import { createHash } from "node:crypto";
import { expect, it, vi } from "vitest";

const digest = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

it("builds the same two businesses each time, whatever the day", async () => {
  const first = [(await import("../../../sandbox/seeds/services.ts")).services, (await import("../../../sandbox/seeds/products.ts")).products];
  vi.resetModules();
  vi.useFakeTimers({ now: Date.parse("2031-02-03T04:05:06Z") });
  const second = [(await import("../../../sandbox/seeds/services.ts")).services, (await import("../../../sandbox/seeds/products.ts")).products];
  vi.useRealTimers();
  expect(second[0]).not.toBe(first[0]);
  expect(second.map(digest)).toEqual(first.map(digest));
});
