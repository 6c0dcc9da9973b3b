import type { Command, Decision, DecisionContext, DiscoverCommand, ObserveCommand } from './command.ts';
import { type Activity, activityNamed, disposedState, type ProcessDefinition } from './definition.ts';
import { emptyRecord } from './empty-record.ts';
import { type FieldProblem, Refusal } from './errors.ts';
import { givenProblems, isBlank, mayGiveOnCreate, missingFields, tidyValues } from './fields.ts';
import type { Changes, NewJournalEntry } from './journal.ts';
import { evaluateClocks, project } from './project.ts';
import type { ProcessRecord } from './record.ts';
import { disposalRefusal, emptiedValues, keptUntil } from './retention.ts';
import { availableActivities, mayComment, mayNote, mayPerform, mayRead, writableFields } from './rights.ts';
import { holdsOneOf, isStaff } from './roles.ts';
import { isSame } from './value.ts';

type Values = Readonly<Record<string, unknown>>;

function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}

function invalid(problems: readonly FieldProblem[]): Decision {
  const only = problems.every((problem) => problem.code === 'field.not-allowed');
  return refuse(new Refusal(only ? 'field.not-allowed' : 'record.invalid', {}, { problems }));
}

/** What an entry tells besides changes; null where none of it was given. */
function detailOf(given: Values): Values | null {
  const told = Object.entries(given).filter(([, value]) => value !== undefined);
  return told.length === 0 ? null : Object.fromEntries(told);
}

function changesBetween(before: Values, after: Values, told: readonly string[] = []): Changes {
  const changes: Record<string, readonly [unknown, unknown]> = {};
  for (const name of Object.keys(after)) {
    const [old, value] = [before[name] ?? null, after[name] ?? null];
    if (!isSame(old, value) || (value !== null && told.includes(name))) changes[name] = [old, value];
  }
  return changes;
}

function entryOf(
  record: ProcessRecord,
  context: DecisionContext,
  activity: string,
  more: Partial<NewJournalEntry> = {},
): NewJournalEntry {
  return {
    id: context.newId(),
    record_id: record.id,
    process: record.process,
    activity,
    from_state: null,
    to_state: null,
    occurred_at: context.now,
    actor_id: context.actor.id,
    origin: context.origin,
    changes: {},
    text: null,
    detail: null,
    source_hash: null,
    import_run_id: null,
    ...more,
  };
}

/** The record after new values, a new state or both, and everything that follows from them. */
function advance(
  definition: ProcessDefinition,
  record: ProcessRecord,
  values: Values,
  to: string | null,
  context: DecisionContext,
): ProcessRecord {
  const moved: ProcessRecord = {
    ...record,
    version: record.version + 1,
    updated_at: context.now,
    values: { ...record.values, ...values },
    history:
      to === null || to === record.state
        ? record.history
        : [...record.history, { state: to, at: context.now }],
  };
  const derived = definition.derive?.(moved, context) ?? {};
  return project(definition, { ...moved, values: { ...moved.values, ...derived } }, context);
}

function decideCreate(
  definition: ProcessDefinition,
  command: Extract<Command, { kind: 'create' }>,
  context: DecisionContext,
): Decision {
  const { brought } = command;
  if (brought === undefined && !holdsOneOf(context.actor, definition.may_create)) {
    return refuse(new Refusal('identity.not-allowed', { roles: definition.may_create.join(', ') }));
  }
  const values = tidyValues(definition, { ...command.values, ...brought });
  if (
    definition.fields['requester'] !== undefined &&
    (isBlank(values['requester']) || !isStaff(context.actor))
  ) {
    if (
      values['requester'] !== undefined &&
      values['requester'] !== context.actor.id &&
      !isStaff(context.actor)
    ) {
      return invalid([{ field: 'requester', code: 'field.not-allowed' }]);
    }
    values['requester'] = context.actor.id;
  }
  const required = Object.keys(definition.fields).filter(
    (name) => definition.fields[name]?.required_on_create,
  );
  const problems = [
    ...givenProblems(
      definition,
      values,
      (name, field) =>
        name === 'requester' ||
        (brought !== undefined && name in brought) ||
        mayGiveOnCreate(field, context.actor),
      context.settings,
    ),
    ...missingFields(values, required),
  ];
  if (problems.length > 0) return invalid(problems);
  const empty = emptyRecord(definition, context, context.newId());
  const record = advance(definition, empty, values, null, context);
  const objections = definition.objections?.(record, context) ?? [];
  if (objections.length > 0) return invalid(objections);
  const entry = entryOf(record, context, 'create', {
    to_state: record.state,
    changes: changesBetween(empty.values, record.values),
    detail: detailOf({ message: command.message }),
  });
  return { ok: true, record, entries: [entry] };
}

function decideUpdate(
  definition: ProcessDefinition,
  record: ProcessRecord,
  given: Values,
  context: DecisionContext,
): Decision {
  const values = tidyValues(definition, given);
  const writable = writableFields(definition, record, context.actor);
  const required = Object.keys(values).filter((name) => definition.fields[name]?.required_on_create);
  const problems = [
    ...givenProblems(definition, values, (name) => writable.includes(name), context.settings),
    ...missingFields(values, required),
  ];
  if (problems.length > 0) return invalid(problems);
  const after = advance(definition, record, values, null, context);
  const changes = changesBetween(record.values, after.values);
  if (Object.keys(changes).length === 0) return { ok: true, record, entries: [] };
  const objections = definition.objections?.(after, { ...context, before: record }) ?? [];
  if (objections.length > 0) return invalid(objections);
  return { ok: true, record: after, entries: [entryOf(after, context, 'update', { changes })] };
}

function performRefusal(
  definition: ProcessDefinition,
  record: ProcessRecord,
  activity: Activity,
  context: DecisionContext,
  byMessage: boolean,
): Refusal | null {
  if (!byMessage && !mayPerform(definition, activity, record, context.actor)) {
    return new Refusal('activity.not-allowed', { activity: activity.name });
  }
  const isNow = activity.from.includes(record.state);
  if (isNow && (activity.applies?.(record) ?? true)) return null;
  if (isNow && activity.otherwise !== undefined) {
    return new Refusal(activity.otherwise, { activity: activity.name });
  }
  const possible = availableActivities(definition, record, context.actor).map(({ name }) => name);
  return new Refusal('activity.not-now', {
    activity: activity.name,
    state: record.state,
    possible: possible.length === 0 ? '–' : possible.join(', '),
  });
}

function decidePerform(
  definition: ProcessDefinition,
  record: ProcessRecord,
  command: Extract<Command, { kind: 'perform' }>,
  context: DecisionContext,
): Decision {
  const activity = activityNamed(definition, command.activity);
  if (activity === undefined) {
    return refuse(new Refusal('activity.unknown', { activity: command.activity, process: definition.name }));
  }
  const byMessage = command.message !== undefined;
  const refusal = performRefusal(definition, record, activity, context, byMessage);
  if (refusal !== null) return refuse(refusal);
  if (activity.signed === true && context.actor.id !== null && isBlank(command.signature)) {
    return refuse(new Refusal('activity.signature-needed', { activity: activity.name }));
  }
  const { brings = [] } = activity;
  const brought = tidyValues(definition, command.brought ?? {});
  const given = { ...tidyValues(definition, command.values), ...brought };
  const mayGive = (name: string): boolean =>
    name in brought
      ? (byMessage || brings.includes(name)) && !(name in command.values)
      : [...activity.requires, ...activity.accepts].includes(name);
  const { signature = null, text = null, about = {} } = command;
  const doing = { ...context, given, before: record, signature, text, about };
  const effect = activity.effect?.({ ...record, values: { ...record.values, ...given } }, doing) ?? {};
  const values = { ...given, ...effect };
  const problems = [
    ...givenProblems(definition, given, mayGive, context.settings),
    ...missingFields({ ...record.values, ...values }, activity.requires),
  ];
  if (activity.requires_text === true && isBlank(command.text)) {
    problems.push({ field: 'text', code: 'field.required' });
  }
  if (problems.length === 0) {
    const given = { ...record, values: { ...record.values, ...values } };
    problems.push(...(activity.objections?.(given, doing) ?? []));
  }
  if (problems.length > 0) return invalid(problems);
  const after = advance(definition, record, values, activity.to ?? null, context);
  const objections = definition.objections?.(after, doing) ?? [];
  if (objections.length > 0) return invalid(objections);
  const entry = entryOf(after, context, activity.name, {
    from_state: record.state,
    to_state: after.state,
    changes: changesBetween(record.values, after.values, activity.tells),
    text: isBlank(command.text) ? null : (command.text ?? null),
    detail: detailOf({
      signed: activity.signed === true ? (command.signature ?? null) : undefined,
      message: command.message,
    }),
  });
  return following(definition, activity, after, [entry], doing);
}

/** What the program does by itself after an activity, told as its own doing. */
function following(
  definition: ProcessDefinition,
  done: Activity,
  record: ProcessRecord,
  entries: readonly NewJournalEntry[],
  context: DecisionContext,
): Decision {
  const name = done.followed_by?.(record, context) ?? null;
  const activity = name === null ? undefined : activityNamed(definition, name);
  if (activity === undefined || !activity.from.includes(record.state)) return { ok: true, record, entries };
  const itself = { ...context, actor: { id: null, roles: [] } };
  const values = activity.effect?.(record, itself) ?? {};
  const after = advance(definition, record, values, activity.to ?? null, itself);
  const entry = entryOf(after, itself, activity.name, {
    origin: context.origin === 'live' ? 'system' : context.origin,
    from_state: record.state,
    to_state: after.state,
    changes: changesBetween(record.values, after.values),
  });
  return { ok: true, record: after, entries: [...entries, entry] };
}

function decideText(
  definition: ProcessDefinition,
  record: ProcessRecord,
  command: Extract<Command, { kind: 'note' | 'comment' }>,
  context: DecisionContext,
): Decision {
  const may =
    command.kind === 'note' ? mayNote(context.actor) : mayComment(definition, record, context.actor);
  if (!may) return refuse(new Refusal('activity.not-allowed', { activity: command.kind }));
  if (isBlank(command.text)) return invalid([{ field: 'text', code: 'field.required' }]);
  const after = { ...record, version: record.version + 1, updated_at: context.now };
  return {
    ok: true,
    record: after,
    entries: [entryOf(after, context, command.kind, { text: command.text })],
  };
}

function decideLink(
  definition: ProcessDefinition,
  record: ProcessRecord,
  command: Extract<Command, { kind: 'link' | 'unlink' }>,
  context: DecisionContext,
): Decision {
  const { discovery } = command;
  if (discovery === undefined && !mayNote(context.actor)) {
    return refuse(new Refusal('activity.not-allowed', { activity: command.kind }));
  }
  if (!definition.relations.includes(command.relation)) {
    return refuse(
      new Refusal('link.relation-unknown', {
        relation: command.relation,
        process: definition.name,
        possible: definition.relations.join(', '),
      }),
    );
  }
  if (command.to.id === record.id) return refuse(new Refusal('link.to-itself'));
  const { relation, to } = command;
  const { accepts = [], tells, effect, objections } = definition.linking ?? {};
  const given = tidyValues(definition, command.values ?? {});
  const doing = { ...context, given, before: record, about: { relation, to: to.id } };
  const values = { ...given, ...effect?.({ ...record, values: { ...record.values, ...given } }, doing) };
  const problems = [...givenProblems(definition, given, (name) => accepts.includes(name), context.settings)];
  // What was discovered goes by the rule of its source, which has judged it.
  if (problems.length === 0 && discovery === undefined) {
    problems.push(...(objections?.({ ...record, values: { ...record.values, ...values } }, doing) ?? []));
  }
  if (problems.length > 0) return invalid(problems);
  const after = advance(definition, record, values, null, context);
  const entry = entryOf(after, context, command.kind, {
    changes: changesBetween(record.values, after.values, tells),
    detail: detailOf({ relation, to: to.id, to_number: to.number, discovery }),
    import_run_id: discovery?.run ?? null,
  });
  return { ok: true, record: after, entries: [entry] };
}

function decideDiscover(
  definition: ProcessDefinition,
  record: ProcessRecord | null,
  { values: given, state, discovery }: DiscoverCommand,
  context: DecisionContext,
): Decision {
  const values = tidyValues(definition, given);
  const names = Object.keys(record === null ? definition.fields : values);
  const problems = [
    ...givenProblems(definition, values, () => true, context.settings),
    ...missingFields(
      values,
      names.filter((name) => definition.fields[name]?.required_on_create),
    ),
  ];
  if (state !== null && definition.states[state] === undefined) {
    const expected = Object.keys(definition.states).join(', ');
    problems.push({ field: 'state', code: 'field.invalid', params: { expected } });
  }
  if (problems.length > 0) return invalid(problems);
  const base = record ?? emptyRecord(definition, context, context.newId());
  const after = advance(definition, base, values, state, context);
  // By what it was found is told with each entry, but is no news by itself.
  const tells = definition.linking?.tells ?? [];
  const changes = changesBetween(base.values, after.values, tells);
  const isNews = Object.keys(changes).some((name) => !tells.includes(name));
  if (record !== null && !isNews && after.state === record.state) return { ok: true, record, entries: [] };
  const objections = definition.objections?.(after, context) ?? [];
  if (objections.length > 0) return invalid(objections);
  const moved = record === null || after.state !== record.state;
  const entry = entryOf(after, context, record === null ? 'create' : 'discover', {
    from_state: record?.state ?? null,
    to_state: moved ? after.state : null,
    changes,
    detail: { discovery },
    import_run_id: discovery.run,
  });
  return { ok: true, record: after, entries: [entry] };
}

function decideDispose(
  definition: ProcessDefinition,
  record: ProcessRecord,
  { text, signature }: Extract<Command, { kind: 'dispose' }>,
  context: DecisionContext,
): Decision {
  const refusal = disposalRefusal(definition, record, context);
  if (refusal !== null) return refuse(refusal);
  if (isBlank(text)) return invalid([{ field: 'text', code: 'field.required' }]);
  if (isBlank(signature)) return refuse(new Refusal('activity.signature-needed', { activity: 'dispose' }));
  const values = { ...record.values, ...emptiedValues(definition, record) };
  const history = [...record.history, { state: disposedState, at: context.now }];
  const emptied = { ...record, version: record.version + 1, updated_at: context.now, values, history };
  const after = project(definition, emptied, context);
  const entry = entryOf(after, context, 'dispose', {
    from_state: record.state,
    to_state: after.state,
    // So that an assessment of a time before still sees what the record was then. Nobody is shown it.
    changes: changesBetween(record.values, values),
    text,
    detail: { signed: signature, kept_until: keptUntil(definition, record, context.settings) },
  });
  return { ok: true, record: after, entries: [entry] };
}

interface PassedThreshold {
  readonly clock: string;
  readonly percent: number;
  readonly at: number;
  readonly stopped: boolean;
}

/** Thresholds that passed and were not announced yet, in the order of the clocks. */
function passedThresholds(
  definition: ProcessDefinition,
  record: ProcessRecord,
  context: DecisionContext,
): readonly PassedThreshold[] {
  return evaluateClocks(definition, record, context).flatMap(({ name, evaluation }) =>
    evaluation.thresholds.flatMap(({ percent, at }) => {
      if (at === null || at > context.now || record.clock_marks[`${name}:${percent}`] === at) return [];
      return [{ clock: name, percent, at, stopped: evaluation.state === 'stopped' }];
    }),
  );
}

/** Announces the thresholds that passed since the last look, and does what the process says should follow. */
function decideClock(
  definition: ProcessDefinition,
  record: ProcessRecord,
  context: DecisionContext,
): Decision {
  const clock_marks: Record<string, number> = { ...record.clock_marks };
  const entries: NewJournalEntry[] = [];
  let current = record;
  for (const { clock, percent, at, stopped } of passedThresholds(definition, record, context)) {
    clock_marks[`${clock}:${percent}`] = at;
    if (stopped) continue;
    const follows = definition.on_threshold?.(current, { clock, percent, at }, context) ?? null;
    const values = follows?.values ?? {};
    const entry = entryOf(current, context, follows?.activity ?? 'clock-threshold', {
      origin: context.origin === 'live' ? 'system' : context.origin,
      detail: { clock, percent, at },
      changes: changesBetween(current.values, values),
    });
    entries.push(entry);
    current = { ...current, values: { ...current.values, ...values } };
  }
  const after = advance(definition, { ...current, clock_marks }, {}, null, context);
  const updated_at = entries.length > 0 ? context.now : record.updated_at;
  return { ok: true, record: { ...after, updated_at }, entries };
}

function observedActivity(definition: ProcessDefinition, from: string | null, to: string): string {
  if (from === null) return 'create';
  if (from === to) return 'update';
  const known = definition.activities.find((activity) => activity.to === to && activity.from.includes(from));
  return known?.name ?? 'observe';
}

/**
 * Folds one observation of another system into the record, without asking whether our lifecycle would allow it.
 *
 * An observation older than the newest one known adds to the history but never overwrites newer values, so that
 * the order in which files arrive does not matter. Priority is taken as observed: that it matches the matrix is
 * for a check to say, not for the import to make true. The result still has to be projected.
 */
export function observe(
  definition: ProcessDefinition,
  record: ProcessRecord | null,
  command: ObserveCommand,
  context: DecisionContext,
): { record: ProcessRecord; entry: NewJournalEntry } {
  const base = record ?? {
    ...emptyRecord(definition, context, context.newId()),
    number: command.number,
    history: [],
    opened_at: command.opened_at,
    created_at: command.opened_at,
    updated_at: command.occurred_at,
    origin: 'import' as const,
    external_key: command.external_key,
  };
  const older = record !== null && command.occurred_at < record.updated_at;
  const changes = changesBetween(base.values, command.values);
  // Most rows of a log say of most things what the one before said.
  const says = !older && Object.keys(changes).length > 0;
  const from = record === null ? null : record.state;
  const after: ProcessRecord = {
    ...base,
    version: base.version + 1,
    state: older ? base.state : command.state,
    updated_at: Math.max(base.updated_at, command.occurred_at),
    values: says ? { ...base.values, ...command.values } : base.values,
    history: [...base.history, { state: command.state, at: command.occurred_at }],
  };
  const entry: NewJournalEntry = {
    id: context.newId(),
    record_id: after.id,
    process: after.process,
    activity: observedActivity(definition, from, command.state),
    from_state: from,
    to_state: command.state,
    occurred_at: command.occurred_at,
    actor_id: command.actor_id,
    origin: 'import',
    changes,
    text: null,
    detail: null,
    source_hash: command.source_hash,
    import_run_id: command.import_run_id,
  };
  return { record: after, entry };
}

/**
 * Decides what a command does to a record: pure, no time, no randomness, no I/O.
 *
 * @param record the record as it stands; null for `create` and for a first `observe`
 * @returns the new record and the journal entries that must be stored together, or a refusal with its reason
 */
export function decide(
  definition: ProcessDefinition,
  record: ProcessRecord | null,
  command: Command,
  context: DecisionContext,
): Decision {
  if (command.kind === 'create') return decideCreate(definition, command, context);
  if (command.kind === 'observe') {
    const observed = observe(definition, record, command, context);
    return { ok: true, record: project(definition, observed.record, context), entries: [observed.entry] };
  }
  if (command.kind === 'discover') return decideDiscover(definition, record, command, context);
  if (record === null) {
    return refuse(new Refusal('record.unknown', { process: definition.name, key: '' }));
  }
  if (context.actor.id !== null && !('discovery' in command) && !mayRead(definition, record, context.actor)) {
    return refuse(new Refusal('record.unknown', { process: definition.name, key: record.number }));
  }
  switch (command.kind) {
    case 'update':
      return decideUpdate(definition, record, command.values, context);
    case 'perform':
      return decidePerform(definition, record, command, context);
    case 'note':
    case 'comment':
      return decideText(definition, record, command, context);
    case 'link':
    case 'unlink':
      return decideLink(definition, record, command, context);
    case 'dispose':
      return decideDispose(definition, record, command, context);
    case 'clock':
      return decideClock(definition, record, context);
  }
}
