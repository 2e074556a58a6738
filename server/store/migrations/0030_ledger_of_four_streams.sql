-- What was booked, billed, earned and paid, as facts that are only ever added. A fact is corrected by one that reverses
-- it, so the sum over a stream up to any moment is what was believed at that moment.
create table ledger_fact (
  tenant_id text not null references tenant,
  -- without gaps, in the order in which facts came to be believed
  seq bigint not null,
  stream text not null check (stream in ('bookings', 'billings', 'recognised', 'cash')),
  -- all facts of one subject (a deal, or a document without one) are compared and corrected together
  subject text not null,
  -- at most one fact of a key stands
  key text not null,
  deal_id text,
  -- "connection:kind:id", see domain/ledger/refs.ts
  document text,
  payment text,
  -- the accounting date
  dated date not null,
  amount_minor bigint not null,
  currency text not null,
  home_minor bigint not null,
  home_currency text not null,
  rate text not null,
  detail jsonb not null,
  sources text[] not null,
  digest text not null,
  recorded_at timestamptz not null,
  reverses bigint,
  primary key (tenant_id, seq)
);
create unique index ledger_fact_reversed_once on ledger_fact (tenant_id, reverses) where reverses is not null;
create index ledger_fact_by_subject on ledger_fact (tenant_id, subject);
create index ledger_fact_by_date on ledger_fact (tenant_id, home_currency, dated);
create index ledger_fact_by_moment on ledger_fact (tenant_id, recorded_at);

-- The last fact of each tenant. Whoever appends locks it, so facts are believed in the order of their numbers.
create table ledger_head (
  tenant_id text primary key references tenant,
  seq bigint not null,
  recorded_at timestamptz not null
);

do $$
declare name text;
begin
  foreach name in array array['ledger_fact', 'ledger_head']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
  end loop;
end $$;
grant select, insert on ledger_fact to onebook_app;
grant select, insert, update on ledger_head to onebook_app;
