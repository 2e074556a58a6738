-- The settings show which item of the ERP a product is. QuickBooks' ids are mere numbers: the name stands beside them, as it
-- was when the link was made; null on older links.
alter table link add column erp_name text;
