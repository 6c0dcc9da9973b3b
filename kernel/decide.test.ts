import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingDefinitions } from '../processes/definitions.ts';
import { incident } from '../processes/incident/definition.ts';
import type { OrganisationCalendars } from '../processes/organisation-settings.ts';
import { makeCalendar } from './calendar.ts';
import type { Command, DecisionContext, ObserveCommand } from './command.ts';
import { decide, observe } from './decide.ts';
import { isOpenState } from './definition.ts';
import { project } from './project.ts';
import type { ProcessRecord } from './record.ts';
import { availableActivities } from './rights.ts';
import type { Role } from './roles.ts';

const settings = Object.fromEntries(
  Object.entries(settingDefinitions).map(([key, { starting_value }]) => [key, starting_value]),
);
const calendars = (settings['calendars'] as OrganisationCalendars).calendars.map(makeCalendar);
const team = '00000000-0000-7000-8000-0000000000aa';
const agentId = '00000000-0000-7000-8000-0000000000a1';
const requesterId = '00000000-0000-7000-8000-0000000000b1';
const monday = Date.parse('2026-03-02T08:00:00Z');
let ids = 0;

function contextFor(
  role: Role,
  now = monday,
  id = role === 'requester' ? requesterId : agentId,
): DecisionContext {
  return {
    now,
    actor: { id, roles: [role] },
    origin: 'live',
    organisation_id: '00000000-0000-7000-8000-000000000001',
    settings,
    calendar: () => calendars[0] ?? null,
    newId: () => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`,
    number: 'INC0000001',
  };
}

function accepted(record: ProcessRecord | null, command: Command, context: DecisionContext): ProcessRecord {
  const decision = decide(incident, record, command, context);
  if (!decision.ok) {
    throw new Error(`${decision.refusal.code} ${JSON.stringify(decision.refusal.problems)}`);
  }
  return decision.record;
}

function refusal(record: ProcessRecord | null, command: Command, context: DecisionContext) {
  const decision = decide(incident, record, command, context);
  if (decision.ok) throw new Error('was accepted');
  return decision.refusal;
}

function newIncident(values: Record<string, unknown> = {}): ProcessRecord {
  return accepted(
    null,
    { kind: 'create', values: { title: 'Mail is down', impact: 1, urgency: 2, ...values } },
    contextFor('agent'),
  );
}

describe('creating an incident', () => {
  test('derives priority from impact and urgency and starts the clocks', () => {
    const record = newIncident();
    expect(record.values['priority']).toBe(2);
    expect(record.state).toBe('new');
    // Priority 2: respond in 30 working minutes, of which the clock's 100 % comes first.
    expect(record.due_at).toBe(monday + 30 * 60_000);
  });

  test('names every field that is wrong at once', () => {
    const { code, problems } = refusal(
      null,
      { kind: 'create', values: { title: ' ', impact: 7, colour: 'red', priority: 1 } },
      contextFor('agent'),
    );
    expect(code).toBe('record.invalid');
    expect(Object.fromEntries(problems.map((problem) => [problem.field, problem.code]))).toEqual({
      title: 'field.required',
      impact: 'field.choice-unknown',
      colour: 'field.unknown',
      priority: 'field.not-allowed',
    });
  });

  test('lets a requester report for themselves only', () => {
    const own = accepted(null, { kind: 'create', values: { title: 'Help' } }, contextFor('requester'));
    expect(own.values['requester']).toBe(requesterId);
    const other = { kind: 'create', values: { title: 'Help', requester: agentId } } as const;
    expect(refusal(null, other, contextFor('requester')).problems[0]?.field).toBe('requester');
  });

  test('is refused to an auditor, who changes nothing', () => {
    const command = { kind: 'create', values: { title: 'Help' } } as const;
    expect(refusal(null, command, contextFor('auditor')).code).toBe('identity.not-allowed');
  });
});

describe('working on an incident', () => {
  test('asks for what an activity needs and keeps the record as it was', () => {
    const record = newIncident();
    const { problems } = refusal(
      record,
      { kind: 'perform', activity: 'resolve', values: {} },
      contextFor('agent'),
    );
    expect(problems.map(({ field }) => field)).toEqual(['resolution_code', 'resolution_text']);
    expect(record.state).toBe('new');
  });

  test('says what is possible instead of an activity that is not', () => {
    const record = newIncident();
    const { code, params } = refusal(
      record,
      { kind: 'perform', activity: 'close', values: {} },
      contextFor('agent'),
    );
    expect(code).toBe('activity.not-now');
    expect(params['possible']).toContain('assign');
    expect(params['possible']).not.toContain('close');
  });

  test('pauses the resolution clock while pending and runs on after', () => {
    const hour = 3_600_000;
    let record = newIncident();
    record = accepted(
      record,
      { kind: 'perform', activity: 'start', values: {} },
      contextFor('agent', monday + hour),
    );
    const due = record.due_at;
    record = accepted(
      record,
      { kind: 'perform', activity: 'pend', values: { pending_reason: 'supplier' } },
      contextFor('agent', monday + 2 * hour),
    );
    expect(record.due_at).toBeNull();
    record = accepted(
      record,
      { kind: 'perform', activity: 'resume', values: {} },
      contextFor('agent', monday + 3 * hour),
    );
    expect(record.due_at).toBe((due ?? 0) + hour);
    expect(record.values['pending_reason']).toBeNull();
  });

  test('counts reopening and takes the resolution time away', () => {
    let record = newIncident();
    const resolve = { resolution_code: 'solved', resolution_text: 'Restarted' };
    record = accepted(
      record,
      { kind: 'perform', activity: 'resolve', values: resolve },
      contextFor('agent', monday + 1),
    );
    expect(record.resolved_at).toBe(monday + 1);
    record = accepted(
      record,
      { kind: 'perform', activity: 'reopen', values: {}, text: 'Still down' },
      contextFor('agent', monday + 2),
    );
    expect(record).toMatchObject({ state: 'in-progress', resolved_at: null });
    expect(record.values['reopen_count']).toBe(1);
  });

  test('takes no changes of fields once it is closed', () => {
    let record = newIncident();
    const resolve = { resolution_code: 'solved', resolution_text: 'Restarted' };
    record = accepted(record, { kind: 'perform', activity: 'resolve', values: resolve }, contextFor('agent'));
    record = accepted(record, { kind: 'perform', activity: 'close', values: {} }, contextFor('agent'));
    const change = { kind: 'update', values: { title: 'Something else' } } as const;
    expect(refusal(record, change, contextFor('agent')).code).toBe('field.not-allowed');
  });

  test('keeps a requester from notes, from others’ incidents and from the desk’s activities', () => {
    const own = accepted(null, { kind: 'create', values: { title: 'Help' } }, contextFor('requester'));
    const note = { kind: 'note', text: 'x' } as const;
    expect(refusal(own, note, contextFor('requester')).code).toBe('activity.not-allowed');
    const assign = { kind: 'perform', activity: 'assign', values: { team } } as const;
    expect(refusal(own, assign, contextFor('requester')).code).toBe('activity.not-allowed');
    const stranger = contextFor('requester', monday, '00000000-0000-7000-8000-0000000000b2');
    expect(refusal(own, { kind: 'comment', text: 'x' }, stranger).code).toBe('record.unknown');
  });
});

describe('clock thresholds', () => {
  test('are announced once each, and never while pending', () => {
    const day = 86_400_000;
    const record = newIncident();
    const system = { ...contextFor('agent', monday + 3 * day), actor: { id: null, roles: [] } };
    const first = decide(incident, record, { kind: 'clock' }, system);
    if (!first.ok) throw first.refusal;
    expect(first.entries.map(({ activity }) => activity)).toEqual([
      // The response at risk, then missed; the resolution likewise.
      'clock-threshold',
      'clock-threshold',
      'clock-threshold',
      'clock-threshold',
    ]);
    const again = decide(incident, first.record, { kind: 'clock' }, system);
    if (!again.ok) throw again.refusal;
    expect(again.entries).toEqual([]);

    const pending = accepted(
      accepted(record, { kind: 'perform', activity: 'start', values: {} }, contextFor('agent')),
      { kind: 'perform', activity: 'pend', values: { pending_reason: 'supplier' } },
      contextFor('agent', monday + 60_000),
    );
    const waiting = decide(incident, pending, { kind: 'clock' }, system);
    expect(waiting.ok && waiting.entries).toEqual([]);
  });
});

describe('the lifecycle as a law', () => {
  const values: Record<string, unknown> = {
    team,
    assignee: agentId,
    pending_reason: 'other',
    resolution_code: 'solved',
    resolution_text: 'Done',
    major_manager: agentId,
    major_review: 'Reviewed',
    major_improvement: 'More memory',
  };

  test('whatever is offered is accepted, and history, state and stamps agree', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 0, max: 5_000_000 })), { maxLength: 15 }),
        (steps) => {
          let record = newIncident();
          let now = monday;
          for (const [choice, wait_ms] of steps) {
            now += wait_ms;
            const context = contextFor('agent', now);
            const offered = availableActivities(incident, record, context.actor);
            const activity = offered[choice % Math.max(1, offered.length)];
            if (activity === undefined) break;
            const given = Object.fromEntries(activity.requires.map((name) => [name, values[name]]));
            const before = record;
            record = accepted(
              record,
              { kind: 'perform', activity: activity.name, values: given, text: 'Why' },
              context,
            );
            expect(record.version).toBe(before.version + 1);
            expect(record.state).toBe(activity.to ?? before.state);
          }
          expect(record.history.at(-1)?.state).toBe(record.state);
          const open = isOpenState(incident, record.state);
          expect(record.resolved_at === null && record.closed_at === null).toBe(open);
          if (!open) expect(record.due_at).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('observing another system’s history', () => {
  const states = Object.keys(incident.states);
  const observation = fc.record({
    state: fc.constantFrom(...states),
    occurred_at: fc.integer({ min: monday, max: monday + 10_000_000_000 }),
    title: fc.string({ minLength: 1, maxLength: 5 }),
  });

  function fold(
    observations: readonly { state: string; occurred_at: number; title: string }[],
  ): ProcessRecord {
    const context = contextFor('agent', monday + 20_000_000_000);
    let record: ProcessRecord | null = null;
    for (const { state, occurred_at, title } of observations) {
      const command: ObserveCommand = {
        kind: 'observe',
        state,
        occurred_at,
        values: { title },
        opened_at: monday,
        external_key: 'X1',
        source_hash: 'ab',
        import_run_id: 'run',
        actor_id: null,
        number: 'INC1',
      };
      record = observe(incident, record, command, context).record;
    }
    return project(incident, record as ProcessRecord, context);
  }

  test('gives the same record in whatever order it arrives', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(observation, {
          minLength: 1,
          maxLength: 8,
          selector: ({ occurred_at }) => occurred_at,
        }),
        fc.integer(),
        (observations, seed) => {
          const inOrder = observations.toSorted((a, b) => a.occurred_at - b.occurred_at);
          const shuffled = observations.toSorted(
            (a, b) => ((a.occurred_at * 31 + seed) % 97) - ((b.occurred_at * 31 + seed) % 97),
          );
          const { id: _one, ...expected } = fold(inOrder);
          const { id: _other, ...found } = fold(shuffled);
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what speaks against a record whoever writes it', () => {
  const judged = {
    ...incident,
    objections: (record: ProcessRecord) =>
      record.values['title'] === 'Nothing' ? [{ field: 'title', code: 'field.required' as const }] : [],
  };
  const create = (title: string) =>
    decide(judged, null, { kind: 'create', values: { title, impact: 1, urgency: 2 } }, contextFor('agent'));

  test('refuses it when it is written down and when it is changed, and takes any other', () => {
    const refused = create('Nothing');
    expect(refused.ok ? null : refused.refusal.problems).toEqual([
      { field: 'title', code: 'field.required' },
    ]);
    const made = create('Mail is down');
    if (!made.ok) throw made.refusal;
    const context = contextFor('agent');
    const changed = (title: string) =>
      decide(judged, made.record, { kind: 'update', values: { title } }, context);
    expect(changed('Nothing').ok).toBe(false);
    expect(changed('Mail is slow').ok).toBe(true);
  });
});
