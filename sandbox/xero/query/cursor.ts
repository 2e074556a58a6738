import { BadRequest } from "../wire/refusals.ts";
import type { Token } from "./tokens.ts";

/** Reads the tokens of a filter one after the other. */
export interface Cursor {
  peek(): Token | undefined;
  take(): Token | undefined;
  /** Takes one of these operators or words (in any case) where it is next. */
  takeAny(...texts: string[]): string | undefined;
  expect(text: string): void;
  /** The argument of a call: one text, numbers, or nothing. */
  text(call: string): string;
  numbers(call: string): number[];
  nothing(call: string): void;
}

export function cursorOver(tokens: Token[]): Cursor {
  let at = 0;
  const cursor: Cursor = {
    peek: () => tokens[at],
    take: () => tokens[at++],
    takeAny(...texts) {
      const token = tokens[at];
      const found = token && token.kind !== "string" ? texts.find((text) => text === token.text.toUpperCase()) : undefined;
      if (found !== undefined) at += 1;
      return found;
    },
    expect(text) {
      if (cursor.takeAny(text) === undefined) throw new BadRequest("QueryParseException", `'${text}' expected`);
    },
    text(call) {
      cursor.expect("(");
      const token = cursor.take();
      if (token?.kind !== "string") throw new BadRequest("QueryParseException", `${call} takes one text in double quotes`);
      cursor.expect(")");
      return token.text;
    },
    numbers(call) {
      cursor.expect("(");
      const numbers: number[] = [];
      do {
        const token = cursor.take();
        if (token?.kind !== "number" || numbers.length === 6) throw new BadRequest("QueryParseException", `${call} takes year, month, day and no more than three numbers of the time`);
        numbers.push(Number(token.text));
      } while (cursor.takeAny(",") !== undefined);
      cursor.expect(")");
      if (numbers.length !== 3 && numbers.length !== 6) throw new BadRequest("QueryParseException", `${call} takes three or six numbers`);
      return numbers;
    },
    nothing(call) {
      cursor.expect("(");
      if (cursor.takeAny(")") === undefined) throw new BadRequest("QueryParseException", `${call} takes nothing`);
    },
  };
  return cursor;
}
