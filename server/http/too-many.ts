import { HttpProblem } from "./http-problem.ts";

/**
 * @param sentence what there were too many of
 * @param seconds until the next one is answered
 * @param then what to do after that: "try again"
 */
export const tooMany = (sentence: string, seconds: number, then = "try again"): HttpProblem =>
  new HttpProblem({
    status: 429,
    code: "too-many-requests",
    sentence,
    nextStep: `Wait ${seconds} s and ${then}.`,
    headers: { "retry-after": String(seconds) },
    values: { seconds: String(seconds) },
  });

/** @param seconds until the next one is answered */
export const tooManyFiles = (seconds: number): HttpProblem => tooMany("Too many documents were opened within one minute.", seconds, "open the link again");
