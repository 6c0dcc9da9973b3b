-- How much of one sender came lately, and how many senders an account took into the directory.
create index mail_message_sender on mail_message (organisation_id, from_address, created_at) where direction = 'in';
create index mail_message_new_sender on mail_message (organisation_id, account_id, created_at)
  where direction = 'in' and reason = 'sender-new';
-- What was taken in and is not settled: the program was stopped in between.
create index mail_message_unsettled on mail_message (created_at) where direction = 'in' and state = 'received';

-- Accounts that are fetched from here, of every organisation: for the one process that fetches.
create function mail_accounts_to_fetch() returns table (organisation_id uuid, account_id uuid, version integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id, id, version from mail_account where active and imap_host is not null
$$;

-- Mail that was taken in before an instant and is not settled, of every organisation.
create function mails_left_behind(before timestamptz) returns table (organisation_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select organisation_id, id from mail_message
  where direction = 'in' and state = 'received' and created_at < before order by created_at limit 1000
$$;

revoke execute on function mail_accounts_to_fetch(), mails_left_behind(timestamptz) from public;
grant execute on function mail_accounts_to_fetch(), mails_left_behind(timestamptz) to touchstone_application;
