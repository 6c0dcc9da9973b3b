-- Mailboxes by which people write to the desk and are answered. Passwords are kept sealed by a key that lies outside of
-- the database: who reads the table alone can sign in nowhere.
create table mail_account (
  organisation_id uuid not null references organisation,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  address text not null check (length(address) between 3 and 254),
  -- What a mail that belongs to no record becomes, and who gets it.
  process text not null check (process in ('incident', 'service-request')),
  team_id uuid,
  service_id uuid,
  -- Whether somebody who is in no directory may open a record.
  unknown_senders text not null default 'create' check (unknown_senders in ('create', 'quarantine')),
  -- Whether the mail server delivers address+anything@domain to address@domain.
  signed_replies boolean not null default true,
  -- Null: not fetched from here.
  imap_host text check (length(imap_host) between 1 and 253),
  imap_port integer check (imap_port between 1 and 65535),
  imap_tls text check (imap_tls in ('tls', 'starttls', 'none')),
  imap_user text check (length(imap_user) between 1 and 254),
  imap_secret bytea check (octet_length(imap_secret) between 28 and 2048),
  -- Null: not sent from here.
  smtp_host text check (length(smtp_host) between 1 and 253),
  smtp_port integer check (smtp_port between 1 and 65535),
  smtp_tls text check (smtp_tls in ('tls', 'starttls', 'none')),
  smtp_user text check (length(smtp_user) between 1 and 254),
  smtp_secret bytea check (octet_length(smtp_secret) between 28 and 2048),
  -- What came of the last connection: {"at": epoch milliseconds, "reason": null or a code, "detail": what the server said}.
  imap_status jsonb,
  smtp_status jsonb,
  active boolean not null default true,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, id),
  foreign key (organisation_id, team_id) references team,
  foreign key (organisation_id, service_id) references record,
  check ((imap_host is null) = (imap_port is null) and (imap_host is null) = (imap_tls is null)),
  check ((smtp_host is null) = (smtp_port is null) and (smtp_host is null) = (smtp_tls is null))
);
create unique index mail_account_address on mail_account (organisation_id, lower(address));

-- Every mail in either direction, what became of it and why.
create table mail_message (
  organisation_id uuid not null references organisation,
  id uuid not null,
  -- Null: it came for no account known.
  account_id uuid,
  direction text not null check (direction in ('in', 'out')),
  -- As the header has it, angle brackets included. Of what goes out it is settled when it is queued.
  message_id text not null check (length(message_id) between 1 and 998),
  -- SHA-256 of it: so that any length can be unique.
  message_hash bytea not null check (octet_length(message_hash) = 32),
  in_reply_to text check (length(in_reply_to) <= 998),
  reference_ids text[] not null default '{}' check (cardinality(reference_ids) <= 100),
  from_address text check (length(from_address) <= 320),
  from_name text check (length(from_name) <= 200),
  to_addresses text[] not null default '{}' check (cardinality(to_addresses) <= 200),
  -- Names for the addresses of what goes out, in the same order.
  to_names text[],
  subject text not null check (length(subject) <= 1000),
  -- The mail as it came, in the store of files; null for what goes out.
  raw_sha256 text check (raw_sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('human', 'bounce', 'auto-reply', 'report', 'own', 'loop', 'notification', 'reply',
    'survey', 'acknowledgement', 'test')),
  state text not null,
  -- A code of why it is in this state.
  reason text check (length(reason) <= 100),
  record_id uuid,
  entry_id uuid,
  -- How often it was tried; also tells those who send the same mail apart, so that one at most hands it over.
  attempts integer not null default 0,
  -- Of what goes out: since when it is to be sent. It is given up two days later.
  queued_at timestamptz,
  next_attempt_at timestamptz,
  problem jsonb,
  text text check (length(text) <= 200000),
  html text,
  -- Files that go with it: [{"file_name": …, "media_type": …, "size": …, "sha256": …}].
  files jsonb not null default '[]' check (jsonb_array_length(files) <= 20),
  -- Of what goes out: whether nobody wrote it (RFC 3834).
  automatic boolean not null default false,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, account_id) references mail_account,
  foreign key (organisation_id, record_id) references record,
  check (case direction
    when 'in' then state in ('received', 'filed', 'noted', 'refused', 'quarantined', 'duplicate', 'discarded')
    else state in ('queued', 'sending', 'handing', 'sent', 'unsure', 'failed') and account_id is not null
      and queued_at is not null and cardinality(to_addresses) = 1 end),
  check (direction = 'in' or (state = 'queued') = (next_attempt_at is not null))
);
create unique index mail_message_once on mail_message (organisation_id, account_id, direction, message_hash)
  nulls not distinct;
create index mail_message_hash on mail_message (organisation_id, message_hash);
create index mail_message_record on mail_message (organisation_id, record_id, created_at, id) where record_id is not null;
create index mail_message_newest on mail_message (organisation_id, created_at desc, id desc);
create index mail_message_state on mail_message (organisation_id, state, created_at desc, id desc)
  where state not in ('sent', 'filed');
create index mail_message_raw on mail_message (raw_sha256) where raw_sha256 is not null;
-- What waits to be sent, and what is being sent: few among all there ever were.
create index mail_message_under_way on mail_message (organisation_id, account_id, created_at, id)
  where direction = 'out' and state in ('queued', 'sending', 'handing');
create index mail_message_due on mail_message (next_attempt_at) where direction = 'out' and state = 'queued';

-- Addresses that take no mail: nothing is sent to them until somebody lifts it.
create table mail_suppression (
  organisation_id uuid not null references organisation,
  -- In lower case.
  address text not null check (length(address) between 3 and 320 and address = lower(address)),
  -- What their server said.
  reason text not null check (length(reason) between 1 and 1000),
  message_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, address),
  foreign key (organisation_id, message_id) references mail_message
);

do $$
declare name text;
begin
  foreach name in array array['mail_account', 'mail_message', 'mail_suppression'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, update on mail_account, mail_message to touchstone_application;
grant select, insert, delete on mail_suppression to touchstone_application;

-- Accounts with mail that is due, or that whoever sent it left behind, of every organisation: for the worker.
create function mail_accounts_with_work(at_latest timestamptz) returns table (organisation_id uuid, account_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct organisation_id, account_id from mail_message where direction = 'out'
    and ((state = 'queued' and next_attempt_at <= at_latest) or state in ('sending', 'handing'))
$$;

revoke execute on function mail_accounts_with_work(timestamptz) from public;
grant execute on function mail_accounts_with_work(timestamptz) to touchstone_application;
