import pg from "pg";

/** Reads the app's own tables past the tenants' walls, as only the server's owner can. */
export interface Ledger {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  close: () => Promise<void>;
}

export function openLedger(url: string): Ledger {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5000 });
  // The server is restarted under it, too.
  pool.on("error", () => undefined);
  return {
    query: async <Row>(text: string, values: unknown[] = []) => (await pool.query(text, values)).rows as Row[],
    close: () => pool.end(),
  };
}

export interface Billed {
  portalId: number;
  id: string;
  number: string;
  totalCents: number;
  state: string;
}

/** Deals whose invoice the app has told the CRM of. */
export const billedDeals = (ledger: Ledger): Promise<Billed[]> =>
  ledger.query<Billed>(
    `select t.crm_account_id::int "portalId", b.deal_id id, b.billing->>'invoiceNumber' number, (b.billing->'total'->>'minor')::int "totalCents", b.billing->>'state' state
     from deal_book b join tenant t using (tenant_id) where b.billing->>'invoiceNumber' is not null`,
  );

/** What is still under way, in words; empty when all is quiet. Sweeps come by the clock and are not waited for. */
export async function underWay(ledger: Ledger): Promise<string[]> {
  const [row] = await ledger.query<Record<string, string>>(
    `select (select count(*) from jobs.job where state in ('created', 'retry', 'active') and name not like 'sweep%') "jobs waiting or running",
            (select count(*) from deal_book where lease_holder is not null) "deals held by a worker",
            (select count(*) from deal_book where look_at < now() + interval '1 minute') "deals to look at again",
            (select count(*) from effect where state in ('intended', 'unknown')) "effects without an outcome",
            (select count(*) from inbox_event where handled_at is null) "accepted events not handled",
            (select count(*) from deal_book where request_open) "requests not answered"`,
  );
  return Object.entries(row ?? {}).flatMap(([what, count]) => (Number(count) > 0 ? [`${count} ${what}`] : []));
}
