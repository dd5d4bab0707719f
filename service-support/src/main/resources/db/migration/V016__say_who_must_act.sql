-- Who must act, and who works on it.
alter table clinic.case_file
    add column turn text,
    add column owner_id uuid,
    add column claimed_at timestamptz,
    add constraint case_file_owner foreign key (clinic_id, owner_id) references clinic.staff,
    add constraint case_file_claimed_check check ((owner_id is null) = (claimed_at is null));

update clinic.case_file c set turn = case state
    when 'WAITING' then 'CLINIC'
    when 'ASKED' then 'PATIENT'
    when 'REFERRED' then 'SERVICE'
    when 'CLOSED' then 'NOBODY'
    else coalesce(
        (select case d.outcome when 'ADVISE' then 'NOBODY' when 'INVESTIGATE' then 'PATIENT' else 'CLINIC' end
            from clinic.decision d
            where d.clinic_id = c.clinic_id and d.case_id = c.id
            order by d.decided_at desc limit 1),
        'CLINIC')
    end;

alter table clinic.case_file
    alter column turn set not null,
    add constraint case_file_turn_check check (turn in ('CLINIC', 'PATIENT', 'SERVICE', 'NOBODY')),
    add constraint case_file_turn_state_check check (
        case state
            when 'WAITING' then turn = 'CLINIC'
            when 'ASKED' then turn = 'PATIENT'
            when 'CLOSED' then turn = 'NOBODY'
            else true
        end);

-- By what a person is found: keyed hashes of the words of the name, of the date of birth, and so on. Whoever has the
-- database alone can neither read them nor try names out.
create table clinic.search_key (
    clinic_id   uuid        not null,
    hash        bytea       not null check (octet_length(hash) = 16),
    received_at timestamptz not null,
    case_id     uuid        not null,

    -- what is found comes with the latest first, without sorting
    primary key (clinic_id, hash, received_at, case_id),
    foreign key (clinic_id, case_id) references clinic.case_file
);

grant select, insert on clinic.search_key to evenfall_portal;
