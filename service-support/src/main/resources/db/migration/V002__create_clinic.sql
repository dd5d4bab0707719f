-- What anyone may know of a clinic.
create table intake.clinic (
    id                    uuid     primary key,
    slug                  text     not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name                  text     not null check (name <> ''),
    languages             text[]   not null check (cardinality(languages) > 0),
    time_zone             text     not null,
    emergency_number      text     not null check (emergency_number <> ''),
    crisis_line           text     not null check (crisis_line <> ''),
    phone                 text     not null check (phone <> ''),
    opening_hours         text     not null,
    public_keyset         text     not null,

    -- how many working days a case of this level may wait; none is the same day
    urgent_working_days   smallint not null default 0 check (urgent_working_days >= 0),
    priority_working_days smallint not null default 3 check (priority_working_days >= urgent_working_days),
    routine_working_days  smallint not null default 10 check (routine_working_days >= priority_working_days)
);

grant usage on schema intake to evenfall_intake, evenfall_portal;
grant select on intake.clinic to evenfall_intake, evenfall_portal;
-- neither its names nor its keys: those are given out by the set-up
grant update (name, languages, time_zone, emergency_number, crisis_line, phone, opening_hours,
        urgent_working_days, priority_working_days, routine_working_days)
    on intake.clinic to evenfall_portal;
