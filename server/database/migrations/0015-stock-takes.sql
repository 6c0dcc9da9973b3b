-- The tag of an asset stands for one asset only, whatever its case.
create unique index record_asset_tag on record (organisation_id, upper(fields->>'asset_tag'))
  where process = 'asset' and fields->>'asset_tag' is not null;

-- Looks past row-level security, which would switch the index off, and scopes itself instead.
create function asset_with_tag(wanted text) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select id from record
  where organisation_id = current_organisation_id() and process = 'asset'
    and fields->>'asset_tag' is not null and upper(fields->>'asset_tag') = upper(wanted)
$$;

-- What a stock-take expected and found, a line for each asset or unknown tag.
create table stock_take_line (
  organisation_id uuid not null references organisation,
  id uuid not null,
  stock_take_id uuid not null,
  -- Null: nothing that the register knows.
  asset_id uuid,
  tag text not null check (length(tag) between 1 and 200),
  -- Whether it was on the list that was drawn up at the start, and where it should have been by then.
  expected boolean not null,
  expected_location text,
  outcome text not null check (outcome in ('missing', 'seen', 'misplaced', 'unexpected', 'unknown')),
  -- As last seen.
  seen_at timestamptz,
  seen_by uuid,
  seen_location text,
  condition text,
  note text check (length(note) <= 2000),
  decision text,
  decided_reason text check (length(decided_reason) <= 2000),
  decided_by uuid,
  decided_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, stock_take_id, asset_id),
  foreign key (organisation_id, stock_take_id) references record (organisation_id, id),
  foreign key (organisation_id, asset_id) references record (organisation_id, id)
);
create unique index stock_take_line_unknown on stock_take_line (organisation_id, stock_take_id, tag)
  where asset_id is null;
create index stock_take_line_order on stock_take_line (organisation_id, stock_take_id, tag, id);

-- Every sighting as it was sent, repeated ones too. Its id is given by the device, so that it counts once.
create table stock_take_sighting (
  organisation_id uuid not null references organisation,
  id uuid not null,
  stock_take_id uuid not null,
  line_id uuid not null,
  tag text not null check (length(tag) between 1 and 200),
  location text,
  condition text,
  note text check (length(note) <= 2000),
  outcome text not null,
  again boolean not null,
  -- When the device says it was seen, and when it arrived.
  seen_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  person_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, line_id) references stock_take_line (organisation_id, id)
);
create index stock_take_sighting_line on stock_take_sighting (organisation_id, line_id, seen_at);
create index stock_take_sighting_person on stock_take_sighting (organisation_id, stock_take_id, person_id);

create function refuse_sighting_change() returns trigger language plpgsql as $$
begin
  raise exception 'sightings stay as they were sent: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger stock_take_sighting_kept before update or delete on stock_take_sighting
  for each row execute function refuse_sighting_change();
create trigger stock_take_sighting_never_truncated before truncate on stock_take_sighting
  for each statement execute function refuse_sighting_change();

do $$
declare name text;
begin
  foreach name in array array['stock_take_line', 'stock_take_sighting'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert on stock_take_sighting to touchstone_application;
grant select, insert, update on stock_take_line to touchstone_application;
revoke execute on function asset_with_tag(text), refuse_sighting_change() from public;
grant execute on function asset_with_tag(text), refuse_sighting_change() to touchstone_application;
