-- Row-level security, forced: also for the owner of the tables. A forgotten filter finds nothing instead of everything.
do $$
declare name text;
begin
  foreach name in array array['tenant', 'oauth_grant', 'connection', 'deal_book', 'link', 'invoice_link', 'invoice',
    'settlement', 'allocation', 'effect', 'inbox_event', 'parked', 'audit', 'oauth_ticket', 'refused_request']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['tenant', 'oauth_grant', 'connection', 'deal_book', 'link', 'invoice_link', 'invoice',
    'settlement', 'allocation', 'effect', 'inbox_event', 'parked', 'audit']
  loop
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
    if name = 'audit' then
      execute format('grant select, insert on %I to onebook_app', name);
    else
      execute format('grant select, insert, update, delete on %I to onebook_app', name);
    end if;
  end loop;
end $$;

-- Routing work to tenants: who is there, who a webhook is for, whose deal is due. No business data.
create policy routing on tenant to onebook_system using (true) with check (true);
grant select (tenant_id, crm_system, crm_account_id, name, time_zone, state) on tenant to onebook_system;
grant insert on tenant to onebook_system;
create policy routing on connection for select to onebook_system using (true);
grant select (tenant_id, connection_id, role, system, external_id, state, swept_at) on connection to onebook_system;
create policy routing on deal_book for select to onebook_system using (true);
grant select (tenant_id, deal_id, look_at, lease_until) on deal_book to onebook_system;
create policy routing on oauth_ticket to onebook_system using (true) with check (true);
grant select, insert, delete on oauth_ticket to onebook_system;
create policy counting on refused_request to onebook_system using (true) with check (true);
grant select, insert, update, delete on refused_request to onebook_system;
create policy upkeep on inbox_event to onebook_system using (true);
grant select (tenant_id, dedupe_key, received_at), delete on inbox_event to onebook_system;
