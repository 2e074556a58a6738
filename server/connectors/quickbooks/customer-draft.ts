import type { CustomerDraft } from "../../domain/drafts.ts";
import type { CustomerPatch } from "../../domain/merging/customer-fields.ts";
import type { Address } from "../../domain/records.ts";
import type { Company } from "./company.ts";
import { refuse } from "./errors.ts";
import { referenceMark } from "./reference.ts";

type Body = Record<string, unknown>;

/** Intuit's reference of Customer gives these lengths in characters. */
export const LONGEST_NAME = 500;
const LONGEST = { company: 100, person: 100, phone: 30, resale: 16, notes: 2000 };

/** The body of a new customer. Throws a VendorError (park) where nothing of the name is left for QuickBooks. */
export function customerBody(draft: CustomerDraft, company: Company): Body {
  const name = listName(draft.name, LONGEST_NAME);
  if (name === "")
    throw refuse(
      "park",
      "validation",
      "The customer has no name that QuickBooks could take. Name it in the CRM.",
      "DisplayName",
    );
  const { tax, leftOver } = taxNumber(draft, company);
  const notes = [referenceMark(draft.reference), ...leftOver].join("\n").slice(0, LONGEST.notes);
  return {
    DisplayName: name,
    ...(draft.kind === "company" ? { CompanyName: listName(draft.name, LONGEST.company) } : {}),
    ...personName(draft),
    ...(draft.email ? { PrimaryEmailAddr: { Address: draft.email } } : {}),
    // A number cut short would be a wrong number.
    ...(draft.phone && draft.phone.length <= LONGEST.phone ? { PrimaryPhone: { FreeFormNumber: draft.phone } } : {}),
    ...(draft.domain ? { WebAddr: { URI: `https://${draft.domain}` } } : {}),
    ...(draft.address ? { BillAddr: addressBody(draft.address) } : {}),
    ...currencyRef(draft, company),
    ...(draft.termId ? { SalesTermRef: { value: draft.termId } } : {}),
    ...tax,
    Notes: notes,
  };
}

/**
 * The part of a customer that changes, sparse. An address is replaced as a whole: a line left out would stay.
 * A tax number that does not fit is left out; a phone number that does not is refused, as a person wrote it on purpose.
 */
export function customerPatch(patch: CustomerPatch, company: Company): Body {
  const { name, email, phone, address, taxNumber: number } = patch;
  if (phone !== undefined && phone.length > LONGEST.phone) throw refuse("park", "validation", `QuickBooks takes phone numbers of ${LONGEST.phone} characters at most.`, "PrimaryPhone");
  return {
    ...(name === undefined ? {} : { DisplayName: listName(name, LONGEST_NAME) }),
    ...(email === undefined ? {} : { PrimaryEmailAddr: { Address: email } }),
    ...(phone === undefined ? {} : { PrimaryPhone: { FreeFormNumber: phone } }),
    ...(address === undefined ? {} : { BillAddr: addressBody(address) }),
    ...taxNumber({ taxNumber: number ?? null }, company).tax,
  };
}

/** Names in QuickBooks' lists may hold neither colon, tab nor line break: the colon parts a customer from its jobs. */
export function listName(name: string, longest: number): string {
  const clean = name
    .replaceAll(":", " - ")
    .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
    .trim();
  return [...clean].slice(0, longest).join("").trim();
}

function personName(draft: CustomerDraft): Body {
  const given = listName(draft.firstName ?? "", LONGEST.person);
  const family = listName(draft.lastName ?? "", LONGEST.person);
  return { ...(given ? { GivenName: given } : {}), ...(family ? { FamilyName: family } : {}) };
}

/** A customer's currency can never be changed again, so it is named wherever the company has several. */
function currencyRef(draft: CustomerDraft, company: Company): Body {
  if (company.multicurrency) return { CurrencyRef: { value: draft.currency } };
  if (draft.currency === company.homeCurrency) return {};
  throw refuse(
    "park",
    "currency-not-enabled",
    `The company keeps its books in ${company.homeCurrency} alone. Turn on multicurrency in QuickBooks for a customer in ${draft.currency}.`,
  );
}

/** In the United States the resale number; elsewhere the tax identifier. What does not fit goes into the notes. */
function taxNumber(draft: Pick<CustomerDraft, "taxNumber">, company: Company): { tax: Body; leftOver: string[] } {
  const number = draft.taxNumber?.trim();
  if (!number) return { tax: {}, leftOver: [] };
  if (company.country !== "US") return { tax: { PrimaryTaxIdentifier: number }, leftOver: [] };
  return number.length <= LONGEST.resale
    ? { tax: { ResaleNum: number }, leftOver: [] }
    : { tax: {}, leftOver: [`Tax number ${number}`] };
}

function addressBody(address: Address): Body {
  const lines = (address.street ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const kept = lines.length > 5 ? [...lines.slice(0, 4), lines.slice(4).join(", ")] : lines;
  return {
    ...Object.fromEntries(kept.map((line, index) => [`Line${index + 1}`, line])),
    ...(address.city ? { City: address.city } : {}),
    ...(address.region ? { CountrySubDivisionCode: address.region } : {}),
    ...(address.postalCode ? { PostalCode: address.postalCode } : {}),
    ...(address.country ? { Country: address.country } : {}),
  };
}
