import type { CustomerPatch } from "../../domain/merging/customer-fields.ts";
import type { Address, Contact, Customer } from "../../domain/records.ts";
import { origin, pick, text } from "./values.ts";
import type { WireObject } from "./wire.ts";

const ADDRESS = ["address", "address2", "city", "state", "zip", "country"];
export const COMPANY_PROPERTIES = ["name", "domain", "phone", ...ADDRESS];
export const CONTACT_PROPERTIES = ["firstname", "lastname", "email", "phone", "mobilephone", ...ADDRESS];

/** `extra`: property names of the tenant's own; one of them may hold the tax number, which HubSpot has no place for. */
export function readCompany(company: WireObject, extra: string[]): Customer {
  return {
    ...origin(company, null),
    kind: "company",
    name: text(company, "name") ?? text(company, "domain") ?? `Company ${company.id}`,
    domain: text(company, "domain"),
    taxNumber: null,
    email: null,
    phone: text(company, "phone"),
    address: readAddress(company),
    currency: null,
    active: true,
    properties: pick(company, extra),
  };
}

/** What a patch becomes in HubSpot's properties. A person's last word is the family name. */
export function partyProperties(kind: Customer["kind"], patch: CustomerPatch, taxNumberProperty: string | null): Record<string, string> {
  const { name, email, phone, address, taxNumber } = patch;
  return {
    ...(name === undefined ? {} : kind === "company" ? { name } : personName(name)),
    ...(email === undefined || kind === "company" ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : addressProperties(address)),
    ...(taxNumber === undefined || taxNumberProperty === null ? {} : { [taxNumberProperty]: taxNumber }),
  };
}

function personName(name: string): Record<string, string> {
  const words = name.trim().split(/\s+/);
  return { firstname: words.slice(0, -1).join(" "), lastname: words.at(-1) ?? "" };
}

/** Every part is written, so that none of the address before stays. */
const addressProperties = ({ street, city, region, postalCode, country }: Address): Record<string, string> => ({
  address: (street ?? "").replaceAll(/\s*\n\s*/g, ", "),
  address2: "",
  city: city ?? "",
  state: region ?? "",
  zip: postalCode ?? "",
  country: country ?? "",
});

export function readContact(contact: WireObject): Contact {
  return {
    ...origin(contact, null),
    firstName: text(contact, "firstname"),
    lastName: text(contact, "lastname"),
    email: text(contact, "email"),
    phone: text(contact, "phone") ?? text(contact, "mobilephone"),
    address: readAddress(contact),
  };
}

/** A person who buys as a company does. */
export function readPerson(contact: WireObject, extra: string[]): Customer {
  const { firstName, lastName, ...rest } = readContact(contact);
  const name = [firstName, lastName].filter((part) => part !== null).join(" ");
  return {
    ...rest,
    kind: "person",
    name: name || (rest.email ?? `Contact ${contact.id}`),
    domain: null,
    taxNumber: null,
    currency: null,
    active: true,
    properties: pick(contact, extra),
  };
}

function readAddress(from: WireObject): Address | null {
  const [first, second] = [text(from, "address"), text(from, "address2")];
  const address = {
    street: [first, second].filter((part) => part !== null).join(", ") || null,
    city: text(from, "city"),
    region: text(from, "state"),
    postalCode: text(from, "zip"),
    country: text(from, "country"),
  };
  return Object.values(address).every((part) => part === null) ? null : address;
}
