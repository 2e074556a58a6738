import { emailKey, taxNumberKey } from "../matching/keys.ts";
import type { Address, Customer } from "../records.ts";

/** The fields of a customer that both systems keep and that are kept the same. */
export const CUSTOMER_FIELDS = ["name", "email", "phone", "address", "taxNumber"] as const;
export type CustomerField = (typeof CUSTOMER_FIELDS)[number];

export type FieldValue = string | Address | null;

export interface CustomerFields {
  name: string | null;
  email: string | null;
  phone: string | null;
  address: Address | null;
  taxNumber: string | null;
}

/** What of a customer is to be written: only the fields that are there. */
export type CustomerPatch = Partial<{ [Field in CustomerField]: NonNullable<CustomerFields[Field]> }>;

/** Fields the CRM keeps for this kind of customer: a company has no e-mail address of its own. */
export const fieldsOfKind = (kind: Customer["kind"]): readonly CustomerField[] => (kind === "person" ? CUSTOMER_FIELDS : CUSTOMER_FIELDS.filter((field) => field !== "email"));

/** @param taxNumberProperty the CRM's property that holds tax numbers; null where the record has a place of its own for them */
export function fieldsOf(customer: Customer, taxNumberProperty: string | null): CustomerFields {
  const { name, email, phone, address, taxNumber, properties } = customer;
  return { name, email, phone, address, taxNumber: taxNumberProperty === null ? taxNumber : (properties[taxNumberProperty] ?? null) };
}

/** Whether two values mean the same: what people write differently without meaning anything by it is left aside. */
export function sameValue(field: CustomerField, a: FieldValue, b: FieldValue): boolean {
  return canonical(field, a) === canonical(field, b);
}

/** Nothing, or nothing but blanks. */
export const isBlank = (field: CustomerField, value: FieldValue): boolean => canonical(field, value) === "";

function canonical(field: CustomerField, value: FieldValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return addressKey(value);
  switch (field) {
    case "email":
      return emailKey(value) ?? "";
    case "phone":
      return phoneKey(value) || spaced(value);
    case "taxNumber":
      return taxNumberKey(value) ?? spaced(value);
    case "name":
    case "address":
      // The case of a name is somebody's choice: a change of it is a change.
      return spaced(value);
  }
}

const spaced = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ");

/** Digits, with an international prefix written as +. Empty for words such as "ask reception", which are somebody's too. */
const phoneKey = (phone: string): string => phone.replaceAll(/[^\d+]/g, "").replace(/^00/, "+");

/** Where the lines of a street are parted does not matter, nor capitals. */
function addressKey({ street, city, region, postalCode, country }: Address): string {
  const part = (text: string | null) => spaced((text ?? "").replaceAll(/[\n,]+/g, " ")).toLowerCase();
  const parts = [street, city, region, (postalCode ?? "").replaceAll(/\s+/g, ""), country].map(part);
  return parts.every((one) => one === "") ? "" : parts.join("|");
}
