-- Who follows a record without being named in it.
create table watcher (
  organisation_id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  -- Who made them watch: they themselves, or who mentioned them.
  created_by uuid,
  primary key (organisation_id, record_id, person_id),
  foreign key (organisation_id, record_id) references record,
  foreign key (organisation_id, person_id) references person
);
create index watcher_person on watcher (organisation_id, person_id);
alter table watcher enable row level security;
create policy organisation_scope on watcher to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert, delete on watcher to touchstone_application;
