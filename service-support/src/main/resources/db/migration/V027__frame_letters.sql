-- by which pathway, to which service, in which language, what only a clinician could write, and how it was drafted
alter table clinic.referral add column frame bytea;
