import { STATUS_CODES } from "node:http";
import type { Response } from "express";
import { z } from "zod";
import { VENDOR_CODES, VendorError, type VendorErrorDetails } from "../connectors/vendor-error.ts";
import { FLOW_CODES, FlowProblem } from "../flows/problem.ts";
import { HTTP_CODES, HttpProblem } from "./http-problem.ts";

const CODES = [...new Set([...HTTP_CODES, ...FLOW_CODES, ...VENDOR_CODES])];

/** RFC 9457. `title` is the same for every problem of one status, `detail` says what happened here. */
export const problemSchema = z
  .strictObject({
    type: z.string().describe("urn:onebook:problem: and the code"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("One sentence for people"),
    code: z.enum(CODES).describe("Stable; for programs"),
    nextStep: z.string().describe("What to do about it"),
    vendor: z
      .strictObject({ system: z.string().describe('"xero"'), said: z.string().describe("What the connector said, in English") })
      .optional()
      .describe("Where a vendor refused or failed"),
    values: z.record(z.string(), z.string()).optional().describe("What of the sentence is not the same every time"),
    errors: z
      .array(z.strictObject({ path: z.string(), message: z.string() }))
      .optional()
      .describe("Every field that was refused"),
  })
  .meta({ id: "Problem" });

export type Problem = z.infer<typeof problemSchema>;

interface Refusal {
  status: number;
  code: Problem["code"];
  sentence: string;
  nextStep: string;
  errors?: Problem["errors"];
  headers?: Record<string, string>;
  vendor?: Problem["vendor"];
  values?: Problem["values"];
}

/** What a thrown error is to the caller; null: a fault of ours, of which nothing is told. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof HttpProblem) {
    const { status, code, message: sentence, nextStep, errors, headers, values } = error;
    return { status, code, sentence, nextStep, headers, values, ...(errors.length > 0 ? { errors } : {}) };
  }
  if (error instanceof FlowProblem) {
    const { status, code, message: sentence, nextStep, values } = error;
    return { status, code, sentence, nextStep, values };
  }
  if (error instanceof VendorError) return ofVendor(error.details);
  return ofExpress(error);
}

export const OUR_FAULT: Refusal = {
  status: 500,
  code: "our-fault",
  sentence: "Onebook failed in a way it should not have.",
  nextStep: "Try again in a minute; if it happens again, send the time and the request id to support.",
};

export function sendProblem(response: Response, refusal: Refusal): void {
  const { status, code, sentence, nextStep, errors, headers, vendor, values = {} } = refusal;
  const problem: Problem = {
    type: `urn:onebook:problem:${code}`,
    title: STATUS_CODES[status] ?? "Refused",
    status,
    detail: sentence,
    code,
    nextStep,
    ...(vendor ? { vendor } : {}),
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(errors ? { errors } : {}),
  };
  response.status(status).set({ "cache-control": "no-store", ...headers });
  response.type("application/problem+json").send(JSON.stringify(problem));
}

/** A vendor's refusal while a person waits. An error of our own making is our fault here as everywhere. */
function ofVendor({ system, consequence, code, message: sentence, retryAfterMs }: VendorErrorDetails): Refusal | null {
  const said = { code, sentence, vendor: { system, said: sentence } };
  switch (consequence) {
    case "retry": {
      const seconds = String(Math.max(1, Math.ceil((retryAfterMs ?? 5000) / 1000)));
      return { status: 503, ...said, nextStep: "Try again in a moment.", headers: { "retry-after": seconds } };
    }
    case "stop":
      return { status: 409, ...said, nextStep: "Ask an admin to reconnect it in the settings." };
    case "park":
      return { status: 422, ...said, nextStep: "Correct it there or choose another record, then try again." };
    case "bug":
      return null;
  }
}

/** Errors of the body reader and the router carry a status; their own messages may quote the request and are not shown. */
function ofExpress(error: unknown): Refusal | null {
  const status = (error as { status?: unknown } | null)?.status;
  switch (status) {
    case 400:
      return {
        status,
        code: "malformed-request",
        sentence: "The request could not be read.",
        nextStep: "Check its address and body for broken escapes or a wrong length.",
      };
    case 413:
      return { status, code: "too-large", sentence: "The request body is too large.", nextStep: "Send less at once." };
    case 415:
      return {
        status,
        code: "encoding-unsupported",
        sentence: "The request body is compressed or encoded in a way that is not supported.",
        nextStep: "Send it as plain, uncompressed JSON.",
      };
    default:
      return null;
  }
}
