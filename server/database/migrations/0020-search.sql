-- Words under which records are found, brought up to date behind the journal. Who reads a record is told by words, too:
-- `@a` and the organisation where everybody reads it, `@b` and a person whose own it is. No word that is typed begins
-- with @.

create table search_entry (
  -- No foreign key: an entry is written right after its record was read, and goes when the record is disposed of.
  organisation_id uuid not null,
  record_id uuid not null,
  process text not null,
  is_open boolean not null,
  service_id uuid,
  updated_at timestamptz not null,
  -- The version of the record that was looked at.
  version integer not null,
  -- What staff find it by.
  words tsvector not null,
  -- What others find it by; null where that is the same.
  shown_words tsvector,
  primary key (organisation_id, record_id)
);
alter table search_entry enable row level security;
create policy organisation_scope on search_entry to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert, update, delete on search_entry to touchstone_application;

create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 1024);
create index search_entry_newest on search_entry (organisation_id, updated_at desc, record_id desc);
create index search_entry_process on search_entry (organisation_id, process, updated_at desc, record_id desc);

-- What is readable by everybody, or this person's own.
create function words_of_reader(person uuid) returns tsquery
  language sql stable set search_path = public, pg_temp as $$
  select quote_literal('@a' || current_organisation_id())::tsquery || quote_literal('@b' || coalesce(person::text, ''))::tsquery
$$;

-- Entries that hold the wanted words, best first. It looks past row-level security, which would switch the index off,
-- and scopes itself instead.
--
-- A word that many records hold is looked for among the newest ten thousand, where it is found at once; any other by the
-- index. So neither takes long: what is looked at has a bound on both roads. `complete` tells whether it was all of them.
--   wide: whole words that must occur, null for none; wanted: the whole query;
--   staff: whether all words are looked at, or those alone that everybody may know, of what this person may read;
--   only_process, only_open, only_service, since, until: null for any.
create function search_entries(wide tsquery, wanted tsquery, staff boolean, person uuid, only_process text, only_open boolean,
  only_service uuid, since timestamptz, until timestamptz, how_many integer)
  returns table (record_id uuid, process text, score double precision, updated_at timestamptz, complete boolean)
  language plpgsql stable security definer set search_path = public, pg_temp
  set enable_seqscan = off set jit = off set work_mem = '32MB' as $$
declare
  organisation uuid := current_organisation_id();
  looked integer := 0;
  hits integer := 0;
  found uuid[];
  whole boolean := true;
  scoped tsquery := case when staff then coalesce(wide, wanted)
    else coalesce(words_of_reader(person) && wide, words_of_reader(person)) end;
  earliest timestamptz := coalesce(since, '-infinity');
  latest timestamptz := coalesce(until, 'infinity');
begin
  if staff then
    execute format('select count(*), count(*) filter (where fits), array_agg(id) filter (where fits) from (
        select e.record_id as id, e.words @@ $2 and ($3 is null or e.is_open = $3)
          and ($4 is null or e.service_id = $4) as fits
        from search_entry e
        where e.organisation_id = $1 %s and e.updated_at >= $6 and e.updated_at < $7
        order by e.updated_at desc, e.record_id desc limit 10000) newest',
        case when only_process is null then '' else 'and e.process = $5' end)
      into looked, hits, found
      using organisation, wanted, only_open, only_service, only_process, earliest, latest;
    whole := looked < 10000;
  end if;
  if not staff or (not whole and hits < how_many / 5) then
    -- Rare, or asked by somebody with few records of their own. As text, so that no other index is taken for it.
    with held as materialized (
      select e.record_id as id, e.process as of, e.is_open as open, e.service_id as service, e.updated_at as at,
        case when staff then e.words else coalesce(e.shown_words, e.words) end as held_words
      from search_entry e
      where e.words @@ scoped and e.organisation_id::text = organisation::text limit 10000)
    select array_agg(id), count(*), coalesce(max(candidates), 0) < 10000 into found, hits, whole from (
      select id, (select count(*) from held) as candidates from held
      where held_words @@ wanted and (only_process is null or of = only_process)
        and (only_open is null or open = only_open) and (only_service is null or service = only_service)
        and at >= earliest and at < latest
      order by at desc, id desc limit 1000) newest;
    whole := whole and hits < 1000;
  end if;
  return query
    select e.record_id, e.process,
      ts_rank('{0.1, 0.2, 0.4, 1}', case when staff then e.words else coalesce(e.shown_words, e.words) end, wanted, 1)
        * (1 + 1 / (1 + extract(epoch from now() - e.updated_at)::double precision / 2592000)) as score, e.updated_at,
      whole
    from unnest(found) as one (id)
    join search_entry e on e.organisation_id = organisation and e.record_id = one.id
    order by 3 desc, 4 desc, 1 desc limit least(how_many, 1000);
end $$;

-- The newest entries that somebody may read, for when nothing is typed yet.
create function newest_entries(staff boolean, person uuid, only_process text, only_open boolean, how_many integer)
  returns table (record_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp
  set enable_seqscan = off set jit = off as $$
declare
  organisation uuid := current_organisation_id();
  scoped tsquery := words_of_reader(person);
begin
  if staff then
    return query execute format('select id from (
        select e.record_id as id, e.is_open, e.updated_at from search_entry e where e.organisation_id = $1 %s
        order by e.updated_at desc, e.record_id desc limit 5000) newest
      where $3 is null or is_open = $3 order by updated_at desc, id desc limit least($4, 200)',
      case when only_process is null then '' else 'and e.process = $2' end)
      using organisation, only_process, only_open, how_many;
  else
    return query with held as materialized (
      select e.record_id as id, e.process as of, e.is_open as open, e.updated_at as at from search_entry e
      where e.words @@ scoped and e.organisation_id::text = organisation::text limit 10000)
    select id from held
    where (only_process is null or of = only_process) and (only_open is null or open = only_open)
    order by at desc, id desc limit least(how_many, 200);
  end if;
end $$;

revoke all on function words_of_reader(uuid),
  search_entries(tsquery, tsquery, boolean, uuid, text, boolean, uuid, timestamptz, timestamptz, integer),
  newest_entries(boolean, uuid, text, boolean, integer) from public;
grant execute on function
  search_entries(tsquery, tsquery, boolean, uuid, text, boolean, uuid, timestamptz, timestamptz, integer),
  newest_entries(boolean, uuid, text, boolean, integer)
  to touchstone_application;

-- Titles alone are no longer searched.
drop function search_record_ids(text, text, integer);
drop index record_title_words;
