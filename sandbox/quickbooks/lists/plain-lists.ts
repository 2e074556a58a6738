import type { EntityName } from "../books/entities.ts";
import type { Ref } from "../books/records.ts";
import { currencyRef } from "../books/currency.ts";
import { named, referred } from "../books/refer.ts";
import { withoutServerOwned, type EntityKind } from "../entities/kind.ts";
import { faults } from "../wire/fault.ts";
import { nameByActivity, refuseTakenName } from "./unique-name.ts";

/** A list whose records are a name, perhaps a parent, and what else was sent. */
function plainList(entity: EntityName, child: string | undefined, defaults: Record<string, unknown> = {}): EntityKind {
  return {
    entity,
    build(books, sent, before) {
      if (typeof sent.Name !== "string" || sent.Name.trim() === "") throw faults.missing("Name");
      const active = sent.Active !== false;
      const Name = nameByActivity(sent.Name.trim(), active);
      if (active) refuseTakenName(books, entity, "Name", Name, before);
      const parent = sent.ParentRef ? referred(books, entity, sent.ParentRef as Ref, "ParentRef") : undefined;
      const FullyQualifiedName = parent ? `${String(parent.FullyQualifiedName)}:${Name}` : Name;
      return {
        ...defaults,
        ...withoutServerOwned(sent),
        ...(child && { [child]: parent !== undefined }),
        ...(parent && { ParentRef: named(parent) }),
        Name,
        ...(child && { FullyQualifiedName }),
        Active: active,
      };
    },
  };
}

const CLASSIFICATIONS: Record<string, string> = {
  Income: "Revenue", "Other Income": "Revenue", Expense: "Expense", "Other Expense": "Expense", "Cost of Goods Sold": "Expense",
  Equity: "Equity", "Accounts Payable": "Liability", "Credit Card": "Liability", "Other Current Liability": "Liability", "Long Term Liability": "Liability",
};

const accountList = plainList("Account", "SubAccount");

const account: EntityKind = {
  entity: "Account",
  build(books, sent, before, options) {
    const AccountType = (sent.AccountType ?? before?.AccountType) as string | undefined;
    if (AccountType === undefined && sent.AccountSubType === undefined) throw faults.missing("AccountType");
    return {
      Classification: CLASSIFICATIONS[AccountType ?? ""] ?? "Asset",
      CurrencyRef: currencyRef(books.settings().homeCurrency),
      ...accountList.build(books, { ...sent, ...(AccountType && { AccountType }) }, before, options),
      CurrentBalance: (before?.CurrentBalance) ?? 0,
      CurrentBalanceWithSubAccounts: (before?.CurrentBalanceWithSubAccounts) ?? 0,
    };
  },
};

const termList = plainList("Term", undefined);

const term: EntityKind = {
  entity: "Term",
  build(books, sent, before, options) {
    if (sent.DueDays === undefined && sent.DayOfMonthDue === undefined) throw faults.missing("DueDays");
    const Type = sent.DueDays === undefined ? "DATE_DRIVEN" : "STANDARD";
    return { ...termList.build(books, sent, before, options), Type };
  },
};

export const plainLists: EntityKind[] = [
  account,
  term,
  plainList("Class", "SubClass"),
  plainList("Department", "SubDepartment"),
  plainList("PaymentMethod", undefined, { Type: "NON_CREDIT_CARD" }),
];
