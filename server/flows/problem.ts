/** An expected refusal of a person's request: answered as it is, never logged as a fault. */
export class FlowProblem extends Error {
  readonly code: string;
  readonly status: 400 | 403 | 404 | 409 | 410 | 422 | 503;
  readonly nextStep: string;

  constructor(of: { code: string; status: FlowProblem["status"]; title: string; nextStep: string }) {
    super(of.title);
    this.name = "FlowProblem";
    this.code = of.code;
    this.status = of.status;
    this.nextStep = of.nextStep;
  }
}
