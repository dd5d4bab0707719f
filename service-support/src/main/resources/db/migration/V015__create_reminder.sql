-- Patients may ask to be reminded of what they began. The address is sealed with a key of the service, for it is needed
-- while the patient is away; it goes with the draft, and as soon as the reminder is sent.
create table intake.reminder (
    lookup   bytea       primary key references intake.draft on delete cascade,
    sealed   bytea       not null check (octet_length(sealed) <= 1024),
    clinic_id uuid       not null references intake.clinic,
    language text        not null,
    due_at   timestamptz not null,
    tries    smallint    not null default 0 check (tries >= 0)
);

create index reminder_due on intake.reminder (due_at);

grant select, insert, update, delete on intake.reminder to evenfall_intake;
