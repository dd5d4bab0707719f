-- A link by which a receiving service without an account reads a letter and answers. Kept are hashes only: of the link's
-- token, and of what follows from the token and the code told apart from it, which takes long to try. What the link opens
-- is sealed to a key that follows from both.
create table intake.handover (
    clinic_id     uuid        not null references intake.clinic,
    id            uuid        not null,
    referral_id   uuid        not null,
    token_hash    bytea       not null unique check (octet_length(token_hash) = 32),
    proof_hash    bytea       not null check (octet_length(proof_hash) = 32),
    -- how things stand, sealed anew whenever that changes
    standing      bytea       not null check (octet_length(standing) <= 1048576),
    letter        bytea       not null check (octet_length(letter) <= 8388608),
    created_at    timestamptz not null default now(),
    expires_at    timestamptz not null check (expires_at > created_at),
    revoked_at    timestamptz,
    wrong_codes   integer     not null default 0 check (wrong_codes >= 0),
    -- after wrong codes no code is tried for a while, and never for good
    paused_until  timestamptz,

    primary key (clinic_id, id)
);

alter table intake.handover alter column standing set storage external;
alter table intake.handover alter column letter set storage external;

grant select, update (wrong_codes, paused_until) on intake.handover to evenfall_intake;
grant insert (clinic_id, id, referral_id, token_hash, proof_hash, standing, letter, created_at, expires_at),
    update (standing, letter, revoked_at) on intake.handover to evenfall_portal;
grant select (clinic_id, id, referral_id, created_at, expires_at, revoked_at) on intake.handover to evenfall_portal;

-- When somebody tried a code at a link, and whether it was right.
create table intake.handover_opening (
    clinic_id   uuid        not null,
    handover_id uuid        not null,
    number      bigint      generated always as identity,
    at          timestamptz not null,
    opened      boolean     not null,

    primary key (clinic_id, handover_id, number),
    foreign key (clinic_id, handover_id) references intake.handover
);

grant insert (clinic_id, handover_id, at, opened) on intake.handover_opening to evenfall_intake;
grant select on intake.handover_opening to evenfall_portal;

-- What receiving services answer, sealed for the clinic. The same answer sent twice is one row.
create table intake.handover_answer (
    clinic_id       uuid        not null,
    handover_id     uuid        not null,
    id              uuid        not null,
    received_at     timestamptz not null,
    sealed          bytea       not null check (octet_length(sealed) <= 65536),
    document        bytea       check (octet_length(document) <= 10547200),
    opened_at       timestamptz,
    -- what it was, once it was opened; the words are kept with the referral
    action          text,
    -- a document that is none, or does something by itself, is kept and not handed out
    document_fit    boolean,
    refused_because text,

    primary key (clinic_id, handover_id, id),
    foreign key (clinic_id, handover_id) references intake.handover,

    check (opened_at is null or refused_because is null),
    check ((opened_at is null) = (action is null)),
    check (document is not null or document_fit is null)
);

alter table intake.handover_answer alter column document set storage external;

-- what has still to be opened
create index handover_answer_unopened on intake.handover_answer (received_at, clinic_id, handover_id, id)
    where opened_at is null and refused_because is null;

-- what staff are warned of
create index handover_answer_refused on intake.handover_answer (clinic_id, received_at desc)
    where refused_because is not null;

-- the open side puts it in and never sees it again
grant insert (clinic_id, handover_id, id, received_at, sealed, document) on intake.handover_answer to evenfall_intake;
grant select, update (opened_at, action, document_fit, refused_because) on intake.handover_answer to evenfall_portal;

-- Which referral a link is for, and the public half of its key. Neither token nor code is kept.
create table clinic.handover_link (
    clinic_id       uuid        not null,
    id              uuid        not null,
    referral_id     uuid        not null,
    public_key      text        not null,
    made_by         uuid        not null,
    -- as the name was then
    made_by_name    text        not null,
    made_at         timestamptz not null,
    revoked_by      uuid,
    revoked_by_name text,
    revoked_at      timestamptz,
    -- of the letter that it shows
    letter_version  integer     not null check (letter_version > 0),

    primary key (clinic_id, id),
    foreign key (clinic_id, id) references intake.handover,
    foreign key (clinic_id, referral_id) references clinic.referral,
    foreign key (clinic_id, made_by) references clinic.staff,
    foreign key (clinic_id, revoked_by) references clinic.staff,

    check (num_nulls(revoked_by, revoked_by_name, revoked_at) in (0, 3))
);

create index handover_link_of_referral on clinic.handover_link (clinic_id, referral_id, made_at);

grant select, insert, update (revoked_by, revoked_by_name, revoked_at, letter_version) on clinic.handover_link
    to evenfall_portal;
