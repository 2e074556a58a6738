import type { RequestHandler } from "express";
import type { AppParts } from "./parts.ts";

/**
 * Numbers each request and logs it once it is answered. The query is left out: it carries tickets, codes and e-mail
 * addresses.
 */
export function logRequests({ ids, log, clock }: Pick<AppParts, "ids" | "log" | "clock">): RequestHandler {
  return (request, response, next) => {
    const requestId = ids.uuid();
    const began = clock.now();
    response.set("x-request-id", requestId);
    response.once("close", () => {
      const { statusCode: status, writableFinished: answered } = response;
      log.info("Request", { requestId, method: request.method, path: request.path, status, answered, ms: clock.now() - began });
    });
    next();
  };
}
