-- When the facts of a book that was there before its ledger had been derived; null: not yet.
alter table ledger_head add column derived_at timestamptz;
-- Deals of the same amount, by which a sale entered twice is found.
create index deal_record_won on deal_record (tenant_id, (record ->> 'closeDate')) where record ->> 'outcome' = 'won' and not gone;
