import { dayOf, msOf } from "../wire/dates.ts";
import { BadRequest } from "../wire/refusals.ts";
import type { Cursor } from "./cursor.ts";
import type { Fields, FieldType, FieldValue } from "./fields.ts";

/** One side of a comparison: a property, a literal, or text made from one. */
export interface Operand<T> {
  type: FieldType | "null";
  of(record: T): FieldValue;
}

const METHODS: Record<string, { type: FieldType; apply: (text: string, argument: string) => FieldValue; argument: boolean }> = {
  Contains: { type: "boolean", argument: true, apply: (text, part) => text.toLowerCase().includes(part.toLowerCase()) },
  StartsWith: { type: "boolean", argument: true, apply: (text, part) => text.toLowerCase().startsWith(part.toLowerCase()) },
  EndsWith: { type: "boolean", argument: true, apply: (text, part) => text.toLowerCase().endsWith(part.toLowerCase()) },
  ToLower: { type: "string", argument: false, apply: (text) => text.toLowerCase() },
  ToUpper: { type: "string", argument: false, apply: (text) => text.toUpperCase() },
};

const constant = <T>(type: Operand<T>["type"], value: FieldValue): Operand<T> => ({ type, of: () => value });

export function operandAt<T>(cursor: Cursor, fields: Fields<T>): Operand<T> {
  const token = cursor.take();
  switch (token?.kind) {
    case "string":
      return constant("string", token.text);
    case "number":
      return constant("number", Number(token.text));
    case "name":
      return named(token.text, cursor, fields);
    case "operator":
    case undefined:
      throw new BadRequest("QueryParseException", `Expression expected at ${token ? `'${token.text}'` : "the end"}`);
  }
}

function named<T>(name: string, cursor: Cursor, fields: Fields<T>): Operand<T> {
  const lower = name.toLowerCase();
  if (lower === "true" || lower === "false") return constant("boolean", lower === "true");
  if (lower === "null") return constant("null", undefined);
  if (lower === "guid") return constant("guid", cursor.text("Guid").toLowerCase());
  if (lower === "datetime") return constant("date", dateFrom(cursor.numbers("DateTime")));
  if (lower === "datetime.parse") return constant("date", parsed(cursor.text("DateTime.Parse")));
  const field = Object.entries(fields).find(([known]) => known.toLowerCase() === lower)?.[1];
  if (field) return field;
  return method(name, cursor, fields);
}

function method<T>(name: string, cursor: Cursor, fields: Fields<T>): Operand<T> {
  const [, path = "", called = ""] = /^(.+)\.(\w+)$/.exec(name) ?? [];
  const field = Object.entries(fields).find(([known]) => known.toLowerCase() === path.toLowerCase())?.[1];
  const known = METHODS[called];
  if (!field || !known) throw new BadRequest("QueryParseException", `No property or field '${name}' exists in type of this endpoint, or it cannot be filtered by`);
  if (field.type !== "string") throw new BadRequest("QueryParseException", `No applicable method '${called}' exists in type '${field.type}'`);
  const argument = known.argument ? cursor.text(called) : (cursor.nothing(called), "");
  return {
    type: known.type,
    of(record) {
      const value = field.of(record);
      return value === undefined ? (known.type === "boolean" ? false : undefined) : known.apply(String(value), argument);
    },
  };
}

function dateFrom([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: number[]): number {
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const real = new Date(time);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day || year < 1900) throw new BadRequest("QueryParseException", "DateTime names a day that does not exist");
  return time;
}

function parsed(text: string): number {
  const day = dayOf(text);
  if (day === undefined) throw new BadRequest("QueryParseException", `The string '${text}' is not a valid date`);
  return text.includes("T") ? Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`) : msOf(day);
}
