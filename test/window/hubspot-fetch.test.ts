import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHubSpotFetch, type ExtensionRequest } from "../../sandbox/window/hubspot-fetch.ts";

const PERMITTED = "https://app.example/api";
const SECRET = "a secret of the app";
const person = { id: 77, email: "dana+sales@bluewater.example", firstName: "Dana", lastName: "Whit", locale: "en-us", work: "sales" };

interface Seen {
  method: string;
  url: string;
  body: string;
  headers: IncomingMessage["headers"];
}

describe("hubspot.fetch in the window", () => {
  let seen: Seen[];
  let answer: (response: ServerResponse, turn: number) => void;
  let server: ReturnType<typeof createServer>;
  let origin: string;
  let send: (request: ExtensionRequest) => ReturnType<ReturnType<typeof createHubSpotFetch>>;

  beforeEach(async () => {
    seen = [];
    answer = (response) => response.end('{"ok":true}');
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        seen.push({ method: request.method ?? "", url: request.url ?? "", body, headers: request.headers });
        answer(response, seen.length);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    const call = createHubSpotFetch({ appId: 9, name: "Onebook", permitted: [PERMITTED], proxy: { "https://app.example": origin }, variables: {} }, SECRET);
    send = (request) => call({ portalId: 100001, person }, request);
  });
  afterEach(() => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  }));

  test("names the person and the portal, and signs for what it sends", async () => {
    expect(await send({ url: `${PERMITTED}/deals/5/invoice?q=1`, method: "POST", body: { draft: true } })).toMatchObject({ status: 200, body: '{"ok":true}' });
    const [{ url, body, headers, method } = { url: "", body: "", headers: {}, method: "" }] = seen;
    expect(url).toBe("/api/deals/5/invoice?q=1&userId=77&portalId=100001&userEmail=dana%2Bsales%40bluewater.example&appId=9");
    // HubSpot decodes some characters before it signs, the @ among them, the + not.
    const signed = `${method}${origin}${url.replace("%40", "@")}${body}${String(headers["x-hubspot-request-timestamp"])}`;
    expect(headers["x-hubspot-signature-v3"]).toBe(createHmac("sha256", SECRET).update(signed).digest("base64"));
  });

  test.each([
    ["https://app.example.evil/api/x", "not among the app's permitted URLs"],
    ["https://app.example/apis", "not among the app's permitted URLs"],
    ["http://localhost:1/api", "not among the app's permitted URLs"],
  ])("does not go to %s", async (url, sentence) => {
    await expect(send({ url })).rejects.toThrow(sentence);
    expect(seen).toEqual([]);
  });

  test("sends no headers of an extension's own", async () => {
    await expect(send({ url: `${PERMITTED}/x`, headers: { authorization: "Bearer x" } })).rejects.toThrow("no headers");
  });

  test("carries 1 MB each way and no more", async () => {
    await expect(send({ url: `${PERMITTED}/x`, method: "POST", body: { text: "x".repeat(1_048_576) } })).rejects.toThrow("1 MB");
    expect(seen).toEqual([]);
    answer = (response) => response.end("x".repeat(1_048_577));
    await expect(send({ url: `${PERMITTED}/x` })).rejects.toThrow("1 MB");
    answer = (response) => response.end("x".repeat(1_048_576));
    expect((await send({ url: `${PERMITTED}/x` })).body).toHaveLength(1_048_576);
  });

  test("tries once more after a 5xx, with the same body, and shows the second answer", async () => {
    answer = (response, turn) => response.writeHead(turn === 1 ? 503 : 200).end(String(turn));
    expect(await send({ url: `${PERMITTED}/x`, method: "POST", body: { a: 1 } })).toMatchObject({ status: 200, body: "2" });
    expect(seen.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
    answer = (response) => response.writeHead(500).end("down");
    expect(await send({ url: `${PERMITTED}/x` })).toMatchObject({ status: 500, body: "down" });
    expect(seen).toHaveLength(4);
  });

  test("tries once more after a lost connection, then fails", async () => {
    answer = (response, turn) => (turn === 1 ? response.socket?.destroy() : response.end("here"));
    expect(await send({ url: `${PERMITTED}/x` })).toMatchObject({ status: 200, body: "here" });
    answer = (response) => response.socket?.destroy();
    await expect(send({ url: `${PERMITTED}/x` })).rejects.toThrow("could not be reached");
    expect(seen).toHaveLength(4);
  });

  test("waits as long as it is told and not longer; what took too long is not sent again", async () => {
    answer = () => undefined;
    await expect(send({ url: `${PERMITTED}/x`, timeout: 50 })).rejects.toThrow("No answer within 0.05 seconds");
    expect(seen).toHaveLength(1);
  });

  test("lets twenty calls of an account through at once and answers the next with 429", async () => {
    const held: ServerResponse[] = [];
    answer = (response) => held.push(response);
    const calls = Array.from({ length: 20 }, () => send({ url: `${PERMITTED}/x` }));
    await expect.poll(() => held.length).toBe(20);
    expect(await send({ url: `${PERMITTED}/x` })).toMatchObject({ status: 429 });
    for (const response of held) response.end("{}");
    expect((await Promise.all(calls)).every(({ status }) => status === 200)).toBe(true);
    answer = (response) => response.end("{}");
    expect(await send({ url: `${PERMITTED}/x` })).toMatchObject({ status: 200 });
  });
});
