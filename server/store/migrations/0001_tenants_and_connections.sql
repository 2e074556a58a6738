-- Two roles the app takes on inside its own transactions. Neither can log in, and neither can bypass row-level
-- security: onebook_app sees one tenant, onebook_system routes work to tenants and sees only what that needs.
do $$ begin create role onebook_app nologin; exception when duplicate_object then null; end $$;
do $$ begin create role onebook_system nologin; exception when duplicate_object then null; end $$;
do $$ begin
  execute format('grant onebook_app, onebook_system to %I', current_user);
exception when others then null; -- a superuser needs no grant
end $$;

create table tenant (
  tenant_id text primary key,
  crm_system text not null,
  crm_account_id text not null,
  name text not null,
  time_zone text not null,
  state text not null check (state in ('installed', 'uninstalled')),
  settings jsonb not null,
  settings_version integer not null default 1,
  -- when the deals won before Onebook was there had been found; nothing is invoiced by itself before
  baselined_at timestamptz,
  created_at timestamptz not null,
  unique (crm_system, crm_account_id)
);

-- One authorisation; Xero's covers several organisations with one token set.
create table oauth_grant (
  tenant_id text not null references tenant,
  grant_id text not null,
  system text not null,
  sealed_tokens text not null,
  access_expires_at timestamptz not null,
  refresh_expires_at timestamptz,
  grant_expires_at timestamptz,
  state text not null check (state in ('active', 'broken', 'revoked')),
  authorized_by text,
  -- one process at a time spends the refresh token; a claim outlives its process by seconds
  refreshing_until timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, grant_id)
);

create table connection (
  tenant_id text not null references tenant,
  connection_id text not null,
  grant_id text not null,
  role text not null check (role in ('crm', 'erp')),
  system text not null,
  external_id text not null,
  name text not null,
  state text not null check (state in ('active', 'needs-reconnect', 'awaiting-confirmation', 'disconnected')),
  organisation jsonb,
  organisation_read_at timestamptz,
  sweep_cursor text,
  swept_at timestamptz,
  connected_by text,
  connected_at timestamptz not null,
  primary key (tenant_id, connection_id),
  unique (tenant_id, system, external_id),
  foreign key (tenant_id, grant_id) references oauth_grant
);
create index connection_by_account on connection (system, external_id) where state <> 'disconnected';

-- Single-use keys of the OAuth dance, kept as hashes. Not yet anybody's while an installation is under way.
create table oauth_ticket (
  tenant_id text not null default '',
  ticket_hash text not null,
  purpose text not null check (purpose in ('state', 'connect')),
  system text not null,
  browser_hash text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, ticket_hash)
);
