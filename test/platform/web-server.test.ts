import type { ServerResponse } from "node:http";
import { Agent, fetch } from "undici";
import { describe, expect, test } from "vitest";
import { openWebServer } from "../../server/platform/web-server.ts";

describe("a web server that stops", () => {
  test("answers what is under way and then ends a connection that its client would keep busy", async () => {
    const first = Promise.withResolvers<ServerResponse>();
    let asked = 0;
    const server = await openWebServer((_request, response) => (++asked === 1 ? first.resolve(response) : response.end("here")), 0, 300_000);
    const dispatcher = new Agent({ connections: 1 });
    const ask = async () => (await fetch(`http://127.0.0.1:${server.port}/`, { dispatcher })).text();

    const underWay = ask();
    const answer = await first.promise;
    const stopping = server.stop();
    answer.end("here");
    await expect(underWay).resolves.toBe("here");
    await expect(ask()).resolves.toBe("here");
    await expect(ask()).rejects.toThrow();

    await stopping;
    expect(asked).toBe(2);
    await dispatcher.close();
  });

  test("cuts off a request that outlasts the grace", async () => {
    const reached = Promise.withResolvers<void>();
    const server = await openWebServer(() => reached.resolve(), 0, 20);
    const asking = fetch(`http://127.0.0.1:${server.port}/`);
    asking.catch(() => undefined);
    await reached.promise;

    await server.stop();

    await expect(asking).rejects.toThrow();
  });
});
