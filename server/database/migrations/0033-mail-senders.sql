-- Who wrote a mail: which server of the organisation's own tells whether a sender is proved (RFC 8601), and what becomes of
-- mail whose sender is not.
alter table mail_account
  -- As that server names itself in Authentication-Results; null: nothing of that is believed.
  add column authserv_id text check (length(authserv_id) between 1 and 253),
  add column unproved_senders text not null default 'mark' check (unproved_senders in ('believe', 'mark', 'quarantine')),
  -- Until when replies come to addresses that were signed for a record alone; null: never.
  add column old_replies_until timestamptz;

-- Addresses that were sent out before go on working for half a year.
update mail_account set old_replies_until = clock_timestamp() + interval '180 days';

alter table mail_message
  -- What the organisation's own server found out about the sender; null: nothing is known.
  add column sender_proof text check (sender_proof in ('proved', 'failed')),
  -- SHA-256 of the files that came with it; null: not known, or none.
  add column part_hashes text[] check (cardinality(part_hashes) <= 50),
  -- Set where a file that came with it was taken away: the original is shown to nobody, and its bytes go by then.
  add column raw_kept_until timestamptz,
  -- Since when nothing is left of it but that it came: its Message-ID by its hash, so that it is known when it comes again.
  add column disposed_at timestamptz;

update mail_message set disposed_at = clock_timestamp() where direction = 'in' and raw_sha256 is null;

-- What belongs to no record and is kept for a time only.
create index mail_message_without_record on mail_message (organisation_id, created_at)
  where record_id is null and disposed_at is null;

create or replace function unneeded_files(wanted text[], at timestamptz) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select one from unnest(wanted) as one
    where not exists (select from attachment a where a.sha256 = one and (a.removed_at is null or a.kept_until > at))
      and not exists (select from mail_message m where m.raw_sha256 = one
        and (m.raw_kept_until is null or m.raw_kept_until > at));
end $$;
