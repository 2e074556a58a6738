import type { Session } from "../../../server/connectors/connector.ts";
import { createHubSpot, PRODUCTION_ENDPOINTS } from "../../../server/connectors/hubspot/index.ts";
import { VendorError, type VendorErrorDetails } from "../../../server/connectors/vendor-error.ts";
import type { Clock } from "../../../server/platform/clock.ts";
import type { Outbound, OutboundCall } from "../../../server/platform/outbound.ts";

/** What a scripted HubSpot answers. */
export interface Scripted {
  status?: number;
  headers?: Record<string, string>;
  text: string;
}

export const PORTAL = "100001";
export const SECRET = "app-secret";
export const NOW = Date.parse("2026-11-23T10:00:00.000Z");
export const fixedClock: Clock = { now: () => NOW, instant: () => new Date(NOW).toISOString(), sleep: () => Promise.resolve() };

export const ok = (body: unknown): Scripted => ({ text: JSON.stringify(body) });
export const refused = (status: number, body: object = {}): Scripted => ({
  status,
  text: JSON.stringify({ status: "error", message: "Refused", correlationId: "corr-1", ...body }),
});

export interface Seen {
  call: OutboundCall;
  method: string;
  path: string;
  query: Record<string, string>;
  /** JSON, or the fields of a form. */
  body: unknown;
}

const ACCOUNT = { portalId: 100001, portalName: "Tallowmere", timeZone: "America/New_York", companyCurrency: "USD", additionalCurrencies: ["EUR"] };

/** A connector on a transport that answers from a script and remembers what was asked. The account is answered. */
export function wired(answer: (seen: Seen, index: number) => Scripted | Error) {
  const seen: Seen[] = [];
  let aboutAccount = 0;
  const outbound: Outbound = {
    async request(call) {
      const one = seenOf(call);
      const about = one.path === "/account-info/2026-09/details";
      if (about) aboutAccount += 1;
      else seen.push(one);
      const scripted = about ? ok(ACCOUNT) : answer(one, seen.length - 1);
      if (scripted instanceof Error) throw scripted;
      const { status = 200, headers = {}, text } = scripted;
      return { status, headers, text, bytes: new TextEncoder().encode(text) };
    },
  };
  let replaced = 0;
  const session: Session = {
    externalId: PORTAL,
    accessToken: async () => "token-0",
    replaceToken: async () => {
      replaced += 1;
      return "token-1";
    },
  };
  const connector = createHubSpot({ clock: fixedClock, outbound }, { clientId: "client", clientSecret: SECRET }, PRODUCTION_ENDPOINTS);
  return { crm: connector.open(session), connector, seen, replaced: () => replaced, aboutAccount: () => aboutAccount };
}

function seenOf(call: OutboundCall): Seen {
  const url = new URL(call.url);
  const text = typeof call.body === "string" ? call.body : "";
  const body: unknown = text.startsWith("{") ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
  return { call, method: call.method, path: url.pathname, query: Object.fromEntries(url.searchParams), body };
}

/** A record as HubSpot shows it. */
export const record = (id: string, properties: Record<string, string | null>, more: object = {}) => ({
  id,
  properties,
  createdAt: "2026-11-01T08:00:00.000Z",
  updatedAt: "2026-11-20T08:00:00.000Z",
  archived: false,
  ...more,
});

interface Account {
  deal?: Record<string, string | null>;
  lines?: Record<string, Record<string, string | null>>;
  companies?: [id: string, type: string][];
  contacts?: string[];
  /** By contact. */
  labels?: Record<string, string>;
}

/** Answers everything about deal 1. */
export function dealOne({ deal = {}, lines = {}, companies = [], contacts = [], labels = {} }: Account) {
  const list = (entries: [id: string, type: string][]) => ({ results: entries.map(([id, type]) => ({ id, type })) });
  const associations = {
    "line items": list(Object.keys(lines).map((id) => [id, "deal_to_line_item"])),
    companies: list(companies),
    contacts: list(contacts.map((id) => [id, "deal_to_contact"])),
  };
  return ({ path, body }: Seen): Scripted => {
    if (path.endsWith("/deals/1")) return ok(record("1", { dealname: "Deal", amount: "10", ...deal }, { associations }));
    if (path.endsWith("/deals/1/associations/contacts")) {
      const named = contacts.map((id) => ({ toObjectId: Number(id), associationTypes: [{ category: "HUBSPOT_DEFINED", typeId: 3, label: null }, { category: "USER_DEFINED", typeId: 1001, label: labels[id] ?? null }] }));
      return ok({ results: named });
    }
    const { inputs } = body as { inputs: { id: string }[] };
    return ok({ status: "COMPLETE", results: inputs.map(({ id }) => record(id, path.includes("line_items") ? (lines[id] ?? {}) : { name: `Record ${id}` })) });
  };
}

export const NOTHING = { deal: [], company: [] };

/** The details of the VendorError that the work must fail with. */
export async function failureOf(work: Promise<unknown>): Promise<VendorErrorDetails> {
  const outcome: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof VendorError) return outcome.details;
  throw new Error(`Expected a VendorError, got ${String(outcome)}`);
}
