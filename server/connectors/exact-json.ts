/**
 * Parses JSON with every number kept as the text it was written in ("100.00", "0.1234567"), so that no amount ever
 * passes through a float. Throws a SyntaxError for anything that is not JSON.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text, keepNumberText) as unknown;
}

function keepNumberText(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === "number" ? (context?.source ?? String(value)) : value;
}
