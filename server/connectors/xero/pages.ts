import { z } from "zod";
import { isTooLarge, refuse } from "./errors.ts";
import type { Answer } from "./transport.ts";
import { listOf } from "./wire.ts";

/** What is asked for; Xero gives 1,000 at most, and 100 where it does not follow the wish. */
export const PAGE_SIZE = 1000;
export const SMALLEST_PAGE = 100;

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

/** Where in the pages of a question: how many rows are asked for at once decides which are on the page. */
export interface PageAt {
  page: number;
  size: number;
}

/** One page from there on, and where it really was: a smaller one where the answer is more than is taken, as with journals of payrolls. */
export async function pageThatFits<T>(question: Question<T>, at: PageAt): Promise<{ rows: T[]; last: boolean; at: PageAt }> {
  try {
    return { ...(await onePage(question, at.page, at.size)), at };
  } catch (error) {
    if (!isTooLarge(error) || at.size <= SMALLEST_PAGE) throw error;
    const smaller = { page: ((at.page - 1) * at.size) / SMALLEST_PAGE + 1, size: SMALLEST_PAGE };
    return { ...(await onePage(question, smaller.page, smaller.size)), at: smaller };
  }
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
