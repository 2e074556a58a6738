-- The day a payment or credit counts for, so that a day's payments are found without opening every invoice.
alter table allocation add column applied_on date;
update allocation a set applied_on = (told->>'date')::date
  from invoice i, jsonb_array_elements(i.record->'allocations') told
  where i.tenant_id = a.tenant_id and i.connection_id = a.connection_id and i.erp_id = a.invoice_id
    and told->>'sourceId' = a.settlement_id and told->>'kind' = a.kind;
create index allocation_payments_by_day on allocation (tenant_id, applied_on)
  where in_force and kind in ('payment', 'prepayment', 'overpayment');

-- What the home page counts.
create index invoice_link_by_time on invoice_link (tenant_id, created_at) where origin = 'created';
create index invoice_owed on invoice (tenant_id, due_date) where state = 'open' and balance_minor > 0;
create index parked_waiting on parked (tenant_id, opened_at, parked_id) where settled_at is null;
create index deal_book_under_way on deal_book (tenant_id) where request_open or lease_holder is not null;

-- What the log is filtered by.
create index audit_by_time on audit (tenant_id, at);
create index audit_by_kind on audit (tenant_id, kind, seq) where kind in ('asked', 'changed');
create index audit_by_person on audit (tenant_id, left(payload->>'by', 254), seq) where payload ? 'by';

-- The last time everything that waits for one reason was tried again, so that its progress can be left and come back to.
create table retry_batch (
  tenant_id text not null references tenant,
  code text not null,
  deal_ids text[] not null,
  asked_by text not null,
  started_at timestamptz not null,
  primary key (tenant_id, code)
);
alter table retry_batch enable row level security;
alter table retry_batch force row level security;
create policy own_tenant on retry_batch to onebook_app using (tenant_id = current_setting('onebook.tenant', true))
  with check (tenant_id = current_setting('onebook.tenant', true));
grant select, insert, update, delete on retry_batch to onebook_app;
