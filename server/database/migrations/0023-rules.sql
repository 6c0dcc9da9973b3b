-- Who leads a team: escalation reaches them, and they say when people of their team are away.
alter table team add column lead_id uuid;
alter table team add foreign key (organisation_id, lead_id) references person;

-- When people are away, and who stands in for them.
create table absence (
  organisation_id uuid not null references organisation,
  id uuid not null,
  person_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  deputy_id uuid,
  note text check (length(note) <= 200),
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, deputy_id) references person,
  check (from_at < until_at),
  check (deputy_id is null or deputy_id <> person_id)
);
create index absence_person on absence (organisation_id, person_id, from_at);
create index absence_until on absence (organisation_id, until_at);

-- Who of a team is on call: shifts of a weekly pattern and what is different now and then, as `kernel/rota.ts` has them.
create table rota (
  organisation_id uuid not null references organisation,
  id uuid not null,
  team_id uuid not null,
  time_zone text not null check (length(time_zone) <= 60),
  weeks integer not null check (weeks between 1 and 26),
  starts_on date not null,
  shifts jsonb not null default '[]' check (pg_column_size(shifts) <= 65536),
  swaps jsonb not null default '[]' check (pg_column_size(swaps) <= 65536),
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, team_id) references team
);
create unique index rota_team on rota (organisation_id, team_id);

-- When a rule last gave somebody a record of the team, so that turns go round.
create table assignment_turn (
  organisation_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  given_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, team_id, person_id),
  foreign key (organisation_id, team_id) references team,
  foreign key (organisation_id, person_id) references person
);

-- How often a rule escalated a record, and when last.
create table escalation_mark (
  organisation_id uuid not null,
  record_id uuid not null,
  rule_id text not null check (length(rule_id) <= 60),
  times integer not null,
  last_at timestamptz not null,
  primary key (organisation_id, record_id, rule_id),
  foreign key (organisation_id, record_id) references record
);

do $$
declare name text;
begin
  foreach name in array array['absence', 'rota', 'assignment_turn', 'escalation_mark'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, delete, update (from_at, until_at, deputy_id, note, version) on absence to touchstone_application;
grant select, insert, delete, update (time_zone, weeks, starts_on, shifts, swaps, version) on rota to touchstone_application;
grant select, insert, update (given_at) on assignment_turn to touchstone_application;
grant select, insert, delete, update (times, last_at) on escalation_mark to touchstone_application;
