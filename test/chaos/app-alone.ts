import { join } from "node:path";
import { createHubSpotFetch } from "../../sandbox/window/hubspot-fetch.ts";
import { signatures } from "../../sandbox/hubspot/webhooks/webhooks.ts";
import { TENANTS } from "../../scripts/demo-connections.ts";
import { adminOf } from "../../scripts/demo-people.ts";
import { sandboxEnvironment } from "../../scripts/sandbox-environment.ts";
import { startChild, until, type Child } from "./child.ts";
import type { StandIns } from "./stand-ins.ts";

const [{ portalId }] = TENANTS;
const from = { portalId, person: adminOf(portalId) };
/** Ids of deals and events that occur nowhere else. */
const FIRST_ID = 8_000_000_001;

/** What was acknowledged, kept outside of the process that acknowledged it. */
export interface Acknowledged {
  events: string[];
  requests: string[];
}

/** One process on the embedded database in `dataDir`, and a client that notes what it acknowledges. */
export function createAppAlone(of: { origin: string; dataDir: string; folder: string; standIns: StandIns }) {
  const { origin, standIns } = of;
  const acknowledged: Acknowledged = { events: [], requests: [] };
  const secret = standIns.apps.hubspot.clientSecret;
  const call = createHubSpotFetch({ appId: 1_000_001, name: "Onebook", permitted: [origin], proxy: {}, variables: {} }, secret);
  const env = {
    PORT: new URL(origin).port,
    PUBLIC_URL: origin,
    DATA_DIR: of.dataDir,
    LOG_LEVEL: "warn",
    ...sandboxEnvironment(standIns),
  };
  let nextId = FIRST_ID;

  return {
    acknowledged,
    start: (name = "app"): Child => startChild({ file: "scripts/start.ts", args: ["--no-sandbox"], env, logFile: join(of.folder, `${name}.log`), up: "Onebook is at" }),
    ready: (child: Child) => until("The app is ready", 120_000, async () => !child.isAlive() || (child.isUp() && (await fetch(`${origin}/readyz`)).ok)),

    /** A webhook as HubSpot signs it, of a change to a deal that is not there: it costs a look. The status, or null where no answer came. */
    async postEvent(): Promise<number | null> {
      const id = nextId++;
      const body = JSON.stringify([{ eventId: id, subscriptionId: 1, portalId, occurredAt: Date.now(), subscriptionType: "deal.propertyChange", objectId: id, propertyName: "dealstage" }]);
      const url = `${origin}/webhooks/hubspot`;
      const headers = { "content-type": "application/json", ...signatures(secret, "POST", url, body, Date.now()) };
      const status = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(15_000) }).then((response) => response.status, () => null);
      if (status === 200) acknowledged.events.push(String(id));
      return status;
    },

    /** Reads an address of the app as a card does; throws for anything but 200. */
    async get(path: string): Promise<void> {
      const { status } = await call(from, { url: `${origin}${path}` });
      if (status !== 200) throw new Error(`${path} answered ${status}`);
    },

    /** Somebody presses the card's button. */
    async pressButton(dealId: string): Promise<boolean> {
      const answer = await call(from, { url: `${origin}/api/v1/deals/${dealId}/invoice`, method: "POST", body: {} }).catch(() => null);
      const accepted = answer?.status === 202 || answer?.status === 200;
      if (accepted) acknowledged.requests.push(dealId);
      return accepted;
    },
  };
}

export type AppAlone = ReturnType<typeof createAppAlone>;
