create table clinic.referral (
    clinic_id      uuid        not null,
    id             uuid        not null,
    case_id        uuid        not null,
    state          text        not null check (state in ('DRAFT', 'SIGNED', 'SENT', 'CANCELLED')),
    recipient      bytea       not null,
    service        bytea       not null,
    question       bytea       not null,
    summary        bytea       not null,
    priority       text        not null check (priority in ('EMERGENCY', 'URGENT', 'PRIORITY', 'ROUTINE')),
    drafted_by     uuid        not null,
    signed_by      uuid,
    -- as the name was then
    signed_by_name text,
    signed_at      timestamptz,
    letter         bytea,
    sent_at        timestamptz,
    sent_how       text        check (sent_how in ('POST', 'SECURE_MAIL', 'FAX', 'TELEPHONE', 'IN_PERSON')),
    version        integer     not null default 0,
    created_at     timestamptz not null,

    primary key (clinic_id, id),
    foreign key (clinic_id, case_id) references clinic.case_file,
    foreign key (clinic_id, drafted_by) references clinic.staff,
    foreign key (clinic_id, signed_by) references clinic.staff,

    -- a signature comes whole, with the very letter that was signed, and a draft has none
    check (num_nulls(signed_by, signed_by_name, signed_at, letter) in (0, 4)),
    check (state <> 'DRAFT' or signed_at is null),
    check (state not in ('SIGNED', 'SENT') or signed_at is not null),
    check ((state = 'SENT') = (sent_at is not null)),
    check ((sent_at is null) = (sent_how is null))
);

alter table clinic.referral alter column letter set storage external;

create index referral_of_case on clinic.referral (clinic_id, case_id, created_at);

-- what still has to be signed or sent, the oldest first
create index referral_open on clinic.referral (clinic_id, state, created_at, id) where state in ('DRAFT', 'SIGNED');

grant select, insert, update on clinic.referral to evenfall_portal;
