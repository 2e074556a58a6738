import { z } from "zod";
import type { Secrets } from "../../platform/secrets.ts";
import { linkProblem, openKey } from "./link-key.ts";

/** Which invoice a link opens, for whom, and until when. */
export interface PdfGrant {
  tenantId: string;
  connectionId: string;
  invoiceId: string;
  /** Epoch milliseconds. */
  until: number;
}

const CONTEXT = "invoice-pdf-link";

const grantSchema = z.strictObject({ tenantId: z.string(), connectionId: z.string(), invoiceId: z.string(), until: z.int() });

/** Sealed, not only signed: the address a browser keeps in its history tells nothing of the ledger. */
export const sealPdfKey = (secrets: Pick<Secrets, "seal">, grant: PdfGrant): string => secrets.seal(JSON.stringify(grant), CONTEXT);

/** Throws a problem where the key was altered, made for something else, or is too old. */
export const openPdfKey = (secrets: Pick<Secrets, "open">, key: unknown, now: number): PdfGrant =>
  openKey(secrets, { context: CONTEXT, schema: grantSchema, unusable: unusable(), expired: expired() }, key, now);

const unusable = () => linkProblem(403, "link-unusable", "This link does not open an invoice.", "Open the deal and ask for the PDF there.");
const expired = () => linkProblem(410, "link-expired", "This link was good for five minutes and has expired.", "Open the deal and ask for the PDF again.");
