-- ASKED: the patient is asked something, and the clock stands still until the answer comes.
alter table clinic.case_file
    add column asked_at timestamptz,
    add column diary_wanted_at timestamptz,
    -- wishes of the patient that nobody has dealt with yet: the worklist marks them
    add column open_wishes smallint not null default 0 check (open_wishes >= 0),
    drop constraint case_file_state_check,
    add constraint case_file_state_check check (state in ('WAITING', 'ASKED', 'DECIDED', 'REFERRED', 'CLOSED')),
    add constraint case_file_asked_check check ((state = 'ASKED') = (asked_at is not null));

-- Whose opening of which case a patient has been told of: once a day, however often they look.
create table clinic.patient_notice (
    clinic_id uuid not null,
    case_id   uuid not null,
    staff_id  uuid not null,
    -- at the clinic
    day       date not null,

    primary key (clinic_id, case_id, staff_id, day),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, staff_id) references clinic.staff
);

grant select, insert on clinic.patient_notice to evenfall_portal;

create table clinic.question_back (
    clinic_id     uuid        not null,
    id            uuid        not null,
    case_id       uuid        not null,
    -- which questions, and why
    asked         bytea       not null,
    asked_by      uuid        not null,
    -- as the name was then
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    answered_at   timestamptz,

    primary key (clinic_id, id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, asked_by) references clinic.staff
);

create index question_back_of_case on clinic.question_back (clinic_id, case_id, asked_at);

grant select, insert, update (answered_at) on clinic.question_back to evenfall_portal;

-- What a patient answered again. What was answered before stays in the submission.
create table clinic.amendment (
    clinic_id        uuid        not null,
    -- that of the message
    id               uuid        not null,
    case_id          uuid        not null,
    question_back_id uuid        not null,
    answers          bytea       not null,
    received_at      timestamptz not null,
    level_before     text        not null,
    level_after      text        not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, id) references intake.message,
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, question_back_id) references clinic.question_back,

    check (level_before in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION')),
    check (level_after in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION'))
);

alter table clinic.amendment alter column answers set storage external;

create index amendment_of_case on clinic.amendment (clinic_id, case_id, received_at, id);

grant select, insert on clinic.amendment to evenfall_portal;

create table clinic.wish (
    clinic_id        uuid        not null,
    -- that of the message
    id               uuid        not null,
    case_id          uuid        not null,
    wanted           text        not null check (wanted in ('WITHDRAW_CONSENT', 'ERASE')),
    received_at      timestamptz not null,
    -- what was done about it
    answer           bytea,
    answered_by      uuid,
    -- as the name was then
    answered_by_name text,
    answered_at      timestamptz,

    primary key (clinic_id, id),
    foreign key (clinic_id, id) references intake.message,
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, answered_by) references clinic.staff,

    check (num_nulls(answer, answered_by, answered_by_name, answered_at) in (0, 4))
);

create index wish_of_case on clinic.wish (clinic_id, case_id, received_at);

grant select, insert, update (answer, answered_by, answered_by_name, answered_at) on clinic.wish to evenfall_portal;

create table clinic.diary_entry (
    clinic_id   uuid        not null,
    case_id     uuid        not null,
    id          uuid        not null,
    entry       bytea       not null,
    -- of the latest message that says how it stands
    received_at timestamptz not null,

    primary key (clinic_id, case_id, id),
    foreign key (clinic_id, case_id) references clinic.case_file
);

alter table clinic.diary_entry alter column entry set storage external;

create index diary_entry_latest on clinic.diary_entry (clinic_id, case_id, received_at desc);

grant select, insert, update (entry, received_at) on clinic.diary_entry to evenfall_portal;

-- what the worklist warns of
create index message_refused on intake.message (clinic_id, received_at desc) where refused_because is not null;

-- Who was invited. The patients' side knows hashes only.
create table clinic.patient_invitation (
    clinic_id       uuid        not null,
    id              uuid        not null,
    person          bytea       not null,
    invited_by      uuid        not null,
    -- as the name was then
    invited_by_name text        not null,
    invited_at      timestamptz not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, id) references intake.invitation,
    foreign key (clinic_id, invited_by) references clinic.staff
);

create index patient_invitation_latest on clinic.patient_invitation (clinic_id, invited_at desc, id desc);

grant select, insert on clinic.patient_invitation to evenfall_portal;
