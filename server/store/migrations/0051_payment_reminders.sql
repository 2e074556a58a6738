-- What is remembered of reminding a customer of what is overdue in one currency.
create table reminder_campaign (
  tenant_id text not null references tenant,
  connection_id text not null,
  customer_id text not null,
  currency text not null,
  number integer not null default 1,
  attempts integer not null default 0,
  last_on date,
  hold_kind text check (hold_kind in ('dispute', 'promise')),
  hold_until date,
  held_by text,
  primary key (tenant_id, connection_id, customer_id, currency)
);

-- One reminder over all that a customer is late with: at most one a campaign and attempt, so none is ever sent twice.
create table reminder (
  tenant_id text not null references tenant,
  reminder_id text not null,
  connection_id text not null,
  customer_id text not null,
  customer_name text not null,
  currency text not null,
  campaign integer not null,
  attempt integer not null,
  overdue_minor bigint not null,
  invoices jsonb not null,
  via text not null check (via in ('erp-mail', 'crm-task')),
  state text not null check (state in ('drafted', 'released', 'sent', 'skipped', 'withdrawn')),
  trouble text,
  drafted_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  sent_at timestamptz,
  primary key (tenant_id, reminder_id)
);
create unique index reminder_once on reminder (tenant_id, connection_id, customer_id, currency, campaign, attempt);
create index reminder_by_time on reminder (tenant_id, drafted_at desc);

do $$
declare name text;
begin
  foreach name in array array['reminder_campaign', 'reminder']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
    execute format('grant select, insert, update, delete on %I to onebook_app', name);
  end loop;
end $$;
