-- Links come in with what they link, thousands at once: not knowing how many there are, those of an item were looked for among
-- all of its organisation. So are records by their service.

-- Whoever counts holds other counts of the table back up to the end of its transaction, which may be that of a whole sample:
-- what somebody counts just now is passed over, as nobody has to wait for statistics.
create or replace function refresh_statistics() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze (skip_locked) person (organisation_id, id, name, external_key);
  analyze (skip_locked) team (organisation_id, id, name, external_key);
  analyze (skip_locked) record (organisation_id, id, process, number, external_key, state, is_open, opened_at, priority, service_id);
  analyze (skip_locked) link (organisation_id, from_id, relation, to_id);
  analyze (skip_locked) journal_entry (organisation_id, id, record_id, source_hash, occurred_at);
end $$;
