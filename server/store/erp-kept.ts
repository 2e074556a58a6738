import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** What is kept of an organisation's lists: each row has the kind and id of its record, its state, and the reading that saw it last. */
type KeptTable = "erp_document" | "erp_payment";

interface Key {
  kind: string;
  id: string;
}

/** This reading has seen them, also those that were changed since the page was put together. */
export const markSeen = ({ sql, tenantId }: TenantTx, table: KeptTable, connectionId: string, pass: number, keys: readonly Key[]): Promise<unknown> =>
  sql(
    `update ${table} k set pass = $3 from jsonb_to_recordset($4::jsonb) r (kind text, id text)
     where k.tenant_id = $1 and k.connection_id = $2 and k.kind = r.kind and k.erp_id = r.id and k.pass < $3`,
    [tenantId, connectionId, pass, jsonText(keys.map(({ kind, id }) => ({ kind, id })))],
  );

/** They are gone from the ERP; of those that were known and counted, the keys. */
export const markDeleted = <K extends Key>({ sql, tenantId }: TenantTx, table: KeptTable, connectionId: string, keys: readonly K[]): Promise<K[]> =>
  sql<K>(
    `update ${table} k set state = 'deleted' from jsonb_to_recordset($3::jsonb) r (kind text, id text)
     where k.tenant_id = $1 and k.connection_id = $2 and k.kind = r.kind and k.erp_id = r.id and k.state <> 'deleted' returning k.kind, k.erp_id id`,
    [tenantId, connectionId, jsonText(keys)],
  );

/** What this reading has not seen although it was to the end; the ERP has forgotten it. Some at a time. */
export const unseen = <K extends Key>({ sql, tenantId }: TenantTx, table: KeptTable, connectionId: string, pass: number, atOnce: number): Promise<K[]> =>
  sql<K>(
    `select kind, erp_id id from ${table} where tenant_id = $1 and connection_id = $2 and pass < $3 and state <> 'deleted' order by kind, erp_id limit $4`,
    [tenantId, connectionId, pass, atOnce],
  );
