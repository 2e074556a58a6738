import { z } from "zod";
import { refuse } from "./errors.ts";
import type { Answer } from "./transport.ts";
import { listOf } from "./wire.ts";

/** What is asked for; Xero gives 1,000 at most, and 100 where it does not follow the wish. */
export const PAGE_SIZE = 1000;
const SMALLEST_PAGE = 100;

const paged = z.object({ pagination: z.object({ pageCount: z.coerce.number().int() }) });

export interface Question<T> {
  /** The key of the list in the answer: "Invoices". */
  name: string;
  schema: z.ZodType<T>;
  ask: (page: number, size: number) => Promise<Answer>;
}

/**
 * All records of a question, page by page. Throws (park) beyond `most`: an answer cut short would be taken for complete
 * by whoever reads it.
 */
export async function allPages<T>(question: Question<T>, most: number): Promise<T[]> {
  const size = Math.min(PAGE_SIZE, most + 1);
  const found: T[] = [];
  for (let page = 1; found.length <= most; page += 1) {
    const { rows, last } = await onePage(question, page, size);
    found.push(...rows);
    if (last && found.length <= most) return found;
  }
  throw refuse("park", "validation", `Xero holds more than ${most} ${question.name} for one question. Link this one by hand.`);
}

/** One page and whether it is the last: by Xero's own count, else by being shorter than any page can be. */
export async function onePage<T>({ name, schema, ask }: Question<T>, page: number, size: number): Promise<{ rows: T[]; last: boolean }> {
  const answer = await ask(page, size);
  if (answer.body === undefined) return { rows: [], last: true };
  const rows = listOf(answer, name, schema);
  const said = paged.safeParse(answer.body);
  const last = rows.length === 0 || (said.success ? page >= said.data.pagination.pageCount : rows.length < Math.min(size, SMALLEST_PAGE));
  return { rows, last };
}
