export const FLOW_CODES = [
  "not-found",
  "nothing-to-take",
  "link-expired",
  "access-denied",
  "no-account",
  "unknown-system",
  "already-linked",
  "document-of-deal",
  "nothing-to-answer",
  "settings-changed",
  "period-backwards",
  "period-too-long",
  "bridge-not-scoped",
  "period-half",
  "month-not-over",
  "month-closed",
  "month-not-closed",
  "comment-needed",
  "posting-off",
  "in-shadow",
  "not-now",
  "still-installed",
  "bad-cursor",
  "address-not-allowed",
  "no-address",
] as const;

export type FlowCode = (typeof FLOW_CODES)[number];

/** An expected refusal of a person's request: answered as it is, never logged as a fault. */
export class FlowProblem extends Error {
  readonly code: FlowCode;
  readonly status: 400 | 403 | 404 | 409 | 410 | 422 | 503;
  readonly nextStep: string;
  /** What of the sentence is not the same every time, for whoever says it in another language. */
  readonly values: Record<string, string>;

  constructor(of: { code: FlowCode; status: FlowProblem["status"]; title: string; nextStep: string; values?: Record<string, string> }) {
    super(of.title);
    this.name = "FlowProblem";
    this.code = of.code;
    this.status = of.status;
    this.nextStep = of.nextStep;
    this.values = of.values ?? {};
  }
}
