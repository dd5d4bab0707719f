-- What patients send after the form: answers to questions back, the diary, wishes. Sealed for the clinic.
create table intake.message (
    clinic_id       uuid        not null,
    id              uuid        not null,
    submission_id   uuid        not null,
    received_at     timestamptz not null,
    sealed          bytea       not null check (octet_length(sealed) <= 262144),
    opened_at       timestamptz,
    refused_because text,

    primary key (clinic_id, id),
    foreign key (clinic_id, submission_id) references intake.submission,

    check (opened_at is null or refused_because is null)
);

alter table intake.message alter column sealed set storage external;

-- what the inbox has still to open
create index message_unopened on intake.message (received_at, clinic_id, id)
    where opened_at is null and refused_because is null;

create index message_of_submission on intake.message (clinic_id, submission_id, received_at);

grant insert (clinic_id, id, submission_id, received_at, sealed) on intake.message to evenfall_intake;
grant select, update (opened_at, refused_because) on intake.message to evenfall_portal;

-- What the clinic lets a patient know. Sealed for the patient's code.
create table intake.reply (
    clinic_id     uuid        not null,
    submission_id uuid        not null,
    number        bigint      generated always as identity,
    id            uuid        not null,
    sealed        bytea       not null check (octet_length(sealed) <= 262144),

    primary key (clinic_id, submission_id, number),
    unique (clinic_id, id),
    foreign key (clinic_id, submission_id) references intake.submission
);

alter table intake.reply alter column sealed set storage external;

grant select on intake.reply to evenfall_intake;
grant insert (clinic_id, submission_id, id, sealed) on intake.reply to evenfall_portal;

-- An invitation opens an empty form for one patient, and never anything that was answered. Kept are hashes only: of the
-- code, and of the code together with the date of birth, which cannot be tried out without the code.
create table intake.invitation (
    clinic_id    uuid        not null references intake.clinic,
    id           uuid        not null,
    code_hash    bytea       not null unique check (octet_length(code_hash) = 32),
    proof_hash   bytea       not null check (octet_length(proof_hash) = 32),
    language     text        not null,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null check (expires_at > created_at),
    revoked_at   timestamptz,
    used_at      timestamptz,
    begun        smallint    not null default 0 check (begun >= 0),
    failed_tries smallint    not null default 0 check (failed_tries >= 0),
    locked_until timestamptz,

    primary key (clinic_id, id)
);

grant select, update (used_at, begun, failed_tries, locked_until) on intake.invitation to evenfall_intake;
grant insert (clinic_id, id, code_hash, proof_hash, language, expires_at), update (revoked_at) on intake.invitation
    to evenfall_portal;
grant select (clinic_id, id, language, created_at, expires_at, revoked_at, used_at, begun) on intake.invitation
    to evenfall_portal;
