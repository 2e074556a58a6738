import { faults } from "./fault.ts";
import { fieldsOf, valuesOf, type FieldType } from "./known-fields.ts";
import { isDay } from "./days.ts";

export type Body = Record<string, unknown>;

/** Longest texts, by field, wherever the field stands. Intuit names these limits in its reference. */
const LONGEST: Record<string, number> = {
  DocNumber: 21,
  PrivateNote: 4000,
  Description: 4000,
  DisplayName: 500,
  CompanyName: 100,
  GivenName: 100,
  MiddleName: 100,
  FamilyName: 100,
  Line1: 500,
  Line2: 500,
  City: 255,
  PostalCode: 30,
  Sku: 100,
  PaymentRefNum: 21,
  FreeFormNumber: 30,
  Address: 100,
};
const LONGEST_MEMO = 1000;
const MOST_IN_LIST = 10_000;

/**
 * A copy of what was sent with numbers, booleans and texts in their proper JSON type (QuickBooks takes `"5"` for 5 and
 * 5 for `"5"`), without nulls. Throws 2010 for a property Intuit's schema does not know or a value of another shape,
 * 2030 for an unreadable number or date, 2050 for a text that is too long, 2080 for an unknown enumeration value.
 */
export function checked(type: string, body: unknown): Body {
  if (!isObject(body)) throw faults.unsupportedProperty(`Can not deserialize instance of com.intuit.schema.finance.v3.${type}`);
  const fields = fieldsOf(type);
  if (!fields) throw faults.unsupportedProperty(`Unrecognized entity "${type}"`);
  const result: Body = {};
  for (const [name, value] of Object.entries(body)) {
    const field = fields.get(name);
    if (!field) throw faults.unsupportedProperty(unrecognised(name, type, fields));
    if (value === null) continue;
    result[name] = field.list ? listOf(name, field, value) : one(name, field, value);
    checkLength(type, name, result[name]);
  }
  return result;
}

export const isObject = (value: unknown): value is Body => typeof value === "object" && value !== null && !Array.isArray(value);

function unrecognised(name: string, type: string, fields: Map<string, FieldType>): string {
  const shown = [...fields.keys()].slice(0, 60).map((field) => `"${field}"`);
  return `Unrecognized field "${name}" (class com.intuit.schema.finance.v3.${type}), not marked as ignorable (${fields.size} known properties: ${shown.join(", ")} [truncated]])\n`;
}

function listOf(name: string, field: FieldType, value: unknown): unknown[] {
  if (!Array.isArray(value)) throw faults.unsupportedProperty(`Can not deserialize instance of java.util.List out of ${name}`);
  if (value.length > MOST_IN_LIST) throw faults.rule(`${name} holds more than ${MOST_IN_LIST} entries.`);
  return value.filter((each) => each !== null).map((each) => one(name, field, each));
}

function one(name: string, { kind, type }: FieldType, value: unknown): unknown {
  switch (kind) {
    case "object":
      return checked(type, value);
    case "any":
      return value;
    case "enum":
      if (!valuesOf(type).includes(text(name, value))) throw faults.invalidEnumeration(name, text(name, value));
      return value;
    case "string":
    case "dateTime":
      return text(name, value);
    case "boolean":
      if (value === true || value === "true") return true;
      if (value === false || value === "false") return false;
      throw faults.unsupportedProperty(`Can not construct Boolean value of ${name} from ${JSON.stringify(value)}`);
    case "integer":
    case "decimal":
      return number(name, value, kind === "integer");
    case "date":
      if (!isDay(text(name, value).slice(0, 10))) throw faults.invalidDate(name, text(name, value));
      return text(name, value).slice(0, 10);
  }
}

function text(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw faults.unsupportedProperty(`Can not deserialize instance of java.lang.String out of ${name}`);
}

const LARGEST = 99_999_999_999;

function number(name: string, value: unknown, whole: boolean): number {
  const read = typeof value === "number" ? value : /^-?\d+(\.\d+)?$/.test(text(name, value).trim()) ? Number(value) : Number.NaN;
  if (!Number.isFinite(read) || Math.abs(read) > LARGEST || (whole && !Number.isInteger(read))) throw faults.invalidNumber(name, String(text(name, value)));
  return read;
}

function checkLength(type: string, name: string, value: unknown): void {
  const most = type === "MemoRef" && name === "value" ? LONGEST_MEMO : Object.hasOwn(LONGEST, name) ? LONGEST[name] : undefined;
  if (most !== undefined && typeof value === "string" && value.length > most) throw faults.tooLong(name, most);
}
