import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { useBench } from "./app-bench.ts";
import { fuzz, plantBetween, RAW, sendRaw } from "./fuzz.ts";

/** Another one every day, and the same one all day: a failure is there again when it is looked at. */
const SEED = Math.floor(Date.now() / 86_400_000);
const RUNS = 1_500;

describe("whatever is sent", () => {
  const bench = useBench();

  test(`no request brings the app down, hangs or is our fault, and a valid neighbour is served meanwhile (seed ${SEED})`, async () => {
    const told = await fuzz(bench(), await plantBetween(bench()), RUNS, SEED);
    expect(told.sent).toBe(RUNS);
    expect(told.signed).toBeGreaterThan(RUNS / 2);
    expect(told.accepted).toBeGreaterThan(RUNS / 50);
    expect(told.neighbours).toBeGreaterThan(RUNS / 300);
  });

  test("what is no HTTP is refused, and the next caller served", async () => {
    const server = createServer(bench().app as Parameters<typeof createServer>[1]);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    for (const text of RAW) expect(await sendRaw(port, text), JSON.stringify(text.slice(0, 60))).not.toMatch(/^HTTP\/1\.1 [25]/);
    expect(await sendRaw(port, "GET /api/v1/openapi.json HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 200/);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
