import type { Books } from "../books/books.ts";
import { faults } from "../wire/fault.ts";

interface CustomField {
  DefinitionId?: string;
  StringValue?: string;
}
const LONGEST = 31;

/** Every custom field of the company with its value, if any, as recorded; values for fields it does not have are dropped. */
export function customFields(books: Books, sent: unknown): Record<string, unknown>[] {
  const given = new Map(((sent ?? []) as CustomField[]).map((field) => [field.DefinitionId, field.StringValue]));
  return books.settings().customFields.map((Name, n) => {
    const DefinitionId = String(n + 1);
    const value = given.get(DefinitionId);
    if (value !== undefined && value.length > LONGEST) throw faults.tooLong("CustomField.StringValue", LONGEST);
    return { DefinitionId, Name, Type: "StringType", ...(value !== undefined && value !== "" && { StringValue: value }) };
  });
}
