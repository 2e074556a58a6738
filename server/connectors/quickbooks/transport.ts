import { OutboundError, type Outbound, type OutboundAnswer, type OutboundFailure } from "../../platform/outbound.ts";
import type { Pace } from "../../platform/pace.ts";
import type { Session } from "../connector.ts";
import { VendorError } from "../vendor-error.ts";
import { errorOfAnswer, errorOfFault, faultIn, nonsense, requestIdOf, SYSTEM } from "./errors.ts";
import { parseExactJson } from "../exact-json.ts";

/** With the one repeat after a refused token, shorter than the lease a worker holds on a deal. */
const DEADLINE_MS = 30_000;
/** 1,000 records of a page at about 10 kB each. */
const MAX_JSON_BYTES = 20_000_000;
const MAX_PDF_BYTES = 10_000_000;
const MINOR_VERSION = "75";
/**
 * Intuit takes ten requests a second from an app and company, and wants a minute's pause after one too many. It counts
 * them as they arrive: of two that leave a second apart the first may be held up on the way, or in a busy process. With
 * fewer than ten in any two seconds, no second holds more than ten of them however they are delayed, up to a second.
 */
export const PACE = { calls: 9, windowMs: 2000 };
const PATIENCE_MS = 15_000;

export interface Call {
  method: "GET" | "POST";
  /** Below the company: "/invoice/12/send". */
  path: string;
  query?: Record<string, string>;
  body?: string;
  contentType?: string;
  /** Whether the call can change something: decides what an unreadable answer means. */
  write: boolean;
}

/** The one way out to QuickBooks for one company: its token, its limits, its errors. The SDK's calls take it too. */
export interface Transport {
  /** The parsed answer, numbers as text. Throws a VendorError for everything but a readable success. */
  json(call: Call): Promise<unknown>;
  pdf(call: Call): Promise<Uint8Array>;
}

export function createTransport(parts: { outbound: Outbound; session: Session; api: string; pace: Pace }): Transport {
  const { outbound, session, pace } = parts;
  const company = `${parts.api.replace(/\/+$/, "")}/v3/company/${encodeURIComponent(session.externalId)}`;

  async function once(call: Call, token: string, accept: "json" | "pdf"): Promise<OutboundAnswer> {
    if (!(await pace.turn(session.externalId, PATIENCE_MS))) throw crowded();
    if (call.write) await session.beforeWrite?.();
    const query = new URLSearchParams({ ...call.query, minorversion: MINOR_VERSION });
    return outbound.request({
      system: SYSTEM,
      method: call.method,
      // Plus signs for spaces are a browser's habit; %20 is understood by every parser of a query.
      url: `${company}${call.path}?${query.toString().replaceAll("+", "%20")}`,
      headers: {
        authorization: `Bearer ${token}`,
        accept: accept === "pdf" ? "application/pdf" : "application/json",
        ...(call.method === "POST" ? { "content-type": call.contentType ?? "application/json" } : {}),
      },
      ...(call.body === undefined ? {} : { body: call.body }),
      deadlineMs: DEADLINE_MS,
      maxBytes: accept === "pdf" ? MAX_PDF_BYTES : MAX_JSON_BYTES,
    });
  }

  /** A refused token is replaced once; refused again, the grant is gone. */
  async function answered(call: Call, accept: "json" | "pdf"): Promise<OutboundAnswer> {
    const token = await session.accessToken();
    try {
      const first = await once(call, token, accept);
      const answer = first.status === 401 ? await once(call, await session.replaceToken(token), accept) : first;
      if (answer.status >= 200 && answer.status < 300) return answer;
      throw errorOfAnswer(answer, call.write);
    } catch (error) {
      throw error instanceof OutboundError ? errorOfOutbound(error, call.write) : error;
    }
  }

  return {
    async json(call) {
      return readJson(await answered(call, "json"), call.write);
    },
    async pdf(call) {
      const answer = await answered(call, "pdf");
      if (new TextDecoder("latin1").decode(answer.bytes.subarray(0, 5)) !== "%PDF-") {
        throw nonsense(false, "QuickBooks sent no PDF.", requestIdOf(answer.headers));
      }
      return answer.bytes;
    },
  };
}

function readJson(answer: OutboundAnswer, write: boolean): unknown {
  const body = parsed(answer, write);
  const fault = faultIn(body);
  if (fault) throw errorOfFault(fault, requestIdOf(answer.headers));
  return body;
}

function parsed(answer: OutboundAnswer, write: boolean): unknown {
  try {
    const body = parseExactJson(answer.text);
    if (typeof body === "object" && body !== null) return body;
  } catch {
    // Told below, without the body: it may hold anything.
  }
  throw nonsense(write, "QuickBooks sent something that is not its own format.", requestIdOf(answer.headers));
}

const crowded = () =>
  new VendorError({
    system: SYSTEM,
    consequence: "retry",
    code: "throttled",
    message: "Too many calls to QuickBooks are waiting. This one is made shortly.",
    applied: "no",
    retryAfterMs: PATIENCE_MS,
  });

/** An answer that went on beyond what is taken at once: a smaller question may do. */
export const isTooLarge = (error: unknown): boolean => error instanceof VendorError && error.details.vendorMessage === TOO_LARGE;
const TOO_LARGE: OutboundFailure = "too-large";

export function errorOfOutbound(error: OutboundError, write: boolean): VendorError {
  if (error.reason === TOO_LARGE && !write) return new VendorError({ ...nonsense(false, "QuickBooks sent more than can be taken at once.").details, vendorMessage: TOO_LARGE });
  const unknown = write && error.reached !== "no";
  return new VendorError({
    system: SYSTEM,
    consequence: "retry",
    code: unknown ? "unknown-outcome" : "unreachable",
    message: unknown
      ? "No answer came from QuickBooks. Whether the change stands is looked up before it is sent again."
      : "QuickBooks cannot be reached. It is tried again later.",
    applied: unknown ? "unknown" : "no",
    vendorMessage: error.reason,
  });
}
