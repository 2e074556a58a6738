import type { Request } from "express";
import { z } from "zod";
import { HttpProblem } from "../http-problem.ts";

/** Each name once, and no more of either than a vendor would ever send. */
const callback = z.record(z.string().max(100), z.string().max(4000));
const MOST_NAMES = 20;

/** The query of a vendor's callback; names it does not know are a connector's affair. */
export function callbackOf(request: Request): Record<string, string> {
  const { success, data } = callback.safeParse({ ...request.query });
  if (success && Object.keys(data).length <= MOST_NAMES) return data;
  throw new HttpProblem({
    status: 400,
    code: "malformed-callback",
    sentence: "This is not an address a vendor would send a browser to.",
    nextStep: "Start again from HubSpot or from the settings page.",
  });
}

/** One parameter that must be there once. */
export function singleOf(request: Request, name: string, pattern: RegExp): string {
  const value = request.query[name];
  return typeof value === "string" && pattern.test(value) ? value : "";
}
