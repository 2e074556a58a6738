-- What went wrong with a connection or a reminder was kept as an English sentence only. Beside it stands which sentence it
-- is and what is in its gaps, so that every surface says it in its reader's language. Older rows keep their sentence.
alter table connection add column last_failure_said jsonb;
alter table reminder add column trouble_said jsonb;
