-- Files that belong to records. What is in them is beside the database, under its SHA-256.
create table attachment (
  organisation_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  -- Null: erased, with what the file was called.
  file_name text check (length(file_name) between 1 and 200),
  -- What it is by what is in it, not by what somebody says.
  media_type text not null check (length(media_type) between 1 and 100),
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  audience text not null check (audience in ('everyone', 'staff')),
  -- By which the message that it came with shows it in its text.
  content_id text check (length(content_id) between 1 and 500),
  -- The entry of the journal that tells of it; null: uploaded for a comment that is not sent yet.
  entry_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  removed_at timestamptz,
  -- Until when what was removed is still kept.
  kept_until timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, record_id) references record (organisation_id, id),
  check ((removed_at is null) = (kept_until is null))
);
create index attachment_record on attachment (organisation_id, record_id, created_at, id);
create index attachment_content on attachment (sha256);
create index attachment_entry on attachment (organisation_id, entry_id) where entry_id is not null;
create index attachment_unsent on attachment (created_at) where entry_id is null and removed_at is null;

alter table attachment enable row level security;
create policy organisation_scope on attachment to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert, delete, update (file_name, audience, entry_id, removed_at, kept_until) on attachment
  to touchstone_application;

-- Which of these contents nobody needs any more, in no organisation: bytes that several have are stored once. Messages
-- that came by mail are kept in the same place.
create function unneeded_files(wanted text[], at timestamptz) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select one from unnest(wanted) as one
    where not exists (select from attachment a where a.sha256 = one and (a.removed_at is null or a.kept_until > at))
      and not exists (select from mail_message m where m.raw_sha256 = one);
end $$;

-- Uploads that no comment came to name are taken away. Returns how many.
create function forget_unsent_files(before timestamptz) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  forgotten integer;
begin
  delete from attachment where entry_id is null and created_at < before;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

revoke execute on function unneeded_files(text[], timestamptz), forget_unsent_files(timestamptz) from public;
grant execute on function unneeded_files(text[], timestamptz), forget_unsent_files(timestamptz)
  to touchstone_application;
