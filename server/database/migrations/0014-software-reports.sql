-- What each source last reported as installed: so that what it reports no more is known to be gone, and a source that
-- fell silent is seen.
create table software_report (
  organisation_id uuid not null references organisation,
  id uuid not null,
  -- The source as installations name it; of a bill, with the number of the item it is of behind a colon.
  source text not null check (length(source) between 1 and 200),
  -- The item that a bill is of.
  item_id uuid,
  format text not null check (format in ('cyclonedx', 'spdx', 'swid', 'csv')),
  file_name text not null check (length(file_name) between 1 and 200),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  rows integer not null,
  -- How many installations came to what.
  counts jsonb not null,
  read_by uuid,
  read_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, item_id) references record (organisation_id, id)
);
create index software_report_source on software_report (organisation_id, source, read_at desc, id desc);
create index software_report_newest on software_report (organisation_id, read_at desc, id desc);

alter table software_report enable row level security;
create policy organisation_scope on software_report to touchstone_application using
  (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert on software_report to touchstone_application;

-- What a source says is installed is compared with what it said before.
create index installation_source on record (organisation_id, (fields ->> 'source')) where process = 'installation';
