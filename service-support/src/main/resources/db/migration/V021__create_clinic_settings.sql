-- Two administrators at once see each other's change.
alter table intake.clinic add column version integer not null default 0;

grant update (version) on intake.clinic to evenfall_portal;

-- The clinic's own words for patients, in place of those of the product. An empty text is the product's again.
create table intake.clinic_text (
    clinic_id uuid    not null references intake.clinic,
    place     text    not null check (place in ('WHO_READS', 'WHAT_NEXT')),
    language  text    not null check (language <> ''),
    text      text    not null check (char_length(text) <= 1000),
    version   integer not null default 1,

    primary key (clinic_id, place, language)
);

grant select on intake.clinic_text to evenfall_intake, evenfall_portal;
grant insert, update (text, version) on intake.clinic_text to evenfall_portal;

-- Days beside Saturday and Sunday that are no working days.
create table clinic.holiday (
    clinic_id uuid not null references intake.clinic,
    day       date not null,
    name      text not null check (char_length(name) between 1 and 100),

    primary key (clinic_id, day)
);

grant select, insert, delete on clinic.holiday to evenfall_portal;

-- Who changed which setting, from what to what. Settings are public, so they stand here as they are.
create table clinic.settings_change (
    clinic_id       uuid        not null,
    number          bigint      generated always as identity,
    setting         text        not null check (setting <> ''),
    was             text        not null,
    became          text        not null,
    changed_at      timestamptz not null,
    changed_by      uuid        not null,
    -- as the name was then
    changed_by_name text        not null,

    primary key (clinic_id, number),
    foreign key (clinic_id, changed_by) references clinic.staff
);

-- a change is followed by another one, never changed
grant select, insert on clinic.settings_change to evenfall_portal;

-- The services that patients are referred to. Here stands what lists and searches need.
create table clinic.service (
    clinic_id uuid    not null references intake.clinic,
    id        uuid    not null,
    name      text    not null check (char_length(name) between 1 and 200),
    specialty text    not null check (char_length(specialty) between 1 and 200),
    -- ids of the protocol's pathways
    pathways  text[]  not null,
    active    boolean not null,
    version   integer not null,

    primary key (clinic_id, id)
);

create index service_by_name on clinic.service (clinic_id, active, lower(name), id);

-- All of an entry, as it was from each change on: how the service is reached, what it needs, and a note.
create table clinic.service_version (
    clinic_id       uuid        not null,
    service_id      uuid        not null,
    version         integer     not null,
    entry           bytea       not null,
    changed_at      timestamptz not null,
    changed_by      uuid        not null,
    -- as the name was then
    changed_by_name text        not null,

    primary key (clinic_id, service_id, version),
    foreign key (clinic_id, service_id) references clinic.service,
    foreign key (clinic_id, changed_by) references clinic.staff
);

-- an entry is retired, never deleted, and what it said stays
grant select, insert, update (name, specialty, pathways, active, version) on clinic.service to evenfall_portal;
grant select, insert on clinic.service_version to evenfall_portal;
