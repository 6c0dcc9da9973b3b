-- What people keep of lists: which records, in which order, with which columns. For themselves, for a team, for everyone.
create table saved_view (
  organisation_id uuid not null references organisation,
  id uuid not null,
  -- `desk`, or the plural of a process.
  list text not null check (list ~ '^[a-z][a-z-]{0,59}$'),
  scope text not null check (scope in ('own', 'team', 'everyone')),
  person_id uuid,
  team_id uuid,
  name text not null check (length(name) between 1 and 80),
  query jsonb not null default '{}' check (pg_column_size(query) <= 8192),
  columns text[] not null default '{}' check (cardinality(columns) <= 40),
  sort text check (length(sort) <= 60),
  position integer not null default 0 check (position between 0 and 1000),
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, team_id) references team,
  check ((scope = 'own') = (person_id is not null) and (scope = 'team') = (team_id is not null))
);
create unique index saved_view_name on saved_view (organisation_id, list, scope, coalesce(person_id, team_id), lower(name))
  nulls not distinct;

-- The view that a list begins with, for each person.
create table saved_view_default (
  organisation_id uuid not null,
  person_id uuid not null,
  list text not null,
  view_id uuid not null,
  primary key (organisation_id, person_id, list),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, view_id) references saved_view on delete cascade
);

-- Actions on many records, each once: what became of a record is written in the transaction that changes it, so that the
-- same request goes on where it was interrupted and does nothing twice.
create table bulk_run (
  organisation_id uuid not null references organisation,
  id uuid not null,
  person_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null,
  -- What the request was about when it came first: a query may find others later.
  record_ids uuid[] not null check (cardinality(record_ids) <= 1000),
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person
);
create unique index bulk_run_key on bulk_run (organisation_id, person_id, key);

create table bulk_outcome (
  organisation_id uuid not null,
  run_id uuid not null,
  record_id uuid not null,
  outcome text not null check (outcome in ('done', 'unchanged', 'refused', 'changed')),
  version integer,
  problem jsonb,
  primary key (organisation_id, run_id, record_id),
  foreign key (organisation_id, run_id) references bulk_run on delete cascade
);

do $$
declare name text;
begin
  foreach name in array array['saved_view', 'saved_view_default', 'bulk_run', 'bulk_outcome'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, delete, update (name, query, columns, sort, position, version) on saved_view
  to touchstone_application;
grant select, insert, delete, update (view_id) on saved_view_default to touchstone_application;
grant select, insert, delete on bulk_run, bulk_outcome to touchstone_application;
