import { Hono } from "hono";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { launch, type Launched, type LaunchOrder } from "../../../sandbox/kit/launch.ts";
import type { VendorOptions } from "../../../sandbox/kit/vendor.ts";

let folder: string;
let open: Launched[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "launch-"));
  open = [];
});
afterEach(async () => {
  for (const launched of open) await launched.close();
  rmSync(folder, { recursive: true });
});

const counter = ({ store, origin, random }: VendorOptions) => ({
  app: new Hono().get("/count", (c) => c.json({ count: store.next("count"), origin, id: random.uuid() })),
  reset: () => store.clear(),
  close: () => undefined,
});
const order = (changes: Partial<LaunchOrder> = {}): LaunchOrder => ({
  name: "Counter",
  port: 0,
  portVariable: "SANDBOX_COUNTER_PORT",
  file: join(folder, "deep", "counter.sqlite"),
  app: { clientId: "c", clientSecret: "s", redirectUris: [], webhookKey: "k" },
  seed: "empty",
  create: counter,
  ...changes,
});
const start = async (changes?: Partial<LaunchOrder>) => {
  const launched = await launch(order(changes));
  open.push(launched);
  return launched;
};
const count = async ({ origin }: Launched) => (await (await fetch(`${origin}/count`)).json()) as { count: number; origin: string; id: string };

it("puts a vendor on a free port, tells it its origin, and keeps its state over a restart", async () => {
  const first = await start();
  expect(await count(first)).toMatchObject({ count: 1, origin: first.origin });
  await first.close();
  const second = await start();
  expect((await count(second)).count).toBe(2);
});

it("does not meet its own ids again after a restart, unless told to repeat them", async () => {
  const ids = [];
  for (const changes of [{}, {}, { randomSeed: 5 }, { randomSeed: 5 }]) {
    const launched = await start(changes);
    ids.push((await count(launched)).id);
    await launched.close();
  }
  expect(new Set(ids).size).toBe(3);
  expect(ids[2]).toBe(ids[3]);
});

it("keeps a moved clock over a restart", async () => {
  const first = await start();
  first.clock.freeze(true);
  first.clock.set(Date.parse("2027-01-01T00:00:00Z"));
  await first.close();
  expect((await start()).clock.state()).toMatchObject({ now: "2027-01-01T00:00:00.000Z", frozen: true });
});

it("names the port and the variable that moves it when the port is taken, and touches no file", async () => {
  const first = await start();
  const port = Number(new URL(first.origin).port);
  const other = join(folder, "other.sqlite");
  await expect(launch(order({ port, file: other }))).rejects.toThrow(
    `Port ${port} for the stand-in Counter is in use. Stop what uses it, or set SANDBOX_COUNTER_PORT to another port.`,
  );
  expect(existsSync(other)).toBe(false);
});

it("refuses a second stand-in on the same file, and lets go of the port it took", async () => {
  await start();
  await expect(launch(order())).rejects.toThrow("is another one running on it? Stop that, or set DATA_DIR");
});

it("lets go of port and file when the vendor cannot be made", async () => {
  const broken = () => {
    throw new Error("no such seed");
  };
  await expect(launch(order({ create: broken }))).rejects.toThrow("no such seed");
  expect((await count(await start())).count).toBe(1);
});

it("may be closed twice", async () => {
  const launched = await start();
  await Promise.all([launched.close(), launched.close()]);
  await expect(fetch(`${launched.origin}/count`)).rejects.toThrow("fetch failed");
});
