import { z } from "zod";
import * as products from "../../../store/products.ts";
import { accepted, acknowledgementSchema, LOOK_FOLLOWS } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";
import { requireOwnConnection } from "../own-connection.ts";

const MOST = 100;

/** Xero's items are known by their codes, which may hold almost anything. */
const itemId = z.string().min(1).max(100);

const productSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    sku: z.string().nullable(),
    item: z
      .strictObject({ id: z.string(), name: z.string().nullable(), origin: z.enum(["created", "matched", "by-hand"]) })
      .nullable()
      .describe("null: not settled yet; found by SKU, then by name, when it is first invoiced"),
  })
  .meta({ id: "MappedProduct" });

export const listProducts = endpoint({
  method: "get",
  path: "/api/v1/mapping/products",
  id: "listProducts",
  summary: "Products that stand on deals, and which item of an accounting organisation each one is",
  right: "see",
  query: z.strictObject({ connectionId: ownId, q: z.string().trim().min(1).max(100).optional().describe("Somewhere in name or SKU") }),
  answer: z.strictObject({ products: z.array(productSchema), more: z.boolean().describe(`There are more than the ${MOST} shown`) }),
  statuses: { 200: "From our own book, by name; no vendor is asked" },
  async handle({ parts, caller, query }) {
    const { connectionId } = await requireOwnConnection(parts, caller, query.connectionId);
    const rows = await parts.store.tenant(caller.tenantId, (tx) => products.seenOnDeals(tx, { connectionId, text: query.q ?? null, limit: MOST + 1 }));
    return { status: 200, json: { products: rows.slice(0, MOST).map(showProduct), more: rows.length > MOST } };
  },
});

export const searchItems = endpoint({
  method: "get",
  path: "/api/v1/mapping/items",
  id: "searchItems",
  summary: "Search the items of one accounting organisation, or ask what one of them is called",
  right: "change-settings",
  query: z
    .strictObject({ connectionId: ownId, text: z.string().trim().min(1).max(100).optional().describe("Somewhere in name or SKU"), itemId: itemId.optional() })
    .refine(({ text, itemId: id }) => (text === undefined) !== (id === undefined), { path: ["text"], message: "Give either a text or an itemId" }),
  answer: z.strictObject({ items: z.array(z.strictObject({ id: z.string(), name: z.string(), sku: z.string().nullable() })) }),
  statuses: { 200: "At most 20 items in use" },
  async handle({ parts, caller, query }) {
    const { connectionId } = await requireOwnConnection(parts, caller, query.connectionId);
    const items = await parts.flows.searchItems(caller.tenantId, connectionId, query.itemId === undefined ? { text: query.text ?? "" } : { id: query.itemId });
    return { status: 200, json: { items: items.filter(({ active }) => active).map(({ id, name, sku }) => ({ id, name, sku })) } };
  },
});

export const mapProduct = endpoint({
  method: "post",
  path: "/api/v1/mapping/products",
  id: "mapProduct",
  summary: "Say which item a product is, for every deal from now on",
  right: "change-settings",
  body: z.strictObject({ connectionId: ownId, productId: z.string().min(1).max(64), itemId: itemId.nullable().describe("null: found by SKU and name again") }).meta({ id: "ProductMapping" }),
  answer: acknowledgementSchema,
  statuses: LOOK_FOLLOWS,
  async handle({ parts, caller, body }) {
    await requireOwnConnection(parts, caller, body.connectionId);
    await parts.flows.mapProduct(caller.tenantId, body, caller.by);
    return accepted;
  },
});

const showProduct = ({ productId, name, sku, itemId: id, itemName, origin }: products.ProductRow): z.infer<typeof productSchema> => ({
  id: productId,
  name,
  sku,
  item: id === null || origin === null ? null : { id, name: itemName, origin },
});
