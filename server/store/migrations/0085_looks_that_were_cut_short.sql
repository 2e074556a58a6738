-- How many workers in a row ended with the deal in hand. One that ends every worker must wait for a person, not take
-- its neighbours down again and again.
alter table deal_book add column cut_short integer not null default 0;
