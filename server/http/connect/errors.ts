import type { ErrorRequestHandler } from "express";
import type { Log } from "../../platform/log.ts";
import { OUR_FAULT, refusalOf } from "../problem.ts";
import { sendPage } from "./page.ts";

/** A person sits before these pages: what went wrong and what to do, in words. */
export function answerWithPage(log: Log, title = "Not connected"): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const refusal = refusalOf(error);
    if (refusal === null) log.error("A page could not be shown", { path: request.path, error });
    else log.warn("A page was refused", { path: request.path, code: refusal.code });
    const { status, sentence, nextStep } = refusal ?? OUR_FAULT;
    sendPage(response, status, { title, paragraphs: [sentence, nextStep] });
  };
}
