import type { Books } from "../books/books.ts";
import type { EntityName } from "../books/entities.ts";
import type { Transaction } from "../books/records.ts";
import { faults } from "../wire/fault.ts";

/** Sales forms share one sequence; estimates and journal entries have their own. */
const SHARED: EntityName[] = ["Invoice", "CreditMemo", "SalesReceipt", "RefundReceipt"];
const FIRST = 1001;
const MOST_TRIES = 10_000;

/**
 * The number of a document: the one sent, else one further than the last one used, whatever its prefix, unless the
 * company writes its own numbers (then none, or the next one on request by `AUTO_GENERATE`). Throws 6140 for a number
 * another document of the same type has, unless that is allowed.
 */
export function documentNumber(
  books: Books,
  entity: EntityName,
  sent: { DocNumber?: unknown; AutoDocNumber?: unknown },
  before: Transaction | undefined,
  allowDuplicate: boolean,
): string | undefined {
  const number = typeof sent.DocNumber === "string" ? sent.DocNumber : before?.DocNumber;
  const generate = number === "AUTO_GENERATE" || sent.AutoDocNumber === true;
  if (number !== undefined && !generate) {
    if (number !== before?.DocNumber && !allowDuplicate && books.settings().refuseDuplicateNumbers) refuseDuplicate(books, entity, number);
    return number;
  }
  if (before && !generate) return undefined;
  return generate || !books.settings().customTxnNumbers ? nextNumber(books, entity) : undefined;
}

function refuseDuplicate(books: Books, entity: EntityName, number: string): void {
  const other = books.all<Transaction>(entity).find((each) => each.DocNumber === number);
  if (other) throw faults.duplicateNumber(number, entity, other.Id);
}

function nextNumber(books: Books, entity: EntityName): string {
  const used = (SHARED.includes(entity) ? SHARED : [entity]).flatMap((each) => books.all<Transaction>(each));
  const taken = new Set(used.map(({ DocNumber }) => DocNumber));
  const newest = used.reduce<Transaction | undefined>((last, each) => (/\d$/.test(each.DocNumber ?? "") && Number(each.Id) > Number(last?.Id ?? -1) ? each : last), undefined);
  let number = newest?.DocNumber ?? String(FIRST - 1);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    number = increment(number);
    if (!taken.has(number)) return number;
  }
  throw faults.rule("No free document number was found: send one.");
}

function increment(number: string): string {
  const digits = /\d{1,15}$/.exec(number)?.[0] ?? "0";
  return number.slice(0, number.length - digits.length) + String(Number(digits) + 1).padStart(digits.length, "0");
}
