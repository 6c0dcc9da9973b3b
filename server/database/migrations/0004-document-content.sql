-- The bytes of controlled documents and their pictures, each once for an organisation, under the SHA-256 of the bytes
-- that the database itself compares. They are never changed; disposal alone empties them, and leaves what they were.
create table document_content (
  organisation_id uuid not null,
  hash bytea not null,
  media_type text not null check (length(media_type) between 1 and 100),
  size bigint not null,
  -- Null: disposed of.
  body bytea,
  created_at timestamptz not null default clock_timestamp(),
  created_by uuid,
  disposed_at timestamptz,
  primary key (organisation_id, hash),
  check (body is null or (hash = sha256(body) and size = length(body))),
  check ((body is null) = (disposed_at is not null))
);
-- Word files, PDF and pictures are compressed already.
alter table document_content alter column body set storage external;

create function refuse_content_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.body is null) <> (old.body is null) and
    (new.organisation_id, new.hash, new.media_type, new.size, new.created_at, new.created_by) is not distinct from
    (old.organisation_id, old.hash, old.media_type, old.size, old.created_at, old.created_by) then
    return new;
  end if;
  raise exception 'content of documents is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger document_content_append_only before update or delete on document_content
  for each row execute function refuse_content_change();
create trigger document_content_never_truncated before truncate on document_content
  for each statement execute function refuse_content_change();

alter table document_content enable row level security;
create policy organisation_scope on document_content to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select on document_content to touchstone_application;

-- Keeps bytes: once, however often they come, and again if they had been disposed of.
create function keep_document_content(content bytea, new_media_type text, person uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into document_content (organisation_id, hash, media_type, size, body, created_by)
  values (current_organisation_id(), sha256(content), new_media_type, length(content), content, person)
  on conflict (organisation_id, hash) do update set body = excluded.body, disposed_at = null
  where document_content.body is null
$$;

-- Empties those of the contents to which no document refers that is not disposed of itself, and their pictures unless
-- another text shows them. Returns how many were emptied.
create function dispose_document_contents(wanted bytea[]) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  emptied integer;
  pictures integer;
begin
  update document_content c set body = null, disposed_at = clock_timestamp()
  where c.organisation_id = current_organisation_id() and c.hash = any (wanted) and c.body is not null
    and c.media_type not like 'image/%' and not exists (
      select from record r
      where r.organisation_id = c.organisation_id and r.process = 'document' and r.state <> 'disposed'
        and (r.fields->>'content_hash' = encode(c.hash, 'hex') or r.fields->'versions' @>
          jsonb_build_array(jsonb_build_object('hash', encode(c.hash, 'hex')))));
  get diagnostics emptied = row_count;
  update document_content c set body = null, disposed_at = clock_timestamp()
  where c.organisation_id = current_organisation_id() and c.hash = any (wanted) and c.body is not null
    and c.media_type like 'image/%' and not exists (
      select from document_content t
      where t.organisation_id = c.organisation_id and t.media_type = 'application/json' and t.body is not null
        and position(convert_to(encode(c.hash, 'hex'), 'UTF8') in t.body) > 0);
  get diagnostics pictures = row_count;
  return emptied + pictures;
end $$;

revoke execute on function keep_document_content(bytea, text, uuid), dispose_document_contents(bytea[]),
  refuse_content_change() from public;
grant execute on function keep_document_content(bytea, text, uuid), dispose_document_contents(bytea[])
  to touchstone_application;
