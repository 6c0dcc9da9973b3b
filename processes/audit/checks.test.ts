import { describe, expect, it } from 'vitest';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { given } from '../../kernel/field.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { residentRoles } from '../../kernel/roles.ts';
import { standIn } from '../testing/stand-in.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { checklistFor } from './checklist.ts';
import { auditorsCheck } from './checks/independence.ts';
import { reportingCheck } from './checks/reporting.ts';
import { audit } from './definition.ts';
import { auditModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(auditModule, { 'finding.answer': { answer_days: 30, verify_days: 90 } });
const question = { period, settings };
const [lead, second, manager] = [idOf(2), idOf(3), idOf(4)];

const by = (person: string, [at, command]: Step): Step => [at, command, person, residentRoles];

const values = {
  title: 'Incidents',
  assignee: lead,
  responsible: manager,
  areas: ['8.6', '10'],
  criteria: 'Clauses 8.6 and 10.',
  scope: 'Service desk.',
  planned_on: '2026-05-04',
  team: [
    { person: lead, independent: true },
    { person: second, independent: true, areas: ['10'] },
  ],
};

/** Rows of a checklist with these results in the order of the requirements. */
const graded = (...results: string[]) =>
  checklistFor(values.areas).map((row, index) => ({ ...row, result: results[index] ?? row.result }));

interface Course {
  readonly at: number;
  readonly results?: readonly string[];
  readonly reported_after?: number;
  readonly closed?: boolean;
  readonly more?: object;
}

/** An audit whose work on site takes two days, reported so many days later if at all. */
function audited({ at, results = ['conforming'], reported_after, closed, more = {} }: Course): Story {
  const over = at + 2 * DAY_MS;
  const report = over + (reported_after ?? 0) * DAY_MS;
  const rows = graded(...results);
  const follow_up = rows
    .filter(({ result }) => result === 'minor' || result === 'major')
    .map(({ requirement }) => ({ requirement, finding: idOf(60), nonconformity: idOf(61) }));
  const steps: Step[] = [
    create(at - 30 * DAY_MS, { ...values, ...more }),
    by(lead, perform(at, 'start')),
    by(lead, perform(over, 'record', { checklist: rows, summary: 'Told.' })),
    by(lead, perform(over, 'finish')),
  ];
  if (reported_after !== undefined) steps.push(by(lead, perform(report, 'report')));
  if (closed === true) steps.push(by(lead, perform(report + DAY_MS, 'close', { follow_up })));
  return tell(steps, { definition: audit, settings });
}

/** The same audit as another system might have told it, where no rule of ours held. */
const imported = (story: Story, more: object): Story => ({
  ...story,
  record: { ...story.record, values: { ...story.record.values, ...more } },
});

describe('AC-117', () => {
  const process = standIn(
    'sms-process',
    { assignee: given('person', residentRoles), clause: given('line', residentRoles) },
    ['open'],
    ['closed', 'withdrawn'],
  );
  const appointment = standIn(
    'appointment',
    {
      assignee: given('person', residentRoles),
      sms_process: given('record', residentRoles),
      accepted_at: given('instant', residentRoles),
    },
    ['open'],
    ['closed', 'withdrawn'],
  );
  const competence = standIn(
    'competence',
    {
      person: given('person', residentRoles),
      role: given('line', residentRoles),
      gap: given('number', residentRoles),
    },
    ['open'],
    ['closed', 'withdrawn'],
  );

  const at = end - 100 * DAY_MS;
  const from = end - 800 * DAY_MS;
  const one = (definition: ProcessDefinition, given: object, closed_at?: number) =>
    tell([create(from, given as never), ...(closed_at === undefined ? [] : [perform(closed_at, 'closed')])], {
      definition,
      settings,
    });
  const able = (person: string, gap: number | null = 0, role = 'internal-auditor') =>
    one(competence, { person, role, gap });
  const competent = [able(lead), able(second)];

  interface Others {
    readonly processes?: readonly Story[];
    readonly appointments?: readonly Story[];
    readonly competences?: readonly Story[];
  }
  const judged = (stories: readonly Story[], others: Others = {}, asked: object = {}) =>
    evaluateStories(auditorsCheck, audit, stories, { ...question, ...asked }, [
      { definition: process, stories: others.processes ?? [] },
      { definition: appointment, stories: others.appointments ?? [] },
      { definition: competence, stories: others.competences ?? competent },
    ]);
  const reasonOf = (...asked: Parameters<typeof judged>) => judged(...asked).exceptions[0];
  const clean = audited({ at, reported_after: 5 });

  it('supports when every auditor is competent and has no part in what they audit', () => {
    const processes = [one(process, { assignee: manager, clause: '8.6.1' })];
    expect(judged([clean], { processes })).toMatchObject({ verdict: 'supports', population: 1 });
  });

  it('contradicts when an auditor owns a process in an area they audit, not in another', () => {
    const own = { processes: [one(process, { assignee: lead, clause: '8.6.1' })] };
    expect(judged([clean], own).verdict).toBe('contradicts');
    expect(reasonOf([clean], own)).toEqual({
      record_id: clean.record.id,
      reason: 'holds-role',
      params: { holders: 1, auditors: 2, areas: ['8.6'] },
    });
    const elsewhere = { processes: [one(process, { assignee: second, clause: '8.6.1' })] };
    expect(reasonOf([clean], elsewhere)).toBeUndefined();
  });

  it('counts processes that were handed over during the audit, not those before', () => {
    const handed = (when: number) => ({
      processes: [one(process, { assignee: lead, clause: '10.2' }, when)],
    });
    expect(reasonOf([clean], handed(at + DAY_MS))).toMatchObject({ reason: 'holds-role' });
    expect(reasonOf([clean], handed(at - DAY_MS))).toBeUndefined();
  });

  it('counts appointments that were accepted', () => {
    const incidents = one(process, { assignee: manager, clause: '8.6.1' });
    const appointed = (accepted_at: number | null) => ({
      processes: [incidents],
      appointments: [one(appointment, { assignee: lead, sms_process: incidents.record.id, accepted_at })],
    });
    expect(reasonOf([clean], appointed(from))).toMatchObject({
      reason: 'holds-role',
      params: { areas: ['8.6'] },
    });
    expect(reasonOf([clean], appointed(null))).toBeUndefined();
  });

  it.each([
    ['nobody', { assignee: null, team: null }, {}],
    ['responsible', { responsible: second }, { auditors: 2 }],
    [
      'not-confirmed',
      {
        team: [
          { person: lead, independent: true },
          { person: second, independent: false },
        ],
      },
      { open: 1, auditors: 2 },
    ],
  ])('contradicts what was brought in otherwise: %s', (reason, more, params) => {
    expect(reasonOf([imported(clean, more)])).toMatchObject({ reason, params });
  });

  it.each([
    ['none is on record', []],
    ['it has a gap', [able(second, 1)]],
    ['it was never assessed', [able(second, null)]],
    ['it is for another role', [able(second, 0, 'service-desk')]],
  ])('contradicts when competence fails: %s', (_, theirs) => {
    expect(reasonOf([clean], { competences: [able(lead), ...theirs] })).toMatchObject({
      reason: 'not-competent',
      params: { open: 1, auditors: 2 },
    });
  });

  it('looks at audits of the period that started', () => {
    const before = audited({ at: end - 500 * DAY_MS, reported_after: 5 });
    const planned = tell([create(at, values)], { definition: audit, settings });
    expect(judged([before, planned])).toMatchObject({ verdict: 'no-evidence', population: 0 });
    const unconfirmed = { unconfirmed: ['audit.frequency'] };
    expect(judged([clean], {}, unconfirmed).verdict).toBe('needs-judgement');
  });
});

describe('AC-118', () => {
  const finding = standIn(
    'finding',
    {
      audit: given('record', residentRoles),
      grade: given('line', residentRoles),
      nonconformity: given('record', residentRoles),
    },
    ['open'],
    ['closed', 'withdrawn'],
  );
  const at = end - 100 * DAY_MS;
  const found = (story: Story, grade: string, nonconformity: string | null, closing?: string) =>
    tell(
      [
        create(at, { audit: story.record.id, grade, nonconformity }),
        ...(closing === undefined ? [] : [perform(at + DAY_MS, closing)]),
      ],
      { definition: finding, settings },
    );
  const judged = (story: Story, findings: readonly Story[] = [], asked: object = {}) =>
    evaluateStories(reportingCheck, audit, [story], { ...question, ...asked }, [
      { definition: finding, stories: findings },
    ]);
  const inTime = audited({ at, reported_after: 7 });
  const withMinor = audited({ at, reported_after: 7, results: ['minor'] });

  it('supports when reports came in time and findings have their corrective actions', () => {
    const findings = [found(withMinor, 'minor', idOf(70)), found(withMinor, 'opportunity', null)];
    const result = judged(withMinor, findings);
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
    expect(result.measures).toEqual([{ name: 'days_to_report', value: 7, unit: 'days', limit: null }]);
  });

  it('contradicts when the report was late, or is missing after its day', () => {
    const late = audited({ at, reported_after: 17 });
    expect(judged(late).exceptions).toEqual([
      {
        record_id: late.record.id,
        reason: 'late',
        params: { due: at + 16 * DAY_MS, days: 3 },
        bears_on: ['9.2.2-e'],
      },
    ]);
    const missing = audited({ at: end - 20 * DAY_MS });
    expect(judged(missing).exceptions[0]).toMatchObject({ reason: 'late', params: { days: 4 } });
    expect(judged(audited({ at: end - 10 * DAY_MS })).exceptions).toEqual([]);
  });

  it('contradicts when nonconformities have no corrective action after the time to answer', () => {
    const findings = [found(withMinor, 'major', null), found(withMinor, 'minor', idOf(70))];
    expect(judged(withMinor, findings).exceptions[0]).toMatchObject({
      reason: 'unlinked',
      params: { unlinked: 1, graded: 2 },
    });
    expect(
      judged(withMinor, [found(withMinor, 'minor', idOf(70)), found(withMinor, 'major', null, 'withdrawn')])
        .exceptions,
    ).toEqual([]);
    const recent = audited({ at: end - 20 * DAY_MS, reported_after: 5, results: ['minor'] });
    expect(judged(recent, [found(recent, 'minor', null)]).exceptions).toEqual([]);
  });

  it('asks for the corrective action at once where the audit is closed', () => {
    const closed = audited({ at: end - 20 * DAY_MS, reported_after: 5, results: ['minor'], closed: true });
    expect(judged(closed, [found(closed, 'minor', null)]).exceptions[0]).toMatchObject({
      reason: 'unlinked',
    });
  });

  it('says both when both hold', () => {
    const late = audited({ at, reported_after: 17, results: ['minor'] });
    expect(judged(late, [found(late, 'minor', null)]).exceptions[0]).toMatchObject({
      reason: 'late-and-unlinked',
      params: { days: 3, unlinked: 1, graded: 1 },
    });
  });

  it('contradicts when nonconformities led to no finding, or nobody was told', () => {
    expect(judged(withMinor).exceptions[0]).toMatchObject({ reason: 'no-finding', params: { lines: 1 } });
    expect(judged(imported(inTime, { responsible: null })).exceptions[0]).toMatchObject({
      reason: 'nobody-told',
    });
  });

  it('looks at audits whose work on site ended and that were not reported before', () => {
    const before = audited({ at: end - 500 * DAY_MS, reported_after: 40 });
    expect(judged(before).verdict).toBe('no-evidence');
    const started = tell([create(at, values), by(lead, perform(at, 'start'))], {
      definition: audit,
      settings,
    });
    expect(judged(started).verdict).toBe('no-evidence');
    const unconfirmed = { unconfirmed: ['audit.reporting'] };
    expect(judged(inTime, [], unconfirmed).verdict).toBe('needs-judgement');
  });
});
