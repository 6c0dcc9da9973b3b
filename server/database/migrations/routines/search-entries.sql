-- Entries that hold the wanted words, best first. They look past row-level security, which would switch the index off,
-- and scope themselves instead.

-- Of the records that a person raised, `step` of those changed last, from a place on: which of them hold the words, how many
-- there were, and where the last of them lies.
create or replace function search_own(person uuid, wanted tsquery, only_process text, only_open boolean, only_service uuid,
  earliest timestamptz, latest timestamptz, step integer, before_at timestamptz, before_id uuid,
  out hits uuid[], out seen integer, out last_at timestamptz, out last_id uuid)
  language plpgsql stable as $$
declare
  organisation uuid := current_organisation_id();
  reader tsquery := words_of_reader(person);
begin
  with own as materialized (
    select r.id, r.updated_at from record r
    where r.organisation_id = organisation and r.requester_id = person and (r.updated_at, r.id) < (before_at, before_id)
    order by r.updated_at desc, r.id desc limit step),
  last as (select own.id, own.updated_at from own order by own.updated_at, own.id limit 1)
  select array(
      select own.id from own, lateral (
        select from search_entry e where e.organisation_id = organisation and e.record_id = own.id
          and e.words @@ reader and coalesce(e.shown_words, e.words) @@ wanted
          and (only_process is null or e.process = only_process) and (only_open is null or e.is_open = only_open)
          and (only_service is null or e.service_id = only_service)
          and e.updated_at >= earliest and e.updated_at < latest offset 0) as one),
      (select count(*) from own), (select last.updated_at from last), (select last.id from last)
    into hits, seen, last_at, last_id;
end $$;

-- Of three thousand entries that the index finds on a road: which hold the words, the newest `enough` of them, and whether
-- that is all of them that the road leads to.
create or replace function search_road(road tsquery, wanted tsquery, staff boolean, only_process text, only_open boolean,
  only_service uuid, earliest timestamptz, latest timestamptz, enough integer, out hits uuid[], out whole boolean)
  language plpgsql stable as $$
declare
  organisation text := current_organisation_id();
begin
  -- As text, so that no other index is taken for it. Where an entry lies finds its words again without another index.
  with held as materialized (
    select e.ctid as place, e.record_id as id, e.process as of, e.is_open as open, e.service_id as service, e.updated_at as at
    from search_entry e
    where e.words @@ road and e.organisation_id::text = organisation limit 3000),
  fitting as materialized (
    select place, id, at from held
    where (only_process is null or of = only_process) and (only_open is null or open = only_open)
      and (only_service is null or service = only_service) and at >= earliest and at < latest
    order by at desc, id desc),
  holding as materialized (
    select fitting.id from fitting, lateral (
      select from search_entry e where e.ctid = fitting.place
        and case when staff then e.words else coalesce(e.shown_words, e.words) end @@ wanted offset 0) as one
    limit enough)
  select array(select id from holding), (select count(*) from held) < 3000 and (select count(*) from holding) < enough
    into hits, whole;
end $$;

-- A word that many records hold is found among the newest: of staff the five thousand changed last, of everybody else those that
-- they raised themselves, which lie each in a place of its own, so that of a word that is frequent the first few are enough. Any
-- other is found by the index. So neither takes long, whatever is looked for. `complete` tells whether it was all of them; where
-- none is found, one row without a record tells it.
--   wide: whole words that must occur, null for none; exact: all words, each as a whole one; wanted: the whole query;
--   staff: whether all words are looked at, or those alone that everybody may know, of what this person may read;
--   only_process, only_open, only_service, since, until: null for any.
create or replace function search_entries(wide tsquery, exact tsquery, wanted tsquery, staff boolean, person uuid, only_process text,
  only_open boolean, only_service uuid, since timestamptz, until timestamptz, how_many integer)
  returns table (record_id uuid, process text, score double precision, updated_at timestamptz, complete boolean)
  language plpgsql stable security definer set search_path = public, pg_temp
  set enable_seqscan = off set jit = off set work_mem = '32MB' as $$
declare
  organisation uuid := current_organisation_id();
  reader tsquery := words_of_reader(person);
  everybody tsquery := words_of_reader(null);
  earliest timestamptz := coalesce(since, '-infinity');
  latest timestamptz := coalesce(until, 'infinity');
  -- More than are asked for, so that there are some to choose the best of; and those that are enough to look no further.
  enough integer := least(greatest(2 * how_many, 200), 1000);
  few integer := how_many / case when staff then 5 else 8 end;
  found uuid[] := '{}';
  met uuid[];
  whole boolean := false;
  road tsquery;
  roads tsquery[] := '{}';
  -- Whether more of what is theirs is looked through where the roads lead to too few; and where that goes on.
  deeper boolean := false;
  step integer;
  seen integer;
  last_at timestamptz := 'infinity';
  last_id uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
begin
  if staff then
    -- Read once, and no further than until there are enough.
    execute format('with newest as materialized (
          select record_id, words @@ $2 and ($3 is null or is_open = $3) and ($4 is null or service_id = $4) as holds
          from (select e.record_id, e.words, e.is_open, e.service_id from search_entry e
            where e.organisation_id = $1 %s and e.updated_at >= $6 and e.updated_at < $7
            order by e.updated_at desc, e.record_id desc limit 5000) as newest),
        holding as materialized (select record_id from newest where holds limit $8)
      select array(select record_id from holding),
        case when (select count(*) from holding) < $8 then (select count(*) < 5000 from newest) else false end',
        case when only_process is null then '' else 'and e.process = $5' end)
      into found, whole using organisation, wanted, only_open, only_service, only_process, earliest, latest, enough;
    if not whole and cardinality(found) < few then roads := array[coalesce(wide, wanted)]; end if;
  else
    foreach step in array array[250, 250] loop
      select one.* into met, seen, last_at, last_id from search_own(person, wanted, only_process, only_open, only_service,
        earliest, latest, step, last_at, last_id) as one;
      found := found || met;
      exit when seen < step or cardinality(found) >= few;
    end loop;
    if seen < step then
      -- Of so few a beginning of a word is found by looking through all that they may read.
      roads := array[coalesce(reader && wide, reader), reader && exact];
    else
      -- Whoever raised so many is not helped by hundreds more.
      enough := how_many / 2;
      deeper := cardinality(found) < few;
      -- What everybody may read is looked for beside enough of their own, too.
      roads := array[case when deeper then reader else everybody end && coalesce(wide, exact)];
    end if;
  end if;
  foreach road in array roads loop
    select one.hits, one.whole and (staff or road = reader or coalesce(road = (reader && wide), false)) into met, whole
      from search_road(road, wanted, staff, only_process, only_open, only_service, earliest, latest, enough) as one;
    found := array(select distinct unnest(found || met));
    exit when whole;
  end loop;
  if deeper and not whole and cardinality(found) < few then
    -- A single word may go on, which no index finds at once: as a beginning it is looked for in the newest of what is theirs, and
    -- in what everybody may read, or in all of both where that is not much.
    foreach step in array array[500, 1000] loop
      select one.* into met, seen, last_at, last_id from search_own(person, wanted, only_process, only_open, only_service,
        earliest, latest, step, last_at, last_id) as one;
      found := array(select distinct unnest(found || met));
      exit when seen < step or cardinality(found) >= few;
    end loop;
    if wide is null and (seen < step or cardinality(found) < few) then
      select one.hits, one.whole and seen < step into met, whole
        from search_road(case when seen < step then reader else everybody end, wanted, staff, only_process, only_open,
          only_service, earliest, latest, enough) as one;
      found := array(select distinct unnest(found || met));
    end if;
  end if;
  return query
    select e.record_id, e.process,
      ts_rank('{0.1, 0.2, 0.4, 1}', case when staff then e.words else coalesce(e.shown_words, e.words) end, wanted, 1)
        * (1 + 1 / (1 + extract(epoch from now() - e.updated_at)::double precision / 2592000)) as score, e.updated_at,
      whole
    from unnest(found) as one (id)
    join search_entry e on e.organisation_id = organisation and e.record_id = one.id
    order by 3 desc, 4 desc, 1 desc limit least(how_many, 1000);
  if cardinality(found) = 0 then
    return query select null::uuid, null::text, null::double precision, null::timestamptz, whole;
  end if;
end $$;

revoke execute on function search_own(uuid, tsquery, text, boolean, uuid, timestamptz, timestamptz, integer, timestamptz, uuid),
  search_road(tsquery, tsquery, boolean, text, boolean, uuid, timestamptz, timestamptz, integer) from public;
