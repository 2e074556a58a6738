-- Links that lead to a consent screen name their account and who asked for them: they go when it is erased.
create policy erasing on oauth_ticket to onebook_eraser using (tenant_id = current_setting('onebook.tenant', true));
