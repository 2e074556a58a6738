import known from "./known-fields.json" with { type: "json" };

interface TypeEntry {
  extends?: string;
  fields: Record<string, string>;
}
const types: Record<string, TypeEntry> = known.types;
const enums: Record<string, string[]> = known.enums;

/** `kind` is "object" with a type of its own, an XSD scalar such as "decimal", or "enum". */
export interface FieldType {
  kind: "object" | "enum" | "string" | "decimal" | "integer" | "boolean" | "date" | "dateTime" | "any";
  /** Of an object or an enumeration. */
  type: string;
  list: boolean;
}

const SCALARS: Record<string, FieldType["kind"]> = {
  string: "string",
  anyURI: "string",
  decimal: "decimal",
  int: "integer",
  long: "integer",
  positiveInteger: "integer",
  boolean: "boolean",
  date: "date",
  dateTime: "dateTime",
  IntuitAnyType: "any",
};

const resolved = new Map<string, Map<string, FieldType>>();

/** The fields Intuit's schema knows of this type, inherited ones included; undefined for a type it does not know. */
export function fieldsOf(type: string): Map<string, FieldType> | undefined {
  if (!Object.hasOwn(types, type)) return undefined;
  const known = resolved.get(type);
  if (known) return known;
  const { extends: parent, fields } = types[type]!;
  const all = new Map(parent ? fieldsOf(parent) : []);
  for (const [name, written] of Object.entries(fields)) all.set(name, fieldType(written));
  resolved.set(type, all);
  return all;
}

export function valuesOf(enumeration: string): string[] {
  return enums[enumeration] ?? [];
}

function fieldType(written: string): FieldType {
  const list = written.endsWith("[]");
  const type = list ? written.slice(0, -2) : written;
  const kind = SCALARS[type] ?? (Object.hasOwn(types, type) ? "object" : "enum");
  return { kind, type, list };
}
