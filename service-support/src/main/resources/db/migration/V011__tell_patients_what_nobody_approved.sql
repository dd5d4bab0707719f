-- Patients are told as long as nobody has approved what they are asked. By whom and when is the clinic's own business.
create view intake.approved_protocol as
    select clinic_id, protocol, version, content_hash from clinic.protocol_sign_off;

grant select on intake.approved_protocol to evenfall_intake;
