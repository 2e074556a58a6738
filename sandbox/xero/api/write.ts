import type { Books } from "../books/books.ts";
import type { Write } from "../documents/write.ts";
import { withoutNulls } from "../wire/parse.ts";
import { BadRequest, ElementsRefused, Refused } from "../wire/refusals.ts";
import { WHOLE } from "../wire/view.ts";
import type { Resource } from "./resource.ts";

const MOST_ELEMENTS = 500;
const NO_ID = "00000000-0000-0000-0000-000000000000";

/** The JSON of a request's body with nulls taken out. */
export function jsonOf(text: string): unknown {
  try {
    return withoutNulls(JSON.parse(text) as unknown);
  } catch {
    throw new BadRequest("PostDataInvalidException", "The request body is not valid JSON");
  }
}

/** The records in a body: {"Invoices":[…]}, a list, or one record alone. */
export function elementsOf(body: unknown, plural: string): unknown[] {
  const fields: [string, unknown][] = typeof body === "object" && body !== null && !Array.isArray(body) ? Object.entries(body) : [];
  const wrapped = fields.find(([name]) => name.toLowerCase() === plural.toLowerCase())?.[1];
  const elements: unknown[] = Array.isArray(wrapped) ? wrapped : Array.isArray(body) ? body : [wrapped ?? body];
  if (elements.length === 0 || elements.some((each) => typeof each !== "object" || each === null || Array.isArray(each))) {
    throw new BadRequest("PostDataInvalidException", `The request body must hold one or more ${plural}`);
  }
  if (elements.length > MOST_ELEMENTS) throw new BadRequest("PostDataInvalidException", `No more than ${MOST_ELEMENTS} ${plural} can be sent at once`);
  return elements;
}

/**
 * Writes every element of one request. By default one refused element refuses the request and nothing is kept; with
 * `summarizeErrors=false` the good ones are kept, each element says OK or ERROR, and the answer is 200 all the same.
 */
export function writeAll<T>(books: Books, resource: Resource<T>, elements: unknown[], how: Write, summarize: boolean): object {
  const refused: object[] = [];
  const written = elements.map((sent) => {
    try {
      const record = resource.write!(books, sent, how);
      return { ...resource.show(books, record, { ...WHOLE, unitdp: how.unitdp }), ...(!summarize && { StatusAttributeString: "OK" }) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const element = refusedElement(sent as object, resource.idName, error.messages);
      refused.push(element);
      return { ...element, StatusAttributeString: "ERROR" };
    }
  });
  if (summarize && refused.length > 0) throw new ElementsRefused(refused);
  return { [resource.plural]: written };
}

const refusedElement = (sent: object, idName: string, messages: string[]) => ({
  [idName]: NO_ID,
  ...sent,
  HasErrors: true,
  HasValidationErrors: true,
  ValidationErrors: messages.map((Message) => ({ Message })),
});
