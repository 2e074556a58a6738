import { HttpProblem } from "../http-problem.ts";

/** @param seconds until the next one is answered */
export const tooManyFiles = (seconds: number): HttpProblem =>
  new HttpProblem({
    status: 429,
    code: "too-many-requests",
    sentence: "Too many documents were opened within one minute.",
    nextStep: `Wait ${seconds} s and open the link again.`,
    headers: { "retry-after": String(seconds) },
  });
