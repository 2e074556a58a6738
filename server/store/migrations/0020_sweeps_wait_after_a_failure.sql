-- A sweep that fails is tried again ever more slowly: each try is a metered read, and a tick comes every second.
alter table connection
  add column sweep_failures integer not null default 0,
  add column sweep_not_before timestamptz;
grant select (sweep_not_before) on connection to onebook_system;
