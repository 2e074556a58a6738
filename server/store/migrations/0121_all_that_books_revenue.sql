-- Sales and refunds on the spot and journals that people booked are revenue that no invoice tells of; what customers paid on
-- documents without a deal is cash that no deal tells of.
alter table erp_document drop constraint erp_document_kind_check;
alter table erp_document add constraint erp_document_kind_check check (kind in ('invoice', 'credit-note', 'sales-receipt', 'refund-receipt', 'journal'));

create table erp_payment (
  tenant_id text not null references tenant,
  connection_id text not null,
  kind text not null check (kind in ('payment', 'prepayment', 'overpayment', 'refund')),
  erp_id text not null,
  customer_id text,
  state text not null check (state in ('active', 'voided', 'deleted')),
  dated date not null,
  currency text not null,
  -- home units for one unit of the currency; null where the accounting system does not say
  rate text,
  total_minor bigint not null,
  -- the invoice it names first: what is left of it belongs there
  first_invoice text,
  modified_at timestamptz not null,
  -- the reading that saw it last
  pass integer not null,
  primary key (tenant_id, connection_id, kind, erp_id)
);

-- What of a payment settles which invoice.
create table erp_payment_part (
  tenant_id text not null references tenant,
  connection_id text not null,
  kind text not null,
  erp_id text not null,
  invoice_id text not null,
  amount_minor bigint not null,
  primary key (tenant_id, connection_id, kind, erp_id, invoice_id)
);
create index erp_payment_part_of_invoice on erp_payment_part (tenant_id, connection_id, invoice_id);

do $$
declare name text;
begin
  foreach name in array array['erp_payment', 'erp_payment_part']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_tenant on %I to onebook_app using (tenant_id = current_setting(''onebook.tenant'', true)) '
      'with check (tenant_id = current_setting(''onebook.tenant'', true))', name);
    execute format('grant select, insert, update, delete on %I to onebook_app', name);
  end loop;
end $$;

-- Whoever read the two lists there were reads them once more, with those that are new.
update erp_document_reading set cursor = null, pages = 0, done = false;
