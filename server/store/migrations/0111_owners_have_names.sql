-- Who owns deals in the CRM, so that pages say names. Those who left stay: their deals do.
create table crm_owner (
  tenant_id text not null references tenant,
  owner_id text not null,
  name text not null,
  primary key (tenant_id, owner_id)
);
alter table crm_owner enable row level security;
alter table crm_owner force row level security;
create policy own_tenant on crm_owner to onebook_app using (tenant_id = current_setting('onebook.tenant', true))
  with check (tenant_id = current_setting('onebook.tenant', true));
grant select, insert, update, delete on crm_owner to onebook_app;

alter table connection add column owners_read_at timestamptz;
-- The account has not allowed reading them: pages show numbers, and say what helps.
alter table connection add column owners_withheld boolean not null default false;
