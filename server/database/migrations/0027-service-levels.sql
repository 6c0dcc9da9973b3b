-- Who somebody belongs to and reports to.
alter table person
  add column customer_id uuid,
  add column manager_id uuid,
  add constraint person_customer foreign key (organisation_id, customer_id) references record,
  add constraint person_manager foreign key (organisation_id, manager_id) references person,
  add constraint person_own_manager check (manager_id <> id);
create index person_of_customer on person (organisation_id, customer_id) where customer_id is not null;
create index person_of_manager on person (organisation_id, manager_id) where manager_id is not null;

-- What follows from clocks that still count: since when, or from when on, a target is at risk, and is missed.
alter table record
  add column at_risk_at timestamptz,
  add column missed_at timestamptz;
create index record_open_at_risk on record (organisation_id, process, at_risk_at, id)
  where is_open and at_risk_at is not null;
create index record_open_missed on record (organisation_id, process, missed_at, id)
  where is_open and missed_at is not null;
create index record_customer on record (organisation_id, process, (fields ->> 'customer'), opened_at desc, id desc)
  where fields ? 'customer';

-- Of records that are there already it is computed in the background.
select enqueue_job('recompute-clocks', json_build_object('organisation_id', organisation_id),
  'recompute-clocks:' || organisation_id || ':at-once')
  from organisation;
