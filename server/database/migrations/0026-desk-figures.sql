-- What figures of the desk are counted from: one narrow row for each of its records, brought up to date behind the journal
-- and computed anew whenever that is asked for. Nothing here is known from elsewhere than the record and its journal.
create table desk_fact (
  -- No foreign key: a row is written right after its record was read, and goes when the record is disposed of.
  organisation_id uuid not null,
  record_id uuid not null,
  process text not null,
  is_open boolean not null,
  priority smallint,
  service_id uuid,
  team_id uuid,
  assignee_id uuid,
  customer_id uuid,
  category text,
  channel text,
  opened_at timestamptz not null,
  -- When the clock of the first response stopped, and whether within its target; null where none was planned.
  responded_at timestamptz,
  response_met boolean,
  -- When work on it ended for the last time; null while it goes on.
  ended_at timestamptz,
  -- Whether it ended without what was asked for: cancelled, rejected, skipped.
  withdrawn boolean not null,
  resolution_met boolean,
  -- Whether the first who took it resolved it, in the first team; null where nobody asks.
  first_contact boolean,
  -- When it was last taken up again after its end.
  reopened_at timestamptz,
  satisfaction smallint,
  primary key (organisation_id, record_id)
);
create index desk_fact_open on desk_fact (organisation_id, process) where is_open;
create index desk_fact_opened on desk_fact (organisation_id, opened_at);
create index desk_fact_ended on desk_fact (organisation_id, ended_at) where ended_at is not null;
create index desk_fact_responded on desk_fact (organisation_id, responded_at) where responded_at is not null;
create index desk_fact_reopened on desk_fact (organisation_id, reopened_at) where reopened_at is not null;

-- Which charts of the dashboard a person sees, in their order.
create table dashboard_arrangement (
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  charts text[] not null check (cardinality(charts) <= 60),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person
);

do $$
declare name text;
begin
  foreach name in array array['desk_fact', 'dashboard_arrangement'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, update, delete on desk_fact to touchstone_application;
grant select, insert, delete, update (charts) on dashboard_arrangement to touchstone_application;
