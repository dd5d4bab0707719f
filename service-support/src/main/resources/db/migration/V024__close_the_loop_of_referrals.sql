-- A referral is somebody's until it is over: it has an owner, and a time by which something has to happen.
alter table clinic.referral drop constraint referral_state_check;
alter table clinic.referral drop constraint referral_sent_how_check;
alter table clinic.referral drop constraint referral_check;
alter table clinic.referral drop constraint referral_check1;
alter table clinic.referral drop constraint referral_check2;
alter table clinic.referral drop constraint referral_check3;
alter table clinic.referral drop constraint referral_check4;

alter table clinic.referral
    -- of the protocol's pathways, and the service of the directory that was chosen
    add column pathway        text,
    add column service_id     uuid,
    -- who sees to it that it goes on
    add column owner_id       uuid,
    add column entered_at     timestamptz,
    add column due_at         timestamptz,
    -- whom the next alert goes to, and when: 0 the owner, 1 coordinators, 2 clinicians, 3 whoever leads the clinic
    add column rung           smallint not null default 0 check (rung between 0 and 4),
    add column alert_at       timestamptz,
    add column appointment_at timestamptz,
    -- why it went although the service wants more than there is
    add column gap            bytea,
    -- the referral that this one goes on from
    add column redirected_from uuid,
    -- what the service wrote when it was no longer its turn, and nobody has looked at yet
    add column out_of_turn    smallint not null default 0 check (out_of_turn >= 0),
    add column closed_by      uuid,
    add column closed_by_name text,
    add column letters        smallint not null default 0;

update clinic.referral r set
    owner_id = drafted_by,
    letters = case when letter is null then 0 else 1 end,
    entered_at = coalesce(sent_at, signed_at, created_at),
    due_at = case when state <> 'CANCELLED' then coalesce(sent_at, signed_at, created_at) + interval '3 days' end,
    alert_at = case when state <> 'CANCELLED' then coalesce(sent_at, signed_at, created_at) + interval '3 days' end,
    closed_by = case when state = 'CANCELLED' then drafted_by end,
    closed_by_name = case when state = 'CANCELLED'
        then (select s.name from clinic.staff s where s.clinic_id = r.clinic_id and s.id = r.drafted_by) end;

alter table clinic.referral
    alter column owner_id set not null,
    alter column entered_at set not null,
    add foreign key (clinic_id, service_id) references clinic.service,
    add foreign key (clinic_id, owner_id) references clinic.staff,
    add foreign key (clinic_id, redirected_from) references clinic.referral,
    add foreign key (clinic_id, closed_by) references clinic.staff,
    add constraint referral_state_check check (state in (
        'DRAFT', 'WAITING_FOR_CONSENT', 'SIGNED', 'SENT', 'RECEIVED', 'ACCEPTED', 'DECLINED', 'RETURNED', 'BOOKED', 'SEEN',
        'REPLY_RECEIVED', 'REPLY_REVIEWED', 'PATIENT_TOLD', 'CLOSED', 'CANCELLED', 'REDIRECTED')),
    add constraint referral_sent_how_check check (sent_how in (
        'LINK', 'FHIR', 'POST', 'SECURE_MAIL', 'FAX', 'TELEPHONE', 'IN_PERSON')),
    -- none goes quiet: either something has to happen by a time, or a named person has ended it
    add constraint referral_never_silent check (
        (state in ('CLOSED', 'CANCELLED', 'REDIRECTED')) = (closed_by is not null)
        and (closed_by is null) = (closed_by_name is null)
        and (closed_by is not null and out_of_turn = 0) = (due_at is null)
        and (due_at is not null or alert_at is null)),
    add constraint referral_signed_check check (
        num_nulls(signed_by, signed_by_name, signed_at) in (0, 3)
        and (state <> 'DRAFT' or signed_at is null)
        and (state in ('DRAFT', 'CANCELLED') or signed_at is not null)),
    add constraint referral_sent_check check (
        (sent_at is null) = (sent_how is null)
        and (state in ('DRAFT', 'WAITING_FOR_CONSENT', 'SIGNED', 'CANCELLED') or sent_at is not null)),
    add constraint referral_booked_check check (state <> 'BOOKED' or appointment_at is not null);

-- Every letter as it was signed. A letter that was written anew is another one.
create table clinic.referral_letter (
    clinic_id      uuid        not null,
    referral_id    uuid        not null,
    number         smallint    not null check (number > 0),
    pdf            bytea       not null,
    -- the same as a page; letters of the time when there was none have no page
    html           bytea,
    signed_by      uuid        not null,
    -- as the name was then
    signed_by_name text        not null,
    signed_at      timestamptz not null,

    primary key (clinic_id, referral_id, number),
    foreign key (clinic_id, referral_id) references clinic.referral,
    foreign key (clinic_id, signed_by) references clinic.staff
);

alter table clinic.referral_letter alter column pdf set storage external;
alter table clinic.referral_letter alter column html set storage external;

insert into clinic.referral_letter (clinic_id, referral_id, number, pdf, signed_by, signed_by_name, signed_at)
    select clinic_id, id, 1, letter, signed_by, signed_by_name, signed_at from clinic.referral where letter is not null;

alter table clinic.referral drop column letter;

grant select, insert on clinic.referral_letter to evenfall_portal;

-- All that happened to a referral, in order. Nothing here is ever changed but that somebody has looked at it.
create table clinic.referral_event (
    clinic_id   uuid        not null,
    referral_id uuid        not null,
    number      bigint      generated always as identity,
    action      text        not null check (action <> ''),
    was         text,
    became      text        not null,
    happened_at timestamptz not null,
    by_kind     text        not null check (by_kind in ('STAFF', 'SERVICE', 'PATIENT', 'CLOCK')),
    by_id       uuid,
    -- as the name was then
    by_name     text,
    channel     text        check (channel in ('LINK', 'FHIR', 'STAFF')),
    -- the same message never counts twice
    message_id  uuid,
    -- what the service or the patient said, or why staff did it
    said        bytea,
    -- a PDF that came with it
    attachment  bytea,
    -- came when it could not be done any more
    out_of_turn boolean     not null default false,
    looked_at   timestamptz,

    primary key (clinic_id, referral_id, number),
    unique (clinic_id, referral_id, message_id),
    foreign key (clinic_id, referral_id) references clinic.referral,
    check ((by_kind = 'STAFF') = (by_id is not null)),
    check (by_kind <> 'STAFF' or by_name is not null)
);

alter table clinic.referral_event alter column attachment set storage external;

-- what came to pass in a clinic over time, for its figures
create index referral_event_of_clinic on clinic.referral_event (clinic_id, happened_at);

grant select, insert, update (looked_at) on clinic.referral_event to evenfall_portal;

drop index clinic.referral_open;

-- whoever is due first, in each state and in all of them
create index referral_in_state on clinic.referral (clinic_id, state, due_at, id) where due_at is not null;
create index referral_due on clinic.referral (clinic_id, due_at, id) where due_at is not null;
create index referral_of_owner on clinic.referral (clinic_id, owner_id, due_at, id) where due_at is not null;

-- whom an alert is owed to
create index referral_alert on clinic.referral (alert_at) where alert_at is not null;

create index referral_out_of_turn on clinic.referral (clinic_id, id) where out_of_turn > 0;

-- Whoever is told last, when nobody else has done anything.
alter table clinic.staff add column lead boolean not null default false;

alter table clinic.notice_wish drop constraint notice_wish_kind_check;
alter table clinic.notice_wish add constraint notice_wish_kind_check check (kind in (
    'EMERGENCY', 'ASSIGNED', 'OVERDUE', 'SECOND_OPINION', 'ANSWERED', 'REFERRAL_STUCK', 'REFERRAL_ANSWERED'));
alter table clinic.notice_outbox drop constraint notice_outbox_kind_check;
alter table clinic.notice_outbox add constraint notice_outbox_kind_check check (kind in (
    'EMERGENCY', 'ASSIGNED', 'OVERDUE', 'SECOND_OPINION', 'ANSWERED', 'REFERRAL_STUCK', 'REFERRAL_ANSWERED'));
