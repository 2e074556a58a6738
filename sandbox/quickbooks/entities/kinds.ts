import type { EntityName } from "../books/entities.ts";
import { companyKinds } from "../lists/company.ts";
import { item } from "../lists/items.ts";
import { customer, employee, vendor } from "../lists/people.ts";
import { plainLists } from "../lists/plain-lists.ts";
import { payment } from "../payments/payment.ts";
import { deposit } from "../sales/deposit.ts";
import { invoice } from "../sales/invoice.ts";
import { journalEntry } from "../sales/journal-entry.ts";
import { creditMemo, estimate, refundReceipt, salesReceipt } from "../sales/other-forms.ts";
import type { EntityKind } from "./kind.ts";

const KINDS = new Map<EntityName, EntityKind>(
  [
    invoice, payment, creditMemo, estimate, refundReceipt, salesReceipt, deposit, journalEntry, customer, vendor, employee, item,
    ...plainLists, ...companyKinds,
  ].map((kind) => [kind.entity, kind]),
);

/** How a record type is written; undefined for lists that can only be read here (tax codes, rates, agencies, currencies). */
export const kindOf = (entity: EntityName): EntityKind | undefined => KINDS.get(entity);
