import type { Session } from "../../../server/connectors/connector.ts";
import { VendorError, type VendorErrorDetails } from "../../../server/connectors/vendor-error.ts";
import { createXero, PRODUCTION_ENDPOINTS, type XeroOptions } from "../../../server/connectors/xero/index.ts";
import type { Clock } from "../../../server/platform/clock.ts";
import type { Outbound, OutboundAnswer, OutboundCall } from "../../../server/platform/outbound.ts";
import { organisationWire } from "./samples.ts";

/** What a scripted vendor answers. */
export interface Scripted {
  status?: number;
  headers?: Record<string, string>;
  text: string;
}

export const TENANT = "00000000-0000-4000-8000-000000000001";
export const NOW = Date.parse("2026-11-23T10:00:00.000Z");

export const fixedClock: Clock = {
  now: () => NOW,
  instant: () => "2026-11-23T10:00:00.000Z",
  sleep: () => Promise.resolve(),
};

export const ok = (body: unknown): Scripted => ({ text: JSON.stringify(body) });
export const refused = (...messages: string[]): Scripted => ({
  status: 400,
  text: JSON.stringify({
    ErrorNumber: 10,
    Type: "ValidationException",
    Message: "A validation exception occurred",
    Elements: [{ ValidationErrors: messages.map((Message) => ({ Message })) }],
  }),
});

/** Its permission was not asked for or not given. */
export const withheld: Scripted = { status: 401, text: "{}", headers: { "WWW-Authenticate": 'Bearer error="insufficient_scope"' } };

export interface Seen {
  call: OutboundCall;
  method: string;
  /** Below the API's root, or the whole address elsewhere. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
}

/** A connector on a transport that answers from a script and remembers what was asked. The organisation is answered. */
export function wired(answer: (seen: Seen, index: number) => Scripted | Error, options: Partial<XeroOptions> = {}) {
  const seen: Seen[] = [];
  let aboutOrganisation = 0;
  const outbound: Outbound = {
    async request(call): Promise<OutboundAnswer> {
      const one = seenOf(call);
      if (one.path === "/Organisation") {
        aboutOrganisation += 1;
        return answered(ok({ Organisations: [organisationWire()] }));
      }
      seen.push(one);
      const scripted = answer(one, seen.length - 1);
      if (scripted instanceof Error) throw scripted;
      return answered(scripted);
    },
  };
  let replaced = 0;
  const session: Session = {
    externalId: TENANT,
    accessToken: () => Promise.resolve("token-0"),
    replaceToken: () => {
      replaced += 1;
      return Promise.resolve("token-1");
    },
  };
  const app = { clientId: "client", clientSecret: "secret", webhookKey: "webhook-key" };
  const connector = createXero({ clock: fixedClock, outbound }, app, PRODUCTION_ENDPOINTS, options);
  return {
    erp: connector.open(session),
    connector,
    session,
    seen,
    replaced: () => replaced,
    aboutOrganisation: () => aboutOrganisation,
  };
}

function seenOf(call: OutboundCall): Seen {
  const url = new URL(call.url);
  const inside = call.url.startsWith(PRODUCTION_ENDPOINTS.api);
  return {
    call,
    method: call.method,
    path: inside ? url.pathname.replace("/api.xro/2.0", "") : url.origin + url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: call.headers ?? {},
    body: typeof call.body === "string" && call.body.startsWith("{") ? (JSON.parse(call.body) as unknown) : call.body,
  };
}

function answered({ status = 200, headers = {}, text }: Scripted): OutboundAnswer {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { status, headers: { "xero-correlation-id": "corr-1", ...lower }, text, bytes: new TextEncoder().encode(text) };
}

/** The details of the VendorError that the work must fail with. */
export async function failureOf(work: Promise<unknown>): Promise<VendorErrorDetails> {
  const outcome: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof VendorError) return outcome.details;
  throw new Error(`Expected a VendorError, got ${String(outcome)}`);
}
