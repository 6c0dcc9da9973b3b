import { describe, expect, it } from 'vitest';
import { given } from '../../kernel/field.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { roles } from '../../kernel/roles.ts';
import { auditAreaIds } from '../../standard/audit-areas.ts';
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
import { auditFrequencyCheck, auditScheduleCheck } from './checks.ts';
import { auditProgramme } from './definition.ts';
import { auditProgrammeModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: Date.parse('2025-11-01T00:00:00Z'), to: end };
const settings = startingSettings(auditProgrammeModule, {
  'audit.frequency': { normal_months: 36, high_months: 12 },
});
const question = { period, settings };

const audit = standIn(
  'audit',
  {
    programme: given('record', roles),
    areas: given('choices', roles),
    ended_at: given('instant', roles),
  },
  ['open'],
  ['closed', 'withdrawn'],
);
const finding = standIn(
  'finding',
  { area: given('line', roles), grade: given('line', roles) },
  ['open'],
  ['closed', 'withdrawn'],
);

type Entry = readonly [area: string, planned_on: string, importance?: 'high' | 'normal'];

const rowsOf = (entries: readonly Entry[]) =>
  entries.map(([area, planned_on, importance = 'normal']) => ({ area, planned_on, importance }));

/** Every area once: those up to 8.1 within the first year, the others in the years after. */
const once: readonly Entry[] = auditAreaIds.map((area, index) => [
  area,
  index < 7 ? '2026-06-30' : '2027-06-30',
]);

const approved = (entries: readonly Entry[], more: readonly Step[] = []): Story =>
  tell(
    [
      create(Date.parse('2025-12-01'), {
        title: 'Audits 2026 to 2028',
        assignee: idOf(7),
        objectives: 'Conformity and effect of the SMS.',
        cycle_from: '2026-01-01',
        cycle_to: '2028-12-31',
        entries: rowsOf(entries),
      }),
      perform(Date.parse('2025-12-10'), 'approve'),
      perform(Date.parse('2026-06-01'), 'review'),
      ...more,
    ],
    { definition: auditProgramme, settings },
  );

/** Audits of the areas by a programme, each done at the instant; closed at once. */
const done = (programme: Story, areas: readonly string[], at: string) =>
  tell(
    [
      create(Date.parse(at), { programme: programme.record.id, areas, ended_at: Date.parse(at) }),
      perform(Date.parse(at), 'closed'),
    ],
    { definition: audit, settings },
  );

const scheduled = (programme: Story, audits: readonly Story[] = [], asked: object = {}) =>
  evaluateStories(auditScheduleCheck, auditProgramme, [programme], { ...question, ...asked }, [
    { definition: audit, stories: audits },
  ]);

describe('AC-115', () => {
  const dueAreas = auditAreaIds.slice(0, 7);

  it('supports when every area is planned and what was due is done within the tolerance', () => {
    const programme = approved(once);
    const result = scheduled(programme, [done(programme, dueAreas, '2026-07-29T12:00:00Z')]);
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
    expect(result.measures.map(({ name, value }) => [name, value])).toEqual([
      ['planned', auditAreaIds.length],
      ['late', 0],
    ]);
  });

  it('names areas that the cycle does not plan', () => {
    const programme = approved(once.filter(([area]) => area !== '8.6' && area !== '7.6'));
    const result = scheduled(programme, [done(programme, dueAreas, '2026-06-30T12:00:00Z')]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([
      {
        record_id: programme.record.id,
        reason: 'uncovered',
        params: { uncovered: 2, uncovered_areas: ['7.6', '8.6'] },
      },
    ]);
  });

  it('names audits whose day passed, whether missing or done too late', () => {
    const programme = approved(once);
    const late = scheduled(programme, [
      done(programme, dueAreas.slice(0, 6), '2026-06-30T12:00:00Z'),
      done(programme, ['8.1'], '2026-08-15T12:00:00Z'),
    ]);
    expect(late.exceptions[0]).toMatchObject({
      reason: 'late',
      params: { late: 1, days: 46, limit: 30, late_areas: ['8.1'] },
    });
    expect(scheduled(programme).exceptions[0]).toMatchObject({
      reason: 'late',
      params: { late: 7, days: 123, late_areas: dueAreas },
    });
  });

  it('asks for a second audit where two were due, and none of another programme', () => {
    const programme = approved([...once, ['4', '2026-02-01']]);
    const other = approved(once);
    const result = scheduled(programme, [
      done(programme, dueAreas, '2026-02-01T12:00:00Z'),
      done(other, ['4'], '2026-06-30T12:00:00Z'),
    ]);
    expect(result.exceptions[0]).toMatchObject({ reason: 'late', params: { late: 1, late_areas: ['4'] } });
  });

  it('says both at once, and lets lateness of earlier periods rest', () => {
    const programme = approved(once.slice(1));
    expect(scheduled(programme).exceptions[0]).toMatchObject({
      reason: 'uncovered-and-late',
      params: { uncovered: 1, uncovered_areas: ['4'], late: 6 },
    });
    const full = approved(once);
    const later = { from: end, to: end + 200 * DAY_MS };
    const result = scheduled(full, [done(full, dueAreas, '2026-10-15T12:00:00Z')], { period: later });
    expect(result.exceptions).toEqual([]);
  });

  it('wants a programme whose cycle is over to be ended', () => {
    const programme = approved(once, [perform(Date.parse('2028-12-01'), 'review')]);
    const later = { from: Date.parse('2028-11-01'), to: Date.parse('2029-06-01') };
    const audits = [done(programme, auditAreaIds, '2026-06-30T12:00:00Z')];
    const result = scheduled(programme, audits, { period: later });
    expect(result.exceptions[0]).toMatchObject({ reason: 'run-out' });
    const ended = approved(once, [perform(Date.parse('2028-12-31'), 'end')]);
    const ownAudits = [done(ended, auditAreaIds, '2026-06-30T12:00:00Z')];
    expect(scheduled(ended, ownAudits, { period: later })).toMatchObject({ population: 1, exceptions: [] });
  });

  it('sees nothing in drafts, and leaves it to people while the plan is nobody’s', () => {
    const draft = tell(
      [create(end - DAY_MS, { title: 'Draft', cycle_from: '2026-01-01', cycle_to: '2028-12-31' })],
      { definition: auditProgramme, settings },
    );
    expect(scheduled(draft).verdict).toBe('no-evidence');
    const unconfirmed = { unconfirmed: ['audit-programme.schedule'] };
    expect(scheduled(approved(once), [], unconfirmed).verdict).toBe('needs-judgement');
  });

  it('is stale when nobody has looked at the programme for longer than planned', () => {
    const programme = approved(once.map(([area]) => [area, '2027-10-01']));
    const later = { from: end, to: Date.parse('2027-06-01') };
    expect(scheduled(programme, [], { period: later }).verdict).toBe('stale');
  });
});

describe('AC-116', () => {
  const major = (area: string, at: string, closing: 'closed' | 'withdrawn' = 'closed', grade = 'major') =>
    tell([create(Date.parse(at), { area, grade }), perform(Date.parse(at) + DAY_MS, closing)], {
      definition: finding,
      settings,
    });
  const judged = (entries: readonly Entry[], findings: readonly Story[] = [], asked: object = {}) =>
    evaluateStories(auditFrequencyCheck, auditProgramme, [approved(entries)], { ...question, ...asked }, [
      { definition: finding, stories: findings },
    ]);
  const others = once.filter(([area]) => area !== '8.7');
  const yearly: readonly Entry[] = ['2026-10-01', '2027-10-01', '2028-10-01'].map((day) => [
    '8.7',
    day,
    'high',
  ]);

  it('supports when important areas come round by the rule', () => {
    expect(judged([...others, ...yearly])).toMatchObject({ verdict: 'supports', population: 1 });
  });

  it('contradicts when an important area is audited as seldom as the others', () => {
    const result = judged([...others, ['8.7', '2027-06-30', 'high']]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions[0]).toMatchObject({
      reason: 'too-seldom',
      params: {
        areas: ['8.7'],
        important: 1,
        after_major: 0,
        others: 0,
        high_months: 12,
        normal_months: 36,
      },
    });
  });

  it('contradicts when no audit follows a major finding in time, and only then', () => {
    const raised = '2026-03-10T09:00:00Z';
    expect(judged([...others, ...yearly], [major('10', raised)]).exceptions[0]).toMatchObject({
      reason: 'too-seldom',
      params: { areas: ['10'], important: 0, after_major: 1, others: 0 },
    });
    const before: readonly Entry[] = [...others, ...yearly, ['10', '2026-02-01']];
    expect(judged(before, [major('10', raised)]).exceptions).toHaveLength(1);
    const followed: readonly Entry[] = [...others, ...yearly, ['10', '2027-02-01']];
    expect(judged(followed, [major('10', raised)]).exceptions).toEqual([]);
    const none = [major('10', raised, 'withdrawn'), major('10', raised, 'closed', 'minor')];
    expect(judged([...others, ...yearly], none).exceptions).toEqual([]);
  });

  it('remembers a major finding that was closed before the period began', () => {
    expect(judged([...others, ...yearly], [major('10', '2025-09-01')]).exceptions[0]).toMatchObject({
      params: { areas: ['10'], after_major: 1 },
    });
  });

  it('holds other areas to the longer time', () => {
    const rule = { ...settings, 'audit.frequency': { normal_months: 24, high_months: 12 } };
    const middle = others.map(([area]): Entry => [area, area === '5' ? '2028-06-30' : '2027-06-30']);
    const result = judged([...middle, ...yearly], [], { settings: rule });
    expect(result.exceptions[0]).toMatchObject({ params: { areas: ['5'], others: 1, normal_months: 24 } });
  });

  it('leaves it to people without a rule, or one that is nobody’s', () => {
    const entries = [...others, ['8.7', '2027-06-30', 'high']] as const;
    expect(judged(entries, [], { unconfirmed: ['audit.frequency'] }).verdict).toBe('needs-judgement');
    const without = startingSettings(auditProgrammeModule);
    expect(judged(entries, [], { settings: without })).toMatchObject({
      verdict: 'needs-judgement',
      reason: 'planned-value-missing',
    });
  });

  it('sees nothing without programmes', () => {
    expect(evaluateStories(auditFrequencyCheck, auditProgramme, [], question).verdict).toBe('no-evidence');
  });
});
