-- What Onebook remembers of one deal: which revision it stands at, what a person asked for, what was last written.
create table deal_book (
  tenant_id text not null references tenant,
  deal_id text not null,
  revision integer not null default 0,
  fingerprint text,
  opened_on date,
  accepted_fingerprint text,
  reissue_fingerprint text,
  request jsonb,
  request_open boolean not null default false,
  won_before_start boolean not null default false,
  -- last status written to the CRM, under a running number
  billing jsonb,
  billing_number integer not null default 0,
  -- what the card shows of the deal without asking the CRM
  view jsonb,
  -- ids of other CRM records whose change concerns this deal: "company:1", "line-item:2"
  mentions text[] not null default '{}',
  failures integer not null default 0,
  look_at timestamptz,
  looked_at timestamptz,
  lease_holder text,
  lease_until timestamptz,
  primary key (tenant_id, deal_id)
);
create index deal_book_due on deal_book (look_at) where look_at is not null;
create index deal_book_abandoned on deal_book (lease_until) where lease_until is not null;
create index deal_book_mentions on deal_book using gin (mentions);

-- "This CRM record and this ERP record are the same thing."
create table link (
  tenant_id text not null references tenant,
  kind text not null check (kind in ('customer', 'item')),
  connection_id text not null,
  crm_id text not null,
  erp_id text not null,
  origin text not null check (origin in ('created', 'matched', 'by-hand')),
  created_at timestamptz not null,
  primary key (tenant_id, kind, connection_id, crm_id)
);
create index link_by_erp on link (tenant_id, kind, connection_id, erp_id);

-- An ERP invoice is one deal's; a deal's part has one invoice in force per revision.
create table invoice_link (
  tenant_id text not null references tenant,
  connection_id text not null,
  erp_id text not null,
  deal_id text not null,
  revision integer not null,
  instalment integer not null,
  fingerprint text,
  origin text not null check (origin in ('created', 'matched', 'by-hand')),
  superseded boolean not null default false,
  mailed boolean not null default false,
  created_at timestamptz not null,
  primary key (tenant_id, connection_id, erp_id)
);
create unique index invoice_link_once on invoice_link (tenant_id, deal_id, revision, instalment)
  where origin <> 'by-hand' and not superseded;
create index invoice_link_by_deal on invoice_link (tenant_id, deal_id);

-- The ERP's invoice as last read, and as our own last write left it (its base).
create table invoice (
  tenant_id text not null references tenant,
  connection_id text not null,
  erp_id text not null,
  deal_id text not null,
  record jsonb not null,
  written jsonb,
  state text not null,
  currency text not null,
  total_minor bigint not null,
  balance_minor bigint not null,
  due_date date,
  read_at timestamptz not null,
  -- raised by each wake; the record is fresh while no wake is newer than the reading
  stale_marks integer not null default 0,
  read_marks integer not null default 0,
  primary key (tenant_id, connection_id, erp_id)
);
create index invoice_by_deal on invoice (tenant_id, deal_id);

-- Payments, credit notes and refunds as last read.
create table settlement (
  tenant_id text not null references tenant,
  connection_id text not null,
  kind text not null check (kind in ('payment', 'credit-note', 'refund')),
  erp_id text not null,
  record jsonb not null,
  state text not null check (state in ('active', 'voided', 'deleted')),
  total_minor bigint not null,
  currency text not null,
  read_at timestamptz not null,
  primary key (tenant_id, connection_id, kind, erp_id)
);

-- Every invoice a settlement was ever applied to: a deleted payment is still known to have touched it.
create table allocation (
  tenant_id text not null references tenant,
  connection_id text not null,
  kind text not null,
  settlement_id text not null,
  invoice_id text not null,
  amount_minor bigint not null,
  currency text not null,
  in_force boolean not null,
  primary key (tenant_id, connection_id, kind, settlement_id, invoice_id)
);
create index allocation_by_invoice on allocation (tenant_id, connection_id, invoice_id);
