/**
 * What went wrong at a vendor, by what follows from it:
 * retry: throttled, unreachable or unknown outcome; park: a person must act; stop: the tenant must reconnect;
 * bug: our request was wrong.
 */
export type Consequence = "retry" | "park" | "stop" | "bug";

export interface VendorErrorDetails {
  system: string;
  consequence: Consequence;
  /** Stable word of ours, such as "closed-period" or "throttled"; see `VendorErrorCode`. */
  code: VendorErrorCode;
  /** One sentence for people, without secrets or raw bodies. */
  message: string;
  /**
   * Whether a write may stand at the vendor although no good answer came:
   * "no" after a definite refusal, "unknown" after a timeout, reset or an answer that made no sense.
   */
  applied: "no" | "unknown";
  /** The vendor's own code, which the log shows, and message, which it does not. */
  vendorCode?: string;
  vendorMessage?: string;
  /** intuit_tid, Xero-Correlation-Id, X-HubSpot-Correlation-Id. */
  requestId?: string;
  retryAfterMs?: number;
  /** The field the vendor names, where it names one. */
  field?: string;
}

export const VENDOR_CODES = [
  "throttled",
  "unreachable",
  "unknown-outcome",
  "vendor-fault",
  "stale-version",
  "reconnect",
  "missing-scope",
  "quota-exhausted",
  "closed-period",
  "duplicate-name",
  "duplicate-number",
  "bad-reference",
  "not-found",
  "validation",
  "key-conflict",
  "currency-not-enabled",
  "has-payments",
  "unexpected-answer",
] as const;

export type VendorErrorCode = (typeof VENDOR_CODES)[number];

/** Thrown by every connector for whatever is not an expected outcome; a missing record is a value (null), not this. */
export class VendorError extends Error {
  readonly details: VendorErrorDetails;

  constructor(details: VendorErrorDetails) {
    super(details.message);
    this.name = "VendorError";
    this.details = details;
  }

  /** Without any sentence: a vendor's complaint may quote a customer's name, a number or an amount of the books. */
  get forLog(): object {
    const { message: _message, vendorMessage: _vendorMessage, ...rest } = this.details;
    return rest;
  }
}
