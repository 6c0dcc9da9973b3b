import type { Command, Decision, DecisionContext, DiscoverCommand, ObserveCommand, Via } from './command.ts';
import { decideEscalate } from './decide-escalation.ts';
import { decideFile } from './decide-file.ts';
import { decideTime } from './decide-time.ts';
import { advance, changesBetween, detailOf, entryOf, invalid, refuse } from './deciding.ts';
import { type Activity, activityNamed, disposedState, type ProcessDefinition } from './definition.ts';
import { emptyRecord } from './empty-record.ts';
import { Refusal } from './errors.ts';
import { givenProblems, isBlank, mayGiveOnCreate, missingFields, tidyValues } from './fields.ts';
import type { NewJournalEntry } from './journal.ts';
import { evaluateClocks, outcomesOf, project } from './project.ts';
import type { ProcessRecord } from './record.ts';
import { disposalRefusal, emptiedValues, keptUntil } from './retention.ts';
import { availableActivities, mayComment, mayNote, mayPerform, mayRead, writableFields } from './rights.ts';
import { holdsOneOf, isStaff } from './roles.ts';

type Values = Readonly<Record<string, unknown>>;

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
  const empty = emptyRecord(definition, context, command.id ?? context.newId());
  const record = advance(definition, empty, { ...values, ...context.fills }, null, context);
  const objections = definition.objections?.(record, context) ?? [];
  if (objections.length > 0) return invalid(objections);
  const entry = entryOf(record, context, 'create', {
    to_state: record.state,
    changes: changesBetween(empty.values, record.values),
    detail: detailOf({ message: command.message, via: command.via }),
  });
  const next = definition.begins_with?.(record, context) ?? null;
  return following(definition, next, record, [entry], context);
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
  const after = advance(definition, record, { ...values, ...context.fills }, null, context);
  const changes = changesBetween(record.values, after.values);
  if (Object.keys(changes).length === 0) return { ok: true, record, entries: [] };
  const objections = definition.objections?.(after, { ...context, before: record }) ?? [];
  if (objections.length > 0) return invalid(objections);
  const entry = entryOf(after, context, 'update', { changes });
  const next = definition.goes_on_with?.(after, { ...context, before: record }) ?? null;
  return following(definition, next, after, [entry], context);
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
  const admitted = byMessage || command.by_program === true || cameByMail(command);
  const refusal = performRefusal(definition, record, activity, context, admitted);
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
    ...(command.by_program === true ? { origin: itsOwn(context) } : {}),
    from_state: record.state,
    to_state: after.state,
    changes: changesBetween(record.values, after.values, activity.tells),
    text: isBlank(command.text) ? null : (command.text ?? null),
    detail: detailOf({
      signed: activity.signed === true ? (command.signature ?? null) : undefined,
      message: command.message,
      via: command.via,
      rule: command.rule,
      clocks: outcomesOf(definition, record, after, context),
    }),
  });
  const next = activity.followed_by?.(after, doing) ?? null;
  return following(definition, next, after, [entry], doing);
}

/** How the journal tells what the program does by itself. */
function itsOwn({ origin }: DecisionContext): NewJournalEntry['origin'] {
  return origin === 'live' ? 'system' : origin;
}

/** What the program does by itself after a record was written down or something was done to it, told as its own doing. */
function following(
  definition: ProcessDefinition,
  name: string | null,
  record: ProcessRecord,
  entries: readonly NewJournalEntry[],
  context: DecisionContext,
): Decision {
  const activity = name === null ? undefined : activityNamed(definition, name);
  if (activity === undefined || !activity.from.includes(record.state)) return { ok: true, record, entries };
  const itself = { ...context, actor: { id: null, roles: [] } };
  const values = activity.effect?.(record, itself) ?? {};
  const after = advance(definition, record, values, activity.to ?? null, itself);
  const entry = entryOf(after, itself, activity.name, {
    origin: itsOwn(context),
    from_state: record.state,
    to_state: after.state,
    changes: changesBetween(record.values, after.values),
  });
  return { ok: true, record: after, entries: [...entries, entry] };
}

function cameByMail({ via }: { readonly via?: Via }): boolean {
  return via?.channel === 'mail';
}

function decideText(
  definition: ProcessDefinition,
  record: ProcessRecord,
  command: Extract<Command, { kind: 'note' | 'comment' }>,
  context: DecisionContext,
): Decision {
  const may =
    command.kind === 'note' ? mayNote(context.actor) : mayComment(definition, record, context.actor);
  if (!may && !cameByMail(command))
    return refuse(new Refusal('activity.not-allowed', { activity: command.kind }));
  // What is said of a record that was disposed of would be shown to nobody, and never go.
  if (record.state === disposedState) {
    const params = { activity: command.kind, state: record.state, possible: '–' };
    return refuse(new Refusal('activity.not-now', params));
  }
  const { files = [], attached = [], mentions = [] } = command;
  // Only staff know who there is to be named.
  if (mentions.length > 0 && !isStaff(context.actor)) {
    return invalid([{ field: 'mentions', code: 'field.not-allowed' }]);
  }
  // A picture says enough by itself.
  if (isBlank(command.text) && files.length === 0)
    return invalid([{ field: 'text', code: 'field.required' }]);
  const after = { ...record, version: record.version + 1, updated_at: context.now };
  const entry = entryOf(after, context, command.kind, {
    text: isBlank(command.text) ? null : command.text,
    detail: detailOf({
      ...(files.length === 0 ? {} : { files, attached }),
      mentions: mentions.length === 0 ? undefined : mentions,
      via: command.via,
    }),
  });
  return { ok: true, record: after, entries: [entry] };
}

function decideLink(
  definition: ProcessDefinition,
  record: ProcessRecord,
  command: Extract<Command, { kind: 'link' | 'unlink' }>,
  context: DecisionContext,
): Decision {
  const { discovery } = command;
  if (discovery === undefined && !cameByMail(command) && !mayNote(context.actor)) {
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
    detail: detailOf({ relation, to: to.id, to_number: to.number, discovery, via: command.via }),
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
  /** The target that it was held against, which may be another later. */
  readonly target_minutes: number | null;
}

/** Thresholds that passed and were not announced yet, in the order of the clocks. */
function passedThresholds(
  definition: ProcessDefinition,
  record: ProcessRecord,
  context: DecisionContext,
): readonly PassedThreshold[] {
  return evaluateClocks(definition, record, context).flatMap(({ name, target_minutes, evaluation }) =>
    evaluation.thresholds.flatMap(({ percent, at }) => {
      if (at === null || at > context.now || record.clock_marks[`${name}:${percent}`] === at) return [];
      return [{ clock: name, percent, at, stopped: evaluation.state === 'stopped', target_minutes }];
    }),
  );
}

/** Announces the thresholds that passed since the last look. */
function decideClock(
  definition: ProcessDefinition,
  record: ProcessRecord,
  context: DecisionContext,
): Decision {
  const passed = passedThresholds(definition, record, context);
  const marks = passed.map(({ clock, percent, at }) => [`${clock}:${percent}`, at]);
  const clock_marks = { ...record.clock_marks, ...Object.fromEntries(marks) };
  const entries = passed
    .filter(({ stopped }) => !stopped)
    .map(({ clock, percent, at, target_minutes }) =>
      entryOf(record, context, 'clock-threshold', {
        origin: itsOwn(context),
        detail: { clock, percent, at, target_minutes },
      }),
    );
  const after = advance(definition, { ...record, clock_marks }, {}, null, context);
  const updated_at = entries.length > 0 ? context.now : record.updated_at;
  return { ok: true, record: { ...after, updated_at }, entries };
}

/** The state in which another system's history, as far as it is known, has a record just before an instant. */
function stateBefore(history: ProcessRecord['history'], at: number): string | null {
  let newest: ProcessRecord['history'][number] | null = null;
  for (const span of history) if (span.at < at && (newest === null || span.at >= newest.at)) newest = span;
  return newest?.state ?? null;
}

function observedActivity(definition: ProcessDefinition, from: string | null, to: string): string {
  if (from === to) return 'update';
  if (from === null) return 'observe';
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
  const from = older ? stateBefore(base.history, command.occurred_at) : (record?.state ?? null);
  const after: ProcessRecord = {
    ...base,
    // Where no row tells it, it is when the first of all that came in happened.
    opened_at: Math.min(base.opened_at, command.opened_at),
    created_at: Math.min(base.created_at, command.opened_at),
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
    activity: record === null ? 'create' : observedActivity(definition, from, command.state),
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
    case 'attach':
    case 'detach':
      return decideFile(definition, record, command, context);
    case 'time':
      return decideTime(definition, record, command, context);
    case 'link':
    case 'unlink':
      return decideLink(definition, record, command, context);
    case 'dispose':
      return decideDispose(definition, record, command, context);
    case 'escalate':
      return decideEscalate(definition, record, command, context);
    case 'clock':
      return decideClock(definition, record, context);
  }
}
