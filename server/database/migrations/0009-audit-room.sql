-- Guests: external auditors have an end date, and a body from which they come.
alter table person add column access_until date;
alter table person add column body text check (length(body) between 1 and 200);

-- Until which day the person comes in; null: no end is set. Asked with each session, before any organisation is in scope.
create function access_until_of(organisation uuid, wanted uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select access_until::text from person where organisation_id = organisation and id = wanted
$$;

-- Samples of an audit room: records frozen as they were seen. Never changed, whatever becomes of the records.
create table audit_sample (
  organisation_id uuid not null references organisation,
  id uuid not null,
  room_id uuid not null,
  -- Counted from 1 in each room.
  number integer not null,
  name text not null check (length(name) between 1 and 200),
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  -- What it was drawn from and how: the opened thing, size, seed and how many there were; null: single records were picked.
  draw jsonb,
  primary key (organisation_id, id),
  unique (organisation_id, room_id, number),
  foreign key (organisation_id, room_id) references record (organisation_id, id)
);

create table audit_sample_record (
  organisation_id uuid not null,
  sample_id uuid not null,
  position integer not null,
  thing text not null,
  record_id uuid not null,
  process text not null,
  number text not null,
  title text not null,
  version integer not null,
  -- Canonical JSON (RFC 8785) of the record, its history and its journal as they were shown.
  content text not null,
  hash bytea not null check (hash = sha256(convert_to(content, 'UTF8'))),
  -- The newest entry of its journal at that time.
  newest_entry uuid,
  primary key (organisation_id, sample_id, position),
  foreign key (organisation_id, sample_id) references audit_sample (organisation_id, id)
);

-- What guests write down for themselves while they look.
create table audit_note (
  organisation_id uuid not null references organisation,
  id uuid not null,
  room_id uuid not null,
  author_id uuid not null,
  -- The opened thing and the record it is about; null: the room as a whole.
  thing text check (length(thing) <= 60),
  record text check (length(record) <= 60),
  text text not null check (length(text) between 1 and 20000),
  written_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, room_id) references record (organisation_id, id)
);
create index audit_note_author on audit_note (organisation_id, room_id, author_id, written_at);

create function refuse_sample_change() returns trigger language plpgsql as $$
begin
  raise exception 'samples are frozen: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;

do $$
declare name text;
begin
  foreach name in array array['audit_sample', 'audit_sample_record'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function '
      'refuse_sample_change()', name || '_frozen', name);
    execute format('create trigger %I before truncate on %I for each statement execute function '
      'refuse_sample_change()', name || '_never_truncated', name);
  end loop;
  foreach name in array array['audit_sample', 'audit_sample_record', 'audit_note'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
    execute format('grant select, insert on %I to touchstone_application', name);
  end loop;
end $$;
revoke execute on function access_until_of(uuid, uuid), refuse_sample_change() from public;
grant execute on function access_until_of(uuid, uuid), refuse_sample_change() to touchstone_application;
