-- Filled copies of forms hold content as documents do: what a copy says, and the form it was filled in on, stay when the
-- form itself is disposed of. Otherwise as in 0004.
create or replace function dispose_document_contents(wanted bytea[]) returns integer
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
          jsonb_build_array(jsonb_build_object('hash', encode(c.hash, 'hex')))))
    and not exists (
      select from record r
      where r.organisation_id = c.organisation_id and r.process = 'filled-form'
        and encode(c.hash, 'hex') in (r.fields->>'content_hash', r.fields->>'form_hash'));
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
