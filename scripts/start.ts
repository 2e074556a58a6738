import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { startOnebook } from "../server/main.ts";

/** `npm start`: the app with the three stand-ins. `npm start -- --no-sandbox`: the app alone, with the real vendors. */
async function main(): Promise<void> {
  if (existsSync(".env")) loadEnvFile(".env");
  const stop = process.argv.includes("--no-sandbox") ? await startAlone() : await startWithSandbox();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
}

async function startAlone(): Promise<() => Promise<void>> {
  const running = await startOnebook({ env: process.env });
  console.log(process.env["ROLE"] === "worker" ? "A worker is running." : `Onebook is at ${running.origin}. Install it from ${running.origin}/connect/hubspot`);
  return () => running.stop();
}

/** The stand-ins are read here only: the app alone starts in half the time without them, and has nothing of theirs in it. */
async function startWithSandbox(): Promise<() => Promise<void>> {
  const [{ readSettings }, { launch }, { welcome }] = await Promise.all([import("../sandbox/settings.ts"), import("./launch.ts"), import("./welcome.ts")]);
  const settings = readSettings(process.env);
  const { appOrigin, sandbox, stop } = await launch(settings, { LOG_LEVEL: "warn", ...process.env });
  console.log(await welcome(appOrigin, sandbox));
  return stop;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
