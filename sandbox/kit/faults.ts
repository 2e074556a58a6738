import type { Context, MiddlewareHandler } from "hono";
import { z } from "zod";
import type { SandboxClock } from "./clock.ts";
import type { Random } from "./random.ts";

/** What an outsider can order to go wrong, and when. Documented in docs/sandbox.md. */
export const faultRule = z.strictObject({
  id: z.string().optional(),
  /** Both must match; `path` is a regular expression over path and query. */
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).optional(),
  path: z.string().max(500).optional(),
  /** before: the vendor never saw the request. after: it was applied, only the answer is spoilt. */
  when: z.enum(["before", "after"]).default("before"),
  kind: z.enum(["status", "hang", "reset", "reset-mid-body", "truncate", "html", "empty", "slow"]),
  /** For kind "status". */
  status: z.number().int().min(400).max(599).default(500),
  retryAfter: z.number().int().min(0).optional(),
  /** Sent as it is for kind "status"; the vendor's own body for that status otherwise. */
  body: z.unknown().optional(),
  /** For "hang" and "slow": milliseconds until the answer. */
  ms: z.number().int().min(0).max(600_000).default(30_000),
  /** How often the rule applies before it is spent; without it, until deleted. */
  times: z.number().int().min(1).optional(),
  /** Share of matching requests that are hit. */
  rate: z.number().min(0).max(1).default(1),
});
export type FaultRule = z.infer<typeof faultRule>;

export const latencyRule = z.strictObject({ ms: z.number().min(0).max(60_000), jitterMs: z.number().min(0).max(60_000).default(0) });

type NodeBindings = { outgoing?: { destroy(): void; socket?: { destroy(): void } | null } };

const HTML = "<!doctype html><html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>";

export function createFaults(options: { clock: SandboxClock; random: Random; errorBody: (status: number) => unknown }) {
  const { clock, random } = options;
  const rules: (FaultRule & { id: string; hits: number })[] = [];
  let latency = { ms: 0, jitterMs: 0 };
  let nextId = 1;

  const wait = (ms: number) => new Promise<void>((resolve) => (ms <= 0 ? resolve() : clock.after(ms, resolve)));

  function pick(c: Context): (FaultRule & { id: string }) | undefined {
    const url = new URL(c.req.url);
    const target = url.pathname + url.search;
    const rule = rules.find(
      (candidate) =>
        (!candidate.method || candidate.method === c.req.method) &&
        (!candidate.path || new RegExp(candidate.path).test(target)) &&
        random.next() < candidate.rate,
    );
    if (!rule) return undefined;
    rule.hits += 1;
    if (rule.times !== undefined && rule.hits >= rule.times) rules.splice(rules.indexOf(rule), 1);
    return rule;
  }

  async function spoil(c: Context, rule: FaultRule): Promise<Response | undefined> {
    const json = { "content-type": "application/json" };
    switch (rule.kind) {
      case "status": {
        const headers = new Headers(json);
        if (rule.retryAfter !== undefined) headers.set("retry-after", String(rule.retryAfter));
        return new Response(JSON.stringify(rule.body ?? options.errorBody(rule.status)), { status: rule.status, headers });
      }
      case "html":
        return new Response(HTML, { status: 200, headers: { "content-type": "text/html" } });
      case "empty":
        return new Response("", { status: 200, headers: json });
      case "truncate": {
        const body = rule.when === "after" ? await c.res.text() : '{"truncated":"';
        return new Response(body.slice(0, Math.max(1, Math.floor(body.length / 2))), { status: 200, headers: json });
      }
      case "reset":
      case "reset-mid-body":
        return breakConnection(c, rule.kind === "reset-mid-body");
      case "hang":
      case "slow":
        await wait(rule.ms);
        return undefined;
    }
  }

  const apply: MiddlewareHandler = async (c, next) => {
    await wait(latency.ms + random.next() * latency.jitterMs);
    const rule = pick(c);
    if (rule && rule.when === "before") {
      const spoilt = await spoil(c, rule);
      if (spoilt) return spoilt;
    }
    await next();
    if (rule && rule.when === "after") {
      const spoilt = await spoil(c, rule);
      if (spoilt) {
        c.res = undefined;
        c.res = spoilt;
      }
    }
  };

  return {
    apply,
    list: () => rules,
    add(rule: FaultRule) {
      const added = { ...rule, id: rule.id ?? `fault-${nextId++}`, hits: 0 };
      rules.push(added);
      return added;
    },
    remove(id: string) {
      const index = rules.findIndex((rule) => rule.id === id);
      if (index >= 0) rules.splice(index, 1);
      return index >= 0;
    },
    clear() {
      rules.length = 0;
      latency = { ms: 0, jitterMs: 0 };
    },
    latency: () => latency,
    setLatency(next: { ms: number; jitterMs: number }) {
      latency = next;
    },
  };
}

/** Over a real socket the connection is destroyed; without one, the body errors in a later tick, as a reset does. */
function breakConnection(c: Context, midBody: boolean): Response {
  const socket = (c.env as NodeBindings | undefined)?.outgoing?.socket;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (midBody) controller.enqueue(new TextEncoder().encode('{"partial":'));
      setTimeout(() => {
        if (socket) socket.destroy();
        else controller.error(new Error("socket hang up"));
      }, midBody ? 10 : 0);
    },
  });
  return new Response(body, { status: 200, headers: { "content-type": "application/json" } });
}

export type Faults = ReturnType<typeof createFaults>;
