import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Sandbox } from "../sandbox/start.ts";
import { EVENT_TYPES } from "../server/connectors/hubspot/index.ts";
import { connectErp } from "./admin-browser.ts";
import { goLive, nameFinance } from "./go-live.ts";
import { peopleOf, timeZoneOf } from "./demo-people.ts";

/** The two tenants of the demo: which portal belongs to which organisation. */
export const TENANTS = [
  { portalId: 100001, system: "quickbooks", account: "9130000000000001", timezone: timeZoneOf(100001), people: peopleOf(100001) },
  { portalId: 100002, system: "xero", account: "00000000-0000-4000-8000-000000000001", timezone: timeZoneOf(100002), people: peopleOf(100002) },
] as const;

const WAIT_MS = 30_000;

/** Connects both tenants on the first start, through the OAuth screens; a later start finds them connected. */
export async function connectOnce(appOrigin: string, dataDir: string, sandbox: Sandbox): Promise<void> {
  const marker = join(dataDir, "demo-connected");
  const database = process.env["DATABASE_URL"] ?? "embedded";
  if (existsSync(marker) && readFileSync(marker, "utf8") === database) return;
  for (const tenant of TENANTS) {
    await connectErp(appOrigin, tenant);
    const account = { portalId: tenant.portalId, hubspotSecret: sandbox.apps.hubspot.clientSecret };
    await nameFinance(appOrigin, account, tenant.people.flatMap(({ work, email }) => (work === "finance" ? [email] : [])));
    await goLive(appOrigin, account);
  }
  await defineEvents(sandbox);
  await xeroSpeaksBack(sandbox);
  writeFileSync(marker, database);
}

/** What the app's project defines when it is uploaded: the kinds of entries it may put onto a timeline. */
async function defineEvents({ origins }: Sandbox): Promise<void> {
  const types = Object.values(EVENT_TYPES);
  await fetch(`${origins.hubspot}/__sandbox/event-types`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(types) });
}

/** Xero sends webhooks only once it has seen that forged ones are refused. */
async function xeroSpeaksBack({ origins }: Sandbox): Promise<void> {
  for (let waited = 0; waited < WAIT_MS; waited += 250) {
    const answer = await fetch(`${origins.xero}/__sandbox/intent-to-receive`);
    if ((await answer.text()).includes('"active"')) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
