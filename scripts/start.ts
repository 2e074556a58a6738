import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { readSettings } from "../sandbox/settings.ts";
import { startSandbox } from "../sandbox/start.ts";
import { startOnebook } from "../server/main.ts";
import { createWindow } from "../sandbox/window/index.ts";
import { connectOnce, TENANTS } from "./demo-connections.ts";
import { sandboxEnvironment } from "./sandbox-environment.ts";
import { welcome } from "./welcome.ts";

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
  console.log(`Onebook is at ${running.origin}. Install it from ${running.origin}/connect/hubspot`);
  return () => running.stop();
}

async function startWithSandbox(): Promise<() => Promise<void>> {
  const settings = readSettings(process.env);
  const sandbox = await startSandbox(settings);
  const env = { LOG_LEVEL: "warn", ...process.env, PUBLIC_URL: settings.appOrigin, ...sandboxEnvironment(sandbox) };
  const window = createWindow({ origins: sandbox.origins, appOrigin: settings.appOrigin, hubspotSecret: sandbox.apps.hubspot.clientSecret, tenants: TENANTS });
  const running = await startOnebook({
    env,
    front: (request, response, next) => (window.answers(new URL(request.url ?? "/", "http://x").pathname) ? void window.listener(request, response) : next()),
  });
  await connectOnce(settings.appOrigin, settings.dataDir, sandbox);
  console.log(await welcome(settings.appOrigin, sandbox));
  return async () => {
    await running.stop();
    await sandbox.close();
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
