-- Words are looked for among the newest entries first, and no further than until enough of them are found: what is looked at
-- of an entry is mostly its words, which lie in a place of their own and are long to fetch.

-- The newest that somebody raised, of all processes.
create index record_own on record (organisation_id, requester_id, updated_at desc, id desc) where requester_id is not null;

drop function search_entries(tsquery, tsquery, boolean, uuid, text, boolean, uuid, timestamptz, timestamptz, integer);

-- Entries that hold the wanted words, best first. It looks past row-level security, which would switch the index off,
-- and scopes itself instead.
--
-- A word that many records hold is found among the newest five thousand, of staff, or the newest two thousand that they raised
-- themselves, of everybody else; any other by the index, of which five thousand entries are looked at. So neither takes long,
-- whatever is looked for. `complete` tells whether it was all of them.
--   wide: whole words that must occur, null for none; exact: all words, each as a whole one; wanted: the whole query;
--   staff: whether all words are looked at, or those alone that everybody may know, of what this person may read;
--   only_process, only_open, only_service, since, until: null for any.
create function search_entries(wide tsquery, exact tsquery, wanted tsquery, staff boolean, person uuid, only_process text,
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
begin
  if staff then
    newest := format('select e.record_id, e.words, e.is_open, e.service_id from search_entry e
      where e.organisation_id = $1 %s and e.updated_at >= $6 and e.updated_at < $7
      order by e.updated_at desc, e.record_id desc limit 5000',
      case when only_process is null then '' else 'and e.process = $5' end);
    execute format('select coalesce(array_agg(record_id), ''{}'') from (select record_id from (%s) newest
        where words @@ $2 and ($3 is null or is_open = $3) and ($4 is null or service_id = $4) limit $8) found', newest)
      into found using organisation, wanted, only_open, only_service, only_process, earliest, latest, enough;
    if cardinality(found) < enough then
      execute format('select count(*) < 5000 from (%s) newest', replace(newest, 'e.words, ', ''))
        into whole using organisation, wanted, only_open, only_service, only_process, earliest, latest;
    end if;
    roads := array[coalesce(wide, wanted)];
  else
    with own as materialized (
      select r.id from record r where r.organisation_id = organisation and r.requester_id = person
      order by r.updated_at desc, r.id desc limit 2000)
    select coalesce(array_agg(holding.id), '{}'), (select count(*) from own) = 2000 into found, many from (
      select own.id from own, lateral (
        select from search_entry e where e.organisation_id = organisation and e.record_id = own.id
          and e.words @@ reader and coalesce(e.shown_words, e.words) @@ wanted
          and (only_process is null or e.process = only_process) and (only_open is null or e.is_open = only_open)
          and (only_service is null or e.service_id = only_service)
          and e.updated_at >= earliest and e.updated_at < latest offset 0) as one
      limit enough) holding;
    -- A single word may go on, which no index finds at once: it is looked for as it stands, and as a beginning in what is
    -- theirs; where that is much, in the newest of it and in what everybody may read.
    roads := case when wide is not null then array[reader && wide] when many then array[exactly, words_of_reader(null)]
      else array[reader, exactly] end;
  end if;
  if not whole and not (many and cardinality(found) >= few) then
    foreach road in array roads loop
      -- As text, so that no other index is taken for it. Where an entry lies finds its words again without another index.
      with held as materialized (
        select e.ctid as place, e.record_id as id, e.process as of, e.is_open as open, e.service_id as service,
          e.updated_at as at
        from search_entry e
        where e.words @@ road and e.organisation_id::text = organisation::text limit 5000),
      fitting as materialized (
        select place, id, at from held
        where (only_process is null or of = only_process) and (only_open is null or open = only_open)
          and (only_service is null or service = only_service) and at >= earliest and at < latest
        order by at desc, id desc)
      select array_agg(holding.id), (select count(*) from held) < 5000 and count(*) < enough
          and (staff or wide is not null or road = reader)
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
end $$;

revoke all on function
  search_entries(tsquery, tsquery, tsquery, boolean, uuid, text, boolean, uuid, timestamptz, timestamptz, integer) from public;
grant execute on function
  search_entries(tsquery, tsquery, tsquery, boolean, uuid, text, boolean, uuid, timestamptz, timestamptz, integer)
  to touchstone_application;
