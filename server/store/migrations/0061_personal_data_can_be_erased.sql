-- Erasing is another role's work than everything else: it sees one tenant like the app, and may do three things the app
-- may not: strike personal data out of the log, remove what can only be added to, and leave a receipt.
do $$ begin create role onebook_eraser nologin inherit; exception when duplicate_object then null; end $$;
do $$ begin
  execute format('grant onebook_eraser to %I', current_user);
exception when others then null; -- a superuser needs no grant
end $$;
grant onebook_app to onebook_eraser;
grant select, insert, update, delete on all tables in schema public to onebook_eraser;
alter default privileges in schema public grant select, insert, update, delete on tables to onebook_eraser;
revoke all on migration from onebook_eraser;

-- A struck-out entry keeps its place in the chain; the entry that struck it out, further on, says what is left of it. The
-- salt goes with the data: without it, nobody can try out names against the hash that stays.
alter table audit add column salt text;
alter table audit add column redacted_by bigint;

create or replace function audit_is_append_only() returns trigger language plpgsql as $$
begin
  if current_user = 'onebook_eraser' and tg_op = 'UPDATE' then
    if new.redacted_by > old.seq and new.salt is null and new.deal_id is not distinct from old.deal_id
      and (new.tenant_id, new.seq, new.at, new.kind, new.previous_hash, new.hash) = (old.tenant_id, old.seq, old.at, old.kind, old.previous_hash, old.hash)
    then
      return new;
    end if;
  end if;
  if current_user = 'onebook_eraser' and tg_op = 'DELETE' then
    if exists (select 1 from tenant where tenant_id = old.tenant_id and state = 'uninstalled') then
      return old;
    end if;
  end if;
  raise exception 'The audit log is append-only';
end $$;

-- When the app was taken away: what is kept of a tenant is erased some time after.
alter table tenant add column uninstalled_at timestamptz;
update tenant set uninstalled_at = now() where state = 'uninstalled';
grant select (uninstalled_at) on tenant to onebook_system;

-- That something was erased, when and how much: no personal data, and no reference to a tenant that is gone.
create table erasure_receipt (
  tenant_id text not null,
  receipt_id text not null,
  what text not null check (what in ('contact', 'tenant')),
  -- "contact:5": an id that opens nothing any more
  subject text not null,
  reason text not null,
  begun_at timestamptz not null,
  finished_at timestamptz,
  counts jsonb not null,
  -- where the log stood, so that a copy kept elsewhere can be told to be the whole of it
  log_entries bigint not null,
  log_hash text not null,
  digest text,
  primary key (tenant_id, receipt_id)
);

-- Customers of an ERP whose person was erased: their name is not taken in again with the next reading of an invoice.
create table erased_customer (
  tenant_id text not null references tenant,
  connection_id text not null,
  erp_id text not null,
  primary key (tenant_id, connection_id, erp_id)
);

do $$
declare name text;
begin
  foreach name in array array['erasure_receipt', 'erased_customer']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
  end loop;
end $$;
grant select on erasure_receipt to onebook_app;
grant select, insert, update, delete on erased_customer to onebook_app;
create policy reading on erasure_receipt for select to onebook_system using (true);
grant select on erasure_receipt to onebook_system;
