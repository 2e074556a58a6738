-- Beside the manual process first: in shadow Onebook says what it would do, and writes to neither system. Accounts that
-- were installed before there was such a mode write already, and go on.
alter table tenant add column mode text not null default 'live' check (mode in ('shadow', 'live'));
alter table tenant alter column mode set default 'shadow';

create index deal_book_rehearsed on deal_book (tenant_id, looked_at desc, deal_id) where (view -> 'rehearsal') <> 'null'::jsonb;
