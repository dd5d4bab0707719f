create table clinic.case_file (
    clinic_id        uuid        not null references intake.clinic,
    id               uuid        not null,
    submission_id    uuid        not null,
    reference        text        not null check (reference <> ''),
    protocol         text        not null,
    protocol_version text        not null,
    language         text        not null,
    level            text        not null,
    level_rank       smallint    not null,
    state            text        not null check (state in ('WAITING', 'DECIDED', 'REFERRED', 'CLOSED')),
    received_at      timestamptz not null,
    due_at           timestamptz not null check (due_at >= received_at),
    patient          bytea       not null,
    submission       bytea       not null,
    version          integer     not null default 0,

    primary key (clinic_id, id),

    -- a submission becomes a case once
    unique (clinic_id, submission_id),
    foreign key (clinic_id, submission_id) references intake.submission,

    -- lists sort by rank, people read the level
    check ((level, level_rank) in
        (('EMERGENCY', 0), ('URGENT', 1), ('PRIORITY', 2), ('ROUTINE', 3), ('INFORMATION', 4)))
);

alter table clinic.case_file alter column submission set storage external;
alter table clinic.case_file alter column patient set storage external;

-- the worklist: most urgent first, then whoever has waited longest
create index case_file_worklist on clinic.case_file (clinic_id, level_rank, received_at, id)
    where state <> 'CLOSED';

create index case_file_in_state on clinic.case_file (clinic_id, state, level_rank, received_at, id);

-- not unique: a reference is short enough to be said on the telephone, so two patients may come to share one
create index case_file_reference on clinic.case_file (clinic_id, reference);

create table clinic.decision (
    clinic_id       uuid        not null,
    id              uuid        not null,
    case_id         uuid        not null,
    outcome         text        not null check (outcome in ('ADVISE', 'INVESTIGATE', 'REFER', 'CLOSE')),
    note            bytea       not null,
    decided_by      uuid        not null,
    -- as the name was then
    decided_by_name text        not null,
    decided_at      timestamptz not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, decided_by) references clinic.staff
);

create index decision_of_case on clinic.decision (clinic_id, case_id, decided_at);

grant select, insert, update on clinic.case_file to evenfall_portal;
-- a decision is followed by another one, never changed
grant select, insert on clinic.decision to evenfall_portal;
