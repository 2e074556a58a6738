import { BadRequest } from "../wire/refusals.ts";
import type { Fields, FieldValue } from "./fields.ts";

/** `order=InvoiceNumber ASC, Date DESC`; records that lack a field come first. */
export function orderFrom<T>(order: string, fields: Fields<T>): (a: T, b: T) => number {
  const keys = order.split(",").map((part) => {
    const [, name = "", direction = "ASC"] = /^\s*([\w.]+)(?:\s+(ASC|DESC))?\s*$/i.exec(part) ?? [];
    const field = Object.entries(fields).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
    if (!field) throw new BadRequest("QueryParseException", `No property or field '${part.trim()}' exists to order by`);
    return { field, sign: direction.toUpperCase() === "DESC" ? -1 : 1 };
  });
  return (a, b) => {
    for (const { field, sign } of keys) {
      const difference = compare(field.of(a), field.of(b));
      if (difference !== 0) return difference * sign;
    }
    return 0;
  };
}

function compare(a: FieldValue, b: FieldValue): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  if (b === undefined) return 1;
  return a < b ? -1 : 1;
}
