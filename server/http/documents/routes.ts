import { Router, type Request, type Response } from "express";
import { answerWithPage } from "../connect/errors.ts";
import { oneAtATime } from "../../platform/one-at-a-time.ts";
import { refuseOtherMethods } from "../methods.ts";
import type { AppParts } from "../parts.ts";
import { createRateLimit, type RateLimit } from "../rate-limit.ts";
import { BRIDGE_FILE_PATH, sendBridgeFile } from "./bridge-file.ts";
import { openPdfKey } from "./pdf-key.ts";
import { tooManyFiles } from "../too-many.ts";

export const PDF_PATH = "/documents/invoice";
/** Each asks the ERP; a person opens a few. */
const PER_MINUTE = 60;
/** Each adds up a whole period, and is held in memory until it is sent: of all accounts, one at a time is made. */
const FILES_PER_MINUTE = 20;

/** What a browser tab opens by a short-lived link, without a signature of HubSpot's. */
export function mountDocuments(parts: AppParts): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const rate = createRateLimit(parts.clock, PER_MINUTE);
  const answer = (request: Request, response: Response) => sendPdf(parts, rate, request, response);
  router.get(PDF_PATH, answer, answerWithPage(parts.log, "The invoice cannot be shown"));
  const fileRate = createRateLimit(parts.clock, FILES_PER_MINUTE);
  const inTurn = oneAtATime();
  const answerFile = (request: Request, response: Response) => sendBridgeFile(parts, { rate: fileRate, inTurn }, request, response);
  router.get(BRIDGE_FILE_PATH, answerFile, answerWithPage(parts.log, "The file cannot be made"));
  refuseOtherMethods(router, [PDF_PATH, BRIDGE_FILE_PATH].map((path) => ({ path, method: "get" })));
  return router;
}

async function sendPdf(parts: AppParts, rate: RateLimit, request: Request, response: Response): Promise<void> {
  const { tenantId, connectionId, invoiceId } = openPdfKey(parts.secrets, request.query["key"], parts.clock.now());
  const wait = rate.take(tenantId);
  if (wait > 0) throw tooManyFiles(wait);
  const pdf = await parts.flows.invoicePdf(tenantId, connectionId, invoiceId);
  response.set({
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "content-disposition": `inline; filename="invoice-${invoiceId.replaceAll(/[^\w.-]/g, "_")}.pdf"`,
  });
  response.type("application/pdf").send(Buffer.from(pdf));
}
