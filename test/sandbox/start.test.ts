import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startSandbox, type Sandbox, type SandboxOrder } from "../../sandbox/start.ts";

let dataDir: string;
let open: { close(): unknown }[];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "sandbox-"));
  open = [];
});
afterEach(async () => {
  for (const each of open) await each.close();
  rmSync(dataDir, { recursive: true });
});

const FREE = { hubspot: 0, quickbooks: 0, xero: 0 };
async function start(changes: Partial<SandboxOrder> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ ports: FREE, dataDir, appOrigin: "http://localhost:3999", seed: "empty", ...changes });
  open.push(sandbox);
  return sandbox;
}
const handle = async (origin: string, path: string, body?: object) => {
  const init = body && { method: "POST", body: JSON.stringify(body) };
  return (await (await fetch(`${origin}/__sandbox${path}`, init)).json()) as Record<string, unknown>;
};

async function occupied(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as { port: number }).port };
}

describe("the three stand-ins together", () => {
  it("listen, know the app, and keep one file each", async () => {
    const { origins } = await start();
    for (const [vendor, origin] of Object.entries(origins)) {
      const app = await handle(origin, "/app");
      expect(app).toMatchObject({
        redirectUris: [`http://localhost:3999/connect/${vendor}/callback`],
        webhookUrl: `http://localhost:3999/webhooks/${vendor}`,
      });
      expect((await handle(origin, "/")).handles).toEqual(expect.arrayContaining([expect.objectContaining({ handle: "POST /__sandbox/faults" })]));
    }
    expect(readdirSync(join(dataDir, "sandbox"))).toEqual(expect.arrayContaining(["hubspot.sqlite", "quickbooks.sqlite", "xero.sqlite"]));
  });

  it("have a clock each, which is where it was after a restart", async () => {
    const first = await start();
    await handle(first.origins.xero, "/clock", { frozen: true, now: "2027-03-01T00:00:00Z" });
    await first.close();
    const { origins } = await start();
    expect(await handle(origins.xero, "/clock")).toMatchObject({ now: "2027-03-01T00:00:00.000Z", frozen: true });
    expect(await handle(origins.hubspot, "/clock")).toMatchObject({ frozen: false });
  });

  it("start all or none, naming the port that is taken and the variable that moves it", async () => {
    const { port } = await occupied();
    const failing = startSandbox({ ports: { ...FREE, xero: port }, dataDir, appOrigin: "http://localhost:3999", seed: "empty" });
    await expect(failing).rejects.toThrow(`Port ${port} for the stand-in Xero is in use. Stop what uses it, or set SANDBOX_XERO_PORT to another port.`);
    const { origins } = await start();
    expect(Object.keys(origins)).toEqual(["hubspot", "quickbooks", "xero"]);
  });
});

describe("run alone", () => {
  const run = (env: Record<string, string>) => {
    const child = spawn(process.execPath, ["sandbox/start.ts"], { env: { ...process.env, DATA_DIR: dataDir, ...env } });
    open.push({ close: () => child.exitCode ?? child.kill("SIGKILL") });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
    return { child, ended, output: () => output };
  };
  const ports = { SANDBOX_HUBSPOT_PORT: "0", SANDBOX_QUICKBOOKS_PORT: "0", SANDBOX_XERO_PORT: "0" };

  it.each(["SIGINT", "SIGTERM"] as const)("they say where they are, and end cleanly on %s", async (signal) => {
    const { child, ended, output } = run(ports);
    await expect.poll(output, { timeout: 20_000 }).toMatch(/HubSpot +http.*\nQuickBooks +http.*\nXero +http.*\n/);
    const origin = /Xero +(http:\/\/localhost:\d+)/.exec(output())?.[1];
    expect(await handle(origin!, "/clock")).toMatchObject({ frozen: false });
    child.kill(signal);
    expect(await ended).toBe(0);
  });

  it("they end with a sentence, not a stack, when a port is taken or makes no sense", async () => {
    const { port } = await occupied();
    const taken = run({ ...ports, SANDBOX_QUICKBOOKS_PORT: String(port) });
    expect(await taken.ended).toBe(1);
    expect(taken.output()).toBe(`Port ${port} for the stand-in QuickBooks is in use. Stop what uses it, or set SANDBOX_QUICKBOOKS_PORT to another port.\n`);
    const senseless = run({ ...ports, SANDBOX_XERO_PORT: "xero" });
    expect(await senseless.ended).toBe(1);
    expect(senseless.output()).toBe("SANDBOX_XERO_PORT is not a port\n");
  });
});
