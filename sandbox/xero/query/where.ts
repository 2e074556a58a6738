import { BadRequest } from "../wire/refusals.ts";
import { cursorOver, type Cursor } from "./cursor.ts";
import type { Fields, FieldValue } from "./fields.ts";
import { operandAt, type Operand } from "./operand.ts";
import { tokensOf } from "./tokens.ts";

export type Predicate<T> = (record: T) => boolean;

const DEEPEST = 50;

/**
 * The documented part of Xero's `where`: comparisons, AND, OR, brackets, Guid("…"), DateTime(y,m,d), and Contains,
 * StartsWith, EndsWith, ToLower, ToUpper on text. Anything else, types that do not fit included, is a QueryParseException.
 */
export function whereFrom<T>(filter: string, fields: Fields<T>): Predicate<T> {
  const cursor = cursorOver(tokensOf(filter));
  const predicate = either(cursor, fields, 0);
  const rest = cursor.peek();
  if (rest) throw new BadRequest("QueryParseException", `Syntax error at '${rest.text}'`);
  return predicate;
}

function either<T>(cursor: Cursor, fields: Fields<T>, depth: number): Predicate<T> {
  const parts = [both(cursor, fields, depth)];
  while (cursor.takeAny("OR", "||") !== undefined) parts.push(both(cursor, fields, depth));
  return (record) => parts.some((part) => part(record));
}

function both<T>(cursor: Cursor, fields: Fields<T>, depth: number): Predicate<T> {
  const parts = [single(cursor, fields, depth)];
  while (cursor.takeAny("AND", "&&") !== undefined) parts.push(single(cursor, fields, depth));
  return (record) => parts.every((part) => part(record));
}

function single<T>(cursor: Cursor, fields: Fields<T>, depth: number): Predicate<T> {
  if (depth > DEEPEST) throw new BadRequest("QueryParseException", `The filter is nested deeper than ${DEEPEST} levels`);
  if (cursor.takeAny("!") !== undefined) {
    const inner = single(cursor, fields, depth + 1);
    return (record) => !inner(record);
  }
  if (cursor.takeAny("(") !== undefined) {
    const inner = either(cursor, fields, depth + 1);
    cursor.expect(")");
    return inner;
  }
  return comparison(cursor, fields);
}

const HOLDS: Record<string, (left: FieldValue, right: FieldValue) => boolean> = {
  "==": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left !== undefined && right !== undefined && left < right,
  "<=": (left, right) => left !== undefined && right !== undefined && left <= right,
  ">": (left, right) => left !== undefined && right !== undefined && left > right,
  ">=": (left, right) => left !== undefined && right !== undefined && left >= right,
};
const SPELLINGS: Record<string, string> = { "=": "==", "<>": "!=" };

function comparison<T>(cursor: Cursor, fields: Fields<T>): Predicate<T> {
  const left = operandAt(cursor, fields);
  const sign = cursor.takeAny("==", "!=", "=", "<>", "<=", ">=", "<", ">");
  if (sign === undefined) {
    if (left.type !== "boolean") throw new BadRequest("QueryParseException", "Expression of type 'Boolean' expected");
    return (record) => left.of(record) === true;
  }
  const right = operandAt(cursor, fields);
  const operator = SPELLINGS[sign] ?? sign;
  checkTypes(left, right, operator);
  const holds = HOLDS[operator]!;
  return (record) => holds(left.of(record), right.of(record));
}

function checkTypes<T>(left: Operand<T>, right: Operand<T>, operator: string): void {
  const equality = operator === "==" || operator === "!=";
  const orderable = (type: string) => type === "number" || type === "date";
  const fits = left.type === right.type || left.type === "null" || right.type === "null";
  if (!fits || (!equality && !orderable(left.type))) {
    throw new BadRequest("QueryParseException", `Operator '${operator}' incompatible with operand types '${left.type}' and '${right.type}'`);
  }
}
