export type FieldType = "string" | "number" | "boolean" | "guid" | "date";
/** Dates are epoch milliseconds here. */
export type FieldValue = string | number | boolean | undefined;

/** A property that `where` and `order` know, such as Contact.ContactID. */
export interface Field<T> {
  type: FieldType;
  of(record: T): FieldValue;
}

export type Fields<T> = Record<string, Field<T>>;

const kind =
  (type: FieldType) =>
  <T>(of: (record: T) => FieldValue): Field<T> => ({ type, of });

export const text = kind("string");
export const number = kind("number");
export const boolean = kind("boolean");
export const guid = kind("guid");
export const date = kind("date");
