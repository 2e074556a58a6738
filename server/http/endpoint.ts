import { z } from "zod";
import type { Right } from "../domain/roles.ts";
import type { Caller } from "./caller.ts";
import { HttpProblem, type FieldError } from "./http-problem.ts";
import type { AppParts } from "./parts.ts";

/** Who calls: a card or settings page on behalf of a HubSpot user, or a HubSpot workflow. */
export type Audience = "card" | "workflow";

/** A request after its signature was verified, not yet looked at otherwise. */
export interface Input {
  caller: Caller;
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  /** Parsed JSON; undefined where nothing was sent. */
  body: unknown;
}

export type Reply = { status: number; json: unknown } | { status: number; pdf: Uint8Array; name: string };

/** One endpoint: what it takes, what it answers, and what it does. The router and the OpenAPI document both read it. */
export interface Endpoint {
  method: "get" | "post" | "put";
  /** "/api/v1/deals/{dealId}/preview" */
  path: string;
  /** operationId */
  id: string;
  summary: string;
  description?: string;
  audience: Audience;
  /** What the caller must be allowed to do. */
  right: Right;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | null;
  answer: z.ZodType | "pdf";
  /** What each good status means. */
  statuses: Record<number, string>;
  /** Parses and handles. Throws an HttpProblem listing every refused field. */
  run(parts: AppParts, input: Input): Promise<Reply>;
}

interface Definition<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType | "pdf"> {
  method: Endpoint["method"];
  path: string;
  id: string;
  summary: string;
  description?: string;
  right: Right;
  params?: Params;
  query?: Query;
  body?: Body;
  answer: Answer;
  statuses: Record<number, string>;
}

type JsonReply<Answer> = Answer extends z.ZodType ? { status: number; json: z.input<Answer> } : { status: number; pdf: Uint8Array; name: string };

export interface Call<Params, Query, Body> {
  parts: AppParts;
  caller: Caller;
  params: Params;
  query: Query;
  body: Body;
}

const nothing = z.strictObject({});
type Nothing = typeof nothing;

/** An endpoint that only signed requests reach. Bodies and parameters that hold anything not asked for are refused. */
export function endpoint<
  Answer extends z.ZodType | "pdf",
  Params extends z.ZodObject = Nothing,
  Query extends z.ZodObject = Nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(
  definition: Definition<Params, Query, Body, Answer> & {
    audience?: Audience;
    handle: (this: void, call: Call<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<JsonReply<Answer>>;
  },
): Endpoint {
  const { handle, audience = "card", params = nothing, query = nothing, body = null, ...rest } = definition;
  return {
    ...rest,
    audience,
    params,
    query,
    body,
    async run(parts, { caller, ...input }) {
      const errors: FieldError[] = [];
      const call = {
        params: parsed(params, input.params, "path", errors),
        query: parsed(query, input.query, "query", errors),
        body: body === null ? undefined : parsed(body, input.body, "body", errors),
      };
      if (errors.length > 0) throw invalid(errors);
      return handle({ parts, caller, ...(call as Pick<Parameters<typeof handle>[0], "params" | "query" | "body">) });
    },
  };
}

function parsed(schema: z.ZodType, value: unknown, place: string, errors: FieldError[]): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues.slice(0, 50)) {
    errors.push({ path: [place, ...issue.path].join("."), message: issue.message });
  }
  return undefined;
}

export const invalid = (errors: FieldError[]): HttpProblem =>
  new HttpProblem({
    status: 400,
    code: "invalid-request",
    sentence: `The request has ${errors.length === 1 ? "a field that is" : "fields that are"} missing, unknown or not of the right form.`,
    nextStep: "Correct the fields listed under errors and send it again.",
    errors,
  });
