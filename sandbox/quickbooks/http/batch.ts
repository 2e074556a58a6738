import { entityNamed } from "../books/entities.ts";
import { shown } from "../entities/show.ts";
import { write, type WriteOrder } from "../entities/write.ts";
import { runQuery } from "../query/run.ts";
import { isObject, type Body } from "../wire/check.ts";
import { faults } from "../wire/fault.ts";
import { faultOf } from "./answer.ts";
import type { Caller, Desk } from "./desk.ts";

const MOST_ITEMS = 30;
const OPERATIONS = new Set(["create", "update", "delete", "void"]);

/** Carries out the items one by one; what one of them fails at leaves the others alone. Throws where the batch itself is no batch. */
export function runBatch(desk: Desk, caller: Caller, body: unknown): { BatchItemResponse: Body[] } {
  const items = isObject(body) ? body.BatchItemRequest : undefined;
  if (!Array.isArray(items) || items.length === 0) throw faults.missing("BatchItemRequest");
  if (items.length > MOST_ITEMS) throw faults.rule(`A batch takes at most ${MOST_ITEMS} items. Supplied:${items.length}`);
  const ids = new Set<unknown>();
  for (const item of items) {
    const id = isObject(item) ? item.bId : undefined;
    if (typeof id !== "string" || id === "") throw faults.missing("bId");
    if (ids.has(id)) throw faults.rule(`The bId ${id} is used twice.`);
    ids.add(id);
  }
  return { BatchItemResponse: (items as Body[]).map((item) => ({ ...attempt(desk, caller, item), bId: item.bId })) };
}

function attempt(desk: Desk, caller: Caller, item: Body): Body {
  try {
    if (caller.metered) desk.metering.count(caller.books.realmId, item.Query === undefined ? "core" : "corePlus");
    if (item.Query === undefined) return writeItem(desk, caller, item);
    if (typeof item.Query !== "string") throw faults.unparsedQuery("A Query is a text.");
    return { QueryResponse: runQuery(caller.books, item.Query) };
  } catch (error) {
    return { ...faultOf(error).body() };
  }
}

function writeItem(desk: Desk, { books }: Caller, item: Body): Body {
  const name = Object.keys(item).find((key) => key !== "bId" && key !== "operation" && key !== "optionsData");
  const entity = name === undefined ? undefined : entityNamed(name);
  if (name === undefined || !entity) throw faults.unsupportedOperation(`a batch item without a known entity (${name ?? "none"})`);
  const operation = typeof item.operation === "string" ? item.operation : "(none)";
  if (!OPERATIONS.has(operation)) throw faults.unsupportedOperation(operation);
  const order: WriteOrder = { operation: operation as WriteOrder["operation"], allowDuplicateNumber: item.optionsData === "allowduplicatedocnum" };
  const written = desk.store.atomically(() => write(books, entity, item[name], order));
  return { [entity]: "SyncToken" in written ? shown(books, entity, written) : written };
}
