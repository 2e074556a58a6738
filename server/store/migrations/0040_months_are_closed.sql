-- A month that is closed keeps its figures for good. Opening it again is noted beside them; closing it anew is a new row.
create table month_close (
  tenant_id text not null references tenant,
  close_id text not null,
  -- "2026-10"
  month text not null,
  -- one for each home currency: both numbers of the bridge, its steps, the four streams, the deferred balance
  books jsonb not null,
  -- the moment the figures are of: the ledger as it was believed then
  believed_at timestamptz not null,
  -- over month, believed_at and books
  digest text not null,
  -- what the checklist still held
  left_open jsonb not null,
  comment text not null,
  closed_by text not null,
  closed_at timestamptz not null,
  reopened_by text,
  reopened_at timestamptz,
  reopen_reason text,
  primary key (tenant_id, close_id)
);
create unique index month_close_once on month_close (tenant_id, month) where reopened_at is null;

alter table month_close enable row level security;
alter table month_close force row level security;
create policy own_tenant on month_close to onebook_app using (tenant_id = current_setting('onebook.tenant', true))
  with check (tenant_id = current_setting('onebook.tenant', true));
grant select, insert, update (reopened_by, reopened_at, reopen_reason) on month_close to onebook_app;
