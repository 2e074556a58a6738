import type { Books } from "../books/books.ts";
import { accountByCode, itemByCode, trackingFor } from "../books/lookups.ts";
import type { AccountRecord } from "../books/ledger-records.ts";
import type { LineAmountTypes, LineRecord } from "../books/records.ts";
import type { Faults } from "../wire/refusals.ts";
import { priceOf } from "./line-amount.ts";
import { taxOn, taxTypeOf } from "./line-tax.ts";
import type { LineSent } from "./line-shape.ts";

export interface LineRules {
  types: LineAmountTypes;
  unitdp: 2 | 4;
  sales: boolean;
  /** Credit notes and repeating templates: Xero knows discounts on sales invoices and quotes only. */
  discounts: boolean;
  /** The status asks for complete lines: an account on each that has an amount. */
  complete: boolean;
  /** Lines of the record as it was: ids a client sends must be among them. */
  before: readonly LineRecord[];
}

/** All lines of a document as Xero would keep them; what is wrong with them goes to `faults`. */
export const linesFor = (books: Books, sent: LineSent[], rules: LineRules, faults: Faults): LineRecord[] =>
  sent.map((line) => lineFor(books, line, rules, faults));

function lineFor(books: Books, sent: LineSent, rules: LineRules, faults: Faults): LineRecord {
  const item = sent.ItemCode === undefined ? undefined : itemByCode(books, sent.ItemCode);
  if (sent.ItemCode !== undefined && !item) faults.add(`Item code '${sent.ItemCode}' is not valid`);
  const defaults = (rules.sales ? item?.SalesDetails : item?.PurchaseDetails) ?? {};
  const description = sent.Description ?? (rules.sales ? item?.Description : item?.PurchaseDescription) ?? item?.Name;
  faults.check(description !== undefined && description.trim() !== "", "Description must be specified for each line item");
  if (!rules.discounts && (sent.DiscountRate || sent.DiscountAmount)) faults.add("Discounts cannot be applied to this type of transaction");
  const account = accountOf(books, sent, defaults.AccountCode, faults);
  const price = priceOf(sent, sent.UnitAmount ?? defaults.UnitPrice, rules.unitdp, faults);
  if (rules.complete && price && !account) faults.add("Account code must be specified");
  const wanted = rules.types === "NoTax" ? "NONE" : (sent.TaxType ?? defaults.TaxType);
  const taxType = price ? taxTypeOf(books, wanted, account, faults) : undefined;
  const { exact, ...amounts } = price ?? { exact: undefined, LineAmount: 0 };
  const tax = exact ? (rules.types !== "NoTax" && sent.TaxAmount !== undefined ? sent.TaxAmount : taxOn(books, exact, taxType, rules.types)) : 0;
  return {
    LineItemID: idOf(books, sent, rules, faults),
    ...(description !== undefined && { Description: description }),
    ...amounts,
    ...(item && { ItemCode: item.Code }),
    ...(account && { AccountCode: account.Code, AccountID: account.AccountID }),
    ...(taxType !== undefined && { TaxType: taxType }),
    TaxAmount: tax,
    Tracking: trackingFor(books, sent.Tracking ?? [], faults),
  };
}

/** A sent id must be that of a line of this document; a line without an id is a new one. */
function idOf(books: Books, sent: LineSent, rules: LineRules, faults: Faults): string {
  if (sent.LineItemID === undefined) return books.newId();
  const known = rules.before.some(({ LineItemID }) => LineItemID === sent.LineItemID);
  faults.check(known, `The LineItemID ${sent.LineItemID} does not belong to this document`);
  return sent.LineItemID;
}

function accountOf(books: Books, sent: LineSent, fallback: string | undefined, faults: Faults): Readonly<AccountRecord> | undefined {
  const code = sent.AccountCode ?? (sent.AccountID ? undefined : fallback);
  if (code === undefined && sent.AccountID === undefined) return undefined;
  const account = code === undefined ? books.accounts.get(sent.AccountID!) : accountByCode(books, code);
  const shown = code ?? sent.AccountID!;
  if (!account) faults.add(`Account code '${shown}' is not a valid code for this document.`);
  else if (account.Status !== "ACTIVE") faults.add(`Account code '${shown}' has been archived, or deleted.`);
  else if (account.Type === "BANK" || account.SystemAccount === "DEBTORS" || account.SystemAccount === "CREDITORS") {
    faults.add(`Account code '${shown}' is not a valid code for this document.`);
  } else return account;
  return undefined;
}
