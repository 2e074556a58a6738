import type { Contact as SdkContact } from "xero-node/dist/gen/model/accounting/contact.js";
import type { CustomerDraft } from "../../domain/drafts.ts";
import type { CustomerPatch } from "../../domain/merging/customer-fields.ts";
import type { Address } from "../../domain/records.ts";
import { refuse } from "./errors.ts";
import { parseTerm } from "./terms.ts";

/** Xero's own lengths. */
const LONGEST = { name: 255, number: 50, line: 500, city: 255, code: 50 };

export function contactBody(draft: CustomerDraft): SdkContact {
  const name = draft.name.replace(/\s+/g, " ").trim().slice(0, LONGEST.name);
  if (name === "") throw refuse("park", "validation", "The customer has no name that Xero could take. Name it in the CRM.", "Name");
  const term = parseTerm(draft.termId);
  const body = {
    name,
    contactNumber: draft.reference.slice(0, LONGEST.number),
    ...(draft.firstName ? { firstName: draft.firstName.slice(0, LONGEST.name) } : {}),
    ...(draft.lastName ? { lastName: draft.lastName.slice(0, LONGEST.name) } : {}),
    ...(draft.email ? { emailAddress: draft.email.trim() } : {}),
    ...(draft.phone ? { phones: [{ phoneType: "DEFAULT", phoneNumber: draft.phone.slice(0, LONGEST.code) }] } : {}),
    ...(draft.address ? { addresses: [addressBody(draft.address)] } : {}),
    ...(draft.taxNumber ? { taxNumber: draft.taxNumber.slice(0, LONGEST.code) } : {}),
    defaultCurrency: draft.currency,
    ...(term ? { paymentTerms: { sales: term } } : {}),
  };
  return body as unknown as SdkContact;
}

/** The part of a contact that changes. Xero leaves alone what is not sent, but replaces an address as a whole. */
export function contactPatch(patch: CustomerPatch): SdkContact {
  const { name, email, phone, address, taxNumber } = patch;
  const body = {
    ...(name === undefined ? {} : { name: name.replace(/\s+/g, " ").trim().slice(0, LONGEST.name) }),
    ...(email === undefined ? {} : { emailAddress: email.trim() }),
    // A number that Xero keeps in three parts must not keep two of them from before.
    ...(phone === undefined ? {} : { phones: [{ phoneType: "DEFAULT", phoneNumber: phone.slice(0, LONGEST.code), phoneAreaCode: "", phoneCountryCode: "" }] }),
    ...(address === undefined ? {} : { addresses: [addressBody(address)] }),
    ...(taxNumber === undefined ? {} : { taxNumber: taxNumber.slice(0, LONGEST.code) }),
  };
  return body as unknown as SdkContact;
}

/** The postal address, which Xero prints on invoices. Of a country Xero takes letters only. */
function addressBody(address: Address) {
  const [first = "", second = "", third = "", ...rest] = (address.street ?? "").split(/\r?\n/).map((line) => line.trim());
  const parts = {
    addressLine1: first.slice(0, LONGEST.line),
    addressLine2: second.slice(0, LONGEST.line),
    addressLine3: third.slice(0, LONGEST.line),
    addressLine4: rest.join(", ").slice(0, LONGEST.line),
    city: (address.city ?? "").slice(0, LONGEST.city),
    region: (address.region ?? "").slice(0, LONGEST.city),
    postalCode: (address.postalCode ?? "").slice(0, LONGEST.code),
    country: lettersOnly(address.country ?? "").slice(0, LONGEST.code),
  };
  return { addressType: "POBOX", ...Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== "")) };
}

function lettersOnly(country: string): string {
  const plain = country.normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[^A-Za-z]+/g, " ").trim();
}
