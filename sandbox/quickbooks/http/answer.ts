import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Books } from "../books/books.ts";
import { Fault } from "../wire/fault.ts";
import { gatewayBody, type GatewayRefusal } from "../wire/gateway.ts";
import { writeJson } from "../wire/write-json.ts";

/** Answers with this object and the company's time, as everything from QuickBooks does. */
export function answer(c: Context, books: Books, body: object): Response {
  return c.body(writeJson({ ...body, time: books.stamp(3) }), 200, { "content-type": "application/json;charset=utf-8" });
}

/** What of an error is the client's to know; anything but a Fault is ours and becomes a system fault of status 500. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const Detail = error instanceof Error ? error.message : String(error);
  return new Fault({ Message: "An application error has occurred while processing your request", Detail: `System Failure Error: ${Detail}`, code: "10000", element: "" }, { type: "SystemFault", status: 500 });
}

export function refusal(c: Context, books: Books | undefined, error: unknown): Response {
  const fault = faultOf(error);
  // Recorded: an id that cannot be one is refused before the clock is asked.
  const untimed = fault.entries[0]?.Message === "Invalid ID";
  const body = { ...fault.body(), ...(books && !untimed && { time: books.stamp(3) }) };
  return c.body(writeJson(body), fault.status, { "content-type": "application/json" });
}

export function gatewayRefusal(c: Context, refused: GatewayRefusal, now: number): Response {
  if (refused.status === 401) c.header("www-authenticate", 'Bearer realm="Intuit", error="invalid_token"');
  return c.body(JSON.stringify(gatewayBody(refused, now)), refused.status as ContentfulStatusCode, { "content-type": "application/json" });
}
