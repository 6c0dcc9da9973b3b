-- Configuration items as they were when a baseline was taken (ISO/IEC 20000-1:2018, 8.2.6). Never changed afterwards.
create table baseline_item (
  organisation_id uuid not null references organisation,
  baseline_id uuid not null,
  item_id uuid not null,
  -- Canonical JSON (RFC 8785) of the item and the relations it begins.
  content text not null,
  hash bytea not null check (hash = sha256(convert_to(content, 'UTF8'))),
  primary key (organisation_id, baseline_id, item_id),
  foreign key (organisation_id, baseline_id) references record (organisation_id, id)
);

create function refuse_baseline_change() returns trigger language plpgsql as $$
begin
  raise exception 'baselines are frozen: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger baseline_item_frozen before update or delete on baseline_item
  for each row execute function refuse_baseline_change();
create trigger baseline_item_never_truncated before truncate on baseline_item
  for each statement execute function refuse_baseline_change();
revoke execute on function refuse_baseline_change() from public;
grant execute on function refuse_baseline_change() to touchstone_application;

alter table baseline_item enable row level security;
create policy organisation_scope on baseline_item to touchstone_application
  using (organisation_id = current_organisation_id()) with check (organisation_id = current_organisation_id());
grant select, insert on baseline_item to touchstone_application;

-- How an item hung together in the past is told from what was linked and unlinked since.
create index journal_links on journal_entry (organisation_id, occurred_at) where activity in ('link', 'unlink');

-- Walking a graph against its relations reads nothing but the index.
drop index link_to;
create index link_to on link (organisation_id, to_id) include (relation, from_id);
