-- The base of everything: organisations, people, records, journal, settings.
-- Keys start with organisation_id, which is also the partition and shard key to come.

create function current_organisation_id() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;

create table organisation (
  organisation_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  language text not null default 'en' check (language in ('en', 'vi', 'zh')),
  time_zone text not null default 'UTC',
  sample boolean not null default false,
  created_at timestamptz not null default clock_timestamp()
);

create table person (
  organisation_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) between 3 and 254),
  -- Null: a name in the directory that cannot sign in.
  password_hash text,
  roles text[] not null default '{}',
  language text not null default 'en' check (language in ('en', 'vi', 'zh')),
  time_zone text,
  active boolean not null default true,
  origin text not null default 'live' check (origin in ('live', 'import', 'sample')),
  -- Name in the system it was imported from.
  external_key text,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id)
);
create unique index person_email on person (organisation_id, lower(email));
create unique index person_external_key on person (organisation_id, external_key);
create index person_name on person (organisation_id, name text_pattern_ops);

create table team (
  organisation_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  active boolean not null default true,
  origin text not null default 'live' check (origin in ('live', 'import', 'sample')),
  external_key text,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id)
);
create unique index team_name on team (organisation_id, name);
create unique index team_external_key on team (organisation_id, external_key);

create table team_member (
  organisation_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, team_id, person_id),
  foreign key (organisation_id, team_id) references team,
  foreign key (organisation_id, person_id) references person
);

create table session (
  organisation_id uuid not null,
  -- SHA-256 of the cookie's or token's secret: the secret itself is never stored.
  secret_hash bytea not null,
  person_id uuid not null,
  kind text not null check (kind in ('browser', 'token')),
  name text,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  primary key (organisation_id, secret_hash),
  foreign key (organisation_id, person_id) references person
);
create unique index session_secret on session (secret_hash);
create index session_person on session (organisation_id, person_id);

create table import_run (
  organisation_id uuid not null references organisation,
  id uuid not null,
  process text not null,
  mapping text not null,
  file_name text not null,
  file_path text,
  time_zone text,
  state text not null check (state in ('previewed', 'queued', 'running', 'done', 'failed')),
  row_count bigint not null default 0,
  imported bigint not null default 0,
  unchanged bigint not null default 0,
  rejected bigint not null default 0,
  records_created bigint not null default 0,
  records_updated bigint not null default 0,
  journal_entries bigint not null default 0,
  bytes_read bigint not null default 0,
  bytes_total bigint,
  first_occurred_at timestamptz,
  last_occurred_at timestamptz,
  problem jsonb,
  started_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  primary key (organisation_id, id)
);

create table record (
  organisation_id uuid not null references organisation,
  id uuid not null,
  process text not null,
  number text not null,
  title text not null,
  state text not null,
  is_open boolean not null,
  priority smallint,
  service_id uuid,
  assignee_id uuid,
  team_id uuid,
  requester_id uuid,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  closed_at timestamptz,
  due_at timestamptz,
  next_clock_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null,
  origin text not null check (origin in ('live', 'import', 'sample')),
  external_key text,
  -- Every state it was in: [[state, epoch milliseconds], …]. The clocks are computed from it.
  history jsonb not null,
  clock_marks jsonb not null default '{}',
  fields jsonb not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, service_id) references record,
  foreign key (organisation_id, assignee_id) references person,
  foreign key (organisation_id, team_id) references team,
  foreign key (organisation_id, requester_id) references person
);
create unique index record_number on record (organisation_id, process, number);
create unique index record_external_key on record (organisation_id, process, external_key)
  where external_key is not null;
create index record_open_opened on record (organisation_id, process, opened_at desc, id desc) where is_open;
create index record_open_due on record (organisation_id, process, due_at, id) where is_open;
create index record_open_team on record (organisation_id, process, team_id, opened_at desc, id desc) where is_open;
create index record_open_assignee on record (organisation_id, process, assignee_id, opened_at desc, id desc)
  where is_open;
create index record_opened on record (organisation_id, process, opened_at desc, id desc);
create index record_updated on record (organisation_id, process, updated_at desc, id desc);
create index record_requester on record (organisation_id, process, requester_id, opened_at desc, id desc);
create index record_priority on record (organisation_id, process, coalesce(priority, 99), id);
create index record_open_priority on record (organisation_id, process, coalesce(priority, 99), id) where is_open;
create index record_major on record (organisation_id, process, opened_at desc, id desc)
  where fields @> '{"major": true}';
create index record_title_words on record using gin (to_tsvector('simple', title));
create index record_clock on record (next_clock_at) where next_clock_at is not null;

create table link (
  organisation_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  relation text not null,
  to_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, from_id) references record,
  foreign key (organisation_id, to_id) references record
);
create unique index link_once on link (organisation_id, from_id, relation, to_id);
create index link_to on link (organisation_id, to_id);

create table journal_entry (
  -- No foreign key: row-level security lets nobody write for an organisation that is not theirs, and none is ever
  -- removed; a look-up for each of millions of entries would be paid for nothing.
  organisation_id uuid not null,
  id uuid not null,
  record_id uuid,
  process text not null,
  activity text not null,
  from_state text,
  to_state text,
  -- When it is said to have happened.
  occurred_at timestamptz not null,
  -- When it was recorded: nobody but the database can say so.
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  origin text not null check (origin in ('live', 'system', 'import', 'sample')),
  changes jsonb not null default '{}',
  text text,
  detail jsonb,
  source_hash bytea,
  import_run_id uuid,
  -- The transaction that wrote it: sealing will take entries in commit order from here.
  transaction_id xid8 not null default pg_current_xact_id(),
  primary key (organisation_id, id)
);
create index journal_record on journal_entry (organisation_id, record_id, occurred_at, id);
create unique index journal_source on journal_entry (organisation_id, source_hash) where source_hash is not null;

create function refuse_journal_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger journal_append_only before update or delete on journal_entry
  for each row execute function refuse_journal_change();
create trigger journal_never_truncated before truncate on journal_entry
  for each statement execute function refuse_journal_change();

create table setting (
  organisation_id uuid not null references organisation,
  key text not null,
  version integer not null,
  value jsonb not null,
  confirmed boolean not null,
  changed_at timestamptz not null default clock_timestamp(),
  changed_by uuid,
  primary key (organisation_id, key, version)
);
create trigger setting_append_only before update or delete on setting
  for each row execute function refuse_journal_change();

create table idempotency_key (
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null,
  record_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, person_id, key)
);

create table assessment (
  organisation_id uuid not null references organisation,
  id uuid not null,
  number text not null,
  period_from timestamptz not null,
  period_to timestamptz not null,
  -- The instant of the one snapshot every check saw.
  queried_at timestamptz not null,
  clause text,
  requested_by uuid,
  counts jsonb not null,
  clauses jsonb not null,
  result jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id)
);
create unique index assessment_number on assessment (organisation_id, number);
create index assessment_newest on assessment (organisation_id, queried_at desc, id desc);

create table assessment_exception (
  organisation_id uuid not null,
  assessment_id uuid not null,
  check_id text not null,
  position integer not null,
  record_id uuid not null,
  reason text not null,
  params jsonb not null default '{}',
  primary key (organisation_id, assessment_id, check_id, position),
  foreign key (organisation_id, assessment_id) references assessment
);

create table judgement (
  organisation_id uuid not null references organisation,
  id uuid not null,
  requirement text not null,
  verdict text not null check (verdict in ('supports', 'contradicts')),
  reason text not null,
  evidence jsonb not null,
  valid_until timestamptz not null,
  judged_by uuid not null,
  judged_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id)
);
create index judgement_requirement on judgement (organisation_id, requirement, judged_at desc);

create trigger assessment_immutable before update or delete on assessment
  for each row execute function refuse_journal_change();
create trigger assessment_exception_immutable before update or delete on assessment_exception
  for each row execute function refuse_journal_change();
create trigger judgement_immutable before update or delete on judgement
  for each row execute function refuse_journal_change();

-- Attempts to sign in, per account and address, before anybody is known: no organisation, and no person reads it.
create table sign_in_attempt (
  key text not null,
  at timestamptz not null default clock_timestamp()
);
create index sign_in_attempt_key on sign_in_attempt (key, at);

-- Row-level security on every table of an organisation. The application acts as a role that owns nothing and cannot
-- bypass it; the few functions below that must look across organisations run as the owner, each returning no more
-- than its callers need.
do $$
declare name text;
begin
  foreach name in array array['organisation', 'person', 'team', 'team_member', 'session', 'import_run', 'record',
    'link', 'journal_entry', 'setting', 'idempotency_key', 'assessment', 'assessment_exception', 'judgement']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;

grant usage on schema public to touchstone_application;
grant select, update (name, language, time_zone) on organisation to touchstone_application;
grant select, insert, update on person, team, import_run, record to touchstone_application;
grant select, insert, delete on team_member, link, session, idempotency_key to touchstone_application;
grant select, insert on setting, assessment, assessment_exception, judgement to touchstone_application;
grant select on journal_entry to touchstone_application;
grant insert (organisation_id, id, record_id, process, activity, from_state, to_state, occurred_at, actor_id, origin,
  changes, text, detail, source_hash, import_run_id) on journal_entry to touchstone_application;

-- Numbers come from a sequence for each organisation and process: no lock held until commit, so that many people
-- can create at once. A refused creation may leave a gap, never a number given twice.
create function next_record_numbers(process_name text, how_many integer) returns setof bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text := 'number_' || replace(current_organisation_id()::text, '-', '') || '_' || replace(process_name, '-', '_');
  sequence regclass;
begin
  if current_organisation_id() is null or process_name !~ '^[a-z][a-z-]{0,30}$' or how_many not between 1 and 100000 then
    raise exception 'numbers need an organisation, a process and at most 100000';
  end if;
  sequence := to_regclass(name);
  if sequence is null then
    perform pg_advisory_xact_lock(hashtextextended(name, 0));
    execute format('create sequence if not exists %I', name);
    sequence := to_regclass(name);
  end if;
  if how_many = 1 then
    return next nextval(sequence);
  else
    return query select nextval(sequence) from generate_series(1, how_many);
  end if;
end $$;

-- Moves the sequence behind numbers that came from elsewhere.
create function reserve_record_numbers(process_name text, up_to bigint) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text := 'number_' || replace(current_organisation_id()::text, '-', '') || '_' || replace(process_name, '-', '_');
  current bigint;
begin
  current := (select * from next_record_numbers(process_name, 1));
  perform setval(name::regclass, greatest(current - 1, up_to, 1), greatest(current - 1, up_to) > 0);
end $$;

-- What must be known before an organisation is: who signs in, whose secret this is, whether anybody is there.
create function people_by_email(wanted text)
  returns table (organisation_id uuid, organisation_name text, slug text, person_id uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.organisation_id, o.name, o.slug, p.id, p.password_hash
  from person p join organisation o using (organisation_id)
  where lower(p.email) = lower(wanted) and p.active and p.password_hash is not null
  order by o.created_at limit 20
$$;

create function person_by_secret(wanted bytea)
  returns table (organisation_id uuid, organisation_name text, slug text, sample boolean, person_id uuid, name text,
    email text, roles text[], language text, kind text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.organisation_id, o.name, o.slug, o.sample, p.id, p.name, p.email, p.roles, p.language, s.kind
  from session s
  join person p on p.organisation_id = s.organisation_id and p.id = s.person_id
  join organisation o on o.organisation_id = s.organisation_id
  where s.secret_hash = wanted and s.expires_at > now() and p.active
$$;

create function organisations()
  returns table (organisation_id uuid, name text, slug text, sample boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id, name, slug, sample from organisation order by created_at
$$;

-- Records whose clocks have something to say, of every organisation: for the worker.
create function records_with_due_clocks(at_latest timestamptz, how_many integer)
  returns table (organisation_id uuid, process text, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id, process, id from record
  where next_clock_at <= at_latest order by next_clock_at limit how_many
$$;

-- Full-text search looks past row-level security, which would switch its index off, and scopes itself instead.
create function search_record_ids(process_name text, words text, how_many integer) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select id from record
  where organisation_id = current_organisation_id() and process = process_name
    and to_tsvector('simple', title) @@ to_tsquery('simple', words)
  limit least(how_many, 1000)
$$;

create function create_organisation(new_id uuid, new_name text, new_slug text, new_language text, new_time_zone text,
  is_sample boolean) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into organisation (organisation_id, name, slug, language, time_zone, sample)
  values (new_id, new_name, new_slug, new_language, new_time_zone, is_sample)
$$;

create function count_sign_in_attempts(wanted text[], since timestamptz)
  returns table (key text, attempts bigint, oldest timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select key, count(*), min(at) from sign_in_attempt where key = any (wanted) and at > since group by key
$$;
create function note_sign_in_attempt(wanted text[]) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempt where at < clock_timestamp() - interval '1 day';
  insert into sign_in_attempt (key) select unnest(wanted)
$$;
create function forget_sign_in_attempts(wanted text[]) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempt where key = any (wanted)
$$;
create function take_back_sign_in_attempt(wanted text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempt where ctid = (
    select ctid from sign_in_attempt where key = wanted order by at desc limit 1)
$$;

-- After many rows came at once: plans made while tables were small would be kept, those of foreign keys among them.
create function refresh_statistics() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze person (organisation_id, id, name, external_key);
  analyze team (organisation_id, id, name, external_key);
  analyze record (organisation_id, id, process, number, external_key, state, is_open, opened_at, priority);
  analyze journal_entry (organisation_id, id, record_id, source_hash, occurred_at);
end $$;

-- Queues background work in the transaction that needs it.
create function enqueue_job(task text, payload json, job_key text default null, run_at timestamptz default null)
  returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key := job_key, run_at := run_at, max_attempts := 5);
end $$;

revoke execute on all functions in schema public from public;
grant execute on function current_organisation_id(), next_record_numbers(text, integer),
  reserve_record_numbers(text, bigint), people_by_email(text), person_by_secret(bytea), organisations(),
  records_with_due_clocks(timestamptz, integer), search_record_ids(text, text, integer), refresh_statistics(),
  create_organisation(uuid, text, text, text, text, boolean),
  count_sign_in_attempts(text[], timestamptz), note_sign_in_attempt(text[]), forget_sign_in_attempts(text[]),
  take_back_sign_in_attempt(text),
  enqueue_job(text, json, text, timestamptz), refuse_journal_change() to touchstone_application;
