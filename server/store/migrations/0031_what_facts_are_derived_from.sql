-- The CRM's deal as last read, without the people on it: facts are derived again from our own book when rules change.
create table deal_record (
  tenant_id text not null references tenant,
  deal_id text not null,
  record jsonb not null,
  -- no longer in the CRM; the record is what was last seen of it
  gone boolean not null,
  read_at timestamptz not null,
  primary key (tenant_id, deal_id)
);

-- What only a person can say of a contract: usage, and milestones that were reached. Taken back, never changed.
create table recognition_entry (
  tenant_id text not null references tenant,
  entry_id text not null,
  deal_id text not null,
  line_id text not null,
  kind text not null check (kind in ('usage', 'milestone')),
  milestone text,
  dated date not null,
  amount_minor bigint,
  entered_by text not null,
  entered_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  primary key (tenant_id, entry_id),
  check ((kind = 'usage') = (amount_minor is not null) and (kind = 'milestone') = (milestone is not null))
);
create index recognition_entry_by_deal on recognition_entry (tenant_id, deal_id) where withdrawn_at is null;

-- Whether two deals are one sale entered twice, as a person has decided.
create table deal_duplicate (
  tenant_id text not null references tenant,
  deal_id text not null,
  duplicate_of text not null,
  decision text not null check (decision in ('same-sale', 'different')),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (tenant_id, deal_id, duplicate_of),
  check (deal_id <> duplicate_of)
);

do $$
declare name text;
begin
  foreach name in array array['deal_record', 'recognition_entry', 'deal_duplicate']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
    execute format('grant select, insert, update, delete on %I to onebook_app', name);
  end loop;
end $$;
