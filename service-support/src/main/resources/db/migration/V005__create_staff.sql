create table clinic.staff (
    clinic_id     uuid        not null references intake.clinic,
    id            uuid        not null,
    email         text        not null unique
        check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and char_length(email) <= 254),
    name          text        not null check (name <> ''),
    role          text        not null check (role in ('CLINICIAN', 'COORDINATOR', 'ADMINISTRATOR', 'AUDITOR')),
    password_hash text,
    state         text        not null check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
    version       integer     not null default 0,
    created_at    timestamptz not null default now(),
    last_seen_at  timestamptz,

    primary key (clinic_id, id),

    -- the password comes with accepting the invitation
    check (state <> 'INVITED' or password_hash is null),
    check (state <> 'ACTIVE' or password_hash is not null)
);

create table clinic.invitation (
    token_hash bytea       primary key check (octet_length(token_hash) = 32),
    clinic_id  uuid        not null,
    staff_id   uuid        not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz,

    foreign key (clinic_id, staff_id) references clinic.staff
);

create index invitation_of_staff on clinic.invitation (clinic_id, staff_id);

-- wrong passphrases since the last right one: whoever guesses has to wait
create table clinic.failed_sign_in (
    clinic_id uuid        not null,
    staff_id  uuid        not null,
    times     integer     not null check (times > 0),
    last_at   timestamptz not null,

    primary key (clinic_id, staff_id),
    foreign key (clinic_id, staff_id) references clinic.staff
);

grant usage on schema clinic to evenfall_portal;
grant select, insert, update on clinic.staff, clinic.invitation to evenfall_portal;
grant select, insert, update, delete on clinic.failed_sign_in to evenfall_portal;
