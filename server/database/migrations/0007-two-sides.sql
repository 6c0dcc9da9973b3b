-- Two kinds of organisation in one installation, and what goes between them. Neither reads the other's rows: what one
-- hands over is written down on its side, and once more on the other side by the job that delivers it.
alter table organisation add column kind text not null default 'service-provider'
  check (kind in ('service-provider', 'certification-body'));

drop function organisations();
create function organisations()
  returns table (organisation_id uuid, name text, slug text, sample boolean, kind text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id, name, slug, sample, kind from organisation order by created_at
$$;

drop function create_organisation(uuid, text, text, text, text, boolean);
create function create_organisation(new_id uuid, new_name text, new_slug text, new_language text, new_time_zone text,
  is_sample boolean, new_kind text default 'service-provider') returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into organisation (organisation_id, name, slug, language, time_zone, sample, kind)
  values (new_id, new_name, new_slug, new_language, new_time_zone, is_sample, new_kind)
$$;

drop function person_by_secret(bytea);
create function person_by_secret(wanted bytea)
  returns table (organisation_id uuid, organisation_name text, slug text, sample boolean, organisation_kind text,
    person_id uuid, name text, email text, roles text[], language text, kind text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.organisation_id, o.name, o.slug, o.sample, o.kind, p.id, p.name, p.email, p.roles, p.language, s.kind
  from session s
  join person p on p.organisation_id = s.organisation_id and p.id = s.person_id
  join organisation o on o.organisation_id = s.organisation_id
  where s.secret_hash = wanted and s.expires_at > now() and p.active
$$;

-- The certification bodies that the organisation in scope can turn to: their names, and nothing else. What is made up
-- to look around in and what is real keep to themselves.
create function certification_bodies() returns table (id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select b.organisation_id, b.name from organisation b
  where b.kind = 'certification-body' and b.organisation_id <> current_organisation_id()
    and b.sample = (select o.sample from organisation o where o.organisation_id = current_organisation_id())
  order by b.name, b.organisation_id
$$;

-- What an organisation handed over or was handed, with what became of it. The same message has the same id on both
-- sides, so that nothing arrives twice. Nothing of it changes but its state, and that of what arrived never does.
create table delivery (
  organisation_id uuid not null,
  id uuid not null,
  -- In which order they were made on this side.
  sequence bigint generated always as identity,
  direction text not null check (direction in ('sent', 'received')),
  kind text not null check (length(kind) between 1 and 100),
  -- The record here that it is of.
  record_id uuid not null,
  process text not null,
  -- What was done to it that handed this over, or that this did.
  activity text not null,
  other_organisation_id uuid not null,
  other_name text not null,
  -- Canonical JSON (RFC 8785), as it was handed over, and the SHA-256 of its bytes.
  content text not null check (octet_length(content) <= 262144),
  hash bytea not null check (hash = sha256(convert_to(content, 'UTF8'))),
  origin text not null check (origin in ('live', 'sample')),
  state text not null check (state in ('sent', 'delivered', 'refused')),
  -- Why the other side did not take it: a code, and what goes into its sentence.
  problem jsonb,
  person_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  primary key (organisation_id, id),
  check ((problem is not null) = (state = 'refused')),
  check (direction = 'sent' or state = 'delivered')
);
create index delivery_of_record on delivery (organisation_id, record_id, sequence);
create index delivery_under_way on delivery (organisation_id, other_organisation_id, sequence) where state = 'sent';

create function refuse_delivery_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.state = 'sent' and
    (new.organisation_id, new.id, new.sequence, new.direction, new.kind, new.record_id, new.process, new.activity,
      new.other_organisation_id, new.other_name, new.content, new.hash, new.origin, new.person_id, new.created_at)
    is not distinct from
    (old.organisation_id, old.id, old.sequence, old.direction, old.kind, old.record_id, old.process, old.activity,
      old.other_organisation_id, old.other_name, old.content, old.hash, old.origin, old.person_id, old.created_at) then
    return new;
  end if;
  raise exception 'what was handed over is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger delivery_append_only before update or delete on delivery
  for each row execute function refuse_delivery_change();
create trigger delivery_never_truncated before truncate on delivery
  for each statement execute function refuse_delivery_change();

-- Which record here stands for which on the other side. The other's id is known, never what it holds.
create table counterpart (
  organisation_id uuid not null,
  record_id uuid not null,
  other_organisation_id uuid not null,
  other_record_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, record_id, other_organisation_id),
  unique (organisation_id, other_organisation_id, other_record_id)
);

do $$
declare name text;
begin
  foreach name in array array['delivery', 'counterpart'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, update (state, problem, settled_at) on delivery to touchstone_application;
grant select, insert on counterpart to touchstone_application;

-- Between which organisations something is under way: for the worker, which is told nothing of what it is.
create function deliveries_under_way() returns table (organisation_id uuid, other_organisation_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct organisation_id, other_organisation_id from delivery where direction = 'sent' and state = 'sent'
$$;

revoke execute on function organisations(), create_organisation(uuid, text, text, text, text, boolean, text),
  person_by_secret(bytea), certification_bodies(), refuse_delivery_change(), deliveries_under_way() from public;
grant execute on function organisations(), create_organisation(uuid, text, text, text, text, boolean, text),
  person_by_secret(bytea), certification_bodies(), deliveries_under_way() to touchstone_application;
