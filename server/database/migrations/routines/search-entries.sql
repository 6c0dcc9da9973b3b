-- Entries that hold the wanted words, best first. It looks past row-level security, which would switch the index off,
-- and scopes itself instead.
--
-- A word that many records hold is found among the newest five thousand, of staff, or the newest two thousand that they raised
-- themselves, of everybody else, who are looked at no further than until there are some; any other by the index, of which three
-- thousand entries are looked at. So neither takes long, whatever is looked for. `complete` tells whether it was all of them; where
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
  earliest timestamptz := coalesce(since, '-infinity');
  latest timestamptz := coalesce(until, 'infinity');
  -- More than are asked for, so that there are some to choose the best of.
  enough integer := least(greatest(2 * how_many, 200), 1000);
  few integer := how_many / 5;
  newest text;
  exactly tsquery := reader && exact;
  -- Whether the newest are some of many.
  many boolean := true;
  road tsquery;
  roads tsquery[];
  met uuid[];
  found uuid[] := '{}';
  whole boolean := false;
  step integer;
  seen integer;
  -- Where the newest that were looked at end.
  last_at timestamptz := 'infinity';
  last_id uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
begin
  if staff then
    newest := format('select e.record_id, e.words, e.is_open, e.service_id from search_entry e
      where e.organisation_id = $1 %s and e.updated_at >= $6 and e.updated_at < $7
      order by e.updated_at desc, e.record_id desc limit 5000',
      case when only_process is null then '' else 'and e.process = $5' end);
    -- Read once, and no further than until there are enough.
    execute format('with newest as materialized (
          select record_id, words @@ $2 and ($3 is null or is_open = $3) and ($4 is null or service_id = $4) as holds
          from (%s) as newest),
        holding as materialized (select record_id from newest where holds limit $8)
      select array(select record_id from holding),
        case when (select count(*) from holding) < $8 then (select count(*) < 5000 from newest) else false end', newest)
      into found, whole using organisation, wanted, only_open, only_service, only_process, earliest, latest, enough;
    roads := array[coalesce(wide, wanted)];
  else
    -- Each of them lies elsewhere: of a word that is frequent the first few are enough.
    few := how_many / 8;
    foreach step in array array[250, 250, 500, 1000] loop
      with own as materialized (
        select r.id, r.updated_at from record r
        where r.organisation_id = organisation and r.requester_id = person and (r.updated_at, r.id) < (last_at, last_id)
        order by r.updated_at desc, r.id desc limit step),
      last as (select own.id, own.updated_at from own order by own.updated_at, own.id limit 1)
      select coalesce(array_agg(holding.id), '{}'), (select count(*) from own), (select last.updated_at from last),
          (select last.id from last)
        into met, seen, last_at, last_id from (
          select own.id from own, lateral (
            select from search_entry e where e.organisation_id = organisation and e.record_id = own.id
              and e.words @@ reader and coalesce(e.shown_words, e.words) @@ wanted
              and (only_process is null or e.process = only_process) and (only_open is null or e.is_open = only_open)
              and (only_service is null or e.service_id = only_service)
              and e.updated_at >= earliest and e.updated_at < latest offset 0) as one
          limit enough) holding;
      found := found || met;
      many := seen = step;
      exit when not many or cardinality(found) >= few;
    end loop;
    -- A single word may go on, which no index finds at once: it is looked for as it stands, and as a beginning in what is
    -- theirs; where that is much, in the newest of it. What everybody may read is looked for beside enough of their own, too.
    roads := case when many and cardinality(found) >= few then array[words_of_reader(null) && coalesce(wide, exact)]
      when wide is not null then array[reader && wide] when many then array[exactly, words_of_reader(null)]
      else array[reader, exactly] end;
  end if;
  if not whole and not (staff and cardinality(found) >= few) then
    foreach road in array roads loop
      -- As text, so that no other index is taken for it. Where an entry lies finds its words again without another index.
      with held as materialized (
        select e.ctid as place, e.record_id as id, e.process as of, e.is_open as open, e.service_id as service,
          e.updated_at as at
        from search_entry e
        where e.words @@ road and e.organisation_id::text = organisation::text limit 3000),
      fitting as materialized (
        select place, id, at from held
        where (only_process is null or of = only_process) and (only_open is null or open = only_open)
          and (only_service is null or service = only_service) and at >= earliest and at < latest
        order by at desc, id desc)
      select array_agg(holding.id), (select count(*) from held) < 3000 and count(*) < enough
          and (staff or road = reader or coalesce(road = (reader && wide), false))
        into met, whole from (
          select fitting.id from fitting, lateral (
            select from search_entry e where e.ctid = fitting.place
              and case when staff then e.words else coalesce(e.shown_words, e.words) end @@ wanted offset 0) as one
          limit enough) holding;
      found := array(select id from unnest(found) as one (id) union select id from unnest(met) as one (id));
      exit when whole or (many and cardinality(found) >= few);
    end loop;
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
