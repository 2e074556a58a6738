-- Measured on 1,000,000 facts of one tenant: a quarter's book took 4.9 s while each stream looked for the deals of the
-- period in the table itself. What is dated in the period, and what is earned of it, is read from these alone.
create index ledger_fact_earned on ledger_fact (tenant_id, home_currency, subject)
  include (document, deal_id, dated, amount_minor, currency, rate, seq) where stream = 'recognised';
create index ledger_fact_of_period on ledger_fact (tenant_id, home_currency, dated) include (subject, seq);
drop index ledger_fact_by_date;
create index ledger_fact_records on ledger_fact (tenant_id, home_currency, subject) where stream <> 'recognised';
