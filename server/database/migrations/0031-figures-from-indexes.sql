-- Figures of a month among a million records are counted from the indexes alone: what they look at stands in them, in the
-- order of the instant that lies in the period, instead of one look into the table for each record.
drop index desk_fact_opened, desk_fact_ended, desk_fact_responded, desk_fact_reopened;
create index desk_fact_opened on desk_fact (organisation_id, opened_at)
  include (process, priority, service_id, team_id, customer_id, channel, category);
create index desk_fact_ended on desk_fact (organisation_id, ended_at)
  include (opened_at, process, priority, service_id, team_id, customer_id, withdrawn, resolution_met, first_contact,
    satisfaction, record_id)
  where ended_at is not null;
create index desk_fact_responded on desk_fact (organisation_id, responded_at)
  include (opened_at, process, priority, service_id, team_id, customer_id, response_met)
  where responded_at is not null;
create index desk_fact_reopened on desk_fact (organisation_id, reopened_at)
  include (ended_at, withdrawn, process, priority, service_id, team_id, customer_id)
  where reopened_at is not null;

-- An index alone tells only of pages that were vacuumed since they changed: so a fiftieth of the table waits, not a fifth.
alter table desk_fact set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,
  autovacuum_analyze_scale_factor = 0.02);
