import { XMLParser } from "fast-xml-parser";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** As `sandbox/quickbooks/wire/known-fields.json`. */
export interface KnownFields {
  /** By type: its fields with their type ("Line[]" is a list), and the type it extends. */
  types: Record<string, { extends?: string; fields: Record<string, string> }>;
  enums: Record<string, string[]>;
}

const FILES = ["IntuitBaseTypes.xsd", "IntuitNamesTypes.xsd", "Finance.xsd"];

interface Node {
  [name: string]: unknown;
  "@name"?: string;
  "@type"?: string;
  "@ref"?: string;
}

/** Reads Intuit's schema for these entities and for everything they are made of. */
export function knownFieldsFromXsd(folder: string, entities: string[]): KnownFields {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", removeNSPrefix: true, isArray: (_name, _path, _leaf, isAttribute) => !isAttribute });
  const complex = new Map<string, Node>();
  const simple = new Map<string, Node>();
  const groups = new Map<string, Node>();
  for (const file of FILES) {
    const parsed = parser.parse(readFileSync(join(folder, file), "utf8")) as { schema: Node[] };
    const schema = parsed.schema[0]!;
    for (const node of list(schema.complexType)) complex.set(String(node["@name"]), node);
    for (const node of list(schema.simpleType)) simple.set(String(node["@name"]), node);
    for (const node of list(schema.group)) groups.set(String(node["@name"]), node);
  }
  const found: KnownFields = { types: {}, enums: {} };

  const scalarOf = (type: string): string => {
    const restriction = list(simple.get(type)?.restriction)[0];
    const values = list(restriction?.enumeration).map((node) => String(node["@value"]));
    if (values.length === 0) return restriction ? scalarOf(plain(String(restriction["@base"]))) : type;
    found.enums[type] = values;
    return type;
  };
  const typeOf = (element: Node): string => {
    const type = plain(element["@type"] ?? "IntuitAnyType");
    if (complex.has(type)) visit(type);
    return (complex.has(type) ? type : scalarOf(type)) + (element["@maxOccurs"] === "unbounded" ? "[]" : "");
  };
  const collect = (node: Node | undefined, fields: Record<string, string>): void => {
    if (!node) return;
    for (const element of list(node.element)) if (element["@name"]) fields[element["@name"]] = typeOf(element);
    for (const attribute of list(node.attribute)) if (attribute["@name"]) fields[attribute["@name"]] = typeOf(attribute);
    for (const inner of ["sequence", "choice", "all"]) for (const each of list(node[inner])) collect(each, fields);
    for (const group of list(node.group)) collect(group["@ref"] ? groups.get(plain(group["@ref"])) : group, fields);
  };
  const visit = (type: string): void => {
    if (found.types[type]) return;
    const node = complex.get(type);
    if (!node) throw new Error(`The schema has no type ${type}`);
    const entry: KnownFields["types"][string] = (found.types[type] = { fields: {} });
    const content = list(node.complexContent)[0] ?? list(node.simpleContent)[0];
    const extension = list(content?.extension)[0];
    // A type with text content is {"value": text, ...attributes} in JSON.
    if (node.simpleContent) entry.fields.value = scalarOf(plain(String(extension?.["@base"])));
    else if (extension) {
      entry.extends = plain(String(extension["@base"]));
      visit(entry.extends);
    }
    collect(extension ?? node, entry.fields);
  };
  for (const entity of entities) visit(entity);
  return found;
}

const plain = (name: string) => name.replace(/^\w+:/, "");
const list = (value: unknown): Node[] => (Array.isArray(value) ? (value as Node[]).filter((node) => typeof node === "object") : []);
