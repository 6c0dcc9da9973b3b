-- Followers read the journal after the fact, each entry once and in the order of commit: what follows from an entry
-- (a notification, words to be found by) costs whoever wrote it nothing.

create table journal_follower (
  organisation_id uuid not null,
  name text not null check (name ~ '^[a-z][a-z-]{0,59}$'),
  last_transaction_id xid8 not null,
  last_entry_id uuid not null,
  -- Only entries recorded later are followed: set where the database was restored elsewhere and transactions count anew.
  recorded_since timestamptz not null default '-infinity',
  followed_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, name)
);
alter table journal_follower enable row level security;
create policy organisation_scope on journal_follower to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, update (last_transaction_id, last_entry_id, recorded_since, followed_at) on journal_follower
  to touchstone_application;

-- Where a follower begins that was not there before: with the first entry, or behind what was written before followers
-- were, where it only cares for what is new.
create function begin_following(follower text, from_now boolean) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into journal_follower (organisation_id, name, last_transaction_id, last_entry_id)
  select organisation_id, follower,
    case when from_now and created_at < (select applied_at from migration where name like '0016-%')
      then (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text::xid8
      else coalesce((select (min(e.transaction_id::text::bigint) - 1)::text::xid8 from journal_entry e
        where e.organisation_id = organisation.organisation_id), '0') end,
    'ffffffff-ffff-ffff-ffff-ffffffffffff'
  from organisation where organisation_id = current_organisation_id()
  on conflict do nothing
$$;

-- Entries behind a position, in the order of commit, in a window of transactions that have all ended. It looks past
-- row-level security, which would switch the index off, and scopes itself instead.
create function journal_entries_after(after_transaction xid8, after_entry uuid, up_to xid8, since timestamptz,
  origins text[], how_many integer)
  returns table (id uuid, transaction_id text, record_id uuid, process text, activity text, from_state text,
    to_state text, occurred_at timestamptz, recorded_at timestamptz, actor_id uuid, origin text, changes jsonb, text text,
    detail jsonb)
  language sql stable security definer set search_path = public, pg_temp set enable_seqscan = off as $$
  select e.id, e.transaction_id::text, e.record_id, e.process, e.activity, e.from_state, e.to_state, e.occurred_at,
    e.recorded_at, e.actor_id, e.origin, e.changes, e.text, e.detail
  from journal_entry e
  where e.organisation_id = current_organisation_id()
    and (e.transaction_id::text::bigint) between after_transaction::text::bigint and up_to::text::bigint
    and (e.transaction_id, e.id) > (after_transaction, after_entry)
    and e.recorded_at > since and e.origin = any (origins)
  order by e.transaction_id, e.id limit how_many
$$;

revoke execute on function begin_following(text, boolean),
  journal_entries_after(xid8, uuid, xid8, timestamptz, text[], integer) from public;
grant execute on function begin_following(text, boolean),
  journal_entries_after(xid8, uuid, xid8, timestamptz, text[], integer) to touchstone_application;
