import type { CallFault } from "../call-faults.ts";
import type { Call, VendorName } from "../network.ts";
import { CANARIES, PORTALS, SIDES, type SideName } from "../sides.ts";
import { APPS, type World } from "../world.ts";
import { Violation } from "./violation.ts";

const MOST_CALLS = 4000;
const ENDED_MS = 600_000;
const ROTATING = ["quickbooks", "xero"];

export interface TrafficWatch {
  /** Throws the first promise that was broken on the wire. */
  check(): void;
  calls(): number;
}

/** Watches everything that leaves a server, everything that comes back, and every line of its log. */
export function watchTraffic(world: World): TrafficWatch {
  const broken: Violation[] = [];
  /** By the server that was given another for it. One that died before it had stored that one leaves the old to be sent again. */
  const spent = new Map<string, string>();
  const secrets = new Set<string>([APPS.hubspot, APPS.quickbooks, APPS.xero].flatMap((app) => [app.clientSecret, app.webhookKey]));
  let count = 0;
  const report = (invariant: number, sentence: string) => void broken.push(new Violation(invariant, sentence));

  const lives = (server: string | undefined): boolean => server !== undefined && world.servers.some(({ life }) => life.name === server && life.isAlive());

  async function leaving(call: Call): Promise<void> {
    count += 1;
    if (count === MOST_CALLS) report(10, `${MOST_CALLS} calls left in one story`);
    const refresh = refreshTokenOf(call);
    if (refresh && lives(spent.get(refresh))) report(6, `a refresh token of ${call.vendor} was spent twice`);
    for (const side of SIDES) {
      if (call.vendor === otherBooks(side) && call.body.includes(CANARIES[side])) report(5, `something of the account with ${side} was sent to ${call.vendor}`);
    }
    if (call.write && call.vendor !== "hubspot") await requireIntent(call);
    if (call.vendor !== "hubspot" && !call.oauth) await requireInstalled(call);
  }

  /** Of an account that took the app away nothing is asked any more, once what was under way has ended and by any clock. */
  async function requireInstalled(call: Call): Promise<void> {
    const side = SIDES.find((name) => name === call.vendor);
    const before = new Date(world.timeline.now() - ENDED_MS).toISOString();
    const gone = await world.query("select 1 from tenant where crm_account_id = $1 and state = 'uninstalled' and uninstalled_at < $2", [String(side && PORTALS[side]), before]);
    if (gone.length > 0) report(7, `the account with ${call.vendor} was uninstalled, and its books are still asked: ${call.method} ${call.path}`);
  }

  /** Every write to the books has an intent that was committed before it left. Customers keep theirs with the pair. */
  async function requireIntent(call: Call): Promise<void> {
    const key = call.headers["idempotency-key"] ?? new URL(call.path, "https://any.example").searchParams.get("requestid");
    if (!key) return report(4, `a write without a key: ${call.method} ${call.path}`);
    const effect = await world.query("select 1 from effect where key = $1 and state = 'intended' or key = $1 and state = 'unknown'", [key.slice(0, 30)]);
    const pair = key.startsWith("ob-") ? await world.query("select 1 from customer_pair where pending is not null") : [];
    if (effect.length + pair.length === 0) report(4, `a write whose intent is not in the database: ${call.method} ${call.path}`);
  }

  function ended(call: Call, of: { status: number; fault: CallFault | null; arrived: boolean; answer: string }): void {
    world.trace.note("call", `${call.server} ${call.vendor} ${call.method} ${call.path.split("?")[0]} ${of.status}${of.fault ? ` ${of.fault.kind} ${of.fault.when}` : ""}`);
    if (!call.oauth || of.status !== 200) return;
    const refresh = refreshTokenOf(call);
    // Sent again after an answer that was lost is how it must be: only what was answered is spent.
    if (refresh && of.arrived && ROTATING.includes(call.vendor) && of.answer.includes("access_token")) spent.set(refresh, call.server);
    for (const [, token] of of.answer.matchAll(/"(?:access_token|refresh_token)"\s*:\s*"([^"]{8,})"/g)) if (token) secrets.add(token);
  }

  function logLine(line: string): void {
    for (const secret of secrets) if (line.includes(secret)) report(9, `a secret stands in the log: ${line.replaceAll(secret, "***").slice(0, 300)}`);
    const { level, msg, error } = JSON.parse(line) as { level: number; msg: string; error?: { message?: string; stack?: string; type?: string } };
    if (level >= 40) world.trace.note("log", `${msg}${error?.message ? `: ${error.message.slice(0, 160)}` : ""}`);
    if (level >= 50 && isUnexpected(msg, error)) report(10, `an error nobody planned for: ${msg}: ${error?.stack ?? JSON.stringify(error)}`.slice(0, 1200));
  }

  /** What HubSpot was told has arrived is in the database by then. Its ids stand in the event's key. */
  async function acknowledged(vendor: VendorName, body: string): Promise<void> {
    if (vendor !== "hubspot") return;
    const events = JSON.parse(body) as { portalId: number; eventId: number }[];
    const known = new Set(Object.values(PORTALS));
    for (const { portalId, eventId } of events.filter((event) => known.has(event.portalId))) {
      const kept = await world.query("select 1 from inbox_event where dedupe_key like $1 limit 1", [`hubspot:%:${portalId}:%:${eventId}:%`]);
      const connected = await world.query("select 1 from connection where system = 'hubspot' and external_id = $1 and state <> 'disconnected'", [String(portalId)]);
      if (kept.length === 0 && connected.length > 0) report(4, `a webhook was acknowledged and its event ${eventId} is not in the database`);
    }
  }

  function replayed(vendor: VendorName, status: number): void {
    if (vendor === "hubspot" && status < 400) report(9, "a post of HubSpot's was taken again a quarter of an hour later");
  }

  world.watch = { leaving, ended, logLine, acknowledged, replayed };
  return {
    calls: () => count,
    check() {
      const [first] = broken;
      if (first) throw first;
    },
  };
}

/** What the simulation itself makes fail is expected to fail. */
function isUnexpected(message: string, error: { message?: string; type?: string } | undefined): boolean {
  const expected = /gives no connection|whether it was carried out is unknown|lease on deal/;
  return !expected.test(error?.message ?? "") && !expected.test(message) && error?.type !== "VendorError" && error !== undefined;
}

function refreshTokenOf(call: Call): string | null {
  if (!call.oauth || !call.body.includes("refresh_token")) return null;
  const form = new URLSearchParams(call.body);
  return form.get("grant_type") === "refresh_token" ? form.get("refresh_token") : null;
}

const otherBooks = (side: SideName): SideName => (side === "quickbooks" ? "xero" : "quickbooks");
