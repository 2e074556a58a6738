import { createServer } from "node:net";
import { startSandbox, type Sandbox, type SandboxOrder } from "../sandbox/start.ts";
import { createWindow, type WindowApp } from "../sandbox/window/index.ts";
import { startOnebook, type Running } from "../server/main.ts";
import { connectOnce, TENANTS } from "./demo-connections.ts";
import { appInProfile } from "./hubspot/profile.ts";
import { remoteBundles } from "./hubspot/remote-bundles.ts";
import { sandboxEnvironment } from "./sandbox-environment.ts";

export interface Launched {
  appOrigin: string;
  sandbox: Sandbox;
  running: Running;
  stop: () => Promise<void>;
}

/** Starts the stand-ins, the app in front of them with the window on its port, and connects both tenants once. */
export async function launch(order: SandboxOrder, env: Record<string, string | undefined>): Promise<Launched> {
  const { appOrigin, dataDir } = order;
  const sandbox = await startSandbox(order);
  const close = () => sandbox.close();
  try {
    const window = createWindow({ origins: sandbox.origins, hubspotSecret: sandbox.apps.hubspot.clientSecret, tenants: TENANTS, app: appAt(appOrigin), extensions: await remoteBundles() });
    const running = await startOnebook({
      env: { PORT: new URL(appOrigin).port, DATA_DIR: dataDir, ...env, PUBLIC_URL: appOrigin, ...sandboxEnvironment(sandbox) },
      front: (request, response, next) => (window.answers(new URL(request.url ?? "/", appOrigin).pathname) ? void window.listener(request, response) : next()),
    });
    const stop = () => running.stop().then(close);
    await connectOnce(appOrigin, dataDir, sandbox).catch((error: unknown) => stop().then(() => Promise.reject(error as Error)));
    return { appOrigin, sandbox, running, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The app of the local profile, whose address is answered here. */
function appAt(appOrigin: string): WindowApp {
  const app = appInProfile("local");
  return { ...app, appId: 1000001, proxy: { [String(app.variables["API_ORIGIN"])]: appOrigin } };
}

/** An origin on a port that is free just now, for a run that must not get in anybody's way. */
export const freeOrigin = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(`http://localhost:${typeof address === "object" && address ? address.port : 0}`));
    });
  });

/** Any free port for each stand-in. */
export const FREE_PORTS = { hubspot: 0, quickbooks: 0, xero: 0 };
