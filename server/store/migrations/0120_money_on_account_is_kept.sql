-- What is left of an overpayment or prepayment is cash on account, as what is left of a payment is.
alter table settlement drop constraint settlement_kind_check;
alter table settlement add constraint settlement_kind_check check (kind in ('payment', 'credit-note', 'refund', 'prepayment', 'overpayment'));
