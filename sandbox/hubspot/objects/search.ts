import { z } from "zod";
import type { Portal, StoredObject } from "../portal.ts";
import { validation } from "../refusal.ts";
import { objectType, type ObjectType } from "../schema/types.ts";
import { associatedWith } from "./associations.ts";
import { valuesOf } from "./objects.ts";

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String).pipe(z.string().max(3000));
const filter = z
  .strictObject({
    propertyName: z.string(),
    operator: z.enum(["EQ", "NEQ", "LT", "LTE", "GT", "GTE", "BETWEEN", "IN", "NOT_IN", "HAS_PROPERTY", "NOT_HAS_PROPERTY", "CONTAINS_TOKEN", "NOT_CONTAINS_TOKEN"]),
    value: text.optional(),
    highValue: text.optional(),
    values: z.array(text).min(1).max(100).optional(),
  })
  .check((context) => {
    const { operator, value, highValue, values } = context.value;
    const missing = /^(NOT_)?IN$/.test(operator) ? !values && "values" : operator.endsWith("HAS_PROPERTY") ? false : value === undefined ? "value" : operator === "BETWEEN" && highValue === undefined && "highValue";
    if (missing) context.issues.push({ code: "custom", message: `The operator ${operator} needs ${missing}`, input: context.value });
  });
type Filter = z.infer<typeof filter>;

export const searchRequest = z.object({
  filterGroups: z.array(z.strictObject({ filters: z.array(filter).min(1).max(6) })).max(5).default([]),
  sorts: z.array(z.union([z.string(), z.strictObject({ propertyName: z.string(), direction: z.enum(["ASCENDING", "DESCENDING"]).default("ASCENDING") })])).max(1).default([]),
  query: z.string().max(3000).optional(),
  properties: z.array(z.string()).default([]),
  limit: z.number().int().min(1).max(200).default(10),
  after: z.coerce.number().int().min(0).default(0),
});
export type SearchRequest = z.infer<typeof searchRequest>;

const FILTER_LIMIT = 18;
const RESULT_LIMIT = 10_000;

/** `indexedBefore`, epoch milliseconds: what changed later is not found yet, as HubSpot's index lags behind. */
export function search(portal: Portal, type: ObjectType, request: SearchRequest, indexedBefore: number): { total: number; page: Readonly<StoredObject>[]; next: string | null } {
  const filters = request.filterGroups.flatMap((group) => group.filters);
  if (filters.length > FILTER_LIMIT) throw validation(`There are ${filters.length} filters; at most ${FILTER_LIMIT} are allowed`);
  if (request.after + request.limit > RESULT_LIMIT) throw validation(`Search pages only the first ${RESULT_LIMIT} results`);
  checkNames(portal, type, [...filters.map((one) => one.propertyName), ...request.sorts.map(sortName)]);
  const matching = portal.objects
    .values()
    .filter((object) => object.type === type.name && !object.archived && Date.parse(object.updatedAt) <= indexedBefore)
    .filter((object) => matches(portal, type, object, request));
  const sorted = sortBy(portal, matching, request);
  const page = sorted.slice(request.after, request.after + request.limit);
  const end = request.after + page.length;
  return { total: matching.length, page, next: end < matching.length ? String(end) : null };
}

const sortName = (sort: SearchRequest["sorts"][number]) => (typeof sort === "string" ? sort.replace(/^-/, "") : sort.propertyName);

function checkNames(portal: Portal, type: ObjectType, names: string[]): void {
  const known = new Set(portal.propertiesOf(type.name).map((one) => one.name));
  const unknown = names.find((name) => !known.has(name) && !name.startsWith("associations."));
  if (unknown !== undefined) throw validation(`There was a problem with the request: property ${unknown} does not exist`);
}

function matches(portal: Portal, type: ObjectType, object: Readonly<StoredObject>, { filterGroups, query }: SearchRequest): boolean {
  const values = valuesOf(portal, object);
  const found = filterGroups.length === 0 || filterGroups.some((group) => group.filters.every((one) => passes(portal, object, values, one)));
  const words = (query ?? "").toLowerCase();
  return found && (words === "" || type.searched.some((name) => values[name]?.toLowerCase().includes(words)));
}

function passes(portal: Portal, object: Readonly<StoredObject>, values: Record<string, string | null>, one: Filter): boolean {
  if (one.propertyName.startsWith("associations.")) {
    const to = objectType(one.propertyName.slice("associations.".length));
    if (!to) throw validation(`The object type of ${one.propertyName} is unknown`);
    const linked = associatedWith(portal, object.type, object.id, to.name).map((link) => link.toId);
    const wanted = one.values ?? (one.value === undefined ? [] : [one.value]);
    if (one.operator.endsWith("HAS_PROPERTY")) return linked.length > 0 === (one.operator === "HAS_PROPERTY");
    if (one.operator !== "EQ" && one.operator !== "IN") throw validation(`The operator ${one.operator} does not go with ${one.propertyName}`);
    return linked.some((id) => wanted.includes(id));
  }
  return compare(values[one.propertyName] ?? null, one);
}

function compare(value: string | null, { operator, value: wanted = "", highValue = "", values = [] }: Filter): boolean {
  if (operator === "HAS_PROPERTY") return value !== null;
  if (operator === "NOT_HAS_PROPERTY") return value === null;
  if (value === null) return operator === "NEQ" || operator === "NOT_IN" || operator === "NOT_CONTAINS_TOKEN";
  const same = (other: string) => value.toLowerCase() === other.toLowerCase() || order(value, other) === 0;
  const tests: Record<Exclude<Filter["operator"], "HAS_PROPERTY" | "NOT_HAS_PROPERTY">, () => boolean> = {
    EQ: () => same(wanted),
    NEQ: () => !same(wanted),
    LT: () => order(value, wanted) < 0,
    LTE: () => order(value, wanted) <= 0,
    GT: () => order(value, wanted) > 0,
    GTE: () => order(value, wanted) >= 0,
    BETWEEN: () => order(value, wanted) >= 0 && order(value, highValue) <= 0,
    IN: () => values.some(same),
    NOT_IN: () => !values.some(same),
    CONTAINS_TOKEN: () => hasToken(value, wanted),
    NOT_CONTAINS_TOKEN: () => !hasToken(value, wanted),
  };
  return tests[operator]();
}

/** A word of the value, "*" standing for any letters. */
function hasToken(value: string, token: string): boolean {
  const pattern = token.toLowerCase().replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  return value.toLowerCase().split(/[\s@.,;/-]+/).concat(value.toLowerCase()).some((word) => new RegExp(`^${pattern}$`).test(word));
}

/** Numbers as numbers, moments as moments (asked for in milliseconds or ISO), anything else as text. */
function order(a: string, b: string): number {
  const [left, right] = [scalar(a), scalar(b)];
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function scalar(text: string): number | string {
  if (/^-?\d*\.?\d+$/.test(text)) return Number(text);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : text;
}

function sortBy(portal: Portal, objects: Readonly<StoredObject>[], { sorts }: SearchRequest): Readonly<StoredObject>[] {
  const [sort] = sorts;
  const name = sort === undefined ? "hs_object_id" : sortName(sort);
  const down = typeof sort === "string" ? sort.startsWith("-") : sort?.direction === "DESCENDING";
  const keyed = objects.map((object) => ({ object, key: valuesOf(portal, object)[name] ?? "" }));
  return keyed.sort((a, b) => (down ? -1 : 1) * order(a.key, b.key) || Number(a.object.id) - Number(b.object.id)).map((one) => one.object);
}
