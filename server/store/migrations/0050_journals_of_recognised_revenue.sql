-- Recognised revenue posted to the accounting system: one journal entry a month, organisation and class, and its reversals.
create table revenue_journal (
  tenant_id text not null references tenant,
  journal_id text not null,
  connection_id text not null,
  kind text not null check (kind in ('month', 'reversal')),
  month text not null,
  -- one option of one dimension of the accounting system, or empty; see domain/recognition/journal.ts
  class_key text not null,
  revision integer not null,
  reference text not null,
  -- the entry as it is sent
  entry jsonb not null,
  minor bigint not null,
  currency text not null,
  -- what each deal has in it
  parts jsonb not null,
  parts_digest text not null,
  state text not null check (state in ('drafted', 'approved', 'posted', 'withdrawn')),
  -- a person took it back: the month is left out, and its amounts come with the next one
  left_out boolean not null default false,
  reverses text,
  erp_id text,
  erp_state text check (erp_state in ('draft', 'posted', 'gone')),
  erp_link text,
  -- why it does not go on, for people
  trouble jsonb,
  drafted_at timestamptz not null,
  approved_by text,
  approved_at timestamptz,
  posted_at timestamptz,
  primary key (tenant_id, journal_id)
);
create unique index revenue_journal_reference on revenue_journal (tenant_id, reference);
create unique index revenue_journal_drafted_once on revenue_journal (tenant_id, connection_id, month, class_key) where kind = 'month' and state in ('drafted', 'approved');
create unique index revenue_journal_reversed_once on revenue_journal (tenant_id, reverses) where reverses is not null and state <> 'withdrawn';
create index revenue_journal_by_month on revenue_journal (tenant_id, month desc, drafted_at desc);

-- One worker at a time does this for a tenant: what is done outside any deal's lease.
create table tenant_lease (
  tenant_id text not null references tenant,
  name text not null,
  holder text not null,
  until timestamptz not null,
  primary key (tenant_id, name)
);

do $$
declare name text;
begin
  foreach name in array array['revenue_journal', 'tenant_lease']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
    execute format('grant select, insert, update, delete on %I to onebook_app', name);
  end loop;
end $$;
