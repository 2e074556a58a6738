import { faults } from "../wire/fault.ts";
import { tokens, type Token } from "./tokens.ts";

export type Operator = "=" | "!=" | "<" | ">" | "<=" | ">=" | "LIKE" | "IN";

export interface Condition {
  path: string;
  operator: Operator;
  /** One value, several for IN; always as text. */
  values: string[];
}

export interface Query {
  /** "count", or the fields asked for; empty for all of them. */
  select: "count" | string[];
  entity: string;
  where: Condition[];
  orderBy: { path: string; descending: boolean }[];
  startPosition: number;
  maxResults: number;
}

const MOST_ROWS = 1000;
const DEFAULT_ROWS = 100;
const COMPARISONS = new Set(["=", "!=", "<", ">", "<=", ">="]);

/**
 * `select *|count(*)|fields from Entity [where a = 'x' and …] [orderby f [asc|desc], …] [startposition n] [maxresults n]`,
 * words in any case, the last two in either order as recorded. Throws 4000 for anything else; OR does not exist.
 */
export function parseQuery(source: string): Query {
  const cursor = new Cursor(tokens(source));
  cursor.expect("select");
  const select = selection(cursor);
  cursor.expect("from");
  const query: Query = { select, entity: cursor.word("an entity"), where: [], orderBy: [], startPosition: 1, maxResults: DEFAULT_ROWS };
  if (cursor.accept("where")) query.where = conditions(cursor);
  if (cursor.accept("orderby") || cursor.acceptBoth("order", "by")) query.orderBy = orders(cursor);
  for (let clause = 0; clause < 2; clause += 1) {
    if (cursor.accept("startposition")) query.startPosition = cursor.positive("startposition");
    if (cursor.accept("maxresults")) query.maxResults = cursor.positive("maxresults");
  }
  cursor.end();
  if (query.maxResults > MOST_ROWS) throw faults.invalidQuery(`maxresults must not be more than ${MOST_ROWS}. Supplied value:${query.maxResults}`);
  return query;
}

function selection(cursor: Cursor): Query["select"] {
  if (cursor.accept("*")) return [];
  const fields = [cursor.word("a field")];
  if (fields[0]?.toLowerCase() === "count" && cursor.accept("(")) {
    cursor.expect("*");
    cursor.expect(")");
    return "count";
  }
  while (cursor.accept(",")) fields.push(cursor.word("a field"));
  return fields;
}

function conditions(cursor: Cursor): Condition[] {
  const found = [condition(cursor)];
  while (cursor.accept("and")) found.push(condition(cursor));
  return found;
}

function condition(cursor: Cursor): Condition {
  const path = cursor.word("a property");
  if (cursor.accept("in")) {
    cursor.expect("(");
    const values = [cursor.value()];
    while (cursor.accept(",")) values.push(cursor.value());
    cursor.expect(")");
    return { path, operator: "IN", values };
  }
  if (cursor.accept("like")) return { path, operator: "LIKE", values: [cursor.value()] };
  const operator = cursor.sign();
  if (!COMPARISONS.has(operator)) throw faults.unparsedQuery(`Encountered "${operator}" where an operator was expected.`);
  return { path, operator: operator as Operator, values: [cursor.value()] };
}

function orders(cursor: Cursor): Query["orderBy"] {
  const one = () => {
    const path = cursor.word("a property");
    const descending = cursor.accept("desc");
    if (!descending) cursor.accept("asc");
    return { path, descending };
  };
  const found = [one()];
  while (cursor.accept(",")) found.push(one());
  return found;
}

/** Walks over the tokens; every step that does not fit throws 4000 with what stood there. */
class Cursor {
  readonly #tokens: Token[];
  #at = 0;

  constructor(all: Token[]) {
    this.#tokens = all;
  }

  /** Takes this word, in any case, or this sign, if it comes next. */
  accept(text: string): boolean {
    const token = this.#tokens[this.#at];
    const fits = token !== undefined && token.kind !== "text" && token.text.toLowerCase() === text;
    if (fits) this.#at += 1;
    return fits;
  }

  acceptBoth(first: string, second: string): boolean {
    if (!this.accept(first)) return false;
    this.expect(second);
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw this.#unexpected(`"${text}"`);
  }

  word(what: string): string {
    return this.#take(["word"], what);
  }

  sign(): string {
    return this.#take(["sign"], "an operator");
  }

  /** A quoted text, a number, true or false. */
  value(): string {
    const token = this.#tokens[this.#at];
    if (token?.kind === "word" && !/^(true|false)$/i.test(token.text)) throw this.#unexpected("a quoted value");
    return this.#take(["text", "number", "word"], "a value");
  }

  positive(what: string): number {
    const read = Number(this.#take(["number", "text"], "a number"));
    if (!Number.isInteger(read) || read < 1) throw faults.invalidQuery(`${what} must be a whole number from 1. Supplied value:${read}`);
    return read;
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw this.#unexpected("the end of the query");
  }

  #take(kinds: Token["kind"][], what: string): string {
    const token = this.#tokens[this.#at];
    if (!token || !kinds.includes(token.kind)) throw this.#unexpected(what);
    this.#at += 1;
    return token.text;
  }

  #unexpected(wanted: string) {
    const token = this.#tokens[this.#at];
    return faults.unparsedQuery(`Encountered "${token?.text ?? "<EOF>"}" at word ${this.#at + 1}. Was expecting ${wanted}.`);
  }
}
