import { OutboundError, type Outbound, type OutboundAnswer } from "../../platform/outbound.ts";
import type { Session } from "../connector.ts";
import { VendorError, type VendorErrorCode } from "../vendor-error.ts";
import { errorOfAnswer, errorOfOutbound, nonsense, requestIdOf } from "./errors.ts";
import type { Gate } from "./gate.ts";
import { parseExactJson } from "../exact-json.ts";

const READ_DEADLINE_MS = 60_000;
/** As short as the lease a worker holds on a deal: a write must be over when another worker may act. */
const WRITE_DEADLINE_MS = 30_000;
/** 1,000 invoices of a page with their lines. */
const MAX_JSON_BYTES = 20_000_000;
/** The port's own limit. */
const MAX_PDF_BYTES = 10_000_000;
/** Xero: at most 128 characters. */
const LONGEST_KEY = 128;

export interface Call {
  method: "GET" | "PUT" | "POST";
  /** Below the API's root: "/Invoices". */
  path: string;
  query?: Record<string, string>;
  body?: string;
  /** Idempotency-Key of a write. */
  key?: string;
  /** If-Modified-Since of a list. */
  modifiedSince?: string;
  /** Whether the call can change something: decides what an unreadable answer means. */
  write: boolean;
}

export interface Answer {
  /** Parsed, numbers as text; undefined for an answer without a body. */
  body: unknown;
  requestId: string | undefined;
}

/** The one way out to Xero for one organisation: its token, its limits, its errors. The SDK's calls take it too. */
export interface Transport {
  /** Throws a VendorError for everything but a readable success. */
  json(call: Call): Promise<Answer>;
  pdf(call: Call): Promise<Uint8Array>;
}

export function createTransport(parts: { outbound: Outbound; session: Session; api: string; gate: Gate }): Transport {
  const { outbound, session, gate } = parts;
  const root = parts.api.replace(/\/+$/, "");

  async function once(call: Call, token: string, accept: "json" | "pdf"): Promise<OutboundAnswer> {
    if (call.write) await session.beforeWrite?.();
    const query = new URLSearchParams(call.query).toString().replaceAll("+", "%20");
    return outbound.request({
      system: "xero",
      method: call.method,
      url: `${root}${call.path}${query === "" ? "" : `?${query}`}`,
      headers: {
        authorization: `Bearer ${token}`,
        "xero-tenant-id": session.externalId,
        ...(call.body === undefined ? {} : { "content-type": "application/json" }),
        ...(call.key === undefined ? {} : { "idempotency-key": call.key.slice(0, LONGEST_KEY) }),
        ...(call.modifiedSince === undefined ? {} : { "if-modified-since": call.modifiedSince }),
      },
      ...(call.body === undefined ? {} : { body: call.body }),
      deadlineMs: call.write ? WRITE_DEADLINE_MS : READ_DEADLINE_MS,
      maxBytes: accept === "pdf" ? MAX_PDF_BYTES : MAX_JSON_BYTES,
      accept,
    });
  }

  /** A refused token is replaced once; refused again, the grant is gone. */
  async function answered(call: Call, accept: "json" | "pdf"): Promise<OutboundAnswer> {
    const token = await session.accessToken();
    try {
      const first = await once(call, token, accept);
      const answer = isTokenRefused(first) ? await once(call, await session.replaceToken(token), accept) : first;
      if ((answer.status >= 200 && answer.status < 300) || isUnchanged(answer)) return answer;
      throw errorOfAnswer(answer, call.write);
    } catch (error) {
      throw error instanceof OutboundError ? errorOfOutbound(error, call.write) : error;
    }
  }

  return {
    json: (call) =>
      gate.pass(session.externalId, async () => {
        const answer = await answered(call, "json");
        return { body: parsed(answer, call.write), requestId: requestIdOf(answer.headers) };
      }),
    pdf: (call) =>
      gate.pass(session.externalId, async () => {
        const answer = await answered(call, "pdf");
        if (new TextDecoder("latin1").decode(answer.bytes.subarray(0, 5)) === "%PDF-") return answer.bytes;
        throw nonsense(false, "Xero sent no PDF.", requestIdOf(answer.headers));
      }),
  };
}

/** The answer to If-Modified-Since where nothing was. */
const isUnchanged = (answer: OutboundAnswer): boolean => answer.status === 304;

/** A missing scope is a 401 as well, and no other token of the same grant would have it. */
function isTokenRefused(answer: OutboundAnswer): boolean {
  return answer.status === 401 && errorOfAnswer(answer, false).details.code !== "missing-scope";
}

function parsed(answer: OutboundAnswer, write: boolean): unknown {
  if (answer.status === 204 || isUnchanged(answer)) return undefined;
  try {
    const body = parseExactJson(answer.text);
    if (typeof body === "object" && body !== null) return body;
  } catch {
    // Told below, without the body: it may hold anything.
  }
  throw nonsense(write, "Xero sent something that is not its own format.", requestIdOf(answer.headers));
}

/** Null where Xero says that it does not have the record. */
export const orNull = <T>(work: Promise<T>): Promise<T | null> => unless("not-found", work, null);

/**
 * For what nothing else rests on: where the grant does not open it, the rest goes on without. Xero's list of what each
 * of its new permissions opens is not a contract.
 */
export const ifAllowed = <T, I>(work: Promise<T>, instead: I): Promise<T | I> => unless("missing-scope", work, instead);

async function unless<T, I>(code: VendorErrorCode, work: Promise<T>, instead: I): Promise<T | I> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof VendorError && error.details.code === code) return instead;
    throw error;
  }
}
