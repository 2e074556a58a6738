import type { Books } from "../books/books.ts";
import { entityNamed, type EntityName } from "../books/entities.ts";
import { shown } from "../entities/show.ts";
import { faults } from "../wire/fault.ts";

/** Intuit's list of what change data capture does not follow. */
const LEFT_OUT: EntityName[] = ["TaxAgency", "TaxCode", "TaxRate", "CompanyInfo", "Preferences", "ExchangeRate"];
const MOST_OBJECTS = 1000;
const DAY = 86_400_000;

/** What changed, oldest change first, at most 1,000 objects over all types, without a word about the rest. */
export function changes(books: Books, entities: string | undefined, changedSince: string | undefined) {
  if (!entities) throw faults.missing("entities");
  if (!changedSince) throw faults.missing("changedSince");
  const asked = Date.parse(changedSince);
  if (Number.isNaN(asked)) throw faults.invalidDate("changedSince", changedSince);
  const names = entities.split(",").map((word) => {
    const entity = entityNamed(word.trim());
    if (!entity || LEFT_OUT.includes(entity)) throw faults.invalidQuery(`invalid entity for change data capture: ${word.trim()}`);
    return entity;
  });
  const since = Math.max(asked, books.now() - books.settings().cdcLookBackDays * DAY);
  let room = MOST_OBJECTS;
  const QueryResponse = names.map((entity) => {
    const found = changed(books, entity, since).slice(0, room);
    room -= found.length;
    return found.length === 0 ? {} : { [entity]: found, startPosition: 1, maxResults: found.length };
  });
  return { CDCResponse: [{ QueryResponse }] };
}

function changed(books: Books, entity: EntityName, since: number): object[] {
  const standing = books.all(entity).map((record) => ({ at: Date.parse(record.MetaData.LastUpdatedTime), shown: () => shown(books, entity, record) }));
  const gone = books
    .tombstones()
    .filter((each) => each.entity === entity)
    .map(({ id, at }) => ({ at: Math.floor(at / 1000) * 1000, shown: () => ({ domain: "QBO", status: "Deleted", Id: id, MetaData: { LastUpdatedTime: new Date(at).toISOString() } }) }));
  // Times are kept to the second, so a change within the second of `since` counts.
  const from = Math.floor(since / 1000) * 1000;
  return [...standing, ...gone]
    .filter(({ at }) => at >= from)
    .sort((a, b) => a.at - b.at)
    .map((each) => each.shown());
}
