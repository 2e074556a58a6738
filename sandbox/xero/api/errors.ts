import type { Context, MiddlewareHandler } from "hono";
import { BadRequest, ElementsRefused, NotFound, Refused } from "../wire/refusals.ts";

const validation = (elements: object[]) => ({ ErrorNumber: 10, Type: "ValidationException", Message: "A validation exception occurred", Elements: elements });

/** Xero answers text, not JSON, where there is nothing. */
export const notFound = (): Response => new Response("The resource you're looking for cannot be found", { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });

export const tooLarge = (c: Context): Response => c.json(new BadRequest("PostDataInvalidException", "The request body is larger than 3.5 MB").body, 413);

export function answerError(error: Error, c: Context): Response {
  if (error instanceof ElementsRefused) return c.json(validation(error.elements), 400);
  if (error instanceof Refused) return c.json(validation([{ ValidationErrors: error.messages.map((Message) => ({ Message })) }]), 400);
  if (error instanceof BadRequest) return c.json(error.body, 400);
  if (error instanceof NotFound) return notFound();
  return c.json({ Type: null, Title: "InternalServerError", Status: 500, Detail: `The stand-in failed: ${error.message}`, Instance: "", Extensions: {} }, 500);
}

/** Xero also speaks XML; the stand-in does not, and says so instead of answering what was not asked for. */
export const demandJson: MiddlewareHandler = async (c, next) => {
  const accept = c.req.header("accept") ?? "*/*";
  if (!/\*\/\*|application\/\*|json|application\/pdf/i.test(accept)) return c.json({ Title: "NotAcceptable", Status: 406, Detail: "This stand-in answers application/json only" }, 406);
  const type = c.req.header("content-type") ?? "";
  if (/xml|form-urlencoded/i.test(type) && c.req.method !== "GET") {
    return c.json({ Title: "UnsupportedMediaType", Status: 415, Detail: "This stand-in reads application/json only" }, 415);
  }
  return next();
};
