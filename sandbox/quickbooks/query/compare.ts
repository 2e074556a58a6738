import type { EntityName } from "../books/entities.ts";
import type { Stored } from "../books/records.ts";
import { faults } from "../wire/fault.ts";
import type { Condition } from "./parse.ts";
import { property, type Property } from "./property.ts";

type Comparable = string | number | boolean;

/** A test of records for one condition. Throws 4001 for an unknown property or a value of the wrong kind. */
export function test(entity: EntityName, { path, operator, values }: Condition): (record: Stored) => boolean {
  const asked = property(entity, path);
  const wanted = values.map((value) => comparable(asked, value, path));
  if (operator === "LIKE") {
    if (asked.kind !== "string") throw faults.invalidQuery(`LIKE is for texts, which ${path} is not`);
    const fits = like(values[0] ?? "");
    return (record) => fits(String(asked.of(record) ?? ""));
  }
  const [first] = wanted;
  return (record) => {
    const held = asked.of(record);
    if (held === undefined) return operator === "!=";
    const value = comparable(asked, String(held), path);
    switch (operator) {
      case "IN":
        return wanted.includes(value);
      case "=":
        return value === first;
      case "!=":
        return value !== first;
      case "<":
        return value < first!;
      case ">":
        return value > first!;
      case "<=":
        return value <= first!;
      case ">=":
        return value >= first!;
    }
  };
}

/** Orders records by these properties, capitals before small letters; records without one come first. */
export function order(entity: EntityName, orderBy: { path: string; descending: boolean }[]): (a: Stored, b: Stored) => number {
  const keys = orderBy.map(({ path, descending }) => ({ asked: property(entity, path), path, sign: descending ? -1 : 1 }));
  return (a, b) => {
    for (const { asked, path, sign } of keys) {
      const [left, right] = [a, b].map((record) => sortKey(asked, asked.of(record), path));
      if (left === right) continue;
      if (left === undefined) return -sign;
      if (right === undefined) return sign;
      return left < right ? -sign : sign;
    }
    return 0;
  };
}

function sortKey(asked: Property, held: Comparable | undefined, path: string): Comparable | undefined {
  if (held === undefined || (typeof held === "string" && asked.kind === "string" && !asked.isId)) return held;
  return comparable(asked, String(held), path);
}

/** Texts compare whatever their case, ids by number, times as moments. Throws 4001 for a value of the wrong kind. */
function comparable({ kind, isId }: Property, value: string, path: string): Comparable {
  const read = READERS[kind];
  if (!read) return isId && /^\d{1,15}$/.test(value) ? Number(value) : value.toLowerCase();
  const result = read(value);
  if (result === undefined) throw faults.invalidQuery(`Invalid ${kind} '${value}' for ${path}`);
  return result;
}

const numberOf = (value: string) => (value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : undefined);

function momentOf(value: string): number | undefined {
  const moment = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value);
  return Number.isNaN(moment) ? undefined : moment;
}

/** How a value is read, for each kind that is not a text; undefined is no such value. */
const READERS: Partial<Record<Property["kind"], (value: string) => Comparable | undefined>> = {
  boolean: (value) => (/^(true|false)$/i.test(value) ? value.toLowerCase() === "true" : undefined),
  decimal: numberOf,
  integer: numberOf,
  date: (value) => (/^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined),
  dateTime: momentOf,
};

/** `%` stands for any text; nothing else is special. */
function like(pattern: string): (text: string) => boolean {
  const [start = "", ...rest] = pattern.toLowerCase().split("%");
  const end = rest.pop();
  return (given) => {
    const text = given.toLowerCase();
    if (end === undefined) return text === start;
    let at = start.length;
    if (!text.startsWith(start)) return false;
    for (const part of rest) {
      const found = text.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return text.length - end.length >= at && text.endsWith(end);
  };
}
