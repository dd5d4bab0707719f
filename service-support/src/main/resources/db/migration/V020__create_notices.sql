-- What somebody wants to be told by mail. Whoever never said is told what is usual for their role.
create table clinic.notice_wish (
    clinic_id uuid not null,
    staff_id  uuid not null,
    kind      text not null check (kind in ('EMERGENCY', 'ASSIGNED', 'OVERDUE', 'SECOND_OPINION', 'ANSWERED')),
    how       text not null check (how in ('AT_ONCE', 'MORNING', 'OFF')),

    primary key (clinic_id, staff_id, kind),
    foreign key (clinic_id, staff_id) references clinic.staff,

    -- an emergency is told at once or not at all
    check (kind <> 'EMERGENCY' or how <> 'MORNING')
);

-- When somebody wants no mail, on the clinic's clocks.
create table clinic.notice_hours (
    clinic_id          uuid    not null,
    staff_id           uuid    not null,
    quiet_from         time,
    quiet_until        time,
    quiet_on_free_days boolean not null,
    emergencies_wait   boolean not null,

    primary key (clinic_id, staff_id),
    foreign key (clinic_id, staff_id) references clinic.staff,

    check ((quiet_from is null) = (quiet_until is null)),
    check (quiet_from <> quiet_until)
);

grant select, insert, update on clinic.notice_wish, clinic.notice_hours to evenfall_portal;

-- Mail to staff that has to leave. It is written in the transaction of the act that it tells of, and says nothing about a
-- patient but the reference.
create table clinic.notice_outbox (
    clinic_id    uuid        not null,
    id           uuid        not null,
    -- people read what happened in the order in which it did
    number       bigint      generated always as identity,
    staff_id     uuid        not null,
    kind         text        not null check (kind in ('EMERGENCY', 'ASSIGNED', 'OVERDUE', 'SECOND_OPINION', 'ANSWERED')),
    case_id      uuid        not null,
    reference    text        not null check (reference <> ''),
    -- which one of its kind: the time it was due, the answers that came
    occasion     text        not null check (char_length(occasion) <= 100),
    told_at      timestamptz not null,
    due_at       timestamptz not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GAVE_UP', 'NOT_WANTED')),
    tries        smallint    not null default 0 check (tries >= 0),
    last_failure text        check (last_failure in ('NO_WAY', 'ADDRESS', 'SIGN_IN', 'SERVER', 'FOLDER')),
    -- while a portal is at it
    held_until   timestamptz,
    settled_at   timestamptz,

    primary key (clinic_id, id),
    foreign key (clinic_id, staff_id) references clinic.staff,
    -- the case may be written later in the same transaction
    foreign key (clinic_id, case_id) references clinic.case_file deferrable initially deferred,

    -- nobody is told the same thing twice
    unique (clinic_id, staff_id, case_id, kind, occasion),

    check ((state = 'WAITING') = (settled_at is null))
);

-- what has to leave next
create index notice_outbox_due on clinic.notice_outbox (due_at, number) where state = 'WAITING';

-- what has to leave to one person
create index notice_outbox_of_person on clinic.notice_outbox (clinic_id, staff_id, number) where state = 'WAITING';

-- the administrator's log, whole and by state
create index notice_outbox_latest on clinic.notice_outbox (clinic_id, number desc);
create index notice_outbox_in_state on clinic.notice_outbox (clinic_id, state, number desc);

grant select, insert, update (due_at, state, tries, last_failure, held_until, settled_at) on clinic.notice_outbox
    to evenfall_portal;

-- for which due time it was told that this case is overdue
alter table clinic.case_file add column overdue_told_for timestamptz;

-- overdue and nobody was told: what was told leaves the index, so a look at it stays short
create index case_file_overdue on clinic.case_file (due_at)
    where state = 'WAITING' and overdue_told_for is distinct from due_at;
