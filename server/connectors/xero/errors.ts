import { z } from "zod";
import type { OutboundError, OutboundFailure } from "../../platform/outbound.ts";
import { VendorError, type Consequence, type VendorErrorCode, type VendorErrorDetails } from "../vendor-error.ts";
import { jsonOf } from "./json.ts";
import { meaningOf } from "./refusals.ts";

export const SYSTEM = "xero";

/** Xero's windows are a minute and a day; used where a refusal does not say how long to wait. */
const MINUTE_MS = 60_000;
const QUOTA_MS = 6 * 3_600_000;
const LONGEST_WAIT_SECONDS = 86_400;
/** Of one answer; people read the first few. */
const MOST_MESSAGES = 20;

const text = z.union([z.string(), z.number()]).transform(String).nullish();
const message = z.object({ Message: z.string() });
const part = z.object({ ValidationErrors: z.array(message).nullish() });
const element = part.extend({ LineItems: z.array(part).nullish() });
/** The accounting API's own shape. */
const validation = z.object({ ErrorNumber: text, Type: text, Message: text, Elements: z.array(element).nullish() });
/** What stands in front of it speaks in problems, capital or small. */
const problem = z.union([
  z.object({ Title: text, Detail: text }).transform((body) => ({ title: body.Title, detail: body.Detail })),
  z.object({ title: text, detail: text }),
]);

interface Said {
  type: string;
  messages: string[];
}

export interface RefusedAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** What an answer outside 2xx means. `write`: whether the call could have changed something. */
export function errorOfAnswer(answer: RefusedAnswer, write: boolean): VendorError {
  const requestId = requestIdOf(answer.headers);
  const said = saidIn(jsonOf(answer.text));
  const vendor = { requestId, said };
  switch (answer.status) {
    case 429:
      return throttled(answer, vendor);
    case 401:
      return lacksScope(answer, said) ? missingScope(vendor) : reconnect(vendor);
    case 403:
      return lacksScope(answer, said) ? missingScope(vendor) : reconnect(vendor);
    case 404:
      return make({ consequence: "park", code: "not-found", applied: "no", message: "Xero does not know this record.", ...vendor });
  }
  if (answer.status >= 500) return brokenVendor(answer.status, write, vendor);
  if (said.messages.length > 0) return make({ ...meaningOf(said.messages), applied: "no", ...vendor });
  return nonsense(write, `Xero answered ${answer.status} without saying why.`, requestId);
}

/**
 * Elements of a 200 answer that were refused nevertheless, as they are with summarizeErrors=false: a definite refusal.
 * Undefined where all is well.
 */
export function errorOfElements(elements: readonly unknown[], requestId?: string): VendorError | undefined {
  const refused = elements.map((each) => flagged.safeParse(each)).find((each) => each.success && isRefused(each.data));
  if (!refused?.success) return undefined;
  const messages = messagesOf([refused.data]);
  const said = { type: "ValidationException", messages };
  return make({ ...meaningOf(messages), applied: "no", requestId, said });
}

const flagged = element.extend({
  StatusAttributeString: z.string().nullish(),
  HasErrors: z.boolean().nullish(),
  HasValidationErrors: z.boolean().nullish(),
});

const isRefused = (each: z.infer<typeof flagged>): boolean =>
  each.StatusAttributeString === "ERROR" || each.HasErrors === true || each.HasValidationErrors === true;

/** An answer we cannot read: after a write nobody knows whether it stands; a read may simply be asked again. */
export function nonsense(write: boolean, what: string, requestId?: string): VendorError {
  const message = write
    ? `${what} Whether the change stands is looked up before it is sent again.`
    : `${what} It is asked again later.`;
  const code = write ? "unknown-outcome" : "unexpected-answer";
  return make({ consequence: "retry", code, applied: write ? "unknown" : "no", message, requestId });
}

/** For what follows a write that stands: its failure is never "nothing happened". */
export async function standing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof VendorError ? new VendorError({ ...error.details, applied: "unknown" }) : error;
  }
}

/** A refusal of our own, before anything is sent. */
export function refuse(consequence: Consequence, code: VendorErrorCode, message: string, field?: string): VendorError {
  return make({ consequence, code, message, applied: "no", ...(field ? { field } : {}) });
}

export function errorOfOutbound(error: OutboundError, write: boolean): VendorError {
  if (error.reason === TOO_LARGE && !write) return new VendorError({ ...nonsense(false, "Xero sent more than can be taken at once.").details, vendorMessage: TOO_LARGE });
  const unknown = write && error.reached !== "no";
  return new VendorError({
    system: SYSTEM,
    consequence: "retry",
    code: unknown ? "unknown-outcome" : "unreachable",
    message: unknown
      ? "No answer came from Xero. Whether the change stands is looked up before it is sent again."
      : "Xero cannot be reached. It is tried again later.",
    applied: unknown ? "unknown" : "no",
    vendorMessage: error.reason,
  });
}

/** An answer that went on beyond what is taken at once: a smaller question may do. */
export const isTooLarge = (error: unknown): boolean => error instanceof VendorError && error.details.vendorMessage === TOO_LARGE;
const TOO_LARGE: OutboundFailure = "too-large";

export const requestIdOf = (headers: Record<string, string>): string | undefined => headers["xero-correlation-id"];

interface Vendor {
  requestId?: string | undefined;
  said?: Said | undefined;
}

/** X-Rate-Limit-Problem says which limit; only the day's is more than a matter of a minute. */
function throttled(answer: RefusedAnswer, vendor: Vendor): VendorError {
  const quota = /day/i.test(answer.headers["x-rate-limit-problem"] ?? "");
  const seconds = Number(answer.headers["retry-after"]);
  const asked = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000 : undefined;
  const retryAfterMs = asked ?? (quota ? QUOTA_MS : MINUTE_MS);
  const message = quota
    ? "Today's allowance of Xero calls for this organisation is used up. Work resumes when Xero renews it."
    : "Xero asks us to slow down. The call is repeated shortly.";
  const code = quota ? "quota-exhausted" : "throttled";
  return make({ consequence: "retry", code, applied: "no", message, retryAfterMs, ...vendor });
}

const lacksScope = (answer: RefusedAnswer, said: Said): boolean =>
  /insufficient_scope/i.test(`${answer.headers["www-authenticate"] ?? ""} ${said.messages.join(" ")}`);

function missingScope(vendor: Vendor): VendorError {
  const message = "The connection to Xero lacks a permission this needs. Connect the organisation again and allow all that is asked.";
  return make({ consequence: "stop", code: "missing-scope", applied: "no", message, ...vendor });
}

function reconnect(vendor: Vendor): VendorError {
  const message = "Xero no longer accepts our authorisation for this organisation. Connect it again.";
  return make({ consequence: "stop", code: "reconnect", applied: "no", message, ...vendor });
}

function brokenVendor(status: number, write: boolean, vendor: Vendor): VendorError {
  const message = `Xero failed (${status}). ${write ? "Whether the change stands is looked up first." : "It is asked again later."}`;
  return make({ consequence: "retry", code: "vendor-fault", applied: write ? "unknown" : "no", message, ...vendor });
}

/** Xero's own sentences name customers and addresses: only their kind travels on. */
function make({ said, requestId, ...details }: Omit<VendorErrorDetails, "system" | "requestId"> & Vendor): VendorError {
  return new VendorError({
    ...details,
    system: SYSTEM,
    ...(requestId ? { requestId } : {}),
    ...(said?.type ? { vendorCode: said.type.slice(0, 100) } : {}),
  });
}

function saidIn(body: unknown): Said {
  const own = validation.safeParse(body);
  if (own.success && (own.data.Type != null || own.data.Elements != null)) {
    const messages = messagesOf(own.data.Elements ?? []);
    const type = [own.data.Type, own.data.ErrorNumber].filter((each) => each != null).join(" ");
    return { type, messages: messages.length > 0 ? messages : [own.data.Message ?? "Refused"] };
  }
  const other = problem.safeParse(body);
  const { title, detail } = other.success ? other.data : {};
  return { type: title ?? "", messages: [title, detail].filter((each) => each != null) };
}

function messagesOf(elements: readonly z.infer<typeof element>[]): string[] {
  const parts = elements.flatMap((each) => [each, ...(each.LineItems ?? [])]);
  const messages = parts.flatMap((each) => each.ValidationErrors ?? []).map((each) => each.Message);
  return [...new Set(messages)].slice(0, MOST_MESSAGES);
}
