import type { Item as SdkItem } from "xero-node/dist/gen/model/accounting/item.js";
import { sha256 } from "../../platform/digest.ts";
import type { ItemDraft } from "../../domain/drafts.ts";
import type { Item } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import { decimalOf, plainDecimal, wireNumber } from "./amounts.ts";
import type { Context } from "./context.ts";
import { refuse } from "./errors.ts";
import { UNIT_DECIMALS } from "./invoices.ts";
import { anyOf, isQuotable, quoted, sameText } from "./where.ts";
import { item as itemSchema, listOf, writtenOne, type WireItem } from "./wire.ts";

const MOST_ASKED = 200;
/** Xero asks for short filters: long ones time out. */
const CONDITIONS_A_CALL = 25;
const MOST_FOUND_BY_HAND = 20;
/** Xero's own lengths. */
const LONGEST = { code: 30, name: 50, description: 4000 };

/** Xero's file does not promise a time of change on items, and whatever time is read later is then newer. */
const UNKNOWN_TIME = "1970-01-01T00:00:00.000Z";

type ItemPart = Pick<Erp, "findItems" | "searchItems" | "createItem">;

export function createItems({ sdk }: Context): ItemPart {
  const list = async (where?: string): Promise<WireItem[]> =>
    listOf(await sdk.read((api, tenant) => api.getItems(tenant, undefined, where, undefined, UNIT_DECIMALS)), "Items", itemSchema);

  /** A name with an inch sign cannot stand in a filter, and items have no other search: then all are read. */
  async function asked(wanted: { field: string; value: string }[]): Promise<WireItem[]> {
    if (!wanted.every(({ value }) => isQuotable(value))) return list();
    const conditions = wanted.map(({ field, value }) => sameText(field, value));
    const rows: WireItem[] = [];
    for (let at = 0; at < conditions.length; at += CONDITIONS_A_CALL) {
      rows.push(...(await list(anyOf(conditions.slice(at, at + CONDITIONS_A_CALL)))));
    }
    return rows;
  }

  return {
    async findItems({ skus, names, ids = [] }) {
      if ([skus, names, ids].some((each) => each.length > MOST_ASKED)) {
        throw refuse("bug", "validation", `At most ${MOST_ASKED} SKUs and names are looked up at once.`);
      }
      const codes = new Set([...skus, ...ids].map(keyOf).filter((key) => key !== ""));
      const titles = new Set(names.map((name) => keyOf(name).slice(0, LONGEST.name).trim()).filter((key) => key !== ""));
      const rows = await asked([
        ...[...codes].map((value) => ({ field: "Code", value })),
        ...[...titles].map((value) => ({ field: "Name", value })),
      ]);
      const matching = rows.filter((row) => row.IsSold !== false && (codes.has(keyOf(row.Code)) || titles.has(keyOf(row.Name ?? ""))));
      return [...new Map(matching.map((row) => [row.Code, itemRecord(row)])).values()];
    },

    /** A text that cannot stand in a filter is looked for among all of them. */
    async searchItems(text) {
      const part = keyOf(text);
      if (part === "") return [];
      const contains = (field: string) => `${field}!=null AND ${field}.Contains(${quoted(text.trim())})`;
      const found = await list(isQuotable(text.trim()) ? anyOf(["Code", "Name"].map(contains)) : undefined);
      const fits = found.filter((row) => row.IsSold !== false && [row.Code, row.Name ?? ""].some((one) => keyOf(one).includes(part)));
      return fits.slice(0, MOST_FOUND_BY_HAND).map(itemRecord);
    },

    async createItem(draft, key) {
      const items = { items: [itemBody(draft)] };
      const answer = await sdk.write(key, (api, tenant) => api.createItems(tenant, items, true, UNIT_DECIMALS, key));
      return itemRecord(writtenOne(answer, "Items", itemSchema));
    },
  };
}

/** Lines name items by code and by nothing else, so the code is the id here. */
function itemRecord(wire: WireItem): Item {
  return {
    id: wire.Code,
    rawStatus: null,
    modifiedAt: wire.UpdatedDateUTC ?? UNKNOWN_TIME,
    name: wire.Name?.trim() ? wire.Name : wire.Code,
    sku: wire.Code,
    unitPrice: plainDecimal(wire.SalesDetails?.UnitPrice),
    active: true,
  };
}

function itemBody(draft: ItemDraft): SdkItem {
  const name = draft.name.replace(/\s+/g, " ").trim();
  const description = draft.description ?? (name.length > LONGEST.name ? name : null);
  return {
    code: itemCode(draft.sku ?? name),
    name: name.slice(0, LONGEST.name),
    isSold: true,
    isPurchased: false,
    ...(description ? { description: description.slice(0, LONGEST.description) } : {}),
    salesDetails: {
      unitPrice: wireNumber(decimalOf(draft.unitPrice, "price of an item").toDecimalPlaces(UNIT_DECIMALS), "price of an item"),
      accountCode: draft.incomeAccountId,
      ...(draft.taxCode === null ? {} : { taxType: draft.taxCode }),
    },
  };
}

/**
 * Every item needs a code of at most 30 characters. A longer one keeps its beginning and gets six digits that tell it
 * from others of the same beginning, always the same ones.
 */
export function itemCode(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain === "") throw refuse("park", "validation", "The product has neither SKU nor name. Give it one in the CRM.", "Code");
  return plain.length <= LONGEST.code ? plain : `${plain.slice(0, LONGEST.code - 7).trim()}-${sha256(plain).slice(0, 6)}`;
}

const keyOf = (text: string): string => text.replace(/\s+/g, " ").trim().toLowerCase();
