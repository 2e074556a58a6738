import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import type { ServerResponse } from "node:http";
import type { FaultRule } from "./fault-rule.ts";

const HTML = "<!doctype html><html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>";
const JSON_TYPE = { "content-type": "application/json" };

/** What the client gets in place of the vendor's answer, which is in `c.res` when the fault comes after it. */
export async function spoiltAnswer(
  c: Context,
  rule: FaultRule,
  errorBody: (status: number) => unknown,
): Promise<Response | undefined> {
  switch (rule.kind) {
    case "status": {
      const headers = new Headers(JSON_TYPE);
      for (const [name, value] of Object.entries(rule.headers ?? {})) headers.set(name, value);
      if (rule.retryAfter !== undefined) headers.set("retry-after", String(rule.retryAfter));
      const body = rule.body ?? errorBody(rule.status);
      return new Response(typeof body === "string" ? body : JSON.stringify(body), { status: rule.status, headers });
    }
    case "html":
      return new Response(HTML, { status: 200, headers: { "content-type": "text/html" } });
    case "empty":
      return new Response("", { status: 200, headers: JSON_TYPE });
    case "truncate": {
      const whole = rule.when === "after" ? await c.res.arrayBuffer() : new TextEncoder().encode('{"results":[{"id":"1","na');
      const half = whole.slice(0, Math.ceil(whole.byteLength / 2));
      return new Response(half, { status: rule.when === "after" ? c.res.status : 200, headers: JSON_TYPE });
    }
    case "hang":
    case "reset":
      return broken(c, false);
    case "reset-mid-body":
      return broken(c, true);
    case "slow":
      return undefined;
  }
}

/**
 * Over a real socket the connection breaks: reset before a byte, or closed in the middle of the body. The answer is
 * written past Hono there, since the adapter would end a failing stream with an error text. Without a socket the body
 * fails when it is read.
 */
function broken(c: Context, midBody: boolean): Response {
  const outgoing = (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing;
  if (!outgoing?.socket) return failingBody(midBody);
  const { socket } = outgoing;
  if (midBody) {
    outgoing.writeHead(200, JSON_TYPE);
    outgoing.write('{"partial":', () => socket.destroy());
  } else {
    socket.resetAndDestroy();
  }
  return RESPONSE_ALREADY_SENT;
}

function failingBody(midBody: boolean): Response {
  let sent = !midBody;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) return controller.error(new TypeError("socket hang up"));
      sent = true;
      controller.enqueue(new TextEncoder().encode('{"partial":'));
    },
  });
  return new Response(body, { status: 200, headers: JSON_TYPE });
}
