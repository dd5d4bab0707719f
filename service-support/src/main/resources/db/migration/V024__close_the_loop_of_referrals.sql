-- Stands in for the migration of this name until the branches meet.
alter table clinic.referral drop constraint referral_sent_how_check;
alter table clinic.referral
    add column service_id uuid,
    add foreign key (clinic_id, service_id) references clinic.service,
    add constraint referral_sent_how_check check (sent_how in (
        'LINK', 'FHIR', 'POST', 'SECURE_MAIL', 'FAX', 'TELEPHONE', 'IN_PERSON'));

create table clinic.referral_event (
    clinic_id   uuid        not null,
    referral_id uuid        not null,
    number      bigint      generated always as identity,
    action      text        not null check (action <> ''),
    was         text,
    became      text        not null,
    happened_at timestamptz not null,
    by_kind     text        not null check (by_kind in ('STAFF', 'SERVICE', 'PATIENT', 'CLOCK')),
    channel     text        check (channel in ('LINK', 'FHIR', 'STAFF')),
    message_id  uuid,
    looked_at   timestamptz,

    primary key (clinic_id, referral_id, number),
    unique (clinic_id, referral_id, message_id),
    foreign key (clinic_id, referral_id) references clinic.referral
);

grant select, insert, update (looked_at) on clinic.referral_event to evenfall_portal;
