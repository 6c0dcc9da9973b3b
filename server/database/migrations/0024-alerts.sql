-- Tools that watch systems and report alerts by webhook. The secret is kept sealed by a key that lies outside of the
-- database, as those of pipelines are.
create table alert_source (
  organisation_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  kind text not null check (kind in ('alertmanager', 'json')),
  mapping jsonb not null check (pg_column_size(mapping) <= 65536),
  proof text not null check (proof in ('token', 'signature')),
  secret bytea not null check (octet_length(secret) between 28 and 1024),
  service_id uuid,
  team_id uuid,
  -- What is done: when an alert is resolved, when it fires again, while its service is maintained.
  rules jsonb not null check (pg_column_size(rules) <= 4096),
  active boolean not null default true,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  last_used_at timestamptz,
  primary key (organisation_id, id),
  unique (id),
  foreign key (organisation_id, service_id) references record (organisation_id, id),
  foreign key (organisation_id, team_id) references team (organisation_id, id)
);
create unique index alert_source_name on alert_source (organisation_id, lower(name));

-- An alert group of a source as it stands: one row however often it is reported, and so one incident at a time.
create table alert_group (
  organisation_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  key_hash bytea not null check (octet_length(key_hash) = 32),
  key text not null check (length(key) between 1 and 1000),
  title text not null,
  state text not null check (state in ('firing', 'resolving', 'resolved')),
  impact smallint not null check (impact between 1 and 3),
  urgency smallint not null check (urgency between 1 and 3),
  link text,
  -- As the tool tells: when it began to fire this time, the newest of its alerts, when it was resolved.
  firing_since timestamptz not null,
  newest_at timestamptz not null,
  ended_at timestamptz,
  resolve_at timestamptz,
  last_hash bytea not null,
  last_heard_at timestamptz not null,
  messages integer not null default 1,
  repeats integer not null default 0,
  flaps integer not null default 0,
  members jsonb not null default '[]' check (pg_column_size(members) <= 262144),
  incident_id uuid,
  opened_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, source_id, key_hash),
  foreign key (organisation_id, source_id) references alert_source (organisation_id, id) on delete cascade,
  foreign key (organisation_id, incident_id) references record (organisation_id, id)
);
create index alert_group_incident on alert_group (organisation_id, incident_id) where incident_id is not null;
create index alert_group_resolving on alert_group (resolve_at) where resolve_at is not null;
create index alert_group_opened on alert_group (organisation_id, source_id, opened_at) where opened_at is not null;

-- What came, and what became of it. The message itself is forgotten after as many days as the source says.
create table alert_delivery (
  organisation_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  received_at timestamptz not null,
  hash bytea not null check (octet_length(hash) = 32),
  delivery_id text check (length(delivery_id) between 1 and 200),
  size integer not null,
  raw text check (length(raw) <= 65536),
  outcome text not null check (outcome in ('taken', 'duplicate', 'unreadable', 'refused')),
  -- What became of each alert in it: key, outcome, incident, reason.
  results jsonb not null default '[]' check (pg_column_size(results) <= 131072),
  problem jsonb check (pg_column_size(problem) <= 16384),
  primary key (organisation_id, id),
  foreign key (organisation_id, source_id) references alert_source (organisation_id, id) on delete cascade
);
create index alert_delivery_newest on alert_delivery (organisation_id, received_at desc, id desc);
create index alert_delivery_hash on alert_delivery (organisation_id, source_id, hash);
create unique index alert_delivery_id on alert_delivery (organisation_id, source_id, delivery_id)
  where delivery_id is not null and outcome = 'taken';

do $$
declare name text;
begin
  foreach name in array array['alert_source', 'alert_group', 'alert_delivery'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, delete, update on alert_source to touchstone_application;
grant select, insert, update on alert_group to touchstone_application;
grant select, insert, delete on alert_delivery to touchstone_application;

-- Whose source it is that reports, asked before any organisation is in scope.
create function organisation_of_alert_source(wanted uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id from alert_source where id = wanted
$$;

-- Groups whose incident is to be resolved by now, of all organisations: for the worker.
create function alert_groups_to_resolve(by_now timestamptz, most integer)
  returns table (organisation_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id, id from alert_group where resolve_at <= by_now order by resolve_at limit most
$$;

-- Forgets messages older than their source keeps them, of all organisations; rows without one are gone with them.
create function forget_alert_deliveries(by_now timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  delete from alert_delivery d using alert_source s
    where s.organisation_id = d.organisation_id and s.id = d.source_id
      and d.received_at < by_now - make_interval(days => (s.rules->>'keep_days')::integer);
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function organisation_of_alert_source(uuid), alert_groups_to_resolve(timestamptz, integer),
  forget_alert_deliveries(timestamptz) from public;
grant execute on function organisation_of_alert_source(uuid), alert_groups_to_resolve(timestamptz, integer),
  forget_alert_deliveries(timestamptz) to touchstone_application;
