-- Where an account's messages go. The address is a secret: whoever knows it can write there.
create table notice_channel (
  tenant_id text primary key references tenant,
  sealed_url text not null,
  host text not null,
  ending text not null,
  set_by text not null,
  set_at timestamptz not null
);

-- What was told or is to be told, each thing once. The words are forgotten once they were sent; a digest keeps its figures.
create table notice (
  tenant_id text not null references tenant,
  key text not null,
  kind text not null,
  message jsonb,
  digest jsonb,
  -- kept: made to be read in the app, sent to nobody. unknown: sent, and no answer came.
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown', 'kept')),
  made_at timestamptz not null,
  settled_at timestamptz,
  failure text,
  primary key (tenant_id, key)
);
create index notice_by_time on notice (tenant_id, made_at desc);

do $$
declare name text;
begin
  foreach name in array array['notice_channel', 'notice']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
    execute format('grant select, insert, update, delete on %I to onebook_app', name);
  end loop;
end $$;

-- When an account is next to be looked through for what is to be told; null: now.
alter table tenant add column notices_due_at timestamptz;
grant select (notices_due_at) on tenant to onebook_system;
alter table parked add column told_at timestamptz, add column told_stuck_at timestamptz;
alter table connection add column told_state text;
