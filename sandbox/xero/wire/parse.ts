import { z } from "zod";
import { dayOf } from "./dates.ts";
import { BadRequest } from "./refusals.ts";

const LARGEST_AMOUNT = 1e13;

/** Xero takes numbers as JSON numbers and as text alike. */
export const amount = z
  .union([z.number(), z.string().regex(/^-?\d{1,15}(\.\d{1,15})?$/, "is not a number").transform(Number)])
  .refine((value) => Number.isFinite(value) && Math.abs(value) <= LARGEST_AMOUNT, "is not an amount Xero can hold");

export const day = z.string().transform((text, context) => {
  const found = dayOf(text);
  if (found === undefined) context.addIssue({ code: "custom", message: `The string '${text.slice(0, 40)}' is not a valid date` });
  return found ?? z.NEVER;
});

export const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "is not a valid Guid").toLowerCase();

export const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);

/** What a client sent for one record; unknown fields are ignored as Xero ignores them, wrong types refuse the request. */
export function parse<T>(shape: z.ZodType<T>, sent: unknown): T {
  const read = shape.safeParse(sent);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadRequest("PostDataInvalidException", `${issue!.path.join(".")}: ${issue!.message}`);
}

/** Xero reads null as absent, at every depth. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, withoutNulls(each)]),
  );
}
