-- What people of the desk keep to work with: canned replies and macros. For themselves, for a team, for everyone.
create table desk_tool (
  organisation_id uuid not null references organisation,
  id uuid not null,
  kind text not null check (kind in ('canned-reply', 'macro')),
  scope text not null check (scope in ('own', 'team', 'everyone')),
  person_id uuid,
  team_id uuid,
  name text not null check (length(name) between 1 and 80),
  -- Of a reply: its language and text. Of a macro: when it is offered, and its steps.
  content jsonb not null check (pg_column_size(content) <= 65536),
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, team_id) references team,
  check ((scope = 'own') = (person_id is not null) and (scope = 'team') = (team_id is not null))
);
-- The same reply stands in several languages under one name.
create unique index desk_tool_name on desk_tool (organisation_id, kind, scope, coalesce(person_id, team_id), lower(name),
  coalesce(content ->> 'language', '')) nulls not distinct;

-- Records that were merged into another of their process, for as long as they are. The journal tells it of both.
create table record_merge (
  organisation_id uuid not null references organisation,
  merged_id uuid not null,
  survivor_id uuid not null,
  merged_by uuid,
  merged_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, merged_id),
  foreign key (organisation_id, merged_id) references record,
  foreign key (organisation_id, survivor_id) references record,
  check (merged_id <> survivor_id)
);
create index record_merge_survivor on record_merge (organisation_id, survivor_id);

-- A record and all that were merged into it, also by way of others.
create function records_merged_into(survivor uuid) returns setof uuid language sql stable as $$
  with recursive into_it (id) as (
    select survivor
    union
    select m.merged_id from record_merge m join into_it on m.survivor_id = into_it.id
      -- Whoever raised it may have opened it again: then it goes its own way.
      join record r on r.organisation_id = m.organisation_id and r.id = m.merged_id and r.closed_at is not null
      where m.organisation_id = current_organisation_id()
  )
  select id from into_it
$$;

do $$
declare name text;
begin
  foreach name in array array['desk_tool', 'record_merge'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, delete, update (name, content, version) on desk_tool to touchstone_application;
grant select, insert, delete, update (survivor_id, merged_by, merged_at) on record_merge to touchstone_application;
revoke execute on function records_merged_into(uuid) from public;
grant execute on function records_merged_into(uuid) to touchstone_application;
