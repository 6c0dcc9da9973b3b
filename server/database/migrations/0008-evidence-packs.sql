-- Evidence packs that were made or are being made. The files themselves are beside the database, until they expire.
create table evidence_pack (
  organisation_id uuid not null,
  id uuid not null,
  -- What was asked for: a period, or an assessment or audit by its number.
  kind text not null check (kind in ('period', 'assessment', 'audit')),
  given jsonb not null,
  language text not null check (language in ('en', 'vi', 'zh')),
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  -- What it became: what it is of, counts, size of the checkpoint.
  summary jsonb,
  size bigint,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  problem jsonb,
  started_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  -- Until when the file is kept.
  expires_at timestamptz,
  primary key (organisation_id, id)
);
create index evidence_pack_newest on evidence_pack (organisation_id, created_at desc, id desc);

alter table evidence_pack enable row level security;
create policy organisation_scope on evidence_pack to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert, update on evidence_pack to touchstone_application;
