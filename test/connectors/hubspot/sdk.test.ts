import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Client } from "@hubspot/api-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sendThroughSdk } from "../../../server/connectors/hubspot/sdk.ts";
import type { Outbound, OutboundCall } from "../../../server/platform/outbound.ts";

const root = dirname(createRequire(import.meta.url).resolve("@hubspot/api-client/package.json"));
const API = "https://api.hubapi.com";

function outbound(answer: string) {
  const calls: OutboundCall[] = [];
  const port: Outbound = {
    async request(call) {
      calls.push(call);
      return { status: 200, headers: {}, text: answer, bytes: new Uint8Array() };
    },
  };
  return { port, calls };
}

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else if (name.endsWith(".js")) yield path;
  }
}

describe("@hubspot/api-client behind its fence", () => {
  const fetching = vi.fn(() => Promise.resolve(new Response("{}")));
  beforeEach(() => vi.stubGlobal("fetch", fetching));
  afterEach(() => {
    vi.unstubAllGlobals();
    fetching.mockClear();
  });

  it("is the version whose hazards are known", () => {
    expect((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version).toBe("14.0.1");
  });

  it("builds the request and hands it to our transport, without sending anything itself", async () => {
    const { port, calls } = outbound('{"id":"1"}');
    const answer = await sendThroughSdk(port, API, "token-1", { method: "POST", path: "/crm/objects/2026-09/deals/search", body: { limit: 1 } });
    expect(answer.text).toBe('{"id":"1"}');
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ system: "hubspot", method: "POST", url: `${API}/crm/objects/2026-09/deals/search`, body: '{"limit":1}' });
    expect(calls[0]?.headers).toMatchObject({ Authorization: "Bearer token-1", "Content-Type": "application/json" });
    expect(fetching).not.toHaveBeenCalled();
  });

  it("keeps a query as it is written", async () => {
    const { port, calls } = outbound("{}");
    await sendThroughSdk(port, API, "t", { method: "GET", path: "/crm/objects/2026-09/deals/1?properties=a%2Cb&associations=line_items,companies" });
    expect(calls[0]?.url).toBe(`${API}/crm/objects/2026-09/deals/1?properties=a%2Cb&associations=line_items,companies`);
  });

  it("keeps two accounts apart that call at the same time", async () => {
    const [one, two] = [outbound("1"), outbound("2")];
    const answers = await Promise.all([
      sendThroughSdk(one.port, API, "token-1", { method: "GET", path: "/a" }),
      sendThroughSdk(two.port, API, "token-2", { method: "GET", path: "/b" }),
    ]);
    expect(answers.map(({ text }) => text)).toEqual(["1", "2"]);
    expect([one, two].map(({ calls }) => calls.map(({ headers }) => headers?.["Authorization"]))).toEqual([["Bearer token-1"], ["Bearer token-2"]]);
  });

  it("is not led past our transport by a client made elsewhere, although the SDK keeps its decorators for the whole process", async () => {
    const { port, calls } = outbound("{}");
    new Client({ accessToken: "elsewhere" });
    await sendThroughSdk(port, API, "token-1", { method: "GET", path: "/a" });
    expect(calls).toHaveLength(1);
    expect(fetching).not.toHaveBeenCalled();
  });

  it("would send by itself with no deadline, and follow redirects: why it must not", async () => {
    await new Client({ accessToken: "t" }).apiRequest({ method: "GET", path: "/a" });
    const [, init] = fetching.mock.calls[0] as unknown as [URL, RequestInit];
    expect([init.signal, init.redirect]).toEqual([undefined, undefined]);
  });

  it("knows no dated path in any of its generated calls: why they are not used", () => {
    const dated = [...filesIn(join(root, "lib"))].filter((file) => /['"`/](?:crm|oauth|integrators)\/[a-z-]*\/?20\d\d-\d\d/.test(readFileSync(file, "utf8")));
    expect(dated).toEqual([]);
    const oauth = readFileSync(join(root, "lib/codegen/oauth/apis/TokensApi.js"), "utf8");
    expect(oauth).toContain("/oauth/v1/token");
  });
});
