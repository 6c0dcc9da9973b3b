-- What becomes of knowledge beside its articles: how often it is read and helps, what people think of it, and what they
-- looked for. Nobody is named but by their own vote.

-- Counted by day: `read`, `used` (with a record or without), `deflected` (it helped before a report was made), `unhelpful`.
create table knowledge_use (
  organisation_id uuid not null,
  article_id uuid not null,
  day date not null,
  kind text not null check (kind in ('read', 'used', 'deflected', 'unhelpful')),
  count integer not null default 1 check (count > 0),
  primary key (organisation_id, article_id, day, kind),
  foreign key (organisation_id, article_id) references record
);
create index knowledge_use_day on knowledge_use (organisation_id, day);
alter table knowledge_use enable row level security;
create policy organisation_scope on knowledge_use to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert, update, delete on knowledge_use to touchstone_application;

-- Whether an article helped somebody: one vote each, of a version, which may be changed.
create table knowledge_vote (
  organisation_id uuid not null,
  article_id uuid not null,
  person_id uuid not null,
  helpful boolean not null,
  version integer not null,
  voted_at timestamptz not null,
  primary key (organisation_id, article_id, person_id),
  foreign key (organisation_id, article_id) references record,
  foreign key (organisation_id, person_id) references person
);
alter table knowledge_vote enable row level security;
create policy organisation_scope on knowledge_vote to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert, update, delete on knowledge_vote to touchstone_application;

-- What was looked for, in words as they are compared, and how many articles were found. By whom is not kept.
create table knowledge_search (
  organisation_id uuid not null references organisation,
  id uuid not null,
  words text not null check (length(words) between 1 and 400),
  found integer not null check (found >= 0),
  searched_at timestamptz not null,
  primary key (organisation_id, id)
);
create index knowledge_search_time on knowledge_search (organisation_id, searched_at);
alter table knowledge_search enable row level security;
create policy organisation_scope on knowledge_search to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert, delete on knowledge_search to touchstone_application;

-- Articles from before versions were kept: what is published is their first version, which has nobody's approval beside
-- that activity; everybody could read it and still can, unless it was written for others than users.
update record set fields = fields || jsonb_build_object(
    'audience', case when fields->>'audience' is null then null
      when fields->>'audience' = 'users' then 'everyone' else 'staff' end,
    'authors', coalesce((select jsonb_agg(distinct e.actor_id) from journal_entry e
      where e.organisation_id = record.organisation_id and e.record_id = record.id and e.activity in ('create', 'update')
        and e.actor_id is not null and record.state <> 'published'), '[]'))
  where process = 'knowledge' and state <> 'disposed';
update record set fields = fields || jsonb_build_object(
    'published_body', fields->'body', 'published_audience', fields->'audience', 'version_number', 1, 'in_force', true,
    'open_to_all', fields->>'audience' = 'everyone')
  where process = 'knowledge' and state = 'published';
