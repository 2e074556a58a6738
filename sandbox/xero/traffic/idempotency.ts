import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { SandboxClock } from "../../kit/clock.ts";
import type { Store } from "../../kit/store.ts";
import type { XeroEnv } from "../api/desk.ts";
import { BadRequest } from "../wire/refusals.ts";

interface Remembered {
  /** Method, address and body of the first request under the key. */
  fingerprint: string;
  status: number;
  contentType: string;
  body: string;
  at: number;
}

const LIFETIME_MS = 6 * 60_000;
const LONGEST_KEY = 128;

/** A repeated Idempotency-Key gets the first answer again for six minutes, refusals included, and nothing is done twice. */
export function createIdempotency({ clock, store }: { clock: SandboxClock; store: Store }): MiddlewareHandler<XeroEnv> {
  const answers = store.collection<Remembered>("idempotency");
  const forget = () => {
    for (const [key, { at }] of answers.entries()) if (clock.now() - at >= LIFETIME_MS || at > clock.now()) answers.delete(key);
  };

  return async (c, next) => {
    const key = c.req.header("idempotency-key");
    if (key === undefined || key === "" || !["POST", "PUT", "PATCH"].includes(c.req.method)) return next();
    if (key.length > LONGEST_KEY) throw new BadRequest("IdempotencyKeyException", `Idempotency-Key cannot be longer than ${LONGEST_KEY} characters`);
    const url = new URL(c.req.url);
    const fingerprint = createHash("sha256").update(`${c.req.method} ${url.pathname}${url.search}\n${await c.req.text()}`).digest("hex");
    forget();
    const name = `${c.get("books").tenantId}/${c.get("by")}/${key}`;
    const known = answers.get(name);
    if (known && known.fingerprint !== fingerprint) {
      throw new BadRequest("IdempotencyKeyException", `The Idempotency-Key ${key} has already been used with a different request`);
    }
    if (known) return new Response(known.body === "" ? null : known.body, { status: known.status, headers: known.contentType ? { "content-type": known.contentType } : {} });
    await next();
    const body = await c.res.clone().text();
    answers.put(name, { fingerprint, status: c.res.status, contentType: c.res.headers.get("content-type") ?? "", body, at: clock.now() });
  };
}
