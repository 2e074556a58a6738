import { parseArgs } from "node:util";
import { randomInt } from "node:crypto";
import { z } from "zod";
import { runChaos } from "./chaos.ts";

const whole = z.coerce.number().int();
const options = z.object({
  seed: whole.min(0).default(() => randomInt(2 ** 31)),
  deals: whole.min(1).max(20_000).default(3000),
  workers: whole.min(1).max(16).default(4),
  webs: whole.min(1).max(8).default(2),
  "kills-per-minute": z.coerce.number().min(0).max(300).default(60),
  "database-restarts": whole.min(0).max(10).default(2),
  "closed-per-second": whole.min(1).max(200).default(20),
  "most-minutes": whole.min(1).max(240).default(30),
});

/** `npm run chaos -- --deals 3000 --seed 1`. Exits 1 where a promise was broken, and names the deals. */
async function main(): Promise<boolean> {
  const names = Object.fromEntries(Object.keys(options.shape).map((name) => [name, { type: "string" as const }]));
  const asked = options.safeParse(parseArgs({ options: names, strict: true }).values);
  if (!asked.success) throw new Error(z.prettifyError(asked.error));
  const { seed, deals, workers, webs } = asked.data;
  console.log(`Seed ${seed}: repeats the deals and whom the kills hit, not the moment in which each process is`);
  const report = await runChaos({
    seed,
    deals,
    workers,
    webs,
    killsPerMinute: asked.data["kills-per-minute"],
    databaseRestarts: asked.data["database-restarts"],
    closedPerSecond: asked.data["closed-per-second"],
    mostMinutes: asked.data["most-minutes"],
    patienceMinutes: 15,
    tell: (line) => console.log(line),
  });
  console.log(JSON.stringify(report, null, 2));
  return report.faults.length === 0;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
main()
  .then((kept) => process.exit(kept ? 0 : 1))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  });
