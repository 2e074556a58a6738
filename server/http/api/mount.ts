import { Router, type Request, type RequestHandler, type Response } from "express";
import { callerOfCard, callerOfWorkflow, requireRight, requireSignature } from "../caller.ts";
import { invalid, type Endpoint, type Input, type Reply } from "../endpoint.ts";
import type { FieldError } from "../http-problem.ts";
import { refuseOtherMethods } from "../methods.ts";
import type { AppParts } from "../parts.ts";
import { createRateLimit, type RateLimit } from "../rate-limit.ts";
import { rawOf, readRaw } from "../raw-body.ts";
import { tooMany } from "../too-many.ts";
import { once } from "./once.ts";

const BODY_LIMIT = 100 * 1024;
const DEFAULT_PER_MINUTE = 600;
const SIGNATURE = "x-hubspot-signature-v3";

/**
 * Every endpoint behind the same door: signature, tenant, rate, right, whether it was taken before, then its own schemas.
 *
 * What changes something states how things shall be (this request is open, this row is settled) and only says "look
 * again"; stating it twice leaves the same state, and the effects behind it have their own idempotency keys. What stands
 * between two statements may have changed, though, so each signature counts once: see docs/decisions/replayed-requests.md.
 */
export function mountApi(parts: AppParts, endpoints: readonly Endpoint[]): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const rate = createRateLimit(parts.clock, parts.requestsPerMinute ?? DEFAULT_PER_MINUTE);
  for (const endpoint of endpoints) {
    router[endpoint.method](expressPath(endpoint.path), readRaw(BODY_LIMIT), handlerOf(parts, endpoint, rate));
  }
  refuseOtherMethods(router, endpoints.map(({ path, method }) => ({ path: expressPath(path), method })));
  return router;
}

export const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

function handlerOf(parts: AppParts, endpoint: Endpoint, rate: RateLimit): RequestHandler {
  return async (request, response) => {
    const input = await admit(parts, endpoint, request);
    const wait = rate.take(input.caller.tenantId);
    if (wait > 0) throw tooMany("This HubSpot account has made too many requests in one minute.", wait);
    requireRight(input.caller, endpoint.right);
    const signature = request.get(SIGNATURE) ?? "";
    answer(response, await once(parts, { endpoint, signature }, input));
  };
}

async function admit(parts: AppParts, endpoint: Endpoint, request: Request): Promise<Input> {
  const { params } = request;
  await requireSignature(parts, request);
  switch (endpoint.audience) {
    case "card": {
      const { caller, query } = await callerOfCard(parts, request);
      return { caller, params, query, body: bodyOf(request, endpoint) };
    }
    case "workflow": {
      const body = bodyOf(request, endpoint);
      return { caller: await callerOfWorkflow(parts, request, body), params, query: { ...request.query }, body };
    }
  }
}

/** hubspot.fetch may send an empty body or "{}" where there is nothing to say. */
function bodyOf(request: Request, { body }: Endpoint): unknown {
  const raw = rawOf(request);
  if (raw.length === 0) return body === null ? undefined : {};
  if (body === null) {
    if (isEmptyObject(raw)) return undefined;
    throw invalid([{ path: "body", message: "This request takes no body" }]);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw)) as unknown;
  } catch {
    const error: FieldError = { path: "body", message: "Not JSON in UTF-8" };
    throw invalid([error]);
  }
}

const isEmptyObject = (raw: Uint8Array): boolean => Buffer.from(raw).toString("latin1").replaceAll(/\s/g, "") === "{}";

function answer(response: Response, reply: Reply): void {
  response.status(reply.status).set("cache-control", "no-store");
  if ("json" in reply) {
    response.json(reply.json);
    return;
  }
  response.set("content-disposition", `attachment; filename="${reply.name.replaceAll(/[^\w.-]/g, "_")}"`);
  response.type("application/pdf").send(Buffer.from(reply.pdf));
}
