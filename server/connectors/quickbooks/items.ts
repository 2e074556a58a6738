import type { ItemDraft } from "../../domain/drafts.ts";
import type { Item } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import { wireNumber } from "./amounts.ts";
import type { Context } from "./context.ts";
import { listName } from "./customer-draft.ts";
import { afterWrite, refuse } from "./errors.ts";
import { modifiedAt } from "./invoice-record.ts";
import { quoted, type Query } from "./query.ts";
import { item as itemSchema, understood, type WireItem } from "./wire.ts";

const MOST_ASKED = 200;
/** Values of one IN list: a query of reasonable length. */
const VALUES_A_QUERY = 50;
const MOST_FOUND_BY_HAND = 20;
const LONGEST_NAME = 100;
/** A category is a folder and a bundle expands into other lines: neither can stand on a line of ours. */
const NOT_SOLD = new Set(["Category", "Group", "Bundle"]);

type ItemPart = Pick<Erp, "findItems" | "searchItems" | "createItem">;

export function createItems(context: Context): ItemPart {
  return {
    async findItems(probe) {
      const { ids = [] } = probe;
      if ([probe.skus, probe.names, ids].some((asked) => asked.length > MOST_ASKED)) {
        throw refuse("bug", "validation", `At most ${MOST_ASKED} SKUs and names are looked up at once.`);
      }
      const skus = keysOf(probe.skus, (sku) => sku.trim());
      const names = keysOf(probe.names, (name) => listName(name, LONGEST_NAME));
      const queries = [...inLists("Sku", [...skus.values()]), ...inLists("Name", [...names.values()]), ...inLists("Id", ids)];
      if (queries.length === 0) return [];
      const sold = soldIn((await context.queries.all(queries)).flat());
      const matching = sold.filter((each) => skus.has(keyOf(each.Sku ?? "")) || names.has(keyOf(each.Name)) || ids.includes(each.Id));
      return eachOnce(matching);
    },

    /** QuickBooks has no OR: name and SKU are two questions. */
    async searchItems(text) {
      const like = quoted(`%${text.trim().replaceAll("%", " ")}%`);
      const rows = await context.queries.all(["Name", "Sku"].map((field) => ({ entity: "Item", where: `${field} LIKE ${like}`, limit: MOST_FOUND_BY_HAND, beyond: "cut" })));
      return eachOnce(soldIn(rows.flat())).slice(0, MOST_FOUND_BY_HAND);
    },

    async createItem(draft, key) {
      const body = itemBody(draft);
      const answer = await context.sdk.write(body, key, (client, entity, done) => client.createItem(entity, done));
      return afterWrite(() => itemRecord(understood(itemSchema, answer, true)));
    },
  };
}

const soldIn = (rows: readonly unknown[]): WireItem[] => rows.map((row) => understood(itemSchema, row, false)).filter((each) => !NOT_SOLD.has(each.Type ?? ""));

const eachOnce = (rows: readonly WireItem[]): Item[] => [...new Map(rows.map((each) => [each.Id, itemRecord(each)])).values()];

function itemRecord(wire: WireItem): Item {
  const active = wire.Active !== false;
  return {
    id: wire.Id,
    rawStatus: active ? "Active" : "Inactive",
    modifiedAt: modifiedAt(wire),
    name: wire.Name,
    sku: wire.Sku ?? null,
    unitPrice: wire.UnitPrice ?? null,
    active,
  };
}

/** What has a SKU is taken for goods without stock; stock itself is never created from a deal. */
function itemBody(draft: ItemDraft): Record<string, unknown> {
  const name = listName(draft.name, LONGEST_NAME);
  if (name === "")
    throw refuse(
      "park",
      "validation",
      "The product has no name that QuickBooks could take. Name it in the CRM.",
      "Name",
    );
  return {
    Name: name,
    Type: draft.sku ? "NonInventory" : "Service",
    ...(draft.sku ? { Sku: draft.sku } : {}),
    ...(draft.description ? { Description: draft.description } : {}),
    UnitPrice: wireNumber(draft.unitPrice, "price of an item"),
    IncomeAccountRef: { value: draft.incomeAccountId },
    ...taxOf(draft.taxCode),
  };
}

/** TAX and NON are the United States' whole vocabulary; an item there has a switch instead of a code. */
function taxOf(code: string | null): Record<string, unknown> {
  if (code === null) return {};
  return code === "TAX" || code === "NON"
    ? { Taxable: code === "TAX" }
    : { Taxable: true, SalesTaxCodeRef: { value: code } };
}

function inLists(field: string, values: readonly string[]): Query[] {
  const chunks = Array.from({ length: Math.ceil(values.length / VALUES_A_QUERY) }, (_, at) =>
    values.slice(at * VALUES_A_QUERY, (at + 1) * VALUES_A_QUERY),
  );
  return chunks.map((chunk) => ({
    entity: "Item",
    where: `${field} IN (${chunk.map(quoted).join(", ")}) AND Active IN (true, false)`,
    limit: MOST_ASKED * 5,
    beyond: "refuse",
  }));
}

function keysOf(texts: readonly string[], clean: (text: string) => string): Map<string, string> {
  return new Map(
    texts
      .map(clean)
      .filter((text) => text !== "")
      .map((text) => [keyOf(text), text]),
  );
}

const keyOf = (text: string): string => text.trim().toLowerCase();
