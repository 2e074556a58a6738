-- The accounting system's invoices and credit notes of the ledger's years, as its lists tell of them: what belongs to no deal
-- is revenue that sales knows nothing of, and one invoice entered twice is found among them.
create table erp_document (
  tenant_id text not null references tenant,
  connection_id text not null,
  kind text not null check (kind in ('invoice', 'credit-note')),
  erp_id text not null,
  number text,
  customer_id text not null,
  customer_name text not null,
  state text not null check (state in ('draft', 'open', 'paid', 'voided', 'deleted')),
  dated date not null,
  currency text not null,
  -- home units for one unit of the currency; null where the accounting system does not say
  rate text,
  tax_minor bigint not null,
  total_minor bigint not null,
  modified_at timestamptz not null,
  -- where people see it
  view text,
  -- the reading that saw it last
  pass integer not null,
  primary key (tenant_id, connection_id, kind, erp_id)
);
-- Invoices that may be one entered twice are of one customer and one amount.
create index erp_document_alike on erp_document (tenant_id, dated) where kind = 'invoice' and state in ('open', 'paid');

-- How far the list of documents has been read. Read anew where deletions may have gone unseen: what a reading did not see is gone.
create table erp_document_reading (
  tenant_id text not null references tenant,
  connection_id text not null,
  since date not null,
  pass integer not null default 1,
  -- the connector's own; null: at the beginning
  cursor text,
  pages integer not null default 0,
  done boolean not null default false,
  primary key (tenant_id, connection_id)
);

-- Whether two invoices are one entered twice, as a person has decided.
create table document_duplicate (
  tenant_id text not null references tenant,
  -- "connection:invoice:id", see domain/ledger/refs.ts
  document text not null,
  duplicate_of text not null,
  decision text not null check (decision in ('same', 'different')),
  decided_by text not null,
  decided_at timestamptz not null,
  primary key (tenant_id, document, duplicate_of),
  check (document <> duplicate_of)
);

do $$
declare name text;
begin
  foreach name in array array['erp_document', 'erp_document_reading', 'document_duplicate']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
    execute format('grant select, insert, update, delete on %I to onebook_app', name);
  end loop;
end $$;
