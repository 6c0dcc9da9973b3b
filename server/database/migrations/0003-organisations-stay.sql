-- Row-level security lets nobody write for an organisation that is not theirs, and none is ever removed. The journal has
-- gone without such a key from the beginning: a look-up for each of many rows is paid for nothing.
alter table record drop constraint record_organisation_id_fkey;
alter table person drop constraint person_organisation_id_fkey;
alter table team drop constraint team_organisation_id_fkey;
