create table intake.submission (
    clinic_id        uuid        not null references intake.clinic,
    id               uuid        not null,
    protocol         text        not null,
    protocol_version text        not null,
    language         text        not null,
    level            text        not null
        check (level in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION')),
    received_at      timestamptz not null default now(),
    sealed           bytea       not null check (octet_length(sealed) <= 1048576),
    opened_at        timestamptz,
    refused_because  text,

    primary key (clinic_id, id),

    check (opened_at is null or refused_because is null)
);

alter table intake.submission alter column sealed set storage external;

-- what the inbox has still to open
create index submission_unopened on intake.submission (received_at, clinic_id, id)
    where opened_at is null and refused_because is null;

-- what the worklist warns of
create index submission_refused on intake.submission (clinic_id, received_at desc)
    where refused_because is not null;

-- the patients' side puts it in and never sees it again; the clinic's side opens it; nobody takes it away
grant insert (clinic_id, id, protocol, protocol_version, language, level, received_at, sealed)
    on intake.submission to evenfall_intake;
grant select, update (opened_at, refused_because) on intake.submission to evenfall_portal;
