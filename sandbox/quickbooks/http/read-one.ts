import type { Books } from "../books/books.ts";
import { exchangeRate } from "../books/currency.ts";
import type { EntityName } from "../books/entities.ts";
import type { Stored } from "../books/records.ts";
import { faults } from "../wire/fault.ts";

/** One record by id. Throws 2030 for what is no id, 610 where there is none. */
export function readOne(books: Books, entity: EntityName, id: string | undefined, rate: { sourceCurrency?: string | undefined; asOf?: string | undefined }): Stored {
  if (id === undefined) {
    if (entity === "Preferences") return single(books, entity);
    if (entity === "ExchangeRate") return rateOf(books, rate.sourceCurrency, rate.asOf ?? books.today());
    throw faults.unsupportedOperation(`Could not find resource for relative : ${entity.toLowerCase()}`);
  }
  if (!/^\d{1,30}$/.test(id)) throw faults.invalidId(id);
  // A company is asked for by the number of its books, whatever the id of its record.
  const record = entity === "CompanyInfo" && id === books.realmId ? single(books, entity) : books.get(entity, id);
  if (!record) throw faults.notFound();
  return record;
}

function single(books: Books, entity: EntityName): Stored {
  const [record] = books.all(entity);
  if (!record) throw faults.notFound();
  return record;
}

function rateOf(books: Books, code: string | undefined, day: string): Stored {
  if (!code) throw faults.missing("sourcecurrencycode");
  const kept = books.all("ExchangeRate").find((each) => each.SourceCurrencyCode === code);
  if (!kept) throw faults.badReference("sourcecurrencycode", code);
  return { ...kept, AsOfDate: day, Rate: exchangeRate(books, code, day) };
}
