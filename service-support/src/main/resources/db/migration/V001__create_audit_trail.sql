-- a function is for those it is granted to, and no migration can forget to say so
alter default privileges revoke execute on functions from public;

create table audit.event (
    id           bigint      generated always as identity primary key,
    clinic_id    uuid        not null,
    -- the clock, not the transaction's start: the order of events within one transaction counts too
    at           timestamptz not null default clock_timestamp(),
    actor_kind   text        not null check (actor_kind in ('PATIENT', 'STAFF', 'SYSTEM')),
    actor_id     uuid,
    actor_name   text        not null,
    action       text        not null,
    subject_kind text        not null,
    subject_id   uuid,
    detail       jsonb       not null check (jsonb_typeof(detail) = 'object' and pg_column_size(detail) < 8000),

    -- staff are known by their account, patients never by anything
    check ((actor_kind = 'STAFF') = (actor_id is not null))
);

create index event_of_clinic on audit.event (clinic_id, id desc);

-- what one person did, and what was done to one person or case
create index event_by_actor on audit.event (clinic_id, actor_id, id desc);
create index event_about_subject on audit.event (clinic_id, subject_id, id desc);

create function audit.append(
    clinic_id uuid,
    actor_kind text,
    actor_id uuid,
    actor_name text,
    action text,
    subject_kind text,
    subject_id uuid,
    detail jsonb)
returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- whoever breaks into the patients' side shall not write in the name of staff
    if actor_kind = 'STAFF' and session_user = 'evenfall_intake' then
        raise insufficient_privilege using message = 'the intake service has no staff';
    end if;
    insert into audit.event (clinic_id, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, detail)
    values (append.clinic_id, append.actor_kind, append.actor_id, append.actor_name,
            append.action, append.subject_kind, append.subject_id, append.detail);
end
$$;

create function audit.refuse_change()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise insufficient_privilege using message = 'the audit trail is only ever added to';
end
$$;

create trigger event_stays
    before update or delete on audit.event
    for each row execute function audit.refuse_change();

create trigger events_stay
    before truncate on audit.event
    for each statement execute function audit.refuse_change();

grant usage on schema audit to evenfall_intake, evenfall_portal;
grant execute on function audit.append(uuid, text, uuid, text, text, text, uuid, jsonb)
    to evenfall_intake, evenfall_portal;
grant select on audit.event to evenfall_portal;

-- each service checks at its start that the database is as new as itself
grant select on ${flyway:table} to evenfall_intake, evenfall_portal;
