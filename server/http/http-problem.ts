/** A refusal that belongs to HTTP itself: no signature, unknown path, too large. What a flow refuses is a FlowProblem. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly nextStep: string;
  readonly errors: FieldError[];
  readonly headers: Record<string, string>;

  constructor(of: {
    status: number;
    code: string;
    /** One sentence for people. */
    sentence: string;
    nextStep: string;
    errors?: FieldError[];
    headers?: Record<string, string>;
  }) {
    super(of.sentence);
    this.name = "HttpProblem";
    this.status = of.status;
    this.code = of.code;
    this.nextStep = of.nextStep;
    this.errors = of.errors ?? [];
    this.headers = of.headers ?? {};
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
