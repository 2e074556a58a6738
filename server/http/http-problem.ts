export const HTTP_CODES = [
  "invalid-request",
  "malformed-request",
  "too-large",
  "encoding-unsupported",
  "malformed-callback",
  "method-not-allowed",
  "not-allowed",
  "not-found",
  "not-installed",
  "not-ready",
  "link-expired",
  "link-unusable",
  "sent-before",
  "signature-invalid",
  "signature-stale",
  "too-many-requests",
  "our-fault",
] as const;

export type HttpCode = (typeof HTTP_CODES)[number];

/** A refusal that belongs to HTTP itself: no signature, unknown path, too large. What a flow refuses is a FlowProblem. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: HttpCode;
  readonly nextStep: string;
  readonly errors: FieldError[];
  readonly headers: Record<string, string>;
  /** What of the sentence is not the same every time, for whoever says it in another language. */
  readonly values: Record<string, string>;

  constructor(of: {
    status: number;
    code: HttpCode;
    /** One sentence for people. */
    sentence: string;
    nextStep: string;
    errors?: FieldError[];
    headers?: Record<string, string>;
    values?: Record<string, string>;
  }) {
    super(of.sentence);
    this.name = "HttpProblem";
    this.status = of.status;
    this.code = of.code;
    this.nextStep = of.nextStep;
    this.errors = of.errors ?? [];
    this.headers = of.headers ?? {};
    this.values = of.values ?? {};
  }
}

export interface FieldError {
  /** Where in the request: "body.dueDate", "query.limit". */
  path: string;
  message: string;
}

export const notFound = (what: string): HttpProblem =>
  new HttpProblem({
    status: 404,
    code: "not-found",
    sentence: `There is no ${what}.`,
    nextStep: "Check the address, or reload the page: it may have been removed meanwhile.",
  });
