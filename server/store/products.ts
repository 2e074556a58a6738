import type { TenantTx } from "./index.ts";

/** A product of the CRM as it stood on a deal, and the ERP item it is by link. */
export interface ProductRow {
  productId: string;
  name: string;
  sku: string | null;
  itemId: string | null;
  /** As it was when the link was made. */
  itemName: string | null;
  origin: "created" | "matched" | "by-hand" | null;
}

/** Deals read last that products are taken from: whoever sells a product has it on one of them. */
const DEALS = 5000;

/**
 * Products on the deals that were read last, each once, by name; at most `limit`. Asking the CRM for its product library
 * would take a permission that nothing else needs. `text`: somewhere in name or SKU, case aside.
 */
export async function seenOnDeals({ sql, tenantId }: TenantTx, of: { connectionId: string; text: string | null; limit: number }): Promise<ProductRow[]> {
  return sql<ProductRow>(
    `with recent as (
       select record, read_at from deal_record where tenant_id = $1 and not gone order by read_at desc limit ${DEALS}
     ), product as (
       select distinct on (line->>'productId') line->>'productId' id, line->>'name' name, line->>'sku' sku
       from recent, jsonb_array_elements(record->'lines') line
       where line->>'productId' is not null order by line->>'productId', read_at desc
     )
     select p.id "productId", p.name, p.sku, l.erp_id "itemId", l.erp_name "itemName", l.origin
     from product p left join link l on l.tenant_id = $1 and l.kind = 'item' and l.connection_id = $2 and l.crm_id = p.id
     where $3::text is null or p.name ilike $3 or p.sku ilike $3
     order by lower(p.name), p.id limit $4`,
    [tenantId, of.connectionId, of.text === null ? null : `%${of.text.replace(/[\\%_]/g, "\\$&")}%`, of.limit],
  );
}
