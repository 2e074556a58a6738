import type { Context } from "hono";
import { Fault, faults } from "../wire/fault.ts";

const LARGEST = 5 * 1024 * 1024;

/** The text of the body, at most 5 MB. */
export async function textBody(c: Context): Promise<string> {
  const announced = Number(c.req.header("content-length") ?? 0);
  const text = announced > LARGEST ? undefined : await c.req.text();
  if (text === undefined || text.length > LARGEST) {
    throw new Fault({ Message: "Request too large", Detail: `The body is larger than ${LARGEST} bytes.`, code: "2010" }, { status: 413 });
  }
  return text;
}

/** The JSON of the body. Throws for another content type and for what is not JSON. */
export async function jsonBody(c: Context): Promise<unknown> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) {
    const Detail = `The content type ${type || "(none)"} is not supported: send application/json.`;
    throw new Fault({ Message: "Unsupported Media Type", Detail, code: "500" }, { status: 415 });
  }
  const text = await textBody(c);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw faults.unsupportedProperty("Malformed JSON: the body could not be parsed;");
  }
}
