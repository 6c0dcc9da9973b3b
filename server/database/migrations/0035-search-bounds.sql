-- Half as many entries are looked at on either road: what was bounded at ten thousand took up to 110 ms at a million records,
-- and a search is to take less than 100.

-- Entries that hold the wanted words, best first. It looks past row-level security, which would switch the index off,
-- and scopes itself instead.
--
-- A word that many records hold is looked for among the newest five thousand, where it is found at once; any other by the
-- index. So neither takes long: what is looked at has a bound on both roads. `complete` tells whether it was all of them.
--   wide: whole words that must occur, null for none; wanted: the whole query;
--   staff: whether all words are looked at, or those alone that everybody may know, of what this person may read;
--   only_process, only_open, only_service, since, until: null for any.
create or replace function search_entries(wide tsquery, wanted tsquery, staff boolean, person uuid, only_process text, only_open boolean,
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
        order by e.updated_at desc, e.record_id desc limit 5000) newest',
        case when only_process is null then '' else 'and e.process = $5' end)
      into looked, hits, found
      using organisation, wanted, only_open, only_service, only_process, earliest, latest;
    whole := looked < 5000;
  end if;
  if not staff or (not whole and hits < how_many / 5) then
    -- Rare, or asked by somebody with few records of their own. As text, so that no other index is taken for it.
    with held as materialized (
      select e.record_id as id, e.process as of, e.is_open as open, e.service_id as service, e.updated_at as at,
        case when staff then e.words else coalesce(e.shown_words, e.words) end as held_words
      from search_entry e
      where e.words @@ scoped and e.organisation_id::text = organisation::text limit 5000)
    select array_agg(id), count(*), coalesce(max(candidates), 0) < 5000 into found, hits, whole from (
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
