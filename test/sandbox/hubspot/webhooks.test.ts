import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openStore } from "../../../sandbox/kit/store.ts";
import { signatures } from "../../../sandbox/hubspot/webhooks/webhooks.ts";
import { app, as, openBench } from "./bench.ts";

const DEALS = "/crm/objects/2026-09/deals";
/** The answer to a post is worked on before the next turn of the loop. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("webhooks", () => {
  test("carry signatures of version 1 and 3 over what was sent", async () => {
    const bench = openBench();
    await bench.install();
    await bench.call("POST", DEALS, { properties: { dealname: "signed" } });
    await bench.gathered();
    const [post] = bench.posted;
    const body = JSON.stringify(post?.events);
    const timestamp = post?.headers["x-hubspot-request-timestamp"] ?? "";
    expect(post?.headers["x-hubspot-signature"]).toBe(createHash("sha256").update(app.clientSecret + body).digest("hex"));
    expect(post?.headers["x-hubspot-signature-v3"]).toBe(createHmac("sha256", app.clientSecret).update(`POST${app.webhookUrl}${body}${timestamp}`).digest("base64"));
  });

  test("sign an address with HubSpot's escapes decoded and no others", () => {
    const signed = signatures("secret", "POST", "https://a.example/h%3Ax%20y?e=a%40b", "[]", 5);
    expect(signed["x-hubspot-signature-v3"]).toBe(createHmac("sha256", "secret").update("POSThttps://a.example/h:x%20y?e=a@b[]5").digest("base64"));
  });

  test("are tried again with the next attempt number until they are taken", async () => {
    const bench = openBench();
    await bench.install();
    bench.answerWebhooksWith(503);
    await bench.call("POST", DEALS, { properties: { dealname: "again" } });
    await bench.gathered();
    await settled();
    bench.answerWebhooksWith(200);
    bench.clock.advance(61_000);
    await settled();
    expect(bench.posted.map((post) => post.events[0]?.attemptNumber)).toEqual([0, 1]);
  });

  test("are given up after ten more attempts within a day", async () => {
    const bench = openBench();
    await bench.install();
    bench.answerWebhooksWith(404);
    await bench.call("POST", "/__sandbox/subscriptions", { kinds: ["creation"] });
    await bench.call("POST", DEALS, { properties: { dealname: "never" } });
    await bench.gathered();
    const began = bench.clock.now();
    for (let n = 0; n < 12; n += 1) {
      await settled();
      bench.clock.advance(11 * 3_600_000);
    }
    expect(bench.posted).toHaveLength(11);
    const log = await bench.call("GET", "/__sandbox/webhooks");
    expect(log.body).toMatchObject({ deliveries: [{ state: "given-up" }] });
    expect(bench.clock.now()).toBeGreaterThan(began);
  });

  test("come in the generic form when the app asks for it", async () => {
    const bench = openBench();
    await bench.install();
    await bench.call("POST", "/__sandbox/subscriptions", { style: "generic", kinds: ["creation"] });
    await bench.call("POST", DEALS, { properties: { dealname: "generic" } });
    expect(await bench.gathered()).toMatchObject([{ subscriptionType: "object.creation", objectTypeId: "0-3" }]);
  });

  test("say who made the change: the app, or a person", async () => {
    const { call, install, gathered } = openBench();
    const own = as((await install()).access);
    await call("POST", "/__sandbox/subscriptions", { kinds: ["creation"] });
    await call("POST", DEALS, { properties: { dealname: "by app" } }, own);
    await call("POST", DEALS, { properties: { dealname: "by hand" } });
    expect((await gathered()).map((event) => event)).toMatchObject([{ changeSource: "INTEGRATION", sourceId: "1000001" }, { changeSource: "CRM_UI" }]);
  });

  test("tell of values HubSpot works out when the app wants them", async () => {
    const { call, install, gathered } = openBench();
    await install();
    await call("POST", "/__sandbox/subscriptions", { properties: { deal: ["hs_is_closed_won"] }, kinds: ["propertyChange"] });
    await call("POST", DEALS, { properties: { dealname: "won", dealstage: "closedwon" } });
    expect(await gathered()).toMatchObject([{ propertyName: "hs_is_closed_won", propertyValue: "true" }]);
  });

  test("are at most a hundred in one post", async () => {
    const { call, install, gathered, posted } = openBench();
    await install();
    await call("POST", "/__sandbox/subscriptions", { kinds: ["creation"] });
    for (let n = 0; n < 2; n += 1) await call("POST", `${DEALS}/batch/create`, { inputs: Array.from({ length: 60 }, () => ({ properties: { dealname: "many" } })) });
    await gathered();
    expect(posted.map((post) => post.events.length)).toEqual([100, 20]);
  });

  test("are not lost when the process ends before they are sent, and go with a reset", async () => {
    const store = openStore(":memory:");
    const first = openBench(store);
    await first.install();
    await first.call("POST", DEALS, { properties: { dealname: "kept" } });
    const second = openBench(store);
    expect((await second.gathered()).map((event) => event.subscriptionType)).toContain("deal.creation");
    await second.call("POST", DEALS, { properties: { dealname: "forgotten" } });
    const before = second.posted.length;
    await second.call("POST", "/__sandbox/reset", { seed: "empty" });
    await second.gathered();
    expect(second.posted).toHaveLength(before);
  });

  test("are not sent for portals without the app", async () => {
    const { call, install, gathered } = openBench();
    await install(100002);
    await call("POST", DEALS, { properties: { dealname: "unheard" } });
    expect(await gathered()).toEqual([]);
    await call("POST", "/__sandbox/uninstall", { portalId: 100002 });
    await call("POST", DEALS, { properties: { dealname: "unheard" } }, as("sandbox-100002"));
    expect(await gathered()).toEqual([]);
  });
});
