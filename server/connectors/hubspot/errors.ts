import type { OutboundError } from "../../platform/outbound.ts";
import { VendorError, type VendorErrorDetails } from "../vendor-error.ts";
import { meaningOf, type RefusedAnswer, type RefusedCall } from "./refusals.ts";
import { envelopeIn } from "./wire-error.ts";

export const SYSTEM = "hubspot";

/** What an answer outside 2xx means. Without HubSpot's own envelope it was somebody else who answered. */
export function errorOfAnswer(answer: RefusedAnswer, call: RefusedCall): VendorError {
  const envelope = envelopeIn(answer.text);
  const requestId = envelope?.requestId ?? answer.headers["x-hubspot-correlation-id"];
  const traced = requestId === undefined ? {} : { requestId };
  const meaning = meaningOf(answer, envelope, call);
  if (meaning === null) return nonsense(`it was ${answer.status} without a reason`, call.write, requestId);
  return new VendorError({
    system: SYSTEM,
    applied: call.write && answer.status >= 500 ? "unknown" : "no",
    ...(envelope && envelope.words !== "" ? { vendorCode: envelope.words } : {}),
    ...traced,
    ...meaning,
  });
}

/** No answer at all. */
export function errorOfSilence(error: OutboundError, write: boolean): VendorError {
  const unknown = write && error.reached !== "no";
  const ours = error.reason === "refused-host" || error.reason === "unusable";
  return make({
    consequence: ours ? "bug" : "retry",
    code: unknown ? "unknown-outcome" : "unreachable",
    message: unknown
      ? "No answer came from HubSpot. Whether the change stands is looked up before it is sent again."
      : "HubSpot cannot be reached. It is tried again later.",
    applied: unknown ? "unknown" : "no",
    vendorMessage: error.reason,
  });
}

/** An answer that makes no sense: HTML, half a JSON text, fields missing. A read is asked again, a write looked up. */
export function nonsense(what: string, write: boolean, requestId?: string): VendorError {
  const next = write ? "Whether the change stands is looked up before it is sent again." : "It is asked again later.";
  return make({
    consequence: "retry",
    code: write ? "unknown-outcome" : "unexpected-answer",
    message: `HubSpot's answer could not be understood: ${what}. ${next}`,
    applied: write ? "unknown" : "no",
    ...(requestId === undefined ? {} : { requestId }),
  });
}

/** Our own pace: nothing was sent. */
export const crowded = (retryAfterMs: number): VendorError =>
  make({
    consequence: "retry",
    code: "throttled",
    message: "Too many calls to HubSpot are waiting. This one is made shortly.",
    applied: "no",
    retryAfterMs,
  });

/** Something on the record that only a person can put right; `message` says what and how. */
export const unusable = (message: string, field?: string): VendorError =>
  make({ consequence: "park", code: "validation", message, applied: "no", ...(field === undefined ? {} : { field }) });

const make = (details: Omit<VendorErrorDetails, "system">): VendorError => new VendorError({ ...details, system: SYSTEM });
