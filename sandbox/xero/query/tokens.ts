import { BadRequest } from "../wire/refusals.ts";

export interface Token {
  kind: "string" | "number" | "name" | "operator";
  text: string;
}

const PATTERN = /\s*(?:"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(==|!=|<>|<=|>=|&&|\|\||[=<>(),!]))/y;
const LONGEST = 4000;

/** Splits a `where` filter; throws on anything that is no part of one. */
export function tokensOf(filter: string): Token[] {
  if (filter.length > LONGEST) throw new BadRequest("QueryParseException", `The filter is longer than ${LONGEST} characters`);
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  while (pattern.lastIndex < filter.trimEnd().length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(filter);
    if (!found) throw new BadRequest("QueryParseException", `Syntax error '${filter.slice(at, at + 20)}' at index ${at}`);
    const [, string, number, name, operator] = found;
    if (string !== undefined) tokens.push({ kind: "string", text: string.replace(/\\(.)/g, "$1") });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else tokens.push({ kind: "operator", text: operator! });
  }
  return tokens;
}
