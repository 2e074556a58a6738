import { z } from "zod";
import type { Secrets } from "../../platform/secrets.ts";
import { HttpProblem } from "../http-problem.ts";

/** Which invoice a link opens, for whom, and until when. */
export interface PdfGrant {
  tenantId: string;
  connectionId: string;
  invoiceId: string;
  /** Epoch milliseconds. */
  until: number;
}

const CONTEXT = "invoice-pdf-link";
const MOST_CHARACTERS = 1000;

const grantSchema = z.strictObject({ tenantId: z.string(), connectionId: z.string(), invoiceId: z.string(), until: z.int() });

/** Sealed, not only signed: the address a browser keeps in its history tells nothing of the ledger. */
export const sealPdfKey = (secrets: Pick<Secrets, "seal">, grant: PdfGrant): string => secrets.seal(JSON.stringify(grant), CONTEXT);

/** Throws a problem where the key was altered, made for something else, or is too old. */
export function openPdfKey(secrets: Pick<Secrets, "open">, key: unknown, now: number): PdfGrant {
  const grant = typeof key === "string" && key.length <= MOST_CHARACTERS ? opened(secrets, key) : null;
  if (grant === null) throw unusable();
  if (now >= grant.until) throw expired();
  return grant;
}

function opened(secrets: Pick<Secrets, "open">, key: string): PdfGrant | null {
  try {
    return grantSchema.parse(JSON.parse(secrets.open(key, CONTEXT)));
  } catch {
    return null;
  }
}

const unusable = () =>
  new HttpProblem({
    status: 403,
    code: "link-unusable",
    sentence: "This link does not open an invoice.",
    nextStep: "Open the deal and ask for the PDF there.",
  });

const expired = () =>
  new HttpProblem({
    status: 410,
    code: "link-expired",
    sentence: "This link was good for five minutes and has expired.",
    nextStep: "Open the deal and ask for the PDF again.",
  });
