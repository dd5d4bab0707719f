-- Single letters as shortcuts get in the way of whoever speaks to the computer, so each person can do without them.
alter table clinic.staff add column single_keys boolean not null default true;
