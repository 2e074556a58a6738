-- Each outbound write: the intent before the call leaves, the outcome after it.
create table effect (
  tenant_id text not null references tenant,
  key text not null,
  deal_id text not null,
  revision integer not null,
  step text not null,
  subject text not null,
  request jsonb not null,
  state text not null check (state in ('intended', 'done', 'refused', 'unknown')),
  attempt integer not null default 1,
  outcome jsonb,
  error jsonb,
  intended_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, key)
);
create index effect_unfinished on effect (tenant_id, deal_id, intended_at) where state in ('intended', 'unknown');
create index effect_by_deal on effect (tenant_id, deal_id, step);

-- Webhook events that were accepted, each once.
create table inbox_event (
  tenant_id text not null references tenant,
  dedupe_key text not null,
  system text not null,
  connection_id text not null,
  change jsonb not null,
  received_at timestamptz not null,
  handled_at timestamptz,
  primary key (tenant_id, dedupe_key)
);
create index inbox_event_age on inbox_event (received_at);

-- What was turned away at the door: counted by day, never kept.
create table refused_request (
  tenant_id text not null default '',
  day date not null,
  place text not null,
  reason text not null,
  count bigint not null,
  last_at timestamptz not null,
  primary key (tenant_id, day, place, reason)
);

create table parked (
  tenant_id text not null references tenant,
  parked_id text not null,
  deal_id text not null,
  code text not null,
  sentence text not null,
  next_step text not null,
  choices jsonb not null,
  opened_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  resolution text,
  primary key (tenant_id, parked_id)
);
create unique index parked_once on parked (tenant_id, deal_id, code) where settled_at is null;

-- Append-only and hash-chained: what was seen, decided, done and asked, per tenant without gaps.
create table audit (
  tenant_id text not null references tenant,
  seq bigint not null,
  at timestamptz not null,
  kind text not null check (kind in ('seen', 'decided', 'did', 'asked', 'changed')),
  deal_id text,
  payload jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (tenant_id, seq)
);
create index audit_by_deal on audit (tenant_id, deal_id, seq);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is append-only';
end $$;
create trigger audit_no_change before update or delete on audit for each row execute function audit_is_append_only();
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_is_append_only();
