create table intake.draft (
    lookup       bytea       primary key check (octet_length(lookup) = 32),
    clinic_id    uuid        not null references intake.clinic,
    sealed       bytea       not null check (octet_length(sealed) <= 1048576),
    state        text        not null default 'OPEN' check (state in ('OPEN', 'SENT')),
    version      integer     not null default 0,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    expires_at   timestamptz not null check (expires_at > created_at),
    failed_tries smallint    not null default 0 check (failed_tries >= 0),
    locked_until timestamptz
);

-- what is sealed does not get smaller; do not spend time trying at every page
alter table intake.draft alter column sealed set storage external;

create index draft_expiry on intake.draft (expires_at);

grant select, insert, update, delete on intake.draft to evenfall_intake;
