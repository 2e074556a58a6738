import type { TenantTx } from "./index.ts";

/** A table that holds a tenant's rows, as the database itself describes it: one that is added later is found as well. */
export interface PersonalTable {
  name: string;
  /** The key's columns without the tenant, in order, with their types; none where a tenant has one row. */
  key: { name: string; type: string }[];
  /** Columns outside the key in which people can be named. */
  json: string[];
  text: string[];
}

/** Of the account and those who work with Onebook, and what is kept to show that something was erased. */
const ABOUT_NO_CONTACT = ["tenant", "connection", "oauth_grant", "oauth_ticket", "refused_request", "seen_request", "erasure_receipt", "erased_customer", "notice_channel", "crm_owner", "migration"];

export async function personalTables({ sql }: Pick<TenantTx, "sql">): Promise<PersonalTable[]> {
  const rows = await sql<{ table: string; column: string; type: string; place: number }>(
    `select c.relname::text "table", a.attname::text "column", format_type(a.atttypid, a.atttypmod) "type",
       coalesce(array_position(i.indkey::smallint[], a.attnum)::int, -1) place
     from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relkind = 'r' and c.relname <> all($1)
       and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
     order by c.relname, a.attnum limit 5000`,
    [ABOUT_NO_CONTACT],
  );
  const names = [...new Set(rows.map(({ table }) => table))];
  return names.map((name) => {
    const own = rows.filter(({ table, column }) => table === name && column !== "tenant_id");
    const inKey = own.filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place);
    const outside = (type: string) => own.filter((one) => one.place < 0 && one.type === type).map(({ column }) => column);
    return { name, key: inKey.map(({ column, type }) => ({ name: column, type })), json: outside("jsonb"), text: outside("text") };
  });
}

export interface PersonalRow {
  /** The values of the key as text, in its order. */
  key: string[];
  json: Record<string, unknown>;
  text: Record<string, string | null>;
}

export const PAGE = 200;

/** A page of the rows that hold one of the patterns (of ilike) somewhere, in the order of their key. */
export async function pageOf({ sql, tenantId }: TenantTx, table: PersonalTable, patterns: readonly string[], after: readonly string[] | null): Promise<PersonalRow[]> {
  const key = table.key.map(({ name }) => quoted(name));
  const beyond = after === null || key.length === 0 ? "" : `and (${key.join(", ")}) > (${table.key.map(({ type }, index) => `$${index + 3}::text::${type}`).join(", ")})`;
  return sql<PersonalRow>(
    `select array[${key.map((name) => `${name}::text`).join(", ")}]::text[] "key", ${objectOf(table.json)} "json", ${objectOf(table.text)} "text"
     from ${quoted(table.name)} t where tenant_id = $1 and to_jsonb(t)::text ilike any($2) ${beyond} order by ${["tenant_id", ...key].join(", ")} limit ${PAGE}`,
    [tenantId, patterns, ...(after ?? [])],
  );
}

const objectOf = (columns: readonly string[]): string => `jsonb_build_object(${columns.map((name) => `'${name}', ${quoted(name)}`).join(", ")})`;

/** Puts these values in the place of a row's own; names come from `personalTables`, never from outside. */
export async function replaceIn({ sql, tenantId }: TenantTx, table: PersonalTable, key: readonly string[], values: Record<string, unknown>): Promise<void> {
  const names = Object.keys(values);
  const set = names.map((name, index) => `${quoted(name)} = $${index + 2}`).join(", ");
  await sql(`update ${quoted(table.name)} set ${set} where ${isRow(table, names.length)}`, [tenantId, ...Object.values(values), ...key]);
}

/** Removes a row that is somebody's own. */
export async function remove({ sql, tenantId }: TenantTx, table: PersonalTable, key: readonly string[]): Promise<void> {
  await sql(`delete from ${quoted(table.name)} where ${isRow(table, 0)}`, [tenantId, ...key]);
}

/** The tenant is the first parameter; the key's values come after it and as many others. */
const isRow = ({ key }: PersonalTable, others: number): string =>
  ["tenant_id = $1", ...key.map(({ name, type }, index) => `${quoted(name)} = $${index + 2 + others}::text::${type}`)].join(" and ");

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A word as a pattern that finds it in the text of JSON, where quotes and backslashes are escaped. */
export const holding = (word: string): string => `%${JSON.stringify(word).slice(1, -1).replace(/[\\%_]/g, "\\$&")}%`;
