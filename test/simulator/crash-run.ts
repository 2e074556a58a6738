import { openBase } from "./base.ts";
import { crashEverywhere, SCENARIOS } from "./crashes.ts";
import { SIDES } from "./sides.ts";
import { tellFailure } from "./telling.ts";

/** Around every write and every commit; with --quick every 25th commit, with --writes none and only the first scenario. With --pairs, two deaths in each run. The name of a side: only that one. */
async function main(args: readonly string[]): Promise<void> {
  const stride = args.includes("--writes") ? null : args.includes("--quick") ? 25 : 1;
  const scenarios = Object.keys(SCENARIOS).slice(0, args.includes("--writes") ? 1 : undefined);
  const base = await openBase();
  const named = SIDES.filter((side) => args.includes(side));
  for (const side of named.length > 0 ? named : SIDES) {
    for (const scenario of scenarios) {
      const { runs, broken } = await crashEverywhere(base, { scenario, side, stride, pairs: args.includes("--pairs") });
      process.stdout.write(`${side}: ${scenario}: ${runs} deaths, ${broken ? "BROKEN" : "every promise held"}\n`);
      if (!broken) continue;
      process.stdout.write(`${tellFailure(broken.story, broken.outcome, 0)}\n`);
      process.exitCode = 1;
    }
  }
  process.exit();
}

await main(process.argv.slice(2));
