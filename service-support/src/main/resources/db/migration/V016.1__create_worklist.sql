-- Where a case stands in the worklist: in which list, and where in it. Both are made by the database from what is decided
-- elsewhere, so that they never say anything else.
alter table clinic.case_file
    -- since when it is somebody's turn
    add column turned_at timestamptz;

update clinic.case_file set turned_at = coalesce(asked_at, received_at);

alter table clinic.case_file
    alter column turned_at set not null,
    add column queue text not null
        generated always as (case when state = 'CLOSED' then 'CLOSED' else turn end) stored,
    -- one number to sort by: the most urgent first and then whoever is due first; of what is closed, the latest first.
    -- Level 1 begins at 10^16, and so on; no date before the year 2286 has as many microseconds
    add column place bigint not null
        generated always as (
            case when state = 'CLOSED'
                then 90000000000000000
                    - (extract(epoch from (turned_at - timestamptz '1970-01-01 00:00:00+00')) * 1000000)::bigint
                else level_rank * 10000000000000000
                    + (extract(epoch from (due_at - timestamptz '1970-01-01 00:00:00+00')) * 1000000)::bigint
            end) stored;

create function clinic.note_turn()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        new.turned_at := coalesce(new.turned_at, new.received_at);
    elsif new.turn is distinct from old.turn or (new.state = 'CLOSED') is distinct from (old.state = 'CLOSED') then
        new.turned_at := clock_timestamp();
    else
        new.turned_at := old.turned_at;
    end if;
    return new;
end
$$;

create trigger case_file_turns
    before insert or update of turn, state, turned_at on clinic.case_file
    for each row execute function clinic.note_turn();

drop index clinic.case_file_worklist, clinic.case_file_in_state;

-- each is read from its end in the order of the list, whatever else is asked for
create index case_file_place on clinic.case_file (clinic_id, queue, place, id);
create index case_file_of_owner on clinic.case_file (clinic_id, owner_id, queue, place, id) where owner_id is not null;
create index case_file_unassigned on clinic.case_file (clinic_id, queue, place, id) where owner_id is null;
create index case_file_in_language on clinic.case_file (clinic_id, queue, language, place, id);
create index case_file_of_protocol on clinic.case_file (clinic_id, queue, protocol, place, id);
-- levels of what is not closed follow one another in the order of the list anyway
create index case_file_closed on clinic.case_file (clinic_id, level_rank, place, id) where queue = 'CLOSED';
create index case_file_with_wish on clinic.case_file (clinic_id, place, id) where open_wishes > 0;

-- What somebody looks for again and again. The name is in their own words.
create table clinic.saved_view (
    clinic_id  uuid        not null,
    id         uuid        not null,
    staff_id   uuid        not null,
    name       bytea       not null,
    -- as an address has them
    filters    text        not null check (char_length(filters) <= 1000),
    shared     boolean     not null,
    version    integer     not null default 0,
    created_at timestamptz not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, staff_id) references clinic.staff
);

create index saved_view_of_staff on clinic.saved_view (clinic_id, staff_id, created_at, id);
create index saved_view_shared on clinic.saved_view (clinic_id, created_at, id) where shared;

grant select, insert, update (name, shared, version), delete on clinic.saved_view to evenfall_portal;

-- Whose cases somebody looked at last: theirs, nobody's or all.
create table clinic.worklist_scope (
    clinic_id uuid not null,
    staff_id  uuid not null,
    scope     text not null check (scope in ('MINE', 'UNASSIGNED', 'CLINIC')),

    primary key (clinic_id, staff_id),
    foreign key (clinic_id, staff_id) references clinic.staff
);

grant select, insert, update (scope) on clinic.worklist_scope to evenfall_portal;

-- Who has a case open at this moment. Nothing here outlasts a minute, so nothing is lost when it is lost.
create unlogged table clinic.viewing (
    clinic_id uuid        not null,
    case_id   uuid        not null,
    staff_id  uuid        not null,
    seen_at   timestamptz not null,

    primary key (clinic_id, case_id, staff_id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, staff_id) references clinic.staff
);

create index viewing_of_staff on clinic.viewing (clinic_id, staff_id, seen_at);

grant select, insert, update (seen_at), delete on clinic.viewing to evenfall_portal;
