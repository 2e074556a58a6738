import { Router, type Request, type Response } from "express";
import { answerWithPage } from "../connect/errors.ts";
import { HttpProblem } from "../http-problem.ts";
import { refuseOtherMethods } from "../methods.ts";
import type { AppParts } from "../parts.ts";
import { createRateLimit, type RateLimit } from "../rate-limit.ts";
import { openPdfKey } from "./pdf-key.ts";

export const PDF_PATH = "/documents/invoice";
/** Each asks the ERP; a person opens a few. */
const PER_MINUTE = 60;

/** What a browser tab opens by a short-lived link, without a signature of HubSpot's. */
export function mountDocuments(parts: AppParts): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const rate = createRateLimit(parts.clock, PER_MINUTE);
  const answer = (request: Request, response: Response) => sendPdf(parts, rate, request, response);
  router.get(PDF_PATH, answer, answerWithPage(parts.log, "The invoice cannot be shown"));
  refuseOtherMethods(router, [{ path: PDF_PATH, method: "get" }]);
  return router;
}

async function sendPdf(parts: AppParts, rate: RateLimit, request: Request, response: Response): Promise<void> {
  const { tenantId, connectionId, invoiceId } = openPdfKey(parts.secrets, request.query["key"], parts.clock.now());
  const wait = rate.take(tenantId);
  if (wait > 0) throw tooMany(wait);
  const pdf = await parts.flows.invoicePdf(tenantId, connectionId, invoiceId);
  response.set({
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "content-disposition": `inline; filename="invoice-${invoiceId.replaceAll(/[^\w.-]/g, "_")}.pdf"`,
  });
  response.type("application/pdf").send(Buffer.from(pdf));
}

const tooMany = (seconds: number) =>
  new HttpProblem({
    status: 429,
    code: "too-many-requests",
    sentence: "Too many invoices were opened within one minute.",
    nextStep: `Wait ${seconds} s and open the link again.`,
    headers: { "retry-after": String(seconds) },
  });
