import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, Decision, DecisionContext } from './command.ts';
import { daysAfter, endOfDay, isDay } from './day.ts';
import { decide } from './decide.ts';
import type { ProcessDefinition } from './definition.ts';
import { column, given, needed, set } from './field.ts';
import type { ProcessRecord } from './record.ts';
import { visitReferences } from './reference.ts';
import { DAY_MS, lastReview, reviewActivity, reviewFields, reviewObligation } from './register.ts';
import type { Role } from './roles.ts';
import { isSame } from './value.ts';

const staff: readonly Role[] = ['process-owner'];
const person = '00000000-0000-7000-8000-000000000001';
const other = '00000000-0000-7000-8000-000000000002';

/** A register with a field of every kind that holds more than one thing. */
const meeting: ProcessDefinition = {
  name: 'meeting',
  plural: 'meetings',
  prefix: 'MTG',
  clause: '7.4',
  version: 1,
  title: { en: 'Meeting', vi: 'Cuộc họp', zh: '会议' },
  section: 'system',
  fields: {
    title: given('line', staff, { column: 'title', required_on_create: true }),
    assignee: given('person', staff, { column: 'assignee' }),
    held_on: given('date', staff),
    topics: given('choices', staff, { choices: ['money', 'people'] }),
    guests: given('person', staff, { many: true }),
    decisions: given('rows', staff, {
      columns: {
        what: needed('line'),
        owner: column('person'),
        due_on: column('date'),
        kind: column('choice', { choices: ['do', 'stop'] }),
      },
    }),
    approved_by: set('person'),
    ...reviewFields,
  },
  states: { open: { open: true }, closed: { open: false, stamps: 'closed_at' } },
  initial: 'open',
  activities: [
    reviewActivity(['open'], staff),
    {
      name: 'approve',
      from: ['open'],
      to: 'closed',
      may: staff,
      requires: [],
      accepts: [],
      signed: true,
      objections: ({ values }, { actor }) =>
        values['assignee'] === actor.id ? [{ field: 'assignee', code: 'field.beyond-authority' }] : [],
      effect: (_record, { actor }) => ({ approved_by: actor.id }),
    },
  ],
  clocks: [],
  may_create: staff,
  readable_by: 'staff-and-requester',
  belongs_to: ['assignee'],
  obligations: (record) => [reviewObligation(record, 10)],
  relations: [],
};

const start = Date.parse('2026-03-01T12:00:00Z');

function context(more: Partial<DecisionContext> = {}): DecisionContext {
  let ids = 0;
  return {
    now: start,
    actor: { id: person, roles: staff },
    origin: 'live',
    organisation_id: 'organisation',
    settings: {},
    calendar: () => null,
    newId: () => `id-${++ids}`,
    number: 'MTG0000001',
    ...more,
  };
}

function asked(
  command: Command,
  record: ProcessRecord | null = null,
  more: Partial<DecisionContext> = {},
): Decision {
  return decide(meeting, record, command, context(more));
}

function made(values: Record<string, unknown>): ProcessRecord {
  const decision = asked({ kind: 'create', values: { title: 'Monthly', ...values } });
  if (!decision.ok) throw decision.refusal;
  return decision.record;
}

function problemsOf(decision: Decision): [string, string][] {
  return decision.ok
    ? []
    : decision.refusal.problems.map(({ field, code }): [string, string] => [field, code]);
}

describe('fields that hold more than one thing', () => {
  it('keep what is given, with blanks inside rows as null and lines trimmed', () => {
    const { values } = made({
      topics: ['people'],
      guests: [person, other],
      held_on: '2026-02-28',
      decisions: [{ what: '  Hire two  ', owner: person, due_on: '', kind: 'do' }],
    });
    expect(values).toMatchObject({ topics: ['people'], guests: [person, other], held_on: '2026-02-28' });
    expect(values['decisions']).toEqual([{ what: 'Hire two', owner: person, due_on: null, kind: 'do' }]);
    expect(made({ topics: [], decisions: [] }).values).toMatchObject({ topics: null, decisions: null });
  });

  it.each([
    [{ held_on: '2026-02-30' }, 'held_on', 'field.date-invalid'],
    [{ topics: ['money', 'weather'] }, 'topics', 'field.choice-unknown'],
    [{ guests: ['nobody'] }, 'guests', 'field.invalid'],
    [{ decisions: [{ what: 'A' }, { what: ' ' }] }, 'decisions.1.what', 'field.required'],
    [{ decisions: [{ what: 'A', kind: 'wait' }] }, 'decisions.0.kind', 'field.choice-unknown'],
    [{ decisions: [{ what: 'A', due_on: '31 May 2026' }] }, 'decisions.0.due_on', 'field.date-invalid'],
    [{ decisions: [{ what: 'A', cost: 5 }] }, 'decisions', 'field.invalid'],
    [{ decisions: ['A'] }, 'decisions', 'field.invalid'],
    [{ approved_by: person }, 'approved_by', 'field.not-allowed'],
  ])('refuse %j at its place', (values, field, code) => {
    expect(problemsOf(asked({ kind: 'create', values: { title: 'Monthly', ...values } }))).toEqual([
      [field, code],
    ]);
  });

  it('change only where what they hold changes', () => {
    const record = made({ decisions: [{ what: 'A', kind: 'do' }] });
    const rows = structuredClone(record.values['decisions']);
    const same = asked({ kind: 'update', values: { decisions: rows } }, record);
    expect(same).toMatchObject({ ok: true, entries: [] });
    const next = asked({ kind: 'update', values: { decisions: [{ what: 'B' }] } }, record);
    expect(next).toMatchObject({
      ok: true,
      entries: [{ changes: { decisions: [[{ what: 'A' }], [{ what: 'B' }]] } }],
    });
  });

  it('tell of everything they refer to, and where', () => {
    const found: string[] = [];
    const values = { assignee: other, guests: [person], decisions: [{ what: 'A' }, { owner: other }] };
    visitReferences(meeting, values, ({ field, kind, id }) =>
      found.push(`${field} ${kind} ${id === other ? 2 : 1}`),
    );
    expect(found.toSorted()).toEqual(['assignee person 2', 'decisions.1.owner person 2', 'guests person 1']);
  });

  it('are the same when they hold the same', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isSame(value, structuredClone(value))));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, two) => {
        fc.pre(!Object.is(one, -0) && !JSON.stringify([one, two]).includes('-0'));
        return isSame(one, two) === (canonical(one) === canonical(two));
      }),
    );
  });
});

/** JSON with the names of objects in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

describe('what is signed', () => {
  const record = made({ assignee: other });
  const approve = (signature: string | null): Command => ({
    kind: 'perform',
    activity: 'approve',
    values: {},
    signature,
  });

  it('is refused without a name under it, and keeps the name', () => {
    const refused = asked(approve(null), record);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'activity.signature-needed' } });
    const signed = asked(approve('Sample Person'), record);
    expect(signed).toMatchObject({ ok: true, entries: [{ detail: { signed: 'Sample Person' } }] });
  });

  it('is refused where the definition objects', () => {
    const own = asked(approve('Sample Person'), made({ assignee: person }));
    expect(problemsOf(own)).toEqual([['assignee', 'field.beyond-authority']]);
  });
});

describe('whose own record it is', () => {
  const requester = { id: other, roles: ['requester'] as const };
  const review: Command = { kind: 'perform', activity: 'review', values: {}, text: 'Looked.' };

  it('follows from the field that names them; to others it is unknown', () => {
    const own = asked({ kind: 'comment', text: 'Mine.' }, made({ assignee: other }), { actor: requester });
    expect(own.ok).toBe(true);
    const foreign = asked({ kind: 'comment', text: 'Mine?' }, made({ assignee: person }), {
      actor: requester,
    });
    expect(foreign).toMatchObject({ ok: false, refusal: { code: 'record.unknown' } });
    const beyond = asked(review, made({ assignee: other }), { actor: requester });
    expect(beyond).toMatchObject({ ok: false, refusal: { code: 'activity.not-allowed' } });
  });
});

describe('what an open record owes', () => {
  it('sets when it is due, from the last review on, and nothing once it is closed', () => {
    const record = made({ assignee: other });
    expect(record.due_at).toBe(start + 10 * DAY_MS);
    const later = start + 3 * DAY_MS;
    const reviewed = asked({ kind: 'perform', activity: 'review', values: {}, text: 'Looked.' }, record, {
      now: later,
    });
    expect(reviewed).toMatchObject({ ok: true, record: { due_at: later + 10 * DAY_MS } });
    expect(reviewed.ok && lastReview(reviewed.record)).toBe(later);
    const closed = asked({ kind: 'perform', activity: 'approve', values: {}, signature: 'Sample' }, record);
    expect(closed).toMatchObject({ ok: true, record: { due_at: null } });
  });
});

describe('days', () => {
  it('are those of the calendar', () => {
    expect(['2028-02-29', '1970-01-01'].every(isDay)).toBe(true);
    expect(['2027-02-29', '2026-13-01', '26-01-01', '2026-1-1', '2101-01-01', ''].some(isDay)).toBe(false);
  });

  it('end where the next one begins, in every zone and over a change of clocks', () => {
    expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T22:00:00Z') - 1);
    expect(endOfDay('2026-11-20', 'Asia/Ho_Chi_Minh')).toBe(Date.parse('2026-11-20T17:00:00Z') - 1);
    const day = fc.integer({ min: 0, max: 30_000 }).map((days) => daysAfter('1990-01-01', days));
    const zone = fc.constantFrom('UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Apia');
    fc.assert(
      fc.property(day, zone, (one, where) => endOfDay(one, where) < endOfDay(daysAfter(one, 1), where)),
    );
  });
});
