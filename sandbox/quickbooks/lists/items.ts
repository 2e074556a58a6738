import type { Item, Ref } from "../books/records.ts";
import { named, optionalRef, referred } from "../books/refer.ts";
import { withoutServerOwned, type EntityKind } from "../entities/kind.ts";
import { wirePrice } from "../wire/amounts.ts";
import type { Body } from "../wire/check.ts";
import { faults } from "../wire/fault.ts";
import { nameByActivity, refuseTakenName } from "./unique-name.ts";

const LONGEST_NAME = 100;
const SOLD = new Set(["Service", "NonInventory", "Inventory"]);

/** What QuickBooks wants to know of goods it keeps in stock. */
const STOCKED = ["InvStartDate", "AssetAccountRef", "ExpenseAccountRef"];

function nameOf({ Name }: Body): string {
  if (typeof Name !== "string" || Name.trim() === "") throw faults.missing("Name");
  if (Name.length > LONGEST_NAME) throw faults.tooLong("Name", LONGEST_NAME);
  return Name.trim();
}

export const item: EntityKind = {
  entity: "Item",
  build(books, sent, before) {
    const previous = before as Item | undefined;
    const asked = nameOf(sent);
    const type = (sent.Type as string | undefined) ?? previous?.Type ?? "NonInventory";
    const active = sent.Active !== false;
    const Name = nameByActivity(asked, active);
    if (active) refuseTakenName(books, "Item", "Name", Name, before);
    const income = optionalRef(books, "Account", sent.IncomeAccountRef, "IncomeAccountRef");
    if (SOLD.has(type) && !income) throw faults.missing("IncomeAccountRef");
    const absent = type === "Inventory" ? STOCKED.find((field) => sent[field] === undefined) : undefined;
    if (absent) throw faults.missing(absent);
    const parent = sent.ParentRef ? referred<Item>(books, "Item", sent.ParentRef as Ref, "ParentRef") : undefined;
    return {
      Taxable: false,
      UnitPrice: 0,
      PurchaseCost: 0,
      TrackQtyOnHand: type === "Inventory",
      ...withoutServerOwned(sent, "FullyQualifiedName", "Level"),
      ...(sent.UnitPrice !== undefined && { UnitPrice: wirePrice(sent.UnitPrice as number) }),
      ...(income && { IncomeAccountRef: income }),
      ...(parent && { SubItem: true, ParentRef: named(parent) }),
      Type: type,
      Name,
      Active: active,
      FullyQualifiedName: parent ? `${parent.FullyQualifiedName}:${Name}` : Name,
    };
  },
};
