import { Agent, fetch, type Dispatcher } from "undici";
import type { Clock } from "./clock.ts";

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

export type OutboundFailure = "refused-host" | "timeout" | "unreachable" | "broken-off" | "too-large" | "redirected";

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
/** Connection faults before anything was sent; whatever is not listed may have reached the vendor. */
const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "CERT_HAS_EXPIRED"]);

export function createOutbound(options: {
  allowedOrigins: readonly string[];
  clock: Clock;
  /** Replaced to force faults. */
  dispatcher?: Dispatcher;
  onCall?(record: CallRecord): void;
}): Outbound {
  const allowed = new Set(options.allowedOrigins.map((origin) => new URL(origin).origin));
  const dispatcher = options.dispatcher ?? new Agent({ connect: { timeout: 10_000 }, keepAliveTimeout: 4_000 });

  async function request(call: OutboundCall): Promise<OutboundAnswer> {
    const url = new URL(call.url);
    const started = options.clock.now();
    const note = (status: CallRecord["status"]) =>
      options.onCall?.({ system: call.system, method: call.method, path: url.pathname, status, ms: options.clock.now() - started });
    try {
      if (!allowed.has(url.origin)) throw new OutboundError(call.system, "refused-host", "no");
      const answer = await exchange(call, url, dispatcher);
      note(answer.status);
      return answer;
    } catch (error) {
      const failure = error instanceof OutboundError ? error : asFailure(call.system, error);
      note(failure.reason);
      throw failure;
    }
  }
  return { request };
}

async function exchange(call: OutboundCall, url: URL, dispatcher: Dispatcher): Promise<OutboundAnswer> {
  const response = await fetch(url, {
    method: call.method,
    headers: { ...(call.accept ? { accept: ACCEPT[call.accept] } : {}), ...call.headers },
    redirect: "manual",
    signal: AbortSignal.timeout(call.deadlineMs ?? DEADLINE_MS),
    dispatcher,
    ...(call.body === undefined ? {} : { body: call.body }),
  });
  if (response.status >= 300 && response.status < 400 && response.status !== 304) {
    await response.body?.cancel();
    throw new OutboundError(call.system, "redirected", "no");
  }
  const bytes = await readBounded(response.body, call.maxBytes ?? MAX_BYTES, call.system);
  const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value]));
  return { status: response.status, headers, bytes, text: new TextDecoder().decode(bytes) };
}

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

/** undici wraps the cause, sometimes twice; only its code is of use, and nothing of the request may travel on. */
function asFailure(system: string, error: unknown): OutboundError {
  const codes = causesOf(error).map((cause) => cause.code ?? cause.name ?? "");
  if (codes.some((code) => code === "TimeoutError" || code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT")) {
    return new OutboundError(system, "timeout", "unknown");
  }
  if (codes.some((code) => NEVER_SENT.has(code))) return new OutboundError(system, "unreachable", "no");
  return new OutboundError(system, "broken-off", "unknown");
}

interface Cause {
  code?: string;
  name?: string;
  cause?: unknown;
  errors?: unknown[];
}

function causesOf(error: unknown, depth = 0): Cause[] {
  if (depth > 4 || error === null || typeof error !== "object") return [];
  const { cause, errors = [] } = error as Cause;
  return [error, ...causesOf(cause, depth + 1), ...errors.flatMap((one) => causesOf(one, depth + 1))];
}
