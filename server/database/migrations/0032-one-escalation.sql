-- One setting says how records of the desk escalate: `desk.escalation`. What an organisation planned for incidents alone
-- (`incident.escalation`) becomes rules of it, in a new version of its own that the journal tells of: docs/decisions/0019.

-- The steps of incidents as rules, with the ids that the program's own starting value has for the usual two.
create function pg_temp.rules_of_steps(steps jsonb, speaks boolean) returns jsonb language sql as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', case when step->>'clock' = 'resolution' and step->>'percent' = '75' and step->>'kind' = 'functional'
          then 'incident-at-risk'
        when step->>'clock' = 'resolution' and step->>'percent' = '100' and step->>'kind' = 'hierarchic'
          then 'incident-missed'
        else format('incident-%s-%s-%s', step->>'clock', step->>'percent', step->>'kind') end,
      'name', case when (step->>'percent')::int = 100 then format('Incident beyond its %s target', step->>'clock')
        else format('Incident at %s %% of its %s target', step->>'percent', step->>'clock') end,
      'active', speaks,
      'when', '{"processes": ["incident"], "services": [], "priorities": []}'::jsonb,
      'trigger', jsonb_build_object('kind', 'percent', 'clock', step->>'clock', 'percent', step->'percent'),
      'to', jsonb_build_object('kind', case step->>'kind' when 'functional' then 'another-team' else 'team-lead' end),
      'times', 1,
      'again_after_minutes', 60) order by place), '[]')
  from (select step, min(place) as place from jsonb_array_elements(steps) with ordinality as each (step, place)
    group by step) as once
$$;

do $$
declare
  one uuid;
  now_at timestamptz := clock_timestamp();
  steps_before record;
  rules_before record;
  steps jsonb;
  steps_speak boolean;
  rules jsonb;
  rules_speak boolean;
  automatic boolean;
  made jsonb;
begin
  for one in select organisation_id from organisation loop
    select value, confirmed, changed_by into steps_before from setting
      where organisation_id = one and key = 'incident.escalation' order by version desc limit 1;
    select value, version, changed_by into rules_before from setting
      where organisation_id = one and key = 'desk.escalation' order by version desc limit 1;
    -- Where neither was ever saved, the starting value says what the starting steps said.
    continue when steps_before.value is null and rules_before.value is null;
    steps := coalesce(steps_before.value->'steps', '[{"clock": "resolution", "percent": 75, "kind": "functional"},
      {"clock": "resolution", "percent": 100, "kind": "hierarchic"}]');
    steps_speak := coalesce((steps_before.value->>'automatic')::boolean, true);
    rules := coalesce(rules_before.value->'rules', '[]');
    rules_speak := coalesce((rules_before.value->>'automatic')::boolean, true);
    -- Where one of the two was done by the program and the other was not, the other's rules are there and not in use:
    -- nothing is escalated that was not.
    if jsonb_array_length(rules) = 0 then
      automatic := steps_speak;
      made := pg_temp.rules_of_steps(steps, true);
    elsif jsonb_array_length(steps) = 0 then
      automatic := rules_speak;
      made := rules;
    else
      automatic := steps_speak or rules_speak;
      made := pg_temp.rules_of_steps(steps, steps_speak or not automatic) || case
        when rules_speak or not automatic then rules
        else (select jsonb_agg(each || '{"active": false}' order by place)
          from jsonb_array_elements(rules) with ordinality as all_rules (each, place)) end;
    end if;
    made := jsonb_build_object('automatic', automatic, 'rules', made);
    -- Somebody stands by it if they stood by the steps: of starting steps nobody ever said they were right.
    insert into setting (organisation_id, key, version, value, confirmed, changed_by)
      values (one, 'desk.escalation', coalesce(rules_before.version, 0) + 1, made,
        coalesce(steps_before.confirmed, false), null);
    insert into journal_entry (organisation_id, id, record_id, process, activity, occurred_at, actor_id, origin, changes,
        text, detail)
      select one, (lpad(to_hex((extract(epoch from now_at) * 1000)::bigint), 12, '0') || '7'
          || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid,
        null, 'setting', 'update', now_at, null, case when sample then 'sample' else 'system' end,
        jsonb_build_object('desk.escalation', jsonb_build_array(rules_before.value, made)), null,
        jsonb_build_object('key', 'desk.escalation', 'version', coalesce(rules_before.version, 0) + 1,
          'taken_over', jsonb_build_object('key', 'incident.escalation', 'value', steps_before.value))
      from organisation where organisation_id = one;
  end loop;
end $$;

-- What a step escalated, its rule does not escalate once more.
insert into escalation_mark (organisation_id, record_id, rule_id, times, last_at)
  select record.organisation_id, record.id, rule->>'id', 1, to_timestamp((mark.value #>> '{}')::numeric / 1000)
  from record
    join lateral (
      select value from setting where setting.organisation_id = record.organisation_id and key = 'desk.escalation'
      order by version desc limit 1
    ) as planned on true
    cross join lateral jsonb_array_elements(planned.value->'rules') as rule
    join lateral jsonb_each(record.clock_marks) as mark
      on mark.key = (rule->'trigger'->>'clock') || ':' || (rule->'trigger'->>'percent')
  where record.process = 'incident' and record.is_open and rule->>'id' like 'incident-%'
    and rule->'trigger'->>'kind' = 'percent'
  on conflict do nothing;
insert into escalation_mark (organisation_id, record_id, rule_id, times, last_at)
  select record.organisation_id, record.id, starting.rule_id, 1, to_timestamp((mark.value #>> '{}')::numeric / 1000)
  from record
    join (values ('resolution:75', 'incident-at-risk'), ('resolution:100', 'incident-missed')) as starting (clock, rule_id)
      on not exists (select from setting where setting.organisation_id = record.organisation_id
        and key = 'desk.escalation')
    join lateral jsonb_each(record.clock_marks) as mark on mark.key = starting.clock
  where record.process = 'incident' and record.is_open
  on conflict do nothing;
