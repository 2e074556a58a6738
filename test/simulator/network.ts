import { Dispatcher } from "undici";
import type { Life } from "./life.ts";
import { BROKEN, spoilt, type CallFault } from "./call-faults.ts";
import type { Timeline } from "./timeline.ts";

export type VendorName = "hubspot" | "quickbooks" | "xero";
export type Answering = (request: Request) => Response | Promise<Response>;

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Call {
  vendor: VendorName;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
  /** It can change something at the vendor. */
  write: boolean;
  /** It is about tokens. */
  oauth: boolean;
  server: string;
}

export interface NetworkHooks {
  origins: ReadonlyMap<string, { vendor: VendorName; answer: Answering }>;
  timeline: Timeline;
  fault(call: Call): CallFault | null;
  /** How long a call is on its way there, or its answer on the way back. */
  travelMs(): number;
  /** It lay about in the network and arrives only now; its sender has long given it up. */
  late(call: Call): Promise<void>;
  /** Before it leaves. */
  leaving(call: Call): Promise<void>;
  /** `status` 0: no answer came. `arrived`: the server was given the vendor's own answer, whole. */
  ended(call: Call, of: { status: number; fault: CallFault | null; arrived: boolean; answer: string }): void;
}

type Handler = Parameters<Dispatcher["dispatch"]>[1];
const LATE_MS = 45_000;

/** The only way from a simulated server to the vendors; handed to undici, so that the server's own transport is the real one. */
export class SimulatedNetwork extends Dispatcher {
  readonly #life: Life;
  readonly #hooks: NetworkHooks;

  constructor(life: Life, hooks: NetworkHooks) {
    super();
    this.#life = life;
    this.#hooks = hooks;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Handler): boolean {
    const controller = controllerFor(handler);
    handler.onRequestStart?.(controller, null);
    this.#carry(options, handler, controller).catch((error: Error) => {
      if (this.#life.isAlive() && !controller.aborted) handler.onResponseError?.(controller, error);
    });
    return true;
  }

  async #carry(options: Dispatcher.DispatchOptions, handler: Handler, controller: Controller): Promise<void> {
    const origin = String(options.origin);
    const target = this.#hooks.origins.get(origin);
    if (!target) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${origin}`), { code: "ENOTFOUND", syscall: "getaddrinfo" });
    const call = await callOf(options, target.vendor, this.#life.name);
    if (call.write) this.#life.pass("before-call", `${call.vendor} ${call.method} ${call.path}`);
    await this.#hooks.leaving(call);
    await this.#travel();
    if (!this.#life.isAlive()) return;
    const fault = this.#hooks.fault(call);
    const end = (status: number, answer: Answer | null, arrived = false) => this.#hooks.ended(call, { status, fault, arrived, answer: answer?.body.toString() ?? "" });
    if (fault?.when === "before") {
      end(0, null);
      return this.#spoil({ fault, call, whole: null }, handler, controller);
    }
    const answer = await answerOf(target.answer, origin, call);
    if (fault) {
      end(answer.status, answer, fault.kind === "drip");
      if (call.write) this.#life.pass("after-call", call.path);
      return this.#spoil({ fault, call, whole: answer }, handler, controller);
    }
    end(answer.status, answer, true);
    if (call.write) this.#life.pass("after-call", call.path);
    await this.#travel();
    if (this.#life.isAlive()) give(answer, handler, controller);
  }

  async #travel(): Promise<void> {
    const ms = this.#hooks.travelMs();
    if (ms > 0) await new Promise<void>((resolve) => this.#hooks.timeline.after(ms, resolve));
  }

  async #spoil({ fault, call, whole }: { fault: CallFault; call: Call; whole: Answer | null }, handler: Handler, controller: Controller): Promise<void> {
    const { timeline } = this.#hooks;
    const wait = (ms: number) => new Promise<void>((resolve) => timeline.after(ms, resolve));
    const broken = BROKEN[fault.kind];
    if (fault.kind === "applied-late") timeline.after(LATE_MS, () => void this.#hooks.late(call));
    if (fault.kind === "timeout") await wait(call.vendor === "xero" ? 60_000 : 30_000);
    if (broken) throw broken();
    if (fault.kind === "mid-body") return this.#breakOff(whole, handler, controller);
    if (fault.kind === "drip" || fault.kind === "stall") await wait(fault.kind === "drip" ? 20_000 : 150_000);
    const answer = spoilt(fault.kind, whole);
    if (answer && this.#life.isAlive()) give(answer, handler, controller);
  }

  /** In a later turn, as a socket would: in the same one, undici waits for ever. */
  async #breakOff(whole: Answer | null, handler: Handler, controller: Controller): Promise<void> {
    handler.onResponseStart?.(controller, 200, { "content-type": "application/json" }, "OK");
    handler.onResponseData?.(controller, (whole?.body ?? Buffer.from('{"partial":')).subarray(0, 9));
    await new Promise<void>((resolve) => this.#hooks.timeline.after(10, resolve));
    if (this.#life.isAlive()) handler.onResponseError?.(controller, Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }));
  }
}

function give({ status, headers, body }: Answer, handler: Handler, controller: Controller): void {
  if (controller.aborted) return;
  handler.onResponseStart?.(controller, status, headers, "");
  if (body.length > 0) handler.onResponseData?.(controller, body);
  handler.onResponseEnd?.(controller, {});
}

export async function answerOf(answering: Answering, origin: string, call: Call): Promise<Answer> {
  const init = { method: call.method, headers: call.headers, ...(call.body === "" ? {} : { body: call.body }) };
  const response = await answering(new Request(origin + call.path, init));
  return { status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) };
}

async function callOf(options: Dispatcher.DispatchOptions, vendor: VendorName, server: string): Promise<Call> {
  const { method, path } = options;
  const headers = headersOf(options.headers);
  const body = await textOf(options.body);
  const oauth = /\/oauth|\/connect\/|\/tokens|\/connections(\/|$|\?)/.test(path) && !path.includes("/crm/");
  const reads = method === "GET" || /\/search$|\/batch\/read|\/batch\?|\/query(\?|$)/.test(path);
  return { vendor, method, path, headers, body, oauth, write: !oauth && !reads, server };
}

function headersOf(headers: Dispatcher.DispatchOptions["headers"]): Record<string, string> {
  if (!headers) return {};
  const pairs: [string, unknown][] = Array.isArray(headers) ? headers.flatMap((name, at): [string, unknown][] => (at % 2 === 0 ? [[String(name), headers[at + 1]]] : [])) : Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

async function textOf(body: unknown): Promise<string> {
  if (body === null || body === undefined) return "";
  if (typeof body === "string") return body;
  if (body instanceof Uint8Array) return Buffer.from(body).toString();
  const chunks: Buffer[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

type Controller = Dispatcher.DispatchController & { aborted: boolean };

function controllerFor(handler: Handler): Controller {
  const controller = {
    aborted: false,
    paused: false,
    reason: null as Error | null,
    rawHeaders: null,
    rawTrailers: null,
    pause: () => undefined,
    resume: () => undefined,
    abort(reason: Error) {
      if (controller.aborted) return;
      controller.aborted = true;
      controller.reason = reason;
      handler.onResponseError?.(controller, reason);
    },
  };
  return controller;
}
