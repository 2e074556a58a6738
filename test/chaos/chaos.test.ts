import { expect, test } from "vitest";
import { runChaos } from "./chaos.ts";

test("workers and webs that are killed and a database that fails lose no deal, invoice none twice, and all comes to rest within seconds", async () => {
  const told: string[] = [];
  const report = await runChaos({
    seed: 4,
    deals: 24,
    workers: 2,
    webs: 1,
    killsPerMinute: 30,
    databaseRestarts: 1,
    closedPerSecond: 8,
    mostMinutes: 0.25,
    patienceMinutes: 3,
    tell: (line) => told.push(line),
  });
  expect(report.faults, told.join("\n")).toEqual([]);
  expect(report.invoiced).toBe(24);
  expect(report.databaseRestarts).toHaveLength(1);
  expect(report.killed.worker).toBeGreaterThan(0);
});
