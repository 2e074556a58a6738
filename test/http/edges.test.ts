import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import supertest from "supertest";
import { beforeAll, describe, expect, test } from "vitest";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard } from "./card-client.ts";

describe("the edges of the web side", () => {
  const bench = useBench();
  beforeAll(async () => {
    await bench().install("100001");
    await bench().install("100002");
  });

  test.each(["/", "/api/v1/nothing", "/api/v1/settings/", "/API/v1/settings", "/webhooks", "/.env", "/api/v2/settings"])("%s is not there", async (path) => {
    const response = await supertest(bench().app).get(path);
    expectProblem(response, 404, "not-found");
  });

  test.each([
    ["delete", "/api/v1/settings", "GET, HEAD, POST, PUT"],
    ["post", "/api/v1/settings", "GET, HEAD, PUT"],
    ["get", "/api/v1/deals/1/invoice", "POST"],
    ["get", "/webhooks/hubspot", "POST"],
    ["post", "/healthz", "GET, HEAD"],
    ["put", "/connect/quickbooks/callback", "GET, HEAD"],
    ["post", "/api/v1/openapi.json", "GET, HEAD"],
  ] as const)("%s %s is answered with the methods there are", async (method, path, allow) => {
    const response = await supertest(bench().app)[method](path);
    expectProblem(response, 405, "method-not-allowed");
    expect(response.headers["allow"]).toBe(allow);
  });

  test("TRACE and OPTIONS are refused everywhere", async () => {
    for (const method of ["trace", "options"] as const) expect((await supertest(bench().app)[method]("/api/v1/settings")).status).toBe(405);
  });

  test("a broken escape in an address is the sender's mistake, not ours", async () => {
    expectProblem(await supertest(bench().app).get("/api/v1/cards/deals/%E0%A4%A"), 400, "malformed-request");
  });

  test("every answer carries the security headers, a request id, and nothing about what runs here", async () => {
    for (const path of ["/healthz", "/nowhere", "/connect/hubspot"]) {
      const { headers } = await supertest(bench().app).get(path);
      expect(headers).toMatchObject({
        "content-security-policy": "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
        "strict-transport-security": expect.stringMatching(/max-age=\d{8}/) as string,
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      });
      for (const name of ["x-powered-by", "server", "etag", "access-control-allow-origin"]) expect(headers[name], name).toBeUndefined();
    }
  });

  test("a body over 100 KB is too large, before anybody looks at who sent it", async () => {
    const body = { memo: "x".repeat(110_000) };
    expectProblem(await fetchAsCard(bench(), { method: "POST", path: "/api/v1/deals/71/invoice", body }), 413, "too-large");
  });

  test("a compressed body is refused: its bytes are not what was signed", async () => {
    const response = await supertest(bench().app).post("/api/v1/deals/71/invoice").set("content-encoding", "gzip").send("{}");
    expectProblem(response, 415, "encoding-unsupported");
  });

  test("one tenant's flood is stopped for a minute, and no other tenant notices", async () => {
    const app = bench().appWith({ requestsPerMinute: 3 });
    const ask = (portalId: string) => fetchAsCard(bench(), { method: "GET", path: "/api/v1/settings", portalId, app });
    for (let count = 0; count < 3; count += 1) expect((await ask("100001")).status).toBe(200);
    const refused = await ask("100001");
    expectProblem(refused, 429, "too-many-requests");
    expect(refused.headers["retry-after"]).toBe("60");
    expect((await ask("100002")).status).toBe(200);
    bench().clock.advance(60_000);
    expect((await ask("100001")).status).toBe(200);
  });

  test("forged requests take nothing from a tenant's allowance", async () => {
    const app = bench().appWith({ requestsPerMinute: 1 });
    const sending = { method: "GET", path: "/api/v1/settings", app } as const;
    for (let count = 0; count < 3; count += 1) expect((await fetchAsCard(bench(), { ...sending, secret: "forged" })).status).toBe(401);
    expect((await fetchAsCard(bench(), sending)).status).toBe(200);
  });

  test("the process is alive without its database, but not ready", async () => {
    const broken = bench().appWith({ store: { ...bench().store, system: () => Promise.reject(new Error("SECRET")) } });
    expect((await supertest(bench().app).get("/readyz")).body).toEqual({ ready: true });
    expect((await supertest(broken).get("/healthz")).body).toEqual({ alive: true });
    const response = await supertest(broken).get("/readyz");
    expectProblem(response, 503, "not-ready");
    expect(response.text).not.toContain("SECRET");
  });

  test("a fault of ours tells nothing of itself", async () => {
    const flows = { ...bench().parts.flows, card: () => Promise.reject(new Error("SECRET at /srv/app")) };
    const response = await fetchAsCard(bench(), { method: "GET", path: "/api/v1/cards/deals/1", app: bench().appWith({ flows }) });
    expectProblem(response, 500, "our-fault");
    expect(response.text).not.toContain("SECRET");
  });

  test("a caller who goes away in the middle of a body harms nobody", async () => {
    const server = createServer(bench().app).listen(0);
    const { port } = server.address() as AddressInfo;
    await new Promise<void>((resolve) => {
      const call = request({ port, method: "POST", path: "/webhooks/quickbooks", headers: { "content-length": "1000" } });
      call.on("error", () => resolve());
      call.write("[", () => call.destroy());
    });
    expect((await supertest(server).get("/healthz")).status).toBe(200);
    server.close();
  });
});
