import { z } from "zod";
import { errorOfFault, faultIn, nonsense, refuse } from "./errors.ts";
import type { Sdk, SdkClient } from "./sdk.ts";
import { isTooLarge, type Transport } from "./transport.ts";

const PAGE = 1000;
/** Where a thousand are too much for one answer, as journals of payrolls are. */
const SMALL_PAGE = 100;
/** Intuit: at most 30 items a batch, each metered as a call of its own. */
const BATCH = 30;
/** A longer condition travels in the body of a batch: addresses have limits that nobody publishes. */
const LONGEST_IN_ADDRESS = 1500;
/** Pages of one question; 50,000 records of one customer are no longer a question for an API. */
const MAX_PAGES = 50;

export interface Query {
  entity: "Customer" | "Item" | "Account" | "Invoice" | "Payment" | "CreditMemo" | "SalesReceipt" | "RefundReceipt" | "Deposit" | "JournalEntry" | (string & {});
  /** Only these, where the question travels in a batch; everything otherwise. */
  columns?: string;
  /** After "where"; empty for all. */
  where: string;
  orderBy?: string;
  /** Rows left out before the first; none, where left out. */
  skip?: number;
  /** Rows wanted at most. */
  limit: number;
  /** Beyond the limit: "cut" is for candidates, "refuse" for what must be complete. */
  beyond: "cut" | "refuse";
  /** Answer with nothing where QuickBooks refuses the question, as it does for features that are off. */
  optional?: boolean;
}

export type Rows = unknown[];

/** Asks all the questions, paging each fully within its limit; several questions travel as one batch. */
export interface Queries {
  all(queries: readonly Query[]): Promise<Rows[]>;
  one(query: Query): Promise<Rows>;
}

interface Open {
  query: Query;
  rows: Rows;
  done: boolean;
  /** Rows asked for at once. */
  page: number;
}

export function createQueries(transport: Transport, sdk: Sdk): Queries {
  async function single({ query, rows, page }: Open): Promise<unknown> {
    const method = query.entity === "JournalEntry" ? "findJournalEntries" : `find${query.entity}s`;
    return sdk.read((client, done) => finder(client, method)(` ${tail(query, rows.length + 1, page)}`, done));
  }

  async function singleOrSmaller(open: Open): Promise<unknown> {
    try {
      return await single(open);
    } catch (error) {
      if (!isTooLarge(error) || open.page === SMALL_PAGE) throw error;
      open.page = SMALL_PAGE;
      return single(open);
    }
  }

  async function batch(open: Open[]): Promise<unknown[]> {
    const items = open.map((each, index) => ({ bId: `q${index}`, Query: statement(each) }));
    // Over the transport, not the SDK: one body for all, and answers matched by bId because their order is not promised.
    const body = JSON.stringify({ BatchItemRequest: items });
    const answer = batchAnswer.safeParse(await transport.json({ method: "POST", path: "/batch", body, write: false }));
    if (!answer.success) throw nonsense(false, "QuickBooks answered a batch with something else.");
    const byId = new Map(answer.data.BatchItemResponse.map((item) => [item.bId, item]));
    return items.map((item) => byId.get(item.bId));
  }

  async function round(open: Open[]): Promise<void> {
    const [only] = open;
    const alone = open.length === 1 && only && only.query.where.length <= LONGEST_IN_ADDRESS ? only : undefined;
    const answers = alone ? [await singleOrSmaller(alone)] : await batch(open);
    open.forEach((each, index) => take(each, answers[index]));
  }

  async function all(queries: readonly Query[]): Promise<Rows[]> {
    const asked: Open[] = queries.map((query) => ({ query, rows: [], done: false, page: PAGE }));
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const open = asked.filter((each) => !each.done);
      if (open.length === 0) break;
      for (let at = 0; at < open.length; at += BATCH) await round(open.slice(at, at + BATCH));
    }
    const unfinished = asked.find((each) => !each.done);
    if (unfinished) throw tooMany(unfinished.query);
    return asked.map((each) => each.rows);
  }

  return {
    all,
    async one(query) {
      return (await all([query]))[0] ?? [];
    },
  };
}

/** Quotes a value for the query language; control characters, which it cannot hold, become spaces. */
export function quoted(value: string): string {
  const plain = value.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
  return `'${plain.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function statement({ query, rows, page }: Open): string {
  return `select ${query.columns ?? "*"} from ${query.entity} ${tail(query, rows.length + 1, page)}`;
}

function tail(query: Query, start: number, page: number): string {
  const where = query.where === "" ? "" : `where ${query.where} `;
  const order = query.orderBy ? `orderby ${query.orderBy} ` : "";
  return `${where}${order}startposition ${(query.skip ?? 0) + start} maxresults ${pageSize(query, start, page)}`;
}

/** One row more than the limit tells whether there is more. */
function pageSize(query: Query, start: number, page: number): number {
  const left = query.limit - (start - 1) + (query.beyond === "refuse" ? 1 : 0);
  return Math.max(1, Math.min(page, left));
}

const batchAnswer = z.object({
  BatchItemResponse: z.array(z.looseObject({ bId: z.string() })),
});
const page = z.object({ QueryResponse: z.record(z.string(), z.unknown()) });

function take(open: Open, answer: unknown): void {
  const fault = faultIn(answer);
  if (fault && !open.query.optional) throw errorOfFault(fault);
  if (fault) {
    open.done = true;
    return;
  }
  const parsed = page.safeParse(answer);
  if (!parsed.success) throw nonsense(false, "QuickBooks answered a query with something else.");
  const found = parsed.data.QueryResponse[open.query.entity] ?? [];
  if (!Array.isArray(found)) throw nonsense(false, "QuickBooks answered a query without a list.");
  const asked = pageSize(open.query, open.rows.length + 1, open.page);
  open.rows.push(...(found as Rows));
  if (open.rows.length > open.query.limit) {
    if (open.query.beyond === "refuse") throw tooMany(open.query);
    open.rows.length = open.query.limit;
  }
  open.done = found.length < asked || (open.query.beyond === "cut" && open.rows.length >= open.query.limit);
}

function tooMany(query: Query): Error {
  return refuse(
    "park",
    "validation",
    `QuickBooks holds more than ${query.limit} records of ${query.entity} for one question. Link this one by hand.`,
  );
}

function finder(
  client: SdkClient,
  method: string,
): (where: string, done: (error: unknown, data?: unknown) => void) => void {
  const find = (client as unknown as Record<string, unknown>)[method];
  if (typeof find !== "function") throw refuse("bug", "validation", `node-quickbooks has no ${method}.`);
  return find.bind(client) as (where: string, done: (error: unknown, data?: unknown) => void) => void;
}
