import type { Context } from "hono";
import type { Books } from "../books/books.ts";
import { orderFrom } from "../query/order.ts";
import { whereFrom } from "../query/where.ts";
import { BadRequest, NotFound } from "../wire/refusals.ts";
import { WHOLE, type View } from "../wire/view.ts";
import { flagged, listed, type Resource } from "./resource.ts";

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 1000;

export const queryOf = (c: Context): URLSearchParams => new URL(c.req.url).searchParams;

/** Decimals of unit prices: 4 where the client asks for them, else 2. */
export function unitdpOf(query: URLSearchParams): 2 | 4 {
  const [wanted = "2"] = listed(query, "unitdp") ?? [];
  if (wanted !== "2" && wanted !== "4") throw new BadRequest("QueryParseException", "unitdp must be 2 or 4");
  return wanted === "4" ? 4 : 2;
}

export function readOne<T>(books: Books, resource: Resource<T>, key: string, query: URLSearchParams): object {
  const record = resource.find(books, key);
  if (!record) throw new NotFound();
  return { [resource.plural]: [resource.show(books, record, { ...WHOLE, unitdp: unitdpOf(query) })] };
}

export function readList<T>(books: Books, resource: Resource<T>, query: URLSearchParams, modifiedSince: string | undefined): object {
  const fields = resource.fields(books);
  const where = query.get("where");
  const predicates = [
    ...(where ? [whereFrom<T>(where, fields)] : []),
    ...(resource.filters?.(books, query) ?? []),
    ...modifiedFilter(resource, modifiedSince),
  ];
  let records = resource.all(books).filter((record) => predicates.every((holds) => holds(record as T)));
  const order = query.get("order");
  if (order) records = [...records].sort(orderFrom<T>(order, fields));
  const page = resource.paged ? pageOf(query) : undefined;
  const shown = page ? records.slice((page.page - 1) * page.size, page.page * page.size) : records;
  const view: View = { whole: false, lines: page !== undefined || !resource.paged, summary: flagged(query, "summaryOnly"), unitdp: unitdpOf(query) };
  return {
    ...(page && { pagination: { page: page.page, pageSize: page.size, pageCount: Math.ceil(records.length / page.size), itemCount: records.length } }),
    [resource.plural]: shown.map((record) => resource.show(books, record, view)),
  };
}

function pageOf(query: URLSearchParams): { page: number; size: number } | undefined {
  const page = wholeNumber(query, "page", 1_000_000);
  const size = wholeNumber(query, "pageSize", LARGEST_PAGE);
  return page === undefined && size === undefined ? undefined : { page: page ?? 1, size: size ?? DEFAULT_PAGE };
}

function wholeNumber(query: URLSearchParams, name: string, most: number): number | undefined {
  const [text] = listed(query, name) ?? [];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) throw new BadRequest("QueryParseException", `${name} must be a whole number from 1 to ${most}`);
  return value;
}

/** The header's time is UTC, with or without saying so. */
function modifiedFilter<T>({ updatedAt }: Resource<T>, header: string | undefined): ((record: T) => boolean)[] {
  if (header === undefined || !updatedAt) return [];
  const iso = /^\d{4}-\d\d-\d\d(T[\d:.]+)?$/.test(header);
  const since = Date.parse(iso && header.includes("T") ? `${header}Z` : header);
  if (Number.isNaN(since)) throw new BadRequest("QueryParseException", `If-Modified-Since '${header.slice(0, 40)}' is not a date and time`);
  return [(record) => updatedAt(record) > since];
}
