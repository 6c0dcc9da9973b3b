-- Questions to people how well something went: one for each record, by a link that ends or in the portal.
create table survey (
  organisation_id uuid not null references organisation,
  id uuid not null,
  record_id uuid not null,
  person_id uuid not null,
  -- SHA-256 of what the link holds: whoever reads the database cannot answer for somebody.
  token_hash bytea not null check (length(token_hash) = 32),
  asked_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > asked_at),
  answered_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, record_id),
  foreign key (organisation_id, record_id) references record,
  foreign key (organisation_id, person_id) references person
);
create index survey_person on survey (organisation_id, person_id, asked_at desc);
alter table survey enable row level security;
create policy organisation_scope on survey to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert, update, delete on survey to touchstone_application;

-- The customer whose people see each other's records, of whoever belongs to one that lets them; null for all others.
create function unit_of(organisation uuid, wanted uuid) returns uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from person p
    join record c on c.organisation_id = p.organisation_id and c.id = p.customer_id
    where p.organisation_id = organisation and p.id = wanted and p.active
      and c.process = 'customer' and c.is_open and c.fields @> '{"people_see": true}'
$$;
revoke all on function unit_of(uuid, uuid) from public;
grant execute on function unit_of(uuid, uuid) to touchstone_application;

-- What is readable by everybody, this person's own, or of their unit (`@c` and the customer).
create or replace function words_of_reader(person uuid) returns tsquery
  language sql stable set search_path = public, pg_temp as $$
  select quote_literal('@a' || current_organisation_id())::tsquery || quote_literal('@b' || coalesce(person::text, ''))::tsquery
    || quote_literal('@c' || coalesce(unit_of(current_organisation_id(), person)::text, '-'))::tsquery
$$;
