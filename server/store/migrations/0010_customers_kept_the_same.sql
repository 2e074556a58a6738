-- What both systems held of a linked customer when it was last right on both sides, and a write whose outcome is not known.
create table customer_pair (
  tenant_id text not null references tenant,
  connection_id text not null,
  crm_id text not null,
  bases jsonb not null,
  pending jsonb,
  looked_at timestamptz not null,
  primary key (tenant_id, connection_id, crm_id)
);

-- Fields that a person must decide about: at most one open a field of a pair.
create table customer_conflict (
  tenant_id text not null references tenant,
  conflict_id text not null,
  connection_id text not null,
  crm_id text not null,
  field text not null,
  customer_name text not null,
  why text not null,
  crm_value jsonb,
  erp_value jsonb,
  refusal text,
  found_at timestamptz not null,
  choice text,
  chosen_by text,
  chosen_at timestamptz,
  closed_at timestamptz,
  primary key (tenant_id, conflict_id)
);
create unique index customer_conflict_open on customer_conflict (tenant_id, connection_id, crm_id, field) where closed_at is null;
create index customer_conflict_by_time on customer_conflict (tenant_id, found_at, conflict_id) where closed_at is null;

do $$
declare name text;
begin
  foreach name in array array['customer_pair', 'customer_conflict']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
    execute format('grant select, insert, update, delete on %I to onebook_app', name);
  end loop;
end $$;
