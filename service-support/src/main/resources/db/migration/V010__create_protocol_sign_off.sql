-- That a clinician approved a protocol for the clinic, for exactly what its files said.
create table clinic.protocol_sign_off (
    clinic_id    uuid        not null,
    protocol     text        not null check (protocol <> ''),
    version      text        not null check (version <> ''),
    -- SHA-256 of the protocol's files
    content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    staff_id     uuid        not null,
    -- as the name was then
    staff_name   text        not null,
    signed_at    timestamptz not null,

    primary key (clinic_id, protocol, version, content_hash),
    foreign key (clinic_id, staff_id) references clinic.staff
);

-- an approval is followed by that of another version, never changed
grant select, insert on clinic.protocol_sign_off to evenfall_portal;
