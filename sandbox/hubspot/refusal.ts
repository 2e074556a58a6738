/** A request HubSpot answers with an error; thrown by handlers, turned into HubSpot's envelope in one place. */
export class Refusal extends Error {
  readonly status: number;
  readonly category: string;
  readonly details: object;
  readonly headers: Record<string, string>;

  constructor(status: number, category: string, message: string, details: object = {}, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.category = category;
    this.details = details;
    this.headers = headers;
  }
}

export const validation = (message: string, errors?: object[]): Refusal =>
  new Refusal(400, "VALIDATION_ERROR", message, errors ? { errors } : {});

export const notFound = (message = "resource not found"): Refusal => new Refusal(404, "OBJECT_NOT_FOUND", message);

/** HubSpot's error envelope. */
export function envelopeOf(refusal: Refusal, correlationId: string): object {
  return { status: "error", message: refusal.message, correlationId, category: refusal.category, ...refusal.details };
}

/** The body of a fault ordered without one. */
export function faultBody(status: number): unknown {
  if (status === 429) {
    const message = "You have reached your ten_secondly_rolling limit.";
    return { status: "error", message, errorType: "RATE_LIMIT", policyName: "TEN_SECONDLY_ROLLING", category: "RATE_LIMITS", correlationId: "c0ffee00-0000-4000-8000-000000000429" };
  }
  if (status === 401) return { status: "error", message: "The OAuth token used to make this call expired.", category: "EXPIRED_AUTHENTICATION", correlationId: "c0ffee00-0000-4000-8000-000000000401" };
  return { status: "error", message: "internal error", correlationId: "c0ffee00-0000-4000-8000-000000000500" };
}
