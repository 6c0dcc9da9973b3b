-- Pipelines that report deployments, each with a secret by which it signs. The secret is kept sealed by a key that lies
-- outside of the database: who reads the table alone can sign nothing.
create table deployment_source (
  organisation_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  secret bytea not null check (octet_length(secret) between 28 and 1024),
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  last_used_at timestamptz,
  primary key (organisation_id, id),
  unique (id)
);
create unique index deployment_source_name on deployment_source (organisation_id, lower(name));

-- What each source reported under which identifier, so that the same report makes nothing twice.
create table deployment_report (
  organisation_id uuid not null,
  source text not null check (length(source) between 1 and 80),
  external_id text not null check (length(external_id) between 1 and 200),
  content_hash bytea not null,
  record_id uuid not null,
  primary key (organisation_id, source, external_id),
  foreign key (organisation_id, record_id) references record (organisation_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['deployment_source', 'deployment_report'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, delete, update (last_used_at) on deployment_source to touchstone_application;
grant select, insert on deployment_report to touchstone_application;

-- Whose source it is that reports, asked before any organisation is in scope.
create function organisation_of_deployment_source(wanted uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id from deployment_source where id = wanted
$$;

-- Organisations with deployments that wait for their change, or whose change was not told yet: for the worker.
create function organisations_with_deployments() returns table (organisation_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct organisation_id from record where process = 'deployment'
    and (is_open or (state = 'matched' and not fields ? 'carried_over'))
$$;
revoke execute on function organisation_of_deployment_source(uuid), organisations_with_deployments() from public;
grant execute on function organisation_of_deployment_source(uuid), organisations_with_deployments()
  to touchstone_application;

-- What is planned for some time, by when it ends: the past is long, the time ahead is short.
create index record_change_planned on record (organisation_id,
  coalesce((fields->>'planned_end')::bigint, (fields->>'planned_start')::bigint)) where process = 'change';
create index record_release_planned on record (organisation_id,
  coalesce((fields->>'planned_until')::bigint, (fields->>'planned_at')::bigint)) where process = 'release';
create index record_deployment_waiting on record (organisation_id, process, state)
  where process = 'deployment' and (is_open or (state = 'matched' and not fields ? 'carried_over'));
create index record_deployment_time on record (organisation_id, ((fields->>'deployed_at')::bigint))
  where process = 'deployment';
