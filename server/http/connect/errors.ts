import type { ErrorRequestHandler } from "express";
import type { Log } from "../../platform/log.ts";
import { OUR_FAULT, refusalOf } from "../problem.ts";
import { sendPage } from "./page.ts";

/** A person sits before these pages: what went wrong and what to do, in words. */
export function answerWithPage(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const refusal = refusalOf(error);
    if (refusal === null) log.error("A connection could not be made", { path: request.path, error });
    else log.warn("A connection was refused", { path: request.path, code: refusal.code });
    const { status, sentence, nextStep } = refusal ?? OUR_FAULT;
    sendPage(response, status, { title: "Not connected", paragraphs: [sentence, nextStep] });
  };
}
