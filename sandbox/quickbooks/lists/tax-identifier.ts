/**
 * Tax identifiers are shown masked but for their last characters: recorded with vendors (`XXXXXX9875`); for customers
 * Intuit's reference shows five characters of them (`XXXXXX56789`).
 */
export function masked(identifier: string): string {
  return `XXXXXX${identifier.replace(/[^0-9A-Za-z]/g, "").slice(-SHOWN)}`;
}

const SHOWN = 5;

/** What to keep: a mask that is sent back means the identifier there was. */
export function unmasked(sent: unknown, before: unknown): unknown {
  return typeof before === "string" && sent === masked(before) ? before : sent;
}
