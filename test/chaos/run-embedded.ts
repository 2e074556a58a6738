import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { z } from "zod";
import { runDiskFull } from "./disk-full.ts";
import { runEmbedded } from "./embedded.ts";

const whole = z.coerce.number().int();
const options = z.object({
  seed: whole.min(0).default(() => randomInt(2 ** 31)),
  kills: whole.min(1).max(1000).default(50),
  deals: whole.min(1).max(2000).default(50),
});

/** `npm run chaos:embedded -- --kills 50 --seed 1`. Exits 1 where something acknowledged is lost. */
async function main(): Promise<boolean> {
  const names = Object.fromEntries(Object.keys(options.shape).map((name) => [name, { type: "string" as const }]));
  const asked = options.safeParse(parseArgs({ options: names, strict: true }).values);
  if (!asked.success) throw new Error(z.prettifyError(asked.error));
  console.log(`Seed ${asked.data.seed}`);
  const killed = await runEmbedded({ ...asked.data, toTheEnd: true, tell: (line) => console.log(line) });
  console.log(JSON.stringify(killed, null, 2));
  const full = await runDiskFull();
  console.log(JSON.stringify(full, null, 2));
  return killed.faults.length === 0 && full.faults.length === 0 && (full.skipped !== null || full.statusesWhenFull.every((status) => (status ?? 0) >= 500));
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
main()
  .then((kept) => process.exit(kept ? 0 : 1))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  });
