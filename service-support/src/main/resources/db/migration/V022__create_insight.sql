-- What the clinic measures of each case. It names nobody, and of what was answered it says only what the clinic has to be
-- able to count: how pressing it was thought to be, and which rules could not wait.
create table clinic.case_measure (
    clinic_id         uuid        not null,
    case_id           uuid        not null,
    protocol          text        not null check (protocol <> ''),
    protocol_version  text        not null check (protocol_version <> ''),
    -- as it was when the case came in
    level             text        not null
        check (level in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION')),
    referral_proposed boolean     not null,
    received_at       timestamptz not null,
    -- at the clinic
    received_on       date        not null,
    due_at            timestamptz not null,

    -- until a person who may read answers first looked, and until the first decision: for what cannot wait by the clock,
    -- for everything else without Saturdays and Sundays
    reviewed_at       timestamptz,
    review_minutes    integer     check (review_minutes >= 0),
    reviewed_in_time  boolean,
    decided_at        timestamptz,
    decision_minutes  integer     check (decision_minutes >= 0),
    decided_in_time   boolean,
    outcome           text        check (outcome <> ''),
    -- where a clinician has set another level than the answers gave
    level_set         text
        check (level_set in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE', 'INFORMATION')),

    -- whether the figures of the day have it as it is now
    counted           boolean     not null default false,

    primary key (clinic_id, case_id),
    -- the case itself may be written later in the transaction
    foreign key (clinic_id, case_id) references clinic.case_file deferrable initially deferred,

    check (num_nulls(reviewed_at, review_minutes, reviewed_in_time) in (0, 3)),
    check (num_nulls(decided_at, decision_minutes, decided_in_time, outcome) in (0, 4))
);

create index case_measure_of_day on clinic.case_measure (clinic_id, received_on);

create index case_measure_uncounted on clinic.case_measure (clinic_id, received_on) where not counted;

create index case_measure_unreviewed on clinic.case_measure (clinic_id, received_on) where reviewed_at is null;

grant select, insert, update (due_at, reviewed_at, review_minutes, reviewed_in_time, decided_at, decision_minutes,
        decided_in_time, outcome, level_set, counted)
    on clinic.case_measure to evenfall_portal;

-- Findings that interrupted the form, and whether the patient was shown the advice and said to have read it.
create table clinic.case_flag (
    clinic_id    uuid    not null,
    case_id      uuid    not null,
    rule         text    not null check (rule <> ''),
    shown        boolean not null,
    acknowledged boolean not null,

    primary key (clinic_id, case_id, rule),
    foreign key (clinic_id, case_id) references clinic.case_measure,

    check (shown or not acknowledged)
);

grant select, insert on clinic.case_flag to evenfall_portal;

-- The same by the day on which the cases came in: made from the measures, and made anew whenever one of the day changes.
create table clinic.daily_review (
    clinic_id uuid     not null references intake.clinic,
    day       date     not null,
    level     text     not null,
    -- about how long until the first review, as a power; below none: not reviewed yet
    bucket    smallint not null,
    cases     integer  not null check (cases > 0),
    in_time   integer  not null check (in_time between 0 and cases),

    primary key (clinic_id, day, level, bucket)
);

create table clinic.daily_flag (
    clinic_id    uuid    not null references intake.clinic,
    day          date    not null,
    protocol     text    not null,
    rule         text    not null,
    raised       integer not null check (raised > 0),
    shown        integer not null,
    acknowledged integer not null,
    in_time      integer not null,
    late         integer not null,

    primary key (clinic_id, day, protocol, rule)
);

create table clinic.daily_decision (
    clinic_id         uuid    not null references intake.clinic,
    day               date    not null,
    level             text    not null,
    referral_proposed boolean not null,
    -- empty as long as nothing is decided
    outcome           text    not null,
    -- empty where no clinician has set another
    level_set         text    not null,
    cases             integer not null check (cases > 0),

    primary key (clinic_id, day, level, referral_proposed, outcome, level_set)
);

grant select, insert, delete on clinic.daily_review, clinic.daily_flag, clinic.daily_decision to evenfall_portal;

-- How long patients take to answer what was asked back.
create index question_back_asked on clinic.question_back (clinic_id, asked_at) include (answered_at);

-- How far patients come with the form. Counters: no draft, no person and no time of a person can be told from them.
create table intake.page_count (
    clinic_id        uuid    not null references intake.clinic,
    -- on which the forms were begun, at the clinic
    day              date    not null,
    protocol         text    not null,
    protocol_version text    not null,
    -- a page of the protocol, or in capitals a step that every protocol has
    step             text    not null check (step <> ''),
    reached          integer not null default 0,
    done             integer not null default 0,

    primary key (clinic_id, day, protocol, protocol_version, step)
);

grant select, insert, update (reached, done) on intake.page_count to evenfall_intake;
grant select on intake.page_count to evenfall_portal;
