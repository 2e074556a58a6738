import { z } from "zod";
import type { OutboundError} from "../../platform/outbound.ts";
import { type OutboundAnswer } from "../../platform/outbound.ts";
import { VendorError, type VendorErrorDetails } from "../vendor-error.ts";

export const SYSTEM = "hubspot";

const envelope = z.object({
  message: z.string().optional(),
  category: z.string().optional(),
  correlationId: z.string().optional(),
  policyName: z.string().optional(),
  errors: z.array(z.object({ message: z.string().optional(), context: z.record(z.string(), z.array(z.string())).optional() })).optional(),
});
type Envelope = z.infer<typeof envelope>;

const TEN_SECONDS_MS = 10_000;
const HOUR_MS = 3_600_000;

/** What an answer outside 2xx means. */
export function errorOfAnswer(answer: Pick<OutboundAnswer, "status" | "headers" | "text">, write: boolean): VendorError {
  const body = bodyOf(answer.text);
  const requestId = body.correlationId ?? answer.headers["x-hubspot-correlation-id"];
  return new VendorError({
    system: SYSTEM,
    applied: write && answer.status >= 500 ? "unknown" : "no",
    ...(body.category === undefined ? {} : { vendorCode: body.category }),
    ...(body.message === undefined ? {} : { vendorMessage: body.message.slice(0, 500) }),
    ...(requestId === undefined ? {} : { requestId }),
    ...meaningOf(answer, body),
  });
}

type Meaning = Pick<VendorErrorDetails, "consequence" | "code" | "message"> & Partial<VendorErrorDetails>;

function meaningOf({ status, headers }: Pick<OutboundAnswer, "status" | "headers">, body: Envelope): Meaning {
  if (status === 401) return { consequence: "stop", code: "reconnect", message: "HubSpot no longer accepts the connection." };
  if (status === 403) return forbidden(body);
  if (status === 404) return { consequence: "park", code: "not-found", message: "HubSpot does not know this record any more." };
  if (status === 429) return throttled(headers, body);
  if (status === 409) return { consequence: "park", code: "duplicate-name", message: "HubSpot already has a record of this name." };
  if (status === 423 || status === 477) return wait(headers, status === 423 ? 2_000 : TEN_SECONDS_MS);
  if (status >= 500) return { consequence: "retry", code: "vendor-fault", message: "HubSpot failed to answer." };
  const field = body.errors?.flatMap((error) => Object.values(error.context ?? {}).flat())[0];
  const said = body.message ? ` It says: ${body.message.slice(0, 300)}` : "";
  return { consequence: "park", code: "validation", message: `HubSpot refused the change.${said}`, ...(field === undefined ? {} : { field }) };
}

function forbidden(body: Envelope): Meaning {
  const missing = body.category === "MISSING_SCOPES";
  return {
    consequence: "park",
    code: "missing-scope",
    message: missing
      ? "HubSpot has not granted Onebook the access this needs. An admin must install it again."
      : "HubSpot does not let Onebook do this in this account.",
  };
}

/** Ten-second limits pass by themselves; a daily one does not before the day is over. */
function throttled(headers: Record<string, string>, body: Envelope): Meaning {
  if (body.policyName === "DAILY") {
    return { consequence: "retry", code: "quota-exhausted", message: "HubSpot's daily limit is used up.", retryAfterMs: HOUR_MS };
  }
  return { ...wait(headers, TEN_SECONDS_MS), message: "HubSpot asks to slow down." };
}

function wait(headers: Record<string, string>, otherwiseMs: number): Meaning {
  const seconds = Number(headers["retry-after"]);
  const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, HOUR_MS) : otherwiseMs;
  return { consequence: "retry", code: "throttled", message: "HubSpot asks to wait.", retryAfterMs };
}

export function errorOfSilence(error: OutboundError, write: boolean): VendorError {
  return new VendorError({
    system: SYSTEM,
    consequence: error.reason === "refused-host" ? "bug" : "retry",
    code: error.reached === "no" ? "unreachable" : "unknown-outcome",
    message: "HubSpot could not be reached.",
    applied: write && error.reached === "unknown" ? "unknown" : "no",
    vendorMessage: error.reason,
  });
}

/** Our own pace: nothing was sent. */
export const crowded = (retryAfterMs: number): VendorError =>
  new VendorError({
    system: SYSTEM,
    consequence: "retry",
    code: "throttled",
    message: "Too many calls to HubSpot are waiting. This one is made shortly.",
    applied: "no",
    retryAfterMs,
  });

/** An answer of success that makes no sense: HTML, half a JSON text, fields missing. */
export function nonsense(what: string, write: boolean): VendorError {
  return new VendorError({
    system: SYSTEM,
    consequence: "retry",
    code: write ? "unknown-outcome" : "unexpected-answer",
    message: `HubSpot's answer could not be understood: ${what}.`,
    applied: write ? "unknown" : "no",
  });
}

function bodyOf(text: string): Envelope {
  try {
    return envelope.catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}
