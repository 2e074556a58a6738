-- What waits for a person was kept as English sentences only. Beside them stands which sentence it is and what is in its
-- gaps, so that every surface says it in its reader's language. Older rows keep their sentence.
alter table parked add column said jsonb;
