import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { rotateKeys, type Rotation } from "../server/flows/rotate-keys.ts";
import { openOperator } from "../server/operator.ts";

/** `npm run keys:rotate`: moves everything sealed under the first of SEALING_KEYS. Exits with 1 where something could not be. */
async function main(): Promise<void> {
  if (existsSync(".env")) loadEnvFile(".env");
  const operator = await openOperator(process.env);
  try {
    const done = await rotateKeys(operator);
    console.log(told(done, operator.config.SEALING_KEYS?.map(({ id }) => id) ?? ["local"]));
    process.exitCode = done.lost.length + done.missed > 0 ? 1 : 0;
  } finally {
    await operator.close();
  }
}

/** What was done, and which keys nothing needs any more. */
function told({ tenants, current, moved, missed, lost }: Rotation, [first = "", ...others]: readonly string[]): string {
  const sum = `Key "${first}" seals. ${tenants} tenants: ${moved} sealed anew, ${current} were under it already.`;
  if (lost.length > 0) return [sum, `${lost.length} are under a key that is not configured:`, ...lost.slice(0, 100).map((one) => `  ${one}`)].join("\n");
  if (missed > 0) return `${sum} ${missed} changed meanwhile: run it again before you take a key away.`;
  return others.length === 0 ? sum : `${sum} Nothing needs ${others.map((id) => `"${id}"`).join(", ")} any more: take it out of SEALING_KEYS and restart.`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
