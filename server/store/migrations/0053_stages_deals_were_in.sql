-- Every stage a deal was seen in: how often deals of a stage are won is known only from those that have been through it.
create table deal_stage (
  tenant_id text not null references tenant,
  deal_id text not null,
  pipeline_id text not null,
  stage_id text not null,
  seen_at timestamptz not null,
  primary key (tenant_id, deal_id, pipeline_id, stage_id)
);
alter table deal_stage enable row level security;
alter table deal_stage force row level security;
create policy own_tenant on deal_stage to onebook_app using (tenant_id = current_setting('onebook.tenant', true))
  with check (tenant_id = current_setting('onebook.tenant', true));
grant select, insert, update, delete on deal_stage to onebook_app;
