-- Policies bind the owner of a table too. Where the server's user is no superuser, what earlier migrations changed in rows of
-- tenants changed none; so it is done once more, with the owner let through meanwhile.
alter table erp_document_reading no force row level security;
update erp_document_reading set cursor = null, pages = 0, done = false;
alter table erp_document_reading force row level security;

alter table tenant no force row level security;
update tenant set uninstalled_at = now() where state = 'uninstalled' and uninstalled_at is null;
alter table tenant force row level security;
