import { money, type Money } from "../domain/money.ts";
import type { PlainDate } from "../domain/records.ts";
import type { Campaign, Hold, OverdueInvoice } from "../domain/reminders/reminders.ts";
import type { Values } from "../domain/sentences/fill.ts";
import type { Trouble } from "../domain/sentences/troubles.ts";
import type { TenantTx } from "./index.ts";
import { jsonText } from "./json-text.ts";

/** Whom a campaign is about. */
export interface Debtor {
  connectionId: string;
  customerId: string;
  currency: string;
}

export interface DebtorCampaign extends Debtor, Campaign {
  heldBy: string | null;
}

export interface Reminder extends Debtor {
  reminderId: string;
  customerName: string;
  campaign: number;
  attempt: number;
  overdue: Money;
  invoices: OverdueInvoice[];
  via: "erp-mail" | "crm-task";
  /** skipped: a person decided against it, which counts as an attempt; withdrawn: it is not due any more. */
  state: "drafted" | "released" | "sent" | "skipped" | "withdrawn";
  trouble: string | null;
  /** The same as data; null on rows of before there was such. */
  troubleSaid: { key: string; values: Values } | null;
  draftedAt: Date;
  decidedBy: string | null;
  sentAt: Date | null;
}

const WHERE = "tenant_id = $1 and connection_id = $2 and customer_id = $3 and currency = $4";
const keyOf = ({ tenantId }: TenantTx, { connectionId, customerId, currency }: Debtor) => [tenantId, connectionId, customerId, currency];

/** Every campaign begun or held; at most 20,000. */
export async function campaigns({ sql, tenantId }: TenantTx): Promise<DebtorCampaign[]> {
  const rows = await sql<Omit<DebtorCampaign, "hold"> & { kind: Hold["kind"] | null; until: string | null }>(
    `select connection_id "connectionId", customer_id "customerId", currency, number, attempts, last_on::text "lastOn", hold_kind kind,
       hold_until::text until, held_by "heldBy" from reminder_campaign where tenant_id = $1 limit 20000`,
    [tenantId],
  );
  return rows.map(({ kind, until, ...rest }) => ({ ...rest, hold: kind === null ? null : { kind, until } }));
}

/** One more attempt is made. */
export async function countAttempt(tx: TenantTx, debtor: Debtor, attempt: number, on: PlainDate): Promise<void> {
  await tx.sql(
    `insert into reminder_campaign (tenant_id, connection_id, customer_id, currency, attempts, last_on) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, connection_id, customer_id, currency) do update set attempts = greatest(reminder_campaign.attempts, excluded.attempts), last_on = excluded.last_on`,
    [...keyOf(tx, debtor), attempt, on],
  );
}

/** Paid up: what is owed next begins with the first attempt again. A hold was over what was owed then. */
export async function endCampaign(tx: TenantTx, debtor: Debtor): Promise<void> {
  await tx.sql(`update reminder_campaign set number = number + 1, attempts = 0, last_on = null, hold_kind = null, hold_until = null, held_by = null where ${WHERE}`, keyOf(tx, debtor));
}

export async function setHold(tx: TenantTx, debtor: Debtor, hold: Hold | null, by: string): Promise<void> {
  await tx.sql(
    `insert into reminder_campaign (tenant_id, connection_id, customer_id, currency, hold_kind, hold_until, held_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant_id, connection_id, customer_id, currency) do update set hold_kind = excluded.hold_kind, hold_until = excluded.hold_until, held_by = excluded.held_by`,
    [...keyOf(tx, debtor), hold?.kind ?? null, hold?.until ?? null, hold === null ? null : by],
  );
}

export type NewReminder = Pick<Reminder, "connectionId" | "customerId" | "currency" | "customerName" | "campaign" | "attempt" | "overdue" | "invoices" | "via">;

/** Makes or renews the draft of an attempt; one that was decided on stays as it is. */
export async function draft(tx: TenantTx, of: NewReminder): Promise<void> {
  await tx.sql(
    `insert into reminder (tenant_id, connection_id, customer_id, currency, reminder_id, customer_name, campaign, attempt, overdue_minor, invoices, via, state, drafted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'drafted', $12)
     on conflict (tenant_id, connection_id, customer_id, currency, campaign, attempt) do update set state = 'drafted', customer_name = excluded.customer_name,
       overdue_minor = excluded.overdue_minor, invoices = excluded.invoices, via = excluded.via
     where reminder.state in ('drafted', 'withdrawn')`,
    [...keyOf(tx, of), tx.ids.uuid(), of.customerName, of.campaign, of.attempt, of.overdue.minor, jsonText(of.invoices), of.via, tx.clock.instant()],
  );
}

const COLUMNS = `reminder_id "reminderId", connection_id "connectionId", customer_id "customerId", customer_name "customerName", currency, campaign, attempt,
  overdue_minor minor, invoices, via, state, trouble, trouble_said "troubleSaid", drafted_at "draftedAt", decided_by "decidedBy", sent_at "sentAt"`;
const shown = ({ minor, ...rest }: Omit<Reminder, "overdue"> & { minor: number }): Reminder => ({ ...rest, overdue: money(minor, rest.currency) });

/** Of these states, newest first. */
export async function list({ sql, tenantId }: TenantTx, states: Reminder["state"][], limit: number): Promise<Reminder[]> {
  const rows = await sql<Omit<Reminder, "overdue"> & { minor: number }>(
    `select ${COLUMNS} from reminder where tenant_id = $1 and state = any($2) order by drafted_at desc, reminder_id limit $3`,
    [tenantId, states, limit],
  );
  return rows.map(shown);
}

export async function get({ sql, tenantId }: TenantTx, reminderId: string): Promise<Reminder | null> {
  const [row] = await sql<Omit<Reminder, "overdue"> & { minor: number }>(`select ${COLUMNS} from reminder where tenant_id = $1 and reminder_id = $2`, [tenantId, reminderId]);
  return row ? shown(row) : null;
}

/** False where it is not in this state any more. */
export async function move(tx: TenantTx, reminderId: string, from: Reminder["state"], to: Reminder["state"], by: string | null): Promise<boolean> {
  const rows = await tx.sql(
    `update reminder set state = $4, trouble = null, trouble_said = null, decided_by = coalesce($5, decided_by), decided_at = case when $5::text is null then decided_at else $6::timestamptz end,
       sent_at = case when $4 = 'sent' then $6::timestamptz else sent_at end
     where tenant_id = $1 and reminder_id = $2 and state = $3 returning 1`,
    [tx.tenantId, reminderId, from, to, by, tx.clock.instant()],
  );
  return rows.length === 1;
}

export async function setTrouble({ sql, tenantId }: TenantTx, reminderId: string, { sentence, said }: Trouble): Promise<void> {
  await sql("update reminder set trouble = $3, trouble_said = $4 where tenant_id = $1 and reminder_id = $2", [tenantId, reminderId, sentence, jsonText(said)]);
}

/** Every invoice that is open and past due on a day, with whom it is owed by; at most 20,000, the oldest first. */
export async function overdueInvoices({ sql, tenantId }: TenantTx, today: PlainDate): Promise<(OverdueInvoice & { customerId: string; customerName: string })[]> {
  const rows = await sql<Omit<OverdueInvoice, "balance"> & { customerId: string; customerName: string; minor: number; currency: string }>(
    `select i.connection_id "connectionId", i.erp_id "invoiceId", i.deal_id "dealId", i.record->>'number' number, i.due_date::text "dueDate",
       i.balance_minor::bigint minor, i.currency, i.record->>'customerId' "customerId", i.record->>'customerName' "customerName"
     from invoice i where i.tenant_id = $1 and i.state = 'open' and i.balance_minor > 0 and i.due_date < $2
       and not exists (select 1 from invoice_link l where l.tenant_id = i.tenant_id and l.connection_id = i.connection_id and l.erp_id = i.erp_id and l.superseded)
     order by i.due_date limit 20000`,
    [tenantId, today],
  );
  return rows.map(({ minor, currency, ...rest }) => ({ ...rest, balance: money(minor, currency) }));
}
