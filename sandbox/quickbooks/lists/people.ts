import type { Books, Fields } from "../books/books.ts";
import { companyCurrency } from "../books/currency.ts";
import type { Customer, Ref, Stored } from "../books/records.ts";
import { named, optionalRef, referred } from "../books/refer.ts";
import { withoutServerOwned, type EntityKind } from "../entities/kind.ts";
import type { Body } from "../wire/check.ts";
import { checkEmail } from "../wire/email.ts";
import { faults } from "../wire/fault.ts";
import { unmasked } from "./tax-identifier.ts";
import { nameByActivity, refuseTakenName } from "./unique-name.ts";

export const customer: EntityKind = {
  entity: "Customer",
  build(books, sent, before) {
    const previous = before as Customer | undefined;
    const names = namesOf(books, "Customer", sent, previous);
    const currency = currencyOf(books, sent, previous);
    const parent = sent.ParentRef ? referred<Customer>(books, "Customer", sent.ParentRef as Ref, "ParentRef", previous?.ParentRef) : undefined;
    return {
      Taxable: true,
      Job: false,
      BillWithParent: false,
      PreferredDeliveryMethod: "Print",
      ...withoutServerOwned(sent, "Balance", "BalanceWithJobs", "Level", "FullyQualifiedName"),
      ...(sent.PrimaryTaxIdentifier !== undefined && { PrimaryTaxIdentifier: unmasked(sent.PrimaryTaxIdentifier, previous?.PrimaryTaxIdentifier) }),
      ...(parent && { ParentRef: named(parent), Level: Number(parent.Level ?? 0) + 1 }),
      ...habits(books, sent),
      ...addressIds(books, sent, previous),
      Balance: previous?.Balance ?? 0,
      BalanceWithJobs: previous?.BalanceWithJobs ?? 0,
      CurrencyRef: currency,
      ...names,
      FullyQualifiedName: parent ? `${String(parent.FullyQualifiedName)}:${names.DisplayName}` : names.DisplayName,
      DefaultTaxCodeRef: sent.DefaultTaxCodeRef ?? previous?.DefaultTaxCodeRef ?? { value: "2" },
    };
  },
};

/** How a customer pays: both are references to lists. */
function habits(books: Books, sent: Body): Fields {
  const terms = optionalRef(books, "Term", sent.SalesTermRef, "SalesTermRef");
  const method = optionalRef(books, "PaymentMethod", sent.PaymentMethodRef, "PaymentMethodRef");
  return { ...(terms && { SalesTermRef: terms }), ...(method && { PaymentMethodRef: method }) };
}

export const vendor: EntityKind = {
  entity: "Vendor",
  build: (books, sent, before) => ({
    Vendor1099: false,
    ...withoutServerOwned(sent, "Balance"),
    Balance: (before?.Balance) ?? 0,
    CurrencyRef: currencyOf(books, sent, before as Customer | undefined),
    ...namesOf(books, "Vendor", sent, before),
  }),
};

export const employee: EntityKind = {
  entity: "Employee",
  build: (books, sent, before) => ({ BillableTime: false, ...withoutServerOwned(sent), ...namesOf(books, "Employee", sent, before) }),
};

/** What a person or firm is called. A display name is made of the other names where none is sent. */
function namesOf(books: Books, entity: "Customer" | "Vendor" | "Employee", sent: Body, previous: Stored | undefined) {
  const parts = ["Title", "GivenName", "MiddleName", "FamilyName", "Suffix"].map((part) => sent[part]).filter((part) => typeof part === "string" && part !== "");
  const chosen = ((sent.DisplayName as string | undefined) ?? (parts.join(" ") || (sent.CompanyName as string | undefined)))?.trim();
  if (!chosen) throw faults.missing("DisplayName");
  if (/[:\t\n]/.test(chosen)) throw faults.rule("A name must not contain colons, tabs or line breaks.");
  checkEmail("PrimaryEmailAddr", sent.PrimaryEmailAddr);
  const active = sent.Active !== false;
  const DisplayName = nameByActivity(chosen, active);
  if (active) refuseTakenName(books, entity, "DisplayName", DisplayName, previous);
  const PrintOnCheckName = (sent.PrintOnCheckName as string | undefined) ?? (sent.CompanyName as string | undefined) ?? nameByActivity(DisplayName, true);
  return { DisplayName, PrintOnCheckName, Active: active };
}

function currencyOf(books: Books, sent: Body, previous: Customer | undefined): Ref {
  const asked = (sent.CurrencyRef as Ref | undefined)?.value;
  const before = previous?.CurrencyRef.value;
  if (before !== undefined && asked !== undefined && asked !== before) throw faults.rule("The currency of a customer or vendor cannot be changed.");
  return companyCurrency(books, asked ?? before ?? books.settings().homeCurrency);
}

/** Addresses are records of their own with ids; an address that is sent again without one keeps it. */
function addressIds(books: Books, sent: Body, previous: Stored | undefined): Fields {
  const fields = ["BillAddr", "ShipAddr"].flatMap((field) => {
    const address = sent[field] as Body | undefined;
    const before = previous?.[field] as { Id?: string } | undefined;
    return address ? [[field, { Id: before?.Id ?? books.serial("address"), ...address }]] : [];
  });
  return Object.fromEntries(fields) as Fields;
}
