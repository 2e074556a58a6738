import type { Books } from "../books/books.ts";
import { ENTITIES, entityNamed, type EntityName } from "../books/entities.ts";
import type { Stored } from "../books/records.ts";
import { shown } from "../entities/show.ts";
import { faults } from "../wire/fault.ts";
import { order, test } from "./compare.ts";
import { parseQuery, type Query } from "./parse.ts";
import { refuseUnknownField } from "./property.ts";

/** The `QueryResponse` of a query; empty where nothing was found. Throws 4000 or 4001. */
export function runQuery(books: Books, source: string): Record<string, unknown> {
  const query = parseQuery(source);
  const entity = entityNamed(query.entity);
  if (!entity) throw faults.invalidQuery(`invalid context declaration: ${query.entity}`);
  const found = matching(books, entity, query);
  if (query.select === "count") return { totalCount: found.length };
  found.sort(query.orderBy.length > 0 ? order(entity, query.orderBy) : usualOrder(entity));
  const rows = found.slice(query.startPosition - 1, query.startPosition - 1 + query.maxResults);
  if (rows.length === 0) return {};
  const select = query.select;
  return {
    [entity]: rows.map((row) => (select.length === 0 ? shown(books, entity, row) : chosen(entity, shown(books, entity, row), select))),
    startPosition: query.startPosition,
    maxResults: rows.length,
  };
}

/** What was made inactive is left out unless the query speaks of it. */
function matching(books: Books, entity: EntityName, { where }: Query): Stored[] {
  const tests = where.map((condition) => test(entity, condition));
  const speaksOfActivity = where.some(({ path }) => path.toLowerCase() === "active");
  if (ENTITIES[entity].named && !speaksOfActivity) tests.push((record) => record.Active !== false);
  return books.all(entity).filter((record) => tests.every((fits) => fits(record)));
}

/** As recorded: lists by name (capitals first: PG&E before Pam), transactions by their last change, newest first. */
function usualOrder(entity: EntityName): (a: Stored, b: Stored) => number {
  if (ENTITIES[entity].named) {
    const name = (record: Stored) => (record.FullyQualifiedName ?? record.DisplayName ?? record.Name ?? record.Code ?? "") as string;
    return (a, b) => (name(a) === name(b) ? Number(a.Id) - Number(b.Id) : name(a) < name(b) ? -1 : 1);
  }
  const at = (record: Stored) => Date.parse(record.MetaData.LastUpdatedTime);
  return (a, b) => at(b) - at(a) || Number(b.Id) - Number(a.Id);
}

/** Only these fields, and the marks of a partial record. */
function chosen(entity: EntityName, record: Record<string, unknown>, select: string[]): Record<string, unknown> {
  for (const path of select) refuseUnknownField(entity, path);
  const tops = new Set(select.map((path) => path.split(".")[0]!.toLowerCase()));
  const fields = Object.entries(record).filter(([name]) => name === "Id" || tops.has(name.toLowerCase()));
  return { ...Object.fromEntries(fields), domain: "QBO", sparse: true };
}
