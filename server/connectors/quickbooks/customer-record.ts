import { companyDomainOf, domainKey } from "../../domain/matching/keys.ts";
import type { Address, Customer } from "../../domain/records.ts";
import { modifiedAt } from "./invoice-record.ts";
import { markIn } from "./reference.ts";
import type { WireAddress, WireCustomer } from "./wire.ts";

/** A deactivated customer is renamed to this end; the words are no part of its name. */
const DEACTIVATED = /\s*\(deleted\)\s*$/i;

export function customerRecord(wire: WireCustomer, homeCurrency: string): Customer {
  const email = wire.PrimaryEmailAddr?.Address?.trim() || null;
  const active = wire.Active !== false;
  return {
    id: wire.Id,
    rawStatus: active ? "Active" : "Inactive",
    modifiedAt: modifiedAt(wire),
    kind: isPerson(wire) ? "person" : "company",
    name: active ? wire.DisplayName : wire.DisplayName.replace(DEACTIVATED, ""),
    domain: domainKey(wire.WebAddr?.URI ?? null) ?? companyDomainOf(email),
    taxNumber: taxNumberOf(wire),
    email,
    phone: wire.PrimaryPhone?.FreeFormNumber ?? null,
    address: wire.BillAddr ? addressOf(wire.BillAddr) : null,
    currency: wire.CurrencyRef?.value ?? homeCurrency,
    active,
    properties: { reference: markIn(wire.Notes), companyName: wire.CompanyName ?? null },
  };
}

/** QuickBooks does not tell companies from people: one with a person's name and no company's is a person. */
function isPerson(wire: WireCustomer): boolean {
  return !wire.CompanyName && Boolean(wire.GivenName || wire.FamilyName);
}

/** QuickBooks answers with most digits of a tax identifier masked: what is left identifies nobody. */
function taxNumberOf(wire: WireCustomer): string | null {
  const candidates = [wire.GSTIN, wire.PrimaryTaxIdentifier, wire.ResaleNum, wire.BusinessNumber];
  return candidates.find((each) => each && !/^X{3,}/i.test(each)) ?? null;
}

function addressOf(wire: WireAddress): Address {
  const street = [wire.Line1, wire.Line2, wire.Line3, wire.Line4, wire.Line5].filter((line) => line).join("\n");
  return {
    street: street === "" ? null : street,
    city: wire.City ?? null,
    region: wire.CountrySubDivisionCode ?? null,
    postalCode: wire.PostalCode ?? null,
    country: wire.Country ?? null,
  };
}
