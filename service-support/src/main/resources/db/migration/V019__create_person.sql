-- Cases that staff found to be of one person. It has nothing of its own: who somebody is stands in the cases.
create table clinic.person (
    clinic_id uuid        not null references intake.clinic,
    id        uuid        not null,
    known_at  timestamptz not null,

    primary key (clinic_id, id)
);

alter table clinic.case_file
    -- follows from what was judged in clinic.person_link
    add column person_id uuid,
    -- how often it was judged with whom this case belongs: whoever judges says what they saw
    add column person_version integer not null default 0 check (person_version >= 0),
    add constraint case_file_person foreign key (clinic_id, person_id) references clinic.person;

create index case_file_of_person on clinic.case_file (clinic_id, person_id, received_at, id) where person_id is not null;

-- Whether two cases are of one person, as somebody judged it. Added to, never changed; of each pair the latest counts.
create table clinic.person_link (
    clinic_id      uuid        not null,
    case_id        uuid        not null,
    other_id       uuid        not null,
    -- the first judgement about this pair, the second, and so on: two people cannot make the same one
    version        integer     not null check (version > 0),
    judgement      text        not null check (judgement in ('SAME', 'DIFFERENT', 'UNDONE')),
    judged_by      uuid        not null,
    -- as the name was then
    judged_by_name text        not null,
    judged_at      timestamptz not null,

    primary key (clinic_id, case_id, other_id, version),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, other_id) references clinic.case_file,
    foreign key (clinic_id, judged_by) references clinic.staff,

    -- a pair has one name
    check (case_id < other_id)
);

create index person_link_of_other on clinic.person_link (clinic_id, other_id);

grant select, insert on clinic.person to evenfall_portal;
grant select, insert on clinic.person_link to evenfall_portal;
