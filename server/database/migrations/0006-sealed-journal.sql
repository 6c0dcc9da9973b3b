-- The journal seals itself: each organisation's entries are leaves of a Merkle tree (RFC 6962), whose state is signed.
-- The application only reads these tables; the sealer writes them as their owner.

-- What is new is looked for by transaction. A BRIN costs an insert next to nothing, unlike a tree of keys; minmax
-- knows no xid8, so it is indexed as the number that it is.
create index journal_transaction on journal_entry using brin ((transaction_id::text::bigint))
  with (pages_per_range = 32, autosummarize = on);

-- How far an organisation's journal is sealed: the newest sealed entry in the order of sealing.
create table journal_sealing (
  organisation_id uuid primary key,
  last_transaction_id xid8 not null,
  last_entry_id uuid not null,
  sealed_at timestamptz not null default clock_timestamp()
);

create table journal_leaf (
  organisation_id uuid not null,
  position bigint not null check (position >= 0),
  entry_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  -- Null once the content of the entry was erased.
  salt bytea check (length(salt) = 16),
  primary key (organisation_id, position)
);
create unique index journal_leaf_entry on journal_leaf (organisation_id, entry_id);

-- Hashes of complete nodes on every eighth level, as in tiles of 256: what a proof reads stays small.
create table journal_node (
  organisation_id uuid not null,
  level smallint not null check (level > 0 and level % 8 = 0),
  index bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (organisation_id, level, index)
);

-- Public keys, in the order in which they came. The private ones are never in the database.
create table journal_key (
  organisation_id uuid not null,
  number integer not null check (number > 0),
  verifier_key text not null,
  -- Why it came: the first one, one that follows in order, one after the former was lost.
  reason text not null check (reason in ('first', 'rotated', 'lost')),
  -- Size of the tree when it came: what is larger is signed by it.
  from_size bigint not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, number)
);

create table journal_checkpoint (
  organisation_id uuid not null,
  size bigint not null check (size > 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  made_at timestamptz not null default clock_timestamp(),
  -- Answer of a time stamping authority (RFC 3161) over the note, where one was asked.
  time_stamp bytea,
  time_stamped_at timestamptz,
  primary key (organisation_id, size)
);

create table journal_verification (
  organisation_id uuid not null,
  verified_at timestamptz not null default clock_timestamp(),
  whole boolean not null,
  -- Whether every leaf was looked at, or the newest only.
  complete boolean not null,
  result jsonb not null,
  primary key (organisation_id, verified_at)
);

-- Contents of entries erased by law: the digest stays, so that the tree stands.
create table journal_erasure (
  organisation_id uuid not null,
  entry_id uuid not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  reason text not null check (length(reason) between 1 and 2000),
  erased_by uuid,
  -- The journal's own entry of the erasure.
  journal_entry_id uuid not null,
  erased_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, entry_id)
);

do $$
declare name text;
begin
  foreach name in array array['journal_sealing', 'journal_leaf', 'journal_node', 'journal_key', 'journal_checkpoint',
    'journal_verification', 'journal_erasure']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
    execute format('grant select on %I to touchstone_application', name);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_journal_change()',
      name || '_never_truncated', name);
  end loop;
  foreach name in array array['journal_node', 'journal_key', 'journal_verification', 'journal_erasure']
  loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_journal_change()',
      name || '_append_only', name);
  end loop;
end $$;

-- An entry and its leaf change in one way only: their content and salt go, once the erasure is written down.
create function allow_erasure_only() returns trigger language plpgsql as $$
declare
  entry uuid;
  allowed boolean := false;
begin
  if tg_op = 'UPDATE' then
    if tg_table_name = 'journal_entry' then
      entry := old.id;
      allowed := new.changes = '{}' and new.text is null and new.detail is null
        and to_jsonb(new) - array['changes', 'text', 'detail'] = to_jsonb(old) - array['changes', 'text', 'detail'];
    else
      entry := old.entry_id;
      allowed := new.salt is null and to_jsonb(new) - 'salt' = to_jsonb(old) - 'salt';
    end if;
    allowed := allowed and exists (
      select from journal_erasure x where x.organisation_id = old.organisation_id and x.entry_id = entry);
  end if;
  if not allowed then
    raise exception 'the journal is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
drop trigger journal_append_only on journal_entry;
create trigger journal_append_only before update or delete on journal_entry
  for each row execute function allow_erasure_only();
create trigger journal_leaf_append_only before update or delete on journal_leaf
  for each row execute function allow_erasure_only();

-- A checkpoint may be given its time stamp, once.
create function allow_time_stamp_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.time_stamp is null
    and to_jsonb(new) - array['time_stamp', 'time_stamped_at'] = to_jsonb(old) - array['time_stamp', 'time_stamped_at'] then
    return new;
  end if;
  raise exception 'a checkpoint stays as it was signed: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger journal_checkpoint_append_only before update or delete on journal_checkpoint
  for each row execute function allow_time_stamp_only();

-- Erases the content of entries for good, and writes down that it was done; entries whose content is gone already are
-- passed over. The digests are the caller's to compute: a wrong one shows as soon as the journal is verified.
create function erase_journal_contents(entries uuid[], content_hashes text[], why text, by_person uuid, journalled uuid)
  returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erased integer;
begin
  if cardinality(entries) is distinct from cardinality(content_hashes) or cardinality(entries) > 10000 then
    raise exception 'each entry needs its digest, and at most 10000 are erased at once';
  end if;
  insert into journal_erasure (organisation_id, entry_id, content_hash, reason, erased_by, journal_entry_id)
  select current_organisation_id(), given.id, given.digest, why, by_person, journalled
  from unnest(entries, content_hashes) as given (id, digest)
  join journal_leaf l on l.organisation_id = current_organisation_id() and l.entry_id = given.id
  on conflict do nothing;
  get diagnostics erased = row_count;
  update journal_entry e set changes = '{}', text = null, detail = null
  from journal_erasure x
  where x.organisation_id = current_organisation_id() and x.journal_entry_id = journalled
    and e.organisation_id = x.organisation_id and e.id = x.entry_id;
  update journal_leaf l set salt = null
  from journal_erasure x
  where x.organisation_id = current_organisation_id() and x.journal_entry_id = journalled
    and l.organisation_id = x.organisation_id and l.entry_id = x.entry_id;
  return erased;
end $$;
revoke all on function erase_journal_contents(uuid[], text[], text, uuid, uuid), allow_erasure_only(),
  allow_time_stamp_only() from public;
grant execute on function erase_journal_contents(uuid[], text[], text, uuid, uuid) to touchstone_application;
