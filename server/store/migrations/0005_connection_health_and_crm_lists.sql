-- How a connection fares, noted at most once a minute: the settings page shows it without asking a vendor.
alter table connection add column last_good_at timestamptz;
alter table connection add column last_failed_at timestamptz;
alter table connection add column last_failure text;

-- A CRM's pipelines, stages and fields, for the lists of the settings page.
alter table connection add column crm_lists jsonb;
alter table connection add column crm_lists_read_at timestamptz;

-- Whoever asked for the link, so that the connection it leads to says who connected it.
alter table oauth_ticket add column asked_by text;
