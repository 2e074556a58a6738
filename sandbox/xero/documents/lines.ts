import type { Books } from "../books/books.ts";
import { accountByCode, itemByCode, trackingFor } from "../books/lookups.ts";
import type { AccountRecord } from "../books/ledger-records.ts";
import type { LineAmountTypes, LineRecord } from "../books/records.ts";
import type { Faults } from "../wire/refusals.ts";
import { priceOf, type LinePrice } from "./line-amount.ts";
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
  const item = itemOf(books, sent, rules.sales, faults);
  const description = sent.Description ?? item?.description;
  faults.check(Boolean(description?.trim()), "Description must be specified for each line item");
  faults.check(rules.discounts || !isDiscounted(sent), "Discounts cannot be applied to this type of transaction");
  const price = priceOf(sent, sent.UnitAmount ?? item?.UnitPrice, rules.unitdp, faults);
  const account = accountOf(books, sent.AccountCode ?? sent.AccountID ?? item?.AccountCode, rules.complete && price !== undefined, faults);
  const details = {
    ...(description !== undefined && { Description: description }),
    ...(item && { ItemCode: item.code }),
    ...(account && { AccountCode: account.Code, AccountID: account.AccountID }),
  };
  const amounts = taxedPrice(books, price, { sent, types: rules.types, fallback: item?.TaxType, account }, faults);
  return { LineItemID: idOf(books, sent, rules, faults), ...details, ...amounts, Tracking: trackingFor(books, sent.Tracking ?? [], faults) };
}

const isDiscounted = ({ DiscountRate, DiscountAmount }: LineSent): boolean => Boolean(DiscountRate) || Boolean(DiscountAmount);

interface Taxing {
  sent: LineSent;
  types: LineAmountTypes;
  /** The item's tax type. */
  fallback: string | undefined;
  account: Readonly<AccountRecord> | undefined;
}

/** A TaxAmount that was sent stands: Xero lets clients correct the tax it would compute. */
function taxedPrice(books: Books, price: LinePrice | undefined, { sent, types, fallback, account }: Taxing, faults: Faults) {
  if (!price) return { LineAmount: 0, TaxAmount: 0 };
  const { exact, ...amounts } = price;
  if (types === "NoTax") return { ...amounts, TaxType: "NONE", TaxAmount: 0 };
  const TaxType = taxTypeOf(books, sent.TaxType ?? fallback, account, faults);
  return { ...amounts, ...(TaxType !== undefined && { TaxType }), TaxAmount: sent.TaxAmount ?? taxOn(books, exact, TaxType, types) };
}

/** What the item of a line brings along, for a sale or a purchase. */
function itemOf(books: Books, { ItemCode }: LineSent, sales: boolean, faults: Faults) {
  if (ItemCode === undefined) return undefined;
  const item = itemByCode(books, ItemCode);
  if (!item) {
    faults.add(`Item code '${ItemCode}' is not valid`);
    return undefined;
  }
  const description = (sales ? item.Description : item.PurchaseDescription) ?? item.Name;
  return { code: item.Code, description, ...(sales ? item.SalesDetails : item.PurchaseDetails) };
}

/** A sent id must be that of a line of this document; a line without an id is a new one. */
function idOf(books: Books, sent: LineSent, rules: LineRules, faults: Faults): string {
  if (sent.LineItemID === undefined) return books.newId();
  const known = rules.before.some(({ LineItemID }) => LineItemID === sent.LineItemID);
  faults.check(known, `The LineItemID ${sent.LineItemID} does not belong to this document`);
  return sent.LineItemID;
}

/** By code or by id; not every account may stand on a document. */
function accountOf(books: Books, named: string | undefined, needed: boolean, faults: Faults): Readonly<AccountRecord> | undefined {
  if (named === undefined) {
    faults.check(!needed, "Account code must be specified");
    return undefined;
  }
  const account = accountByCode(books, named) ?? books.accounts.get(named);
  const archived = account !== undefined && account.Status !== "ACTIVE";
  const usable = account !== undefined && account.Type !== "BANK" && account.SystemAccount !== "DEBTORS" && account.SystemAccount !== "CREDITORS";
  if (archived) faults.add(`Account code '${named}' has been archived, or deleted.`);
  else faults.check(usable, `Account code '${named}' is not a valid code for this document.`);
  return usable && !archived ? account : undefined;
}
