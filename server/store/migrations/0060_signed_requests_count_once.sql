-- Signatures of requests that change something, for as long as they could be sent again. Only their hashes are kept.
create table seen_request (
  tenant_id text not null references tenant,
  signature_hash text not null,
  seen_at timestamptz not null,
  primary key (tenant_id, signature_hash)
);
alter table seen_request enable row level security;
alter table seen_request force row level security;
create policy own_tenant on seen_request to onebook_app using (tenant_id = current_setting('onebook.tenant', true))
  with check (tenant_id = current_setting('onebook.tenant', true));
grant select, insert, update, delete on seen_request to onebook_app;
