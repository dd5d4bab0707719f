-- How long our own referrals to a service took from the letter to the visit, counted anew every night.
alter table clinic.service
    -- in days, of half of them
    add column wait_days integer check (wait_days >= 0),
    add column waits_counted integer not null default 0 check (waits_counted >= 0);

grant update (wait_days, waits_counted) on clinic.service to evenfall_portal;
