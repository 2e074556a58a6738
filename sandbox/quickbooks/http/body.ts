import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Fault, faults } from "../wire/fault.ts";

const LARGEST = 5 * 1024 * 1024;

/** Refuses a body of more than 5 MB, announced or not, before anybody reads it. */
export const limitBody = bodyLimit({
  maxSize: LARGEST,
  onError: (c) => {
    const Detail = `The body is larger than ${LARGEST} bytes: send less.`;
    return c.json(new Fault({ Message: "Request too large", Detail, code: "500" }).body(), 413);
  },
});

/** The JSON of the body. Throws for another content type and for what is not JSON. */
export async function jsonBody(c: Context): Promise<unknown> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) {
    const Detail = `The content type ${type || "(none)"} is not supported: send application/json.`;
    throw new Fault({ Message: "Unsupported Media Type", Detail, code: "500" }, { status: 415 });
  }
  const text = await c.req.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw faults.unsupportedProperty("Malformed JSON: the body could not be parsed;");
  }
}
