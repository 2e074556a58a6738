import { createHmac } from "node:crypto";
import supertest from "supertest";
import { beforeAll, describe, expect, test } from "vitest";
import { hubspotHeaders, PUBLIC_URL, SECRETS, useBench, type Bench } from "./app-bench.ts";

type System = "hubspot" | "quickbooks" | "xero";
const SYSTEMS: System[] = ["hubspot", "quickbooks", "xero"];
const hmac = (key: string, body: string) => createHmac("sha256", key).update(body).digest("base64");

const genuineBody: Record<System, string> = {
  hubspot: JSON.stringify([
    { eventId: 1, subscriptionId: 2, portalId: 100001, occurredAt: 1_700_000_000_000, subscriptionType: "deal.propertyChange", objectId: 4001 },
  ]),
  quickbooks: JSON.stringify([
    { specversion: "1.0", id: "evt-1", type: "qbo.invoice.updated.v1", time: "2026-11-23T09:00:00Z", intuitentityid: "266", intuitaccountid: "9130" },
  ]),
  xero: JSON.stringify({ events: [], firstEventSequence: 0, lastEventSequence: 0, entropy: "ABC" }),
};

describe("webhooks", () => {
  const bench = useBench();
  let tenantId = "";

  beforeAll(async () => {
    tenantId = await bench().install("100001");
    await bench().connectCrm(tenantId, "100001");
    await bench().connect(tenantId, "9130", "Northside Books");
  });

  function headersFor(system: System, body: string, { at = bench().clock.now(), forged = false } = {}): Record<string, string> {
    const key = forged ? "somebody else's" : SECRETS[system];
    if (system === "hubspot") return hubspotHeaders({ method: "POST", url: `${PUBLIC_URL}/webhooks/hubspot`, body, at, secret: key });
    return { [system === "xero" ? "x-xero-signature" : "intuit-signature"]: hmac(key, body) };
  }

  const post = (system: string, body: string, headers: Record<string, string>, app: Bench["app"] = bench().app) =>
    supertest(app).post(`/webhooks/${system}`).set({ "content-type": "application/json", ...headers }).send(body);

  const stored = () => bench().as(tenantId, (tx) => tx.sql<{ key: string }>("select dedupe_key key from inbox_event order by 1"));

  describe.each(SYSTEMS)("of %s", (system) => {
    const body = genuineBody[system];

    test("refuse strangers with an empty 401 and a trace", async () => {
      const before = await stored();
      for (const headers of [{}, headersFor(system, body, { forged: true }), headersFor(system, `${body} `)]) {
        const response = await post(system, body, headers);
        expect([response.status, response.text]).toEqual([401, ""]);
        expect(response.headers["set-cookie"]).toBeUndefined();
      }
      expect(await bench().refusals()).toContain(`webhooks/${system} forged 3`);
      expect(await stored()).toEqual(before);
    });

    test("refuse what somebody in HubSpot has a card send here, which is signed alike and names any account", async () => {
      const before = await stored();
      for (const query of ["?portalId=100002&userId=77&userEmail=ada%40other.example&appId=12", `?${"&".repeat(1500)}portalId=100002`]) {
        const headers = system === "hubspot" ? hubspotHeaders({ method: "POST", url: `${PUBLIC_URL}/webhooks/hubspot${query}`, body, at: bench().clock.now() }) : headersFor(system, body);
        expect((await post(`${system}${query}`, body, headers)).status, query).toBe(401);
      }
      expect(await stored()).toEqual(before);
    });

    test("count every stranger, however many knock at once", async () => {
      const forged = async () => Number((await bench().refusals()).find((line) => line.startsWith(`webhooks/${system} forged`))?.split(" ").at(-1));
      const before = await forged();
      await Promise.all(Array.from({ length: 20 }, () => post(system, body, {})));
      expect(await forged()).toBe(before + 20);
    });

    test("answer a genuine post with 200, no body and no cookie, although every vendor is down", async () => {
      const response = await post(system, body, headersFor(system, body));
      expect([response.status, response.text, response.headers["content-length"] ?? "0"]).toEqual([200, "", "0"]);
      expect(response.headers["set-cookie"]).toBeUndefined();
      expect(bench().outboundCalls).toEqual([]);
    });

    test("refuse a genuine post that is not the vendor's envelope", async () => {
      for (const text of ['{"hello":1}', "not json", ""]) {
        expect((await post(system, text, headersFor(system, text))).status, text).toBe(400);
      }
      expect(await bench().refusals()).toContain(`webhooks/${system} malformed 3`);
    });

    test("refuse more than a megabyte, and compressed bodies", async () => {
      const huge = JSON.stringify([{ filler: "x".repeat(1_100_000) }]);
      expect((await post(system, huge, headersFor(system, huge))).status).toBe(413);
      expect((await post(system, body, { ...headersFor(system, body), "content-encoding": "gzip" })).status).toBe(415);
      expect(await bench().refusals()).toContain(`webhooks/${system} too-large 1`);
    });

    test("answer 5xx when the database fails, so that the vendor sends it again", async () => {
      const flows = { ...bench().parts.flows, acceptEvents: () => Promise.reject(new Error("SECRET: no database")) };
      const events = system === "xero" ? xeroEvent() : body;
      const response = await post(system, events, headersFor(system, events), bench().appWith({ flows }));
      expect(response.status).toBe(500);
      expect(response.text).not.toContain("SECRET");
    });
  });

  test("HubSpot's are refused when signed more than five minutes ago or in the future", async () => {
    for (const minutes of [-5.1, 5.1]) {
      const headers = headersFor("hubspot", genuineBody.hubspot, { at: Math.round(bench().clock.now() + minutes * 60_000) });
      expect((await post("hubspot", genuineBody.hubspot, headers)).status).toBe(401);
    }
    expect(await bench().refusals()).toContain("webhooks/hubspot stale 2");
  });

  test("HubSpot's are signed over the public address, whatever the Host header says", async () => {
    const headers = { ...headersFor("hubspot", genuineBody.hubspot), host: "evil.example", "x-forwarded-host": "evil.example" };
    expect((await post("hubspot", genuineBody.hubspot, headers)).status).toBe(200);
  });

  test("the same event delivered twice is stored once", async () => {
    const body = genuineBody.quickbooks;
    for (let delivery = 0; delivery < 2; delivery += 1) expect((await post("quickbooks", body, headersFor("quickbooks", body))).status).toBe(200);
    expect((await stored()).filter(({ key }) => key.includes("evt-1"))).toHaveLength(1);
  });

  test("events of accounts that nobody has connected are acknowledged and dropped", async () => {
    const before = await stored();
    const body = genuineBody.quickbooks.replace("9130", "777").replace("evt-1", "evt-foreign");
    expect((await post("quickbooks", body, headersFor("quickbooks", body))).status).toBe(200);
    expect(await stored()).toEqual(before);
  });

  test("a trace that cannot be written changes no answer", async () => {
    const store = { ...bench().store, system: () => Promise.reject(new Error("no database")) };
    const response = await post("quickbooks", genuineBody.quickbooks, {}, bench().appWith({ store }));
    expect(response.status).toBe(401);
  });

  test.each(["sage", "__proto__", "constructor"])("there is none for %s", async (system) => {
    expect((await post(system, "[]", {})).status).toBe(404);
  });

  const xeroEvent = () =>
    JSON.stringify({
      events: [{ resourceId: "r", tenantId: "t", eventCategory: "INVOICE", eventType: "UPDATE", eventDateUtc: "2026-11-23T09:00:00.000", resourceUrl: "u" }],
      firstEventSequence: 1,
      lastEventSequence: 1,
      entropy: "ABC",
    });
});
