import { z } from "zod";
import { VendorError, type Consequence, type VendorErrorCode, type VendorErrorDetails } from "../vendor-error.ts";
import { parseExactJson } from "../exact-json.ts";
import { meaningOf, RECONNECT } from "./fault-meanings.ts";

export const SYSTEM = "quickbooks";

/** Intuit: after a 429 wait a minute. */
const THROTTLE_MS = 60_000;
/** The free tier counts by the month; asking again within the hour only adds to the pile. */
const QUOTA_MS = 6 * 3_600_000;

const text = z.union([z.string(), z.number()]).transform(String).nullish();
const capital = z.object({ Message: text, Detail: text, code: text, element: text });
/** The gateway in front of QuickBooks writes the same thing in lower case. */
const lower = z
  .object({ message: text, detail: text, code: text, element: text })
  .transform((each) => ({ Message: each.message, Detail: each.detail, code: each.code, element: each.element }));
const faultBody = z.union([
  z.object({ Fault: z.object({ Error: z.array(capital).min(1) }) }).transform((body) => body.Fault.Error),
  z.object({ fault: z.object({ error: z.array(lower).min(1) }) }).transform((body) => body.fault.error),
]);
export type Fault = z.infer<typeof capital>;

/** The first fault of a body, in either spelling; undefined where it holds none. */
export function faultIn(body: unknown): Fault | undefined {
  const parsed = faultBody.safeParse(body);
  return parsed.success ? parsed.data[0] : undefined;
}

export interface RefusedAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** What an answer outside 2xx means. `write`: whether the call could have changed something. */
export function errorOfAnswer(answer: RefusedAnswer, write: boolean): VendorError {
  const requestId = requestIdOf(answer.headers);
  const fault = faultIn(jsonOf(answer.text));
  if (answer.status === 429 || fault?.code === "3001" || fault?.code === "003001")
    return throttled(answer, fault, requestId);
  if (answer.status === 401) return make({ ...RECONNECT, applied: "no", requestId, fault });
  if (answer.status === 403) {
    const message = "QuickBooks refuses us this company. Connect it again as a company administrator.";
    return make({ consequence: "stop", code: "missing-scope", applied: "no", message, requestId, fault });
  }
  if (answer.status >= 500) return brokenVendor(answer.status, write, requestId, fault);
  if (fault) return errorOfFault(fault, requestId);
  if (answer.status === 404) {
    const message = "QuickBooks does not know this record.";
    return make({ consequence: "park", code: "not-found", applied: "no", message, requestId });
  }
  return nonsense(write, `QuickBooks answered ${answer.status} without saying why.`, requestId);
}

/** A fault inside an answer or a batch item: always a definite refusal. */
export function errorOfFault(fault: Fault, requestId?: string): VendorError {
  return make({ ...meaningOf(fault), applied: "no", requestId, fault });
}

/** An answer we cannot read: after a write nobody knows whether it stands; a read may simply be asked again. */
export function nonsense(write: boolean, what: string, requestId?: string): VendorError {
  const message = write
    ? `${what} Whether the change stands is looked up before it is sent again.`
    : `${what} It is asked again later.`;
  const code = write ? "unknown-outcome" : "unexpected-answer";
  return make({ consequence: "retry", code, applied: write ? "unknown" : "no", message, requestId });
}

/** Reads the answer to a write: the write stands, so whatever is wrong with the answer leaves its outcome unknown. */
export function afterWrite<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof VendorError && error.details.applied === "unknown") throw error;
    const reason = error instanceof VendorError ? error.message : "QuickBooks sent figures that cannot be read.";
    throw nonsense(true, reason);
  }
}

/** A refusal of our own, before anything is sent. */
export function refuse(consequence: Consequence, code: VendorErrorCode, message: string, field?: string): VendorError {
  return new VendorError({ system: SYSTEM, consequence, code, message, applied: "no", ...(field ? { field } : {}) });
}

/** A record that is not there (any more): an expected outcome of a read. */
export function isGone(error: unknown): boolean {
  return error instanceof VendorError && error.details.code === "not-found";
}

export function requestIdOf(headers: Record<string, string>): string | undefined {
  return headers["intuit_tid"] ?? headers["intuit-tid"];
}

function throttled(answer: RefusedAnswer, fault: Fault | undefined, requestId: string | undefined): VendorError {
  const quota = /quota|monthly|usage limit|coreplus/i.test(`${fault?.Message ?? ""} ${fault?.Detail ?? ""}`);
  const seconds = Number(answer.headers["retry-after"]);
  const asked = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) * 1000 : undefined;
  const retryAfterMs = asked ?? (quota ? QUOTA_MS : THROTTLE_MS);
  const message = quota
    ? "This month's allowance of QuickBooks reads is used up. Reads resume when Intuit renews it or the plan is raised."
    : "QuickBooks asks us to slow down. The call is repeated shortly.";
  const code = quota ? "quota-exhausted" : "throttled";
  return make({ consequence: "retry", code, applied: "no", message, requestId, fault, retryAfterMs });
}

function brokenVendor(
  status: number,
  write: boolean,
  requestId: string | undefined,
  fault: Fault | undefined,
): VendorError {
  const message = `QuickBooks failed (${status}). ${write ? "Whether the change stands is looked up first." : "It is asked again later."}`;
  return make({
    consequence: "retry",
    code: "vendor-fault",
    applied: write ? "unknown" : "no",
    message,
    requestId,
    fault,
  });
}

type Parts = Omit<VendorErrorDetails, "system" | "vendorCode" | "vendorMessage" | "field" | "requestId"> & {
  requestId?: string | undefined;
  fault?: Fault | undefined;
};

/** Of the vendor's words only Message is kept: Detail has been seen to hold tokens and people's names. */
function make({ fault, requestId, ...details }: Parts): VendorError {
  return new VendorError({
    ...details,
    system: SYSTEM,
    ...(requestId ? { requestId } : {}),
    ...(fault?.code ? { vendorCode: fault.code } : {}),
    ...(fault?.Message ? { vendorMessage: fault.Message.slice(0, 200) } : {}),
    ...(fault?.element ? { field: fault.element.slice(0, 100) } : {}),
  });
}

function jsonOf(body: string): unknown {
  try {
    return parseExactJson(body);
  } catch {
    return undefined;
  }
}
