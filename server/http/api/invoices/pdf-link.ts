import { z } from "zod";
import { PDF_PATH } from "../../documents/routes.ts";
import { sealPdfKey } from "../../documents/pdf-key.ts";
import { endpoint } from "../../endpoint.ts";
import { ownId, recordId } from "../../ids.ts";
import { requireInvoiceOfDeal } from "./invoice-of-deal.ts";

const GOOD_FOR_MS = 5 * 60_000;

/** A card cannot download: it asks for a link that a new tab of the browser can open. Nothing is stored. */
export const pdfLink = endpoint({
  method: "post",
  path: "/api/v1/invoices/{connectionId}/{invoiceId}/pdf-link",
  id: "pdfLink",
  summary: "A link that opens the invoice's PDF in a browser, for five minutes",
  right: "see",
  params: z.strictObject({ connectionId: ownId, invoiceId: recordId }),
  answer: z.strictObject({ url: z.url(), goodForSeconds: z.int() }).meta({ id: "PdfLink" }),
  statuses: { 200: "Opens this one invoice, for whoever holds it" },
  async handle({ parts, caller, params }) {
    await requireInvoiceOfDeal(parts, caller.tenantId, params);
    const until = parts.clock.now() + GOOD_FOR_MS;
    const key = sealPdfKey(parts.secrets, { tenantId: caller.tenantId, ...params, until });
    const url = `${parts.publicUrl}${PDF_PATH}?key=${encodeURIComponent(key)}`;
    return { status: 200, json: { url, goodForSeconds: GOOD_FOR_MS / 1000 } };
  },
});
