import type { Session } from "../../../server/connectors/connector.ts";
import {
  createQuickBooks,
  PRODUCTION_ENDPOINTS,
  type QuickBooksOptions,
} from "../../../server/connectors/quickbooks/index.ts";
import type { Clock } from "../../../server/platform/clock.ts";
import type { Outbound, OutboundAnswer, OutboundCall } from "../../../server/platform/outbound.ts";

/** What a scripted vendor answers: a body to be sent as JSON, or the parts of an answer. */
export interface Scripted {
  status?: number;
  headers?: Record<string, string>;
  text: string;
}

export const REALM = "9130000000000001";
export const NOW = Date.parse("2026-11-23T10:00:00.000Z");

export const fixedClock: Clock = {
  now: () => NOW,
  instant: () => "2026-11-23T10:00:00.000Z",
  sleep: () => Promise.resolve(),
};

export const ok = (body: unknown): Scripted => ({ text: JSON.stringify(body) });
export const fault = (code: string, Message = "Refused", Detail = ""): Scripted => ({
  status: 400,
  text: JSON.stringify({ Fault: { Error: [{ Message, Detail, code, element: "" }], type: "ValidationFault" } }),
});

export interface Seen {
  call: OutboundCall;
  url: URL;
  /** The path below the company. */
  path: string;
  body: unknown;
}

/** A connector on a transport that answers from a script and remembers what was asked. Company facts are answered. */
export function wired(
  answer: (seen: Seen, index: number) => Scripted | Error,
  options: Partial<QuickBooksOptions> = {},
) {
  const seen: Seen[] = [];
  const outbound: Outbound = {
    async request(call): Promise<OutboundAnswer> {
      const url = new URL(call.url);
      const body: unknown =
        typeof call.body === "string" && call.body.startsWith("{") ? JSON.parse(call.body) : call.body;
      const one: Seen = { call, url, path: url.pathname.replace(`/v3/company/${REALM}`, ""), body };
      if (isAboutCompany(body)) return answered(ok(companyAnswer));
      seen.push(one);
      const scripted = answer(one, seen.length - 1);
      if (scripted instanceof Error) throw scripted;
      return answered(scripted);
    },
  };
  const tokens = ["token-0", "token-1"];
  let replaced = 0;
  const session: Session = {
    externalId: REALM,
    accessToken: () => Promise.resolve(tokens[0] ?? ""),
    replaceToken: () => {
      replaced += 1;
      return Promise.resolve(tokens[1] ?? "");
    },
  };
  const app = { clientId: "client", clientSecret: "secret", webhookKey: "verifier" };
  const connector = createQuickBooks({ clock: fixedClock, outbound }, app, PRODUCTION_ENDPOINTS, options);
  return { erp: connector.open(session), connector, seen, replaced: () => replaced };
}

function isAboutCompany(body: unknown): boolean {
  const items = (body as { BatchItemRequest?: { Query?: string }[] } | undefined)?.BatchItemRequest;
  return items?.length === 2 && items[0]?.Query?.includes("CompanyInfo") === true;
}

const companyAnswer = {
  BatchItemResponse: [
    {
      bId: "q1",
      QueryResponse: {
        Preferences: [{ CurrencyPrefs: { MultiCurrencyEnabled: false, HomeCurrency: { value: "USD" } } }],
      },
    },
    { bId: "q0", QueryResponse: { CompanyInfo: [{ CompanyName: "Craig's Design", Country: "US" }] } },
  ],
};

function answered({ status = 200, headers = {}, text }: Scripted): OutboundAnswer {
  return { status, headers: { intuit_tid: "tid-1", ...headers }, text, bytes: new TextEncoder().encode(text) };
}
