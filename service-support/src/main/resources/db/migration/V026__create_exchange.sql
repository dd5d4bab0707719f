-- What leaves for services that speak FHIR: written in the transaction in which a referral is sent, cancelled or redirected,
-- and taken away by a task. It says nothing about a patient but the reference.
create table clinic.exchange (
    clinic_id    uuid        not null,
    id           uuid        not null,
    -- what leaves for one service leaves in the order in which it happened
    number       bigint      generated always as identity,
    referral_id  uuid        not null,
    -- the referral itself, or that it is withdrawn
    what         text        not null check (what in ('REFERRAL', 'WITHDRAWAL')),
    -- which of the referral's letters it is about
    letter       smallint    not null check (letter > 0),
    reference    text        not null check (reference <> ''),
    service_id   uuid        not null,
    -- as the directory had it then
    endpoint     text        not null check (endpoint <> ''),
    -- the very bytes that leave, sealed; gone once they have arrived
    content      bytea,
    told_at      timestamptz not null,
    due_at       timestamptz not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GAVE_UP', 'NOT_WANTED')),
    tries        smallint    not null default 0 check (tries >= 0),
    last_failure text        check (last_failure ~ '^[A-Z_]{2,40}$'),
    -- while a portal is at it
    held_until   timestamptz,
    settled_at   timestamptz,
    -- what the service calls our task
    task_id      text        check (task_id ~ '^[A-Za-z0-9.-]{1,64}$'),
    -- when the service is asked next how far it is; not any more once it is done
    ask_at       timestamptz,
    asked_at     timestamptz,
    last_status  text        check (char_length(last_status) <= 60),
    -- by which the same answer is known when it comes again, sealed
    last_answer  bytea,
    ask_failure  text        check (ask_failure ~ '^[A-Z_]{2,40}$'),

    primary key (clinic_id, id),
    foreign key (clinic_id, referral_id) references clinic.referral,
    foreign key (clinic_id, service_id) references clinic.service,

    -- nothing is sent twice
    unique (clinic_id, referral_id, letter, what),

    check ((state = 'WAITING') = (settled_at is null)),
    check ((what = 'REFERRAL' and state in ('WAITING', 'GAVE_UP')) = (content is not null)),
    check (ask_at is null or (what = 'REFERRAL' and state = 'SENT'))
);

alter table clinic.exchange alter column content set storage external;

-- what has to leave next
create index exchange_due on clinic.exchange (due_at, number) where state = 'WAITING';

-- whom to ask next
create index exchange_ask on clinic.exchange (ask_at) where ask_at is not null;

-- what became of one referral
create index exchange_of_referral on clinic.exchange (clinic_id, referral_id, number desc);

-- what does not get on, the latest first
create index exchange_stuck on clinic.exchange (clinic_id, number desc)
    where state = 'GAVE_UP' or (state = 'WAITING' and tries > 0) or ask_failure is not null;

grant select, insert,
    update (content, due_at, state, tries, last_failure, held_until, settled_at, task_id, ask_at, asked_at, last_status,
        last_answer, ask_failure)
    on clinic.exchange to evenfall_portal;
