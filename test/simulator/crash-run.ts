import { openBase } from "./base.ts";
import { crashEverywhere, SCENARIOS } from "./crashes.ts";
import { SIDES } from "./sides.ts";
import { tellFailure } from "./telling.ts";

/** Every commit, or with --quick every 25th; with --pairs two deaths in each run. */
async function main(args: readonly string[]): Promise<void> {
  const stride = args.includes("--quick") ? 25 : 1;
  const base = await openBase();
  for (const side of SIDES) {
    for (const scenario of Object.keys(SCENARIOS)) {
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
