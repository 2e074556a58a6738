import type { ErrorRequestHandler } from "express";
import type { Log } from "../platform/log.ts";
import { OUR_FAULT, refusalOf, sendProblem } from "./problem.ts";

/** The last handler: an expected refusal is answered as it is; anything else is logged and told without details. */
export function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const refusal = refusalOf(error);
    if (refusal === null) {
      const requestId = response.get("x-request-id");
      log.error("A request failed", { method: request.method, path: request.path, requestId, error });
    }
    if (response.headersSent) {
      // Too late for another answer: a cut connection cannot be taken for a whole one.
      response.destroy();
      return;
    }
    sendProblem(response, refusal ?? OUR_FAULT);
  };
}
