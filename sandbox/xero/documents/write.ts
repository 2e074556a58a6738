import type { Books } from "../books/books.ts";
import { checkOpen } from "../books/lookups.ts";
import type { DocumentRecord, DocumentStatus, LineAmountTypes, LineRecord, Maker } from "../books/records.ts";
import type { XeroSettings } from "../settings/stand-in.ts";
import type { Faults } from "../wire/refusals.ts";
import type { LineSent } from "./line-shape.ts";
import { linesFor } from "./lines.ts";

/** Who writes one record, and how. */
export interface Write {
  /** PUT only creates; POST also updates a record it can identify; a POST to the record's own address only updates. */
  mode: "create" | "upsert" | "update";
  id?: string;
  by: Maker;
  unitdp: 2 | 4;
  settings: XeroSettings;
}

const LONGEST = 255;

export function checkText(value: string | undefined, name: string, faults: Faults): void {
  faults.check((value ?? "").length <= LONGEST, `${name} cannot be longer than ${LONGEST} characters`);
}

/** The rate of a document: the one sent, else the organisation's own for that currency. */
export function currencyFor(books: Books, code: string | undefined, rate: number | undefined, faults: Faults): { CurrencyCode: string; CurrencyRate: number } {
  const base = books.organisation().BaseCurrency;
  const CurrencyCode = code ?? base;
  if (CurrencyCode === base) return { CurrencyCode, CurrencyRate: 1 };
  const currency = books.currencies.get(CurrencyCode);
  if (!currency) faults.add(`Organisation is not subscribed to currency ${CurrencyCode}`);
  faults.check(rate === undefined || rate > 0, "Currency rate must be greater than 0");
  return { CurrencyCode, CurrencyRate: rate ?? currency?.rate ?? 1 };
}

export interface Draft {
  Date: string;
  DueDate?: string;
  Status: DocumentStatus;
  LineItems: LineRecord[];
  Total: number;
}

/** What Xero asks of a document in any status, and of one to be approved. */
export function checkWhole(books: Books, draft: Draft, kind: "Invoice" | "CreditNote", faults: Faults): void {
  faults.check(draft.LineItems.length > 0, "One or more line items must be specified");
  checkOpen(books, draft.Date, faults);
  if (draft.Status === "DRAFT") return;
  if (kind === "Invoice") faults.check(draft.DueDate !== undefined, "Due Date cannot be empty");
  faults.check(draft.Total >= 0, `The total of the ${kind === "Invoice" ? "invoice" : "credit note"} cannot be less than zero`);
}

export interface LinesHow {
  types: LineAmountTypes;
  status: DocumentStatus;
  sales: boolean;
  discounts: boolean;
  unitdp: 2 | 4;
}

/**
 * The lines after a write. Xero: sent lines replace all others, so a line whose LineItemID is not sent is gone; a line
 * sent with its id keeps what was not sent of it.
 */
export function linesAfter(books: Books, sent: LineSent[] | undefined, before: readonly LineRecord[], how: LinesHow, faults: Faults): LineRecord[] {
  const lines = sent?.map((line) => onTop(line, before)) ?? before.map(asSent);
  const { types, sales, discounts, status } = how;
  // A price that is not sent again keeps the decimals it was written with.
  const unitdp = before.length > 0 && !sent?.some(({ UnitAmount }) => UnitAmount !== undefined) ? 4 : how.unitdp;
  return linesFor(books, lines, { types, sales, discounts, before, complete: status !== "DRAFT", unitdp }, faults);
}

/** A kept line without what is computed anew. */
function asSent({ LineAmount: _amount, TaxAmount: _tax, AccountID: _account, ...line }: LineRecord): LineSent {
  return line;
}

function onTop(line: LineSent, before: readonly LineRecord[]): LineSent {
  const known = before.find(({ LineItemID }) => LineItemID === line.LineItemID);
  if (!known) return line;
  const kept = asSent(known);
  if (line.DiscountRate !== undefined || line.DiscountAmount !== undefined) {
    delete kept.DiscountRate;
    delete kept.DiscountAmount;
  }
  if (line.AccountID !== undefined) delete kept.AccountCode;
  return { ...kept, ...line };
}

/** What may still be changed once money has been applied: nothing that moves money. */
const FREE = ["Reference", "Url", "SentToContact", "DueDate", "ExpectedPaymentDate", "PlannedPaymentDate", "BrandingThemeID", "number", "Status", "updatedAt"];

/** Whether two versions of a document differ in more than what stays free after a payment. */
export function movesMoney(before: DocumentRecord, after: DocumentRecord): boolean {
  const essence = (document: DocumentRecord) => {
    const { LineItems, ...rest } = document;
    const kept = Object.entries(rest).filter(([name]) => !FREE.includes(name)).sort(([a], [b]) => a.localeCompare(b));
    return JSON.stringify([kept, LineItems.map(({ LineItemID: _id, ...line }) => Object.entries(line).sort(([a], [b]) => a.localeCompare(b)))]);
  };
  return essence(before) !== essence(after);
}
