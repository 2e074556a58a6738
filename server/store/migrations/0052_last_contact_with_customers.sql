-- When a customer was last in contact, as the CRM says in the field the tenant has chosen for it.
create table customer_contact (
  tenant_id text not null references tenant,
  crm_id text not null,
  last_on date not null,
  read_at timestamptz not null,
  primary key (tenant_id, crm_id)
);
alter table customer_contact enable row level security;
alter table customer_contact force row level security;
create policy own_tenant on customer_contact to onebook_app using (tenant_id = current_setting('onebook.tenant', true))
  with check (tenant_id = current_setting('onebook.tenant', true));
grant select, insert, update, delete on customer_contact to onebook_app;
