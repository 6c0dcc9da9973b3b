-- What people are told of: who, of which entry of the journal, why. What it says is read from the journal, never copied.
create table notification (
  organisation_id uuid not null references organisation,
  id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  record_id uuid not null,
  -- Why: the strongest reason, where there are several.
  event text not null check (length(event) between 1 and 40),
  -- Whom the person stands in for, where it came to them as a deputy.
  instead_of uuid,
  created_at timestamptz not null,
  read_at timestamptz,
  -- When it is to be mailed; null: it is not, or was.
  mail_due_at timestamptz,
  mailed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references person,
  foreign key (organisation_id, record_id) references record,
  foreign key (organisation_id, instead_of) references person
);
create unique index notification_once on notification (organisation_id, person_id, entry_id);
create index notification_newest on notification (organisation_id, person_id, created_at desc, id desc);
create index notification_unread on notification (organisation_id, person_id, record_id) where read_at is null;
create index notification_due on notification (mail_due_at) where mail_due_at is not null;
create index notification_mailed on notification (organisation_id, person_id, record_id, mailed_at)
  where mailed_at is not null;
create index notification_age on notification (created_at);

-- What each person wants to be told of and how, as far as it differs from what the organisation says.
create table notification_preference (
  organisation_id uuid not null,
  person_id uuid not null,
  -- Event to channel: none, web, mail.
  channels jsonb not null default '{}' check (pg_column_size(channels) <= 4096),
  mail_hours text not null default 'always' check (mail_hours in ('always', 'working')),
  version integer not null default 1,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references person
);

do $$
declare name text;
begin
  foreach name in array array['notification', 'notification_preference'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy organisation_scope on %I to touchstone_application using '
      '(organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id())', name);
  end loop;
end $$;
grant select, insert, update (read_at, mail_due_at, mailed_at) on notification to touchstone_application;
grant select, insert, update (channels, mail_hours, version) on notification_preference to touchstone_application;

-- Organisations in which something is to be mailed by an instant: for the worker.
create function organisations_with_notifications_due(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct organisation_id from notification where mail_due_at <= at
$$;

-- Forgets what was read before an instant, and whatever is older than another, of every organisation.
create function forget_notifications(read_before timestamptz, all_before timestamptz) returns bigint
  language sql security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from notification
    where created_at < all_before or (created_at < read_before and read_at < read_before)
    returning 1)
  select count(*) from gone
$$;

revoke execute on function organisations_with_notifications_due(timestamptz),
  forget_notifications(timestamptz, timestamptz) from public;
grant execute on function organisations_with_notifications_due(timestamptz),
  forget_notifications(timestamptz, timestamptz) to touchstone_application;
