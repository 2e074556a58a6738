import { Router, type ErrorRequestHandler, type Request, type RequestHandler } from "express";
import type { WebhookReader } from "../../connectors/connector.ts";
import { connectorOf } from "../../flows/connections/registry.ts";
import { notFound } from "../http-problem.ts";
import { refuseOtherMethods } from "../methods.ts";
import type { AppParts } from "../parts.ts";
import { hasQuery } from "../query.ts";
import { rawOf, readRaw } from "../raw-body.ts";
import { traceRefusal } from "../refusals.ts";
import { asReceived } from "../signed-request.ts";

const BODY_LIMIT = 1024 * 1024;
const PATH = "/webhooks/:system";

/**
 * Where vendors post events: signature over the raw bytes, parse, store together with the jobs that follow, and only
 * then 200. No vendor is called, so that QuickBooks' three seconds and Xero's five are kept when every vendor is down.
 * Answers have no body and set no cookie (Xero switches off an endpoint that does). 4xx are for forged and unusable
 * posts alone, because some vendors never send those again; our own faults answer 5xx.
 */
export function mountWebhooks(parts: AppParts): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.post(PATH, knownSystem(parts), readRaw(BODY_LIMIT), receive(parts), traceUnread(parts));
  refuseOtherMethods(router, [{ path: PATH, method: "post" }]);
  return router;
}

function knownSystem(parts: AppParts): RequestHandler {
  return (request, _response, next) => {
    readerFor(parts, request);
    next();
  };
}

function readerFor(parts: AppParts, request: Request): WebhookReader<unknown> {
  const connector = connectorOf(parts.connectors, systemOf(request));
  if (!connector) throw notFound("such webhook");
  return connector.webhooks;
}

const systemOf = (request: Request): string => String(request.params["system"]);
const placeOf = (request: Request): string => `webhooks/${systemOf(request)}`;

function receive(parts: AppParts): RequestHandler {
  return async (request, response) => {
    const reader = readerFor(parts, request);
    const verdict = hasQuery(request) ? "forged" : reader.verify(asReceived(request, parts.publicUrl));
    if (verdict !== "genuine") {
      await traceRefusal(parts, request, placeOf(request), verdict);
      response.status(401).end();
      return;
    }
    const events = reader.parse(rawOf(request));
    if (events === null) {
      await traceRefusal(parts, request, placeOf(request), "malformed");
      response.status(400).end();
      return;
    }
    if (events.length > 0) {
      const { accepted, unknownAccounts } = await parts.flows.acceptEvents(systemOf(request), events);
      parts.log.info("Webhook accepted", { system: systemOf(request), events: events.length, accepted, unknownAccounts });
    }
    response.status(200).end();
  };
}

/** A body that could not be read leaves its trace too, and then goes the way of every error. */
function traceUnread(parts: AppParts): ErrorRequestHandler {
  return async (error: unknown, request, _response, next) => {
    const status = (error as { status?: unknown } | null)?.status;
    if (status === 413 || status === 415) {
      await traceRefusal(parts, request, placeOf(request), status === 413 ? "too-large" : "malformed");
    }
    next(error);
  };
}
