-- Configuration items come in from elsewhere: what was looked at, what came of each row, and what each source says.
create table item_import (
  organisation_id uuid not null references organisation,
  id uuid not null,
  -- The source as the settings name it; of a bill, with the number of the item it is of behind a colon.
  source text not null check (length(source) between 1 and 200),
  -- The discovery rule by which it came; null: none, so that it changes nothing that is in use.
  rule text,
  mapping text not null check (length(mapping) between 1 and 200),
  -- The item that a bill of software is of.
  subject_id uuid,
  file_name text not null,
  -- Null: uploaded, and kept under the id.
  file_path text,
  file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
  bytes_total bigint not null,
  state text not null check (state in ('queued', 'checking', 'checked', 'waiting', 'running', 'done', 'failed')),
  -- Whether anything was carried out.
  carried_out boolean not null default false,
  -- How many rows came to what, once it is at its end: of looking at it, or of carrying it out.
  counts jsonb,
  problem jsonb,
  started_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, subject_id) references record (organisation_id, id)
);
create index item_import_newest on item_import (organisation_id, created_at desc, id desc);

create table item_import_row (
  organisation_id uuid not null,
  import_id uuid not null,
  -- False: as looking at it found; true: as it was carried out.
  carried_out boolean not null,
  kind text not null check (kind in ('item', 'relation', 'missing')),
  -- Counted from 1 in each kind.
  position integer not null,
  -- Line in the file, or place in its list.
  line integer,
  outcome text not null check (outcome in
    ('new', 'same', 'changed', 'proposed', 'conflicting', 'ambiguous', 'refused', 'missing')),
  item_id uuid,
  external_key text,
  title text,
  -- What changes, what contradicts, why it was refused.
  detail jsonb,
  primary key (organisation_id, import_id, carried_out, kind, position),
  foreign key (organisation_id, import_id) references item_import (organisation_id, id)
);
create index item_import_row_outcome on item_import_row (organisation_id, import_id, carried_out, outcome, kind, position);

-- What a source last said of an item. Kept beside what the item holds, so that precedence can be computed again.
create table item_source (
  organisation_id uuid not null,
  source text not null,
  item_id uuid not null,
  -- Its key there.
  external_key text,
  -- Values by place: "title", "attributes.os", "identifiers.serial".
  said jsonb not null,
  -- Relations that it said: [[relation, id of the other end], …].
  relations jsonb not null default '[]',
  import_id uuid not null,
  first_said_at timestamptz not null,
  said_at timestamptz not null,
  -- Since when it is in the source no more.
  absent_since timestamptz,
  primary key (organisation_id, source, item_id),
  foreign key (organisation_id, item_id) references record (organisation_id, id)
);
create unique index item_source_key on item_source (organisation_id, source, external_key);
create index item_source_item on item_source (organisation_id, item_id);

-- Identifiers of items, to be found by. They follow from what items hold, whoever writes it.
create table item_identifier (
  organisation_id uuid not null,
  -- Kind and value as they are compared: `serial:vmw-4200`, in lower case, at most 700 characters.
  key text not null,
  item_id uuid not null,
  primary key (organisation_id, key, item_id)
);

-- As the owner, who need not be held to one organisation row by row: each row of a record brings its own.
create function keep_item_identifiers() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and jsonb_typeof(old.fields -> 'identifiers') = 'array' then
    delete from item_identifier held using jsonb_array_elements(old.fields -> 'identifiers') as given
      where held.organisation_id = old.organisation_id and held.item_id = old.id
        and held.key = left(lower((given ->> 'kind') || ':' || (given ->> 'value')), 700);
  end if;
  if jsonb_typeof(new.fields -> 'identifiers') = 'array' then
    insert into item_identifier (organisation_id, key, item_id)
      select new.organisation_id, left(lower((given ->> 'kind') || ':' || (given ->> 'value')), 700), new.id
      from jsonb_array_elements(new.fields -> 'identifiers') as given
      where given ->> 'kind' is not null and given ->> 'value' is not null
      on conflict do nothing;
  end if;
  return null;
end $$;
create trigger record_identifiers_made after insert on record for each row
  when (new.process = 'configuration-item' and new.fields ? 'identifiers') execute function keep_item_identifiers();
create trigger record_identifiers_changed after update on record for each row
  when (new.process = 'configuration-item'
    and new.fields -> 'identifiers' is distinct from old.fields -> 'identifiers')
  execute function keep_item_identifiers();

do $$
declare name text;
begin
  foreach name in array array['item_import', 'item_import_row', 'item_source', 'item_identifier'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, update on item_import, item_source to touchstone_application;
grant select, insert, delete on item_import_row to touchstone_application;
grant select on item_identifier to touchstone_application;

-- While items come in, tables grow from nothing: plans must know how much there is.
create function refresh_item_statistics() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze item_import_row (organisation_id, import_id, carried_out, kind, outcome, item_id);
  analyze item_source (organisation_id, source, item_id, external_key);
  analyze item_identifier;
end $$;
revoke execute on function refresh_item_statistics(), keep_item_identifiers() from public;
grant execute on function refresh_item_statistics(), keep_item_identifiers() to touchstone_application;
