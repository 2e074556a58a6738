import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHubSpot as createStandIn } from "../../../sandbox/hubspot/index.ts";
import { launch } from "../../../sandbox/kit/launch.ts";
import { registeredApps } from "../../../sandbox/registered-apps.ts";
import { services } from "../../../sandbox/seeds/services.ts";
import type { Session, WebhookRequest } from "../../../server/connectors/connector.ts";
import { createHubSpot, EVENT_TYPES } from "../../../server/connectors/hubspot/index.ts";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import type { Clock } from "../../../server/platform/clock.ts";
import { createOutbound } from "../../../server/platform/outbound.ts";

export const PORTAL = 100001;
const WAIT_MS = 5_000;

/** The stand-in on a free port with a folder of its own, the connector wired to it, and a listener for its webhooks. */
export async function standIn() {
  const folder = await mkdtemp(join(tmpdir(), "onebook-hubspot-"));
  const listener = await listen();
  const app = registeredApps(listener.origin).hubspot;
  const launched = await launch({
    name: "HubSpot",
    port: 0,
    portVariable: "SANDBOX_HUBSPOT_PORT",
    file: join(folder, "hubspot.sqlite"),
    app,
    seed: "demo",
    randomSeed: 7,
    create: (given) => createStandIn(given, [{ portalId: PORTAL, business: services }]),
  });
  const { origin } = launched;
  const clock = hurriedClock();
  const outbound = createOutbound({ allowedOrigins: [origin], clock });
  const connector = createHubSpot({ clock, outbound }, app, { app: origin, api: `${origin}/` });

  /** As the portal's administrator. */
  async function asked<T = unknown>(path: string, method = "GET", body?: unknown): Promise<T> {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: `Bearer sandbox-${PORTAL}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }

  /** Posts the consent form as a browser does, with everything that is asked for. */
  async function consent(url: string): Promise<Record<string, string>> {
    const page = await fetch(url);
    if (!page.ok) throw new Error(`The consent screen says ${page.status}: ${(await page.text()).slice(0, 500)}`);
    const form = new URLSearchParams(new URL(url).search);
    form.set("portalId", String(PORTAL));
    form.set("decision", "approve");
    const agreed = await fetch(`${origin}/oauth/authorize`, { method: "POST", body: form, redirect: "manual" });
    return Object.fromEntries(new URL(agreed.headers.get("location") ?? "", origin).searchParams);
  }

  const redirectUri = app.redirectUris[0] ?? "";
  async function install(): Promise<string> {
    const callback = await consent(connector.oauth.authorizeUrl({ state: "s", redirectUri }));
    return (await connector.oauth.exchange({ callback, redirectUri })).tokens.accessToken;
  }
  await asked("/__sandbox/limits", "POST", { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000 });
  await asked("/__sandbox/event-types", "POST", Object.values(EVENT_TYPES));

  return {
    origin,
    connector,
    asked,
    consent,
    redirectUri,
    install,
    listener,
    close: async () => {
      await launched.close();
      await listener.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The connector's own pace sleeps through its waits in no time; the stand-in has no limits but those a test orders. */
function hurriedClock(): Clock {
  let aheadMs = 0;
  const now = () => Date.now() + aheadMs;
  return {
    now,
    instant: () => new Date(now()).toISOString(),
    async sleep(ms) {
      aheadMs += ms;
    },
  };
}

export type StandIn = Awaited<ReturnType<typeof standIn>>;

export const sessionOf = (accessToken: () => string, replaceToken: () => string = gone): Session => ({
  externalId: String(PORTAL),
  accessToken: async () => accessToken(),
  replaceToken: async () => replaceToken(),
});

export function gone(): never {
  throw new VendorError({ system: "hubspot", consequence: "stop", code: "reconnect", message: "Gone.", applied: "no" });
}

/** Takes every post, and hands out those that came. */
async function listen() {
  const posts: WebhookRequest[] = [];
  let arrived = () => {};
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      posts.push({ method: request.method ?? "", url: `${origin}${request.url ?? ""}`, headers, raw: Buffer.concat(chunks) });
      response.end();
      arrived();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** The posts from now on, up to the first that `is` it. */
  async function until(is: (post: WebhookRequest) => boolean, work: () => Promise<unknown>): Promise<WebhookRequest[]> {
    const start = posts.length;
    let fail: (reason: Error) => void = () => {};
    const came = new Promise<void>((resolve, reject) => {
      fail = reject;
      arrived = () => posts.slice(start).some(is) && resolve();
    });
    const limit = setTimeout(() => fail(new Error("No such webhook came")), WAIT_MS);
    await work();
    arrived();
    await came.finally(() => clearTimeout(limit));
    return posts.slice(start).filter(is);
  }
  return { origin, until, close: () => new Promise<void>((resolve) => void server.close(() => resolve())) };
}
