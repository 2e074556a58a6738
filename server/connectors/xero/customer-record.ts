import { domainKey } from "../../domain/matching/keys.ts";
import type { Address, Customer } from "../../domain/records.ts";
import type { WireAddress, WireContact, WirePhone } from "./wire.ts";

export function customerRecord(wire: WireContact): Customer {
  return {
    id: wire.ContactID,
    rawStatus: wire.ContactStatus ?? null,
    modifiedAt: wire.UpdatedDateUTC,
    kind: isPerson(wire) ? "person" : "company",
    name: wire.Name,
    domain: domainKey(wire.Website ?? null),
    taxNumber: filled(wire.TaxNumber),
    email: filled(wire.EmailAddress),
    phone: phoneOf(wire.Phones ?? []),
    address: addressOf(wire.Addresses ?? []),
    currency: filled(wire.DefaultCurrency),
    active: wire.ContactStatus == null || wire.ContactStatus === "ACTIVE",
    properties: {},
  };
}

/** Xero does not tell people from companies; whose name is that of the contact person is one. */
function isPerson({ Name, FirstName, LastName }: WireContact): boolean {
  const own = [FirstName, LastName].map((part) => part?.trim() ?? "").filter((part) => part !== "");
  return own.length === 2 && own.join(" ").toLowerCase() === Name.trim().toLowerCase();
}

function phoneOf(phones: readonly WirePhone[]): string | null {
  const numbers = phones.filter((phone) => filled(phone.PhoneNumber) !== null);
  const chosen = numbers.find((phone) => phone.PhoneType === "DEFAULT") ?? numbers[0];
  if (!chosen) return null;
  return [chosen.PhoneCountryCode, chosen.PhoneAreaCode, chosen.PhoneNumber].filter((part) => part?.trim()).join(" ");
}

/** The postal address is the one on invoices; Xero lists empty ones too. */
function addressOf(addresses: readonly WireAddress[]): Address | null {
  const used = addresses.map((each) => ({ type: each.AddressType, address: translated(each) })).filter((each) => each.address !== null);
  return (used.find((each) => each.type === "POBOX") ?? used[0])?.address ?? null;
}

function translated(wire: WireAddress): Address | null {
  const lines = [wire.AddressLine1, wire.AddressLine2, wire.AddressLine3, wire.AddressLine4].map(filled).filter((line) => line !== null);
  const address = {
    street: lines.length === 0 ? null : lines.join("\n"),
    city: filled(wire.City),
    region: filled(wire.Region),
    postalCode: filled(wire.PostalCode),
    country: filled(wire.Country),
  };
  return Object.values(address).every((part) => part === null) ? null : address;
}

const filled = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null);
