import { Agent, fetch, Request, type Dispatcher } from "undici";
import type { Clock } from "./clock.ts";
import { isTimeout, neverSent } from "./outbound-causes.ts";

export interface OutboundCall {
  /** Who is called, for counting: "quickbooks". */
  system: string;
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Sets the Accept header. */
  accept?: "json" | "pdf" | "any";
  /** For the whole call, body included. */
  deadlineMs?: number;
  maxBytes?: number;
}

export interface OutboundAnswer {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  bytes: Uint8Array;
  text: string;
}

/** The guarded transport: known origins only, no redirects, a deadline and a size limit on everything. */
export interface Outbound {
  /** Any HTTP status is an answer. Throws an OutboundError where there is none. */
  request(call: OutboundCall): Promise<OutboundAnswer>;
}

/**
 * refused-host: an origin we do not call. unusable: the request could not even be built. unreachable: no connection.
 * broken-off: the connection ended before the answer did.
 */
export type OutboundFailure = "refused-host" | "unusable" | "timeout" | "unreachable" | "broken-off" | "too-large" | "redirected";

/** Holds nothing of the request or of the cause, which may carry a token. */
export class OutboundError extends Error {
  readonly reason: OutboundFailure;
  /** "no": the request never left. "unknown": it may have been carried out. */
  readonly reached: "no" | "unknown";

  constructor(system: string, reason: OutboundFailure, reached: "no" | "unknown") {
    super(`${system}: ${reason}`);
    this.name = "OutboundError";
    this.reason = reason;
    this.reached = reached;
  }
}

export interface CallRecord {
  system: string;
  method: string;
  path: string;
  status: number | OutboundFailure;
  ms: number;
}

const ACCEPT = { json: "application/json", pdf: "application/pdf", any: "*/*" };
const DEADLINE_MS = 30_000;
const MAX_BYTES = 20 * 1024 * 1024;
const CONNECT_MS = 10_000;
/** Calls to one origin at a time, above what all workers can have under way; the deadline counts while one waits. */
const CONNECTIONS = 64;

export function createOutbound(options: {
  allowedOrigins: readonly string[];
  clock: Clock;
  /** Replaced to force faults. */
  dispatcher?: Dispatcher;
  onCall?(record: CallRecord): void;
}): Outbound {
  const allowed = new Set(options.allowedOrigins.map((origin) => new URL(origin).origin));
  const dispatcher =
    options.dispatcher ?? new Agent({ connections: CONNECTIONS, connect: { timeout: CONNECT_MS }, keepAliveTimeout: 4_000 });

  async function request(call: OutboundCall): Promise<OutboundAnswer> {
    const url = URL.parse(call.url);
    const started = options.clock.now();
    const note = (status: CallRecord["status"]) =>
      options.onCall?.({
        system: call.system,
        method: call.method,
        path: url?.pathname ?? "",
        status,
        ms: options.clock.now() - started,
      });
    try {
      if (!url || !allowed.has(url.origin)) throw new OutboundError(call.system, "refused-host", "no");
      const answer = await exchange(call, build(call, url), dispatcher);
      note(answer.status);
      return answer;
    } catch (error) {
      const failure = error instanceof OutboundError ? error : failureOf(call.system, error);
      note(failure.reason);
      throw failure;
    }
  }
  return { request };
}

/** A header or address that cannot be sent is found here, before anything leaves; the complaint would quote it. */
function build(call: OutboundCall, url: URL): Request {
  try {
    return new Request(url, {
      method: call.method,
      headers: { ...(call.accept ? { accept: ACCEPT[call.accept] } : {}), ...call.headers },
      redirect: "manual",
      signal: AbortSignal.timeout(call.deadlineMs ?? DEADLINE_MS),
      ...(call.body === undefined ? {} : { body: call.body }),
    });
  } catch {
    throw new OutboundError(call.system, "unusable", "no");
  }
}

async function exchange(call: OutboundCall, request: Request, dispatcher: Dispatcher): Promise<OutboundAnswer> {
  const response = await fetch(request, { dispatcher });
  if (response.status >= 300 && response.status < 400 && response.status !== 304) {
    await response.body?.cancel();
    // "See other" is how a server answers a write it has carried out.
    throw new OutboundError(call.system, "redirected", "unknown");
  }
  const bytes = await readBounded(response.body, call.maxBytes ?? MAX_BYTES, call.system);
  const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value]));
  return { status: response.status, headers, bytes, text: new TextDecoder().decode(bytes) };
}

/** Counts what comes out of decompression, so that a small body cannot unfold into a large one. */
async function readBounded(body: AsyncIterable<Uint8Array> | null, maxBytes: number, system: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new OutboundError(system, "too-large", "unknown");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function failureOf(system: string, error: unknown): OutboundError {
  if (neverSent(error)) return new OutboundError(system, "unreachable", "no");
  return new OutboundError(system, isTimeout(error) ? "timeout" : "broken-off", "unknown");
}
