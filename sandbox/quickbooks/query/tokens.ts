import { faults } from "../wire/fault.ts";

export type Token =
  | { kind: "word"; text: string }
  | { kind: "text"; text: string }
  | { kind: "number"; text: string }
  | { kind: "sign"; text: string };

const LONGEST = 20_000;
const MOST = 5000;
const PATTERN = /\s+|(?<text>'(?:[^'\\]|\\.)*')|(?<number>-?\d+(?:\.\d+)?(?![\w-]))|(?<word>[A-Za-z_][\w.]*)|(?<sign><=|>=|!=|<>|[=<>(),*])/gy;

/** Cuts a query into tokens. Throws 4000 for what is not part of the language. */
export function tokens(query: string): Token[] {
  if (query.length > LONGEST) throw faults.unparsedQuery(`The query is longer than ${LONGEST} characters.`);
  const found: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < query.length && found.length < MOST) {
    const at = PATTERN.lastIndex;
    const match = PATTERN.exec(query);
    if (!match) throw faults.unparsedQuery(`Lexical error at column ${at + 1}. Encountered: "${query.slice(at, at + 10)}"`);
    const { text, number, word, sign } = match.groups ?? {};
    if (text !== undefined) found.push({ kind: "text", text: text.slice(1, -1).replace(/\\(.)/g, "$1") });
    else if (number !== undefined) found.push({ kind: "number", text: number });
    else if (word !== undefined) found.push({ kind: "word", text: word });
    else if (sign !== undefined) found.push({ kind: "sign", text: sign });
  }
  if (found.length >= MOST) throw faults.unparsedQuery(`The query has more than ${MOST} words.`);
  return found;
}
