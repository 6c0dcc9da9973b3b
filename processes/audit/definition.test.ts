import { describe, expect, it } from 'vitest';
import { DAY_MS, rowsIn } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { auditAreaIds, auditAreaOf } from '../../standard/audit-areas.ts';
import { requirements } from '../../standard/requirements.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { checklistFor } from './checklist.ts';
import { audit } from './definition.ts';
import { auditModule } from './module.ts';

const at = Date.parse('2026-05-04T08:00:00Z');
const settings = startingSettings(auditModule);
const lead = idOf(2);
const second = idOf(3);
const manager = idOf(4);

const story = (...steps: Step[]) => tell(steps, { definition: audit, settings });
const refusalOf = (...steps: Step[]) => {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};
const by = (person: string, [when, command]: Step, held: readonly Role[] = ['auditor']): Step => [
  when,
  command,
  person,
  held,
];

const team = [
  { person: lead, independent: true },
  { person: second, independent: true, areas: ['10'] },
];
const values = {
  title: 'Incidents and improvement',
  assignee: lead,
  responsible: manager,
  areas: ['8.6', '10'],
  criteria: 'Clauses 8.6 and 10.',
  scope: 'Service desk, both sites.',
  planned_on: '2026-05-04',
  team,
};
const planned = create(at, values);
const started = [planned, by(lead, perform(at, 'start'))] as const;

type Graded = Readonly<Record<string, string>>;
const checklist = (graded: Graded) =>
  checklistFor(values.areas).map((row) => ({ ...row, result: graded[row.requirement] ?? row.result }));
const recorded = (graded: Graded) =>
  [
    ...started,
    by(second, perform(at, 'record', { checklist: checklist(graded), summary: 'Sound.' })),
  ] as const;
const finished = (graded: Graded) => [...recorded(graded), by(lead, perform(at, 'finish'))] as const;
const reported = (graded: Graded) => [...finished(graded), by(lead, perform(at + DAY_MS, 'report'))] as const;

describe('a checklist', () => {
  it('holds every requirement of its areas and no other', () => {
    const ids = checklistFor(values.areas).map(({ requirement }) => requirement);
    const wanted = requirements.filter(({ clause }) => /^(8\.6|10)(\.|$)/.test(clause));
    expect(ids).toEqual(wanted.map(({ id }) => id));
    expect(checklistFor([])).toEqual([]);
    expect(checklistFor(auditAreaIds)).toHaveLength(requirements.length);
  });

  it('is drawn up when the audit starts, and counts what was looked at', () => {
    const { record } = story(...started);
    expect(record.values).toMatchObject({ started_at: at, seen: 0, nonconformities: 0 });
    const areas = rowsIn(record, 'checklist').map(({ requirement }) => auditAreaOf(String(requirement)));
    expect([...new Set(areas)]).toEqual(['8.6', '10']);
    const after = story(...recorded({ '8.6.1-a': 'conforming', '8.6.1-b': 'minor', '10.2-a': 'major' }));
    expect(after.record.values).toMatchObject({ seen: 3, nonconformities: 2 });
  });

  it('has room for the whole standard', () => {
    const everything = { ...values, areas: auditAreaIds };
    const rows = checklistFor(auditAreaIds).map((row) => ({ ...row, result: 'conforming' }));
    const { record } = story(
      create(at, everything),
      by(lead, perform(at, 'start')),
      by(lead, perform(at, 'record', { checklist: rows })),
    );
    expect(record.values['seen']).toBe(requirements.length);
  });
});

describe('independence', () => {
  it.each([
    ['the manager leads', { assignee: manager, team: [{ person: manager, independent: true }] }, manager],
    ['the manager is in the team', { team: [...team, { person: manager, independent: true }] }, lead],
  ])('does not hold where %s', (_, given, starter) => {
    const refusal = refusalOf(create(at, { ...values, ...given }), by(starter, perform(at, 'start')));
    expect(refusal).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'audit.auditor-responsible' }),
      ]) as unknown,
    });
  });

  it('is confirmed for everybody, the lead included', () => {
    const open = { team: [team[0], { person: second, independent: false }] };
    expect(refusalOf(create(at, { ...values, ...open }), by(lead, perform(at, 'start')))).toMatchObject({
      problems: [{ field: 'team.1.independent', code: 'audit.independence-open' }],
    });
    const without = { team: [team[1]] };
    expect(refusalOf(create(at, { ...values, ...without }), by(lead, perform(at, 'start')))).toMatchObject({
      problems: [{ field: 'team', code: 'audit.independence-open' }],
    });
    expect(refusalOf(...started)).toBeNull();
  });

  it('is asked again before the report, as the manager may have changed hands', () => {
    const steps = finished({ '8.6.1-a': 'conforming' });
    const handed: Step = [at, { kind: 'update', values: { assignee: manager } }];
    expect(refusalOf(...steps, handed, by(manager, perform(at, 'report')))).toMatchObject({
      problems: expect.arrayContaining([{ field: 'assignee', code: 'audit.auditor-responsible' }]) as unknown,
    });
  });
});

describe('the work of an audit', () => {
  it('is done by its auditors alone', () => {
    const outsider = by(idOf(9), perform(at, 'record', { checklist: checklist({}) }));
    expect(refusalOf(...started, outsider)).toMatchObject({
      problems: [{ field: 'team', code: 'audit.not-in-team' }],
    });
  });

  it('ends with something looked at, and sets the day of the report', () => {
    expect(refusalOf(...finished({}))).toMatchObject({ problems: [{ code: 'audit.nothing-seen' }] });
    const { record } = story(...finished({ '8.6.1-a': 'conforming' }));
    expect(record).toMatchObject({
      state: 'reporting',
      due_at: at + 14 * DAY_MS,
      values: { ended_at: at, report_due: at + 14 * DAY_MS },
    });
  });

  it('leaves plan and results as they were once reported', () => {
    const steps = reported({ '8.6.1-a': 'conforming' });
    const changed: Step = [at, { kind: 'update', values: { scope: 'Another one.' } }];
    expect(refusalOf(...started, changed)).toMatchObject({ code: 'field.not-allowed' });
    const again = by(lead, perform(at, 'record', { checklist: checklist({}) }));
    expect(refusalOf(...steps, again)).toMatchObject({ code: 'activity.not-now' });
  });
});

describe('samples', () => {
  const sample = [
    { population: 'Incidents of April', keys: 'INC1\nINC2\nINC3\nINC4', size: 2, seed: 'April' },
  ];
  const drawnBy = (rows: readonly object[]) => [
    ...started,
    by(second, perform(at, 'draw', { sample: rows })),
  ];

  it('are drawn by the program and never typed', () => {
    const [row] = rowsIn(story(...drawnBy(sample)).record, 'sample');
    expect(String(row?.['drawn']).split('\n')).toHaveLength(2);
    const typed = sample.map((one) => ({ ...one, drawn: 'INC9' }));
    expect(rowsIn(story(...drawnBy(typed)).record, 'sample')).toEqual([row]);
  });

  it('are not larger than what they are drawn from', () => {
    const large = sample.map((one) => ({ ...one, size: 5 }));
    expect(refusalOf(...drawnBy(large))).toMatchObject({
      problems: [
        { field: 'sample.0.size', code: 'audit.sample-too-large', params: { size: 5, population: 4 } },
      ],
    });
    expect(refusalOf(...drawnBy(sample))).toBeNull();
  });

  it('of no proper form are refused, not drawn', () => {
    expect(refusalOf(...drawnBy([{ ...sample[0], size: 'two' }]))).toMatchObject({ code: 'record.invalid' });
    expect(refusalOf(...drawnBy([null as unknown as object]))).toMatchObject({ code: 'record.invalid' });
  });
});

describe('the report', () => {
  const graded = { '8.6.1-a': 'minor', '8.6.1-b': 'conforming' };

  it('is signed by the lead auditor alone', () => {
    const steps = finished(graded);
    expect(refusalOf(...steps, by(second, perform(at, 'report')))).toMatchObject({
      problems: [{ field: 'assignee', code: 'field.named-person-only' }],
    });
    const unsigned: Step = [at, { kind: 'perform', activity: 'report', values: {} }, lead, ['auditor']];
    expect(refusalOf(...steps, unsigned)).toMatchObject({ code: 'activity.signature-needed' });
    expect(story(...reported(graded)).record).toMatchObject({
      state: 'reported',
      values: { reported_at: at + DAY_MS, reported_by: lead },
    });
  });

  it('is followed by closure once every nonconformity has its corrective action', () => {
    const steps = reported(graded);
    expect(refusalOf(...steps, by(lead, perform(at, 'close')))).toMatchObject({
      problems: [{ field: 'follow_up', code: 'audit.action-missing', params: { requirements: '8.6.1-a' } }],
    });
    const follow_up = [{ requirement: '8.6.1-a', finding: idOf(50), nonconformity: idOf(51) }];
    const closed = story(...steps, by(lead, perform(at + 2 * DAY_MS, 'close', { follow_up })));
    expect(closed.record).toMatchObject({ state: 'closed', closed_at: at + 2 * DAY_MS, due_at: null });
  });
});

describe('the planned frequency', () => {
  const problems = auditModule.settings?.['audit.frequency']?.problems;

  it('is shorter for important areas', () => {
    expect(problems?.({ normal_months: 36, high_months: 12 })).toEqual([]);
    expect(problems?.({ normal_months: 12, high_months: 12 })).toEqual([
      { path: '/high_months', code: 'audit.frequency-order', params: { normal_months: 12 } },
    ]);
  });
});
