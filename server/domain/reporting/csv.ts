import type { DecimalText } from "../money.ts";

/** Text is for people and may hold anything; a number is ours and stays one in a spreadsheet. */
export type Cell = string | { number: DecimalText };

/**
 * Excel takes a file for the local code page unless it begins with this mark; LibreOffice, Google Sheets and every reader
 * of UTF-8 we know skip it.
 */
const BYTE_ORDER_MARK = "\uFEFF";

/** RFC 4180 in UTF-8: every row ends in CRLF; what holds a comma, a quote or a line break is quoted. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map((cell) => (typeof cell === "string" ? quoted(disarmed(cell)) : cell.number)).join(",")}\r\n`).join("");

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A spreadsheet runs what begins like a formula, and a deal's name is whatever somebody typed. A quote before it makes it
 * text again; spaces in front do not disarm it, so they do not count.
 */
const disarmed = (text: string): string => (/^[\s\u0000]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text);
