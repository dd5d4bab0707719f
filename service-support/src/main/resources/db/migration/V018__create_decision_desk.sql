alter table clinic.case_file
    -- what the answers call for, where a clinician has set another level; the worklist goes by the other one
    add column proposed_level text
        check (proposed_level in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION')),
    -- when a case that was decided wants attention again
    add column look_again_at timestamptz;

create index case_file_look_again on clinic.case_file (look_again_at) where look_again_at is not null;

-- What was proposed, and what was decided beside the outcome; decisions from before have none.
alter table clinic.decision add column content bytea;
alter table clinic.decision alter column content set storage external;

-- What somebody has taken back. The decision itself stays.
create table clinic.undone_decision (
    clinic_id      uuid        not null,
    id             uuid        not null,
    undone_by      uuid        not null,
    -- as the name was then
    undone_by_name text        not null,
    undone_at      timestamptz not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, id) references clinic.decision,
    foreign key (clinic_id, undone_by) references clinic.staff
);

grant select, insert on clinic.undone_decision to evenfall_portal;

-- Decisions that can still be taken back, and how the case stood before each. Nobody has been told of them.
create table clinic.unsettled_decision (
    clinic_id            uuid        not null,
    id                   uuid        not null,
    settle_at            timestamptz not null,
    state_before         text        not null,
    turn_before          text        not null,
    due_before           timestamptz not null,
    asked_before         timestamptz,
    look_again_before    timestamptz,

    primary key (clinic_id, id),
    foreign key (clinic_id, id) references clinic.decision
);

create index unsettled_decision_next on clinic.unsettled_decision (settle_at);

grant select, insert, delete on clinic.unsettled_decision to evenfall_portal;

-- What was added to a signed decision later.
create table clinic.addendum (
    clinic_id     uuid        not null,
    id            uuid        not null,
    case_id       uuid        not null,
    decision_id   uuid        not null,
    words         bytea       not null,
    added_by      uuid        not null,
    -- as the name was then
    added_by_name text        not null,
    added_at      timestamptz not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, decision_id) references clinic.decision,
    foreign key (clinic_id, added_by) references clinic.staff
);

create index addendum_of_case on clinic.addendum (clinic_id, case_id, added_at);

grant select, insert on clinic.addendum to evenfall_portal;

-- Decisions that somebody has begun to write: one of each person about a case.
create table clinic.decision_draft (
    clinic_id       uuid        not null,
    case_id         uuid        not null,
    drafted_by      uuid        not null,
    -- as the name was then
    drafted_by_name text        not null,
    content         bytea       not null,
    saved_at        timestamptz not null,
    version         integer     not null default 0,

    primary key (clinic_id, case_id, drafted_by),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, drafted_by) references clinic.staff
);

grant select, insert, update, delete on clinic.decision_draft to evenfall_portal;

-- How a case came to another level than the one proposed, and back.
create table clinic.level_change (
    clinic_id       uuid        not null,
    id              uuid        not null,
    case_id         uuid        not null,
    proposed        text        not null check (proposed in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION')),
    level_before    text        not null check (level_before in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION')),
    level_after     text        not null check (level_after in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION')),
    -- none where later answers of the patient lifted what a clinician had set
    because         bytea,
    changed_by      uuid,
    -- as the name was then
    changed_by_name text,
    changed_at      timestamptz not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, changed_by) references clinic.staff,

    check (num_nulls(because, changed_by, changed_by_name) in (0, 3))
);

create index level_change_of_case on clinic.level_change (clinic_id, case_id, changed_at);

grant select, insert on clinic.level_change to evenfall_portal;

create table clinic.second_opinion (
    clinic_id      uuid        not null,
    id             uuid        not null,
    case_id        uuid        not null,
    question       bytea       not null,
    asked_by       uuid        not null,
    -- as the names were then
    asked_by_name  text        not null,
    asked_of       uuid        not null,
    asked_of_name  text        not null,
    asked_at       timestamptz not null,
    verdict        text        check (verdict in ('AGREE', 'DISAGREE', 'OTHER')),
    words          bytea,
    answered_at    timestamptz,

    primary key (clinic_id, id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, asked_by) references clinic.staff,
    foreign key (clinic_id, asked_of) references clinic.staff,

    check (num_nulls(verdict, words, answered_at) in (0, 3))
);

create index second_opinion_of_case on clinic.second_opinion (clinic_id, case_id, asked_at);
create index second_opinion_open on clinic.second_opinion (clinic_id, asked_of, asked_at, id) where answered_at is null;

grant select, insert, update (verdict, words, answered_at) on clinic.second_opinion to evenfall_portal;

-- The letter to a patient that somebody is writing: one about a case.
create table clinic.patient_letter_draft (
    clinic_id      uuid        not null,
    case_id        uuid        not null,
    -- that of the letter it becomes
    letter_id      uuid        not null,
    language       text        not null,
    -- as it was drafted, and as it is now
    drafted        bytea       not null,
    words          bytea       not null,
    edited_by      uuid        not null,
    -- as the name was then
    edited_by_name text        not null,
    edited_at      timestamptz not null,
    version        integer     not null default 0,

    primary key (clinic_id, case_id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, edited_by) references clinic.staff
);

alter table clinic.patient_letter_draft
    alter column drafted set storage external,
    alter column words set storage external;

grant select, insert, update, delete on clinic.patient_letter_draft to evenfall_portal;

-- Letters that patients got. Beside each, what had been drafted for it.
create table clinic.patient_letter (
    clinic_id    uuid        not null,
    id           uuid        not null,
    case_id      uuid        not null,
    language     text        not null,
    drafted      bytea       not null,
    words        bytea       not null,
    way          text        not null check (way in ('PAGE', 'PAPER')),
    sent_by      uuid        not null,
    -- as the name was then
    sent_by_name text        not null,
    sent_at      timestamptz not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, sent_by) references clinic.staff
);

alter table clinic.patient_letter
    alter column drafted set storage external,
    alter column words set storage external;

create index patient_letter_of_case on clinic.patient_letter (clinic_id, case_id, sent_at);

grant select, insert on clinic.patient_letter to evenfall_portal;
