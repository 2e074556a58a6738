import { expect, test } from "vitest";
import { runDiskFull } from "./disk-full.ts";
import { runEmbedded } from "./embedded.ts";

test("kill -9 loses nothing that was acknowledged, and a second process on the folder is told what to do", async () => {
  const report = await runEmbedded({ seed: 5, kills: 2, deals: 4, toTheEnd: false, tell: () => undefined });
  expect(report.faults).toEqual([]);
  expect(report.acknowledged.events).toBeGreaterThan(0);
  expect(report.secondProcess).toMatch(/in use by another Onebook process.*DATA_DIR.*DATABASE_URL.*\(code 1\)/s);
});

test("a full disk acknowledges nothing, and all goes on once there is room", async (context) => {
  const report = await runDiskFull();
  if (report.skipped !== null) return context.skip(report.skipped);
  expect(report.statusesBefore).toEqual([200, 200, 200, 200, 200]);
  expect(report.statusesWhenFull.every((status) => status !== null && status >= 500)).toBe(true);
  expect(report.statusesAfter).toEqual([200, 200, 200, 200, 200]);
  expect(report.faults).toEqual([]);
});
