-- Up to when each kind of the CRM's records was seen by a sweep that did not end: the next one goes on from there.
alter table connection add column sweep_reached jsonb;
