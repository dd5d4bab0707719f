-- What clinicians make of what the rules found. Added to, never changed; for each rule of a case the latest counts.
create table clinic.finding_review (
    clinic_id        uuid        not null,
    id               uuid        not null,
    case_id          uuid        not null,
    rule             text        not null check (rule <> ''),
    state            text        not null check (state in ('CONFIRMED', 'REJECTED', 'DONE', 'TAKEN_BACK')),
    -- in the clinician's own words
    reason           bytea,
    reviewed_by      uuid        not null,
    -- as the name was then
    reviewed_by_name text        not null,
    reviewed_at      timestamptz not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, reviewed_by) references clinic.staff,

    -- nobody rejects a finding without a reason
    check (state <> 'REJECTED' or reason is not null)
);

create index finding_review_of_case on clinic.finding_review (clinic_id, case_id, reviewed_at desc, id);

grant select, insert on clinic.finding_review to evenfall_portal;

-- Measured values that staff added to a case, or that an earlier entry was wrong. Added to, never changed.
create table clinic.staff_result (
    clinic_id     uuid        not null,
    id            uuid        not null,
    case_id       uuid        not null,
    -- the values and the day on which they were measured
    answers       bytea,
    -- the entry that does not count any more
    takes_back    uuid,
    added_by      uuid        not null,
    -- as the name was then
    added_by_name text        not null,
    added_at      timestamptz not null,
    level_before  text        not null,
    level_after   text        not null,

    primary key (clinic_id, id),
    -- an entry is taken back once
    unique (clinic_id, takes_back),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, takes_back) references clinic.staff_result,
    foreign key (clinic_id, added_by) references clinic.staff,

    check (num_nonnulls(answers, takes_back) = 1),
    check (level_before in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION')),
    check (level_after in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION'))
);

alter table clinic.staff_result alter column answers set storage external;

create index staff_result_of_case on clinic.staff_result (clinic_id, case_id, added_at, id);

grant select, insert on clinic.staff_result to evenfall_portal;
