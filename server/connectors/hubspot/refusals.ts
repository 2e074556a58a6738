import type { VendorErrorDetails } from "../vendor-error.ts";
import type { Envelope } from "./wire-error.ts";

export interface RefusedAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

export interface RefusedCall {
  /** Whether the call could have changed something: decides what an unreadable answer means. */
  write: boolean;
  /** Milliseconds until the account's day is over, when a daily limit is renewed. */
  untilMidnightMs: number;
}

type Meaning = Pick<VendorErrorDetails, "consequence" | "code" | "message"> & { retryAfterMs?: number; field?: string };

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** HubSpot's guide: wait two seconds on a locked record. */
const LOCKED_MS = 2 * SECOND_MS;
/** "Migration in progress": HubSpot moves the account to another data centre, for up to a day. */
const MIGRATING = 477;
const LOCKED = 423;

/** null: only HubSpot's own envelope makes such a status believable, and there is none. */
export function meaningOf(answer: RefusedAnswer, envelope: Envelope | undefined, call: RefusedCall): Meaning | null {
  if (answer.status === 429) return throttled(answer, envelope, call.untilMidnightMs);
  if (answer.status === LOCKED) return wait("HubSpot has locked the record for a moment.", retryAfter(answer) ?? LOCKED_MS);
  if (answer.status === MIGRATING) {
    return wait("HubSpot is moving this account. Work resumes when it is done.", retryAfter(answer) ?? HOUR_MS);
  }
  if (answer.status >= 500) return broken(answer.status, call.write);
  return envelope === undefined ? null : refused(answer.status, envelope, call.write);
}

function refused(status: number, envelope: Envelope, write: boolean): Meaning {
  switch (status) {
    case 401:
      return {
        consequence: "stop",
        code: "reconnect",
        message: "HubSpot no longer accepts our authorisation for this account. An admin must install Onebook again.",
      };
    case 403:
      return forbidden(envelope);
    case 404:
      return { consequence: "park", code: "not-found", message: "HubSpot does not know this record; it may have been deleted." };
    case 409:
      return { consequence: "park", code: "duplicate-name", message: "HubSpot already has a record of this name. Use or rename that one." };
    default:
      return write ? invalid(envelope) : misasked(status);
  }
}

/** What we ask is ours alone: no value of a customer's can make it wrong. */
const misasked = (status: number): Meaning => ({
  consequence: "bug",
  code: "validation",
  message: `HubSpot did not understand what Onebook asked (${status}). This is a fault of Onebook: report it with the details in the log.`,
});

/** Another grant helps against a missing scope, and against nothing else. */
function forbidden(envelope: Envelope): Meaning {
  if (envelope.category === "MISSING_SCOPES") {
    return {
      consequence: "stop",
      code: "missing-scope",
      message: "HubSpot has not granted Onebook a permission this needs. An admin must install it again and allow all that is asked.",
    };
  }
  return {
    consequence: "park",
    code: "missing-scope",
    message: "HubSpot does not let Onebook do this in this account. Ask an admin whether its plan and permissions allow it.",
  };
}

/** Since 2026-09 writes obey the admin's rules: fields that are required, values that are not allowed. */
function invalid({ properties, words }: Envelope): Meaning {
  const [field] = properties;
  const named = properties.map((name) => `"${name}"`).join(", ");
  const message =
    field === undefined
      ? "HubSpot refused the change. Look for a rule of the account that forbids it."
      : /REQUIRED/.test(words)
        ? `HubSpot takes no change to the record while ${named} is empty. Fill it in.`
        : `HubSpot refused the value of ${named}. Correct it, or the rule of the account that forbids it.`;
  return { consequence: "park", code: "validation", message, ...(field === undefined ? {} : { field }) };
}

/** Limits of a second or ten pass by themselves; the daily one is renewed at midnight in the account's time zone. */
function throttled(answer: RefusedAnswer, envelope: Envelope | undefined, untilMidnightMs: number): Meaning {
  const policy = envelope?.policy ?? "";
  if (/DAILY/.test(policy)) {
    const message = "HubSpot's daily limit of calls is used up. Work resumes when HubSpot renews it at midnight.";
    return { consequence: "retry", code: "quota-exhausted", message, retryAfterMs: retryAfter(answer) ?? untilMidnightMs };
  }
  const waitMs = /^SECONDLY/.test(policy) ? SECOND_MS : 10 * SECOND_MS;
  return wait("HubSpot asks us to slow down. The call is repeated shortly.", retryAfter(answer) ?? waitMs);
}

const wait = (message: string, retryAfterMs: number): Meaning => ({ consequence: "retry", code: "throttled", message, retryAfterMs });

const broken = (status: number, write: boolean): Meaning => ({
  consequence: "retry",
  code: "vendor-fault",
  message: `HubSpot failed (${status}). ${write ? "Whether the change stands is looked up first." : "It is asked again later."}`,
});

function retryAfter(answer: RefusedAnswer): number | undefined {
  const seconds = Number(answer.headers["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * SECOND_MS, DAY_MS) : undefined;
}
