import { describe, expect, it } from 'vitest';
import type { Check, CheckResult } from '../../kernel/check.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { evaluateStories, perform, type Question, type Step, type Story } from '../testing/stories.ts';
import { reportActionsCheck, reportsIssuedCheck } from './checks.ts';
import {
  defined,
  followed,
  importedReport,
  issued,
  report,
  serviceReport,
  settings,
  startOf,
  threeMonths,
} from './checks-fixture.ts';

const end = startOf('2026-11-01');
const question: Question = { period: { from: startOf('2026-06-01'), to: end }, settings };
const evaluate = (check: Check, stories: readonly Story[], more: Partial<Question> = {}): CheckResult =>
  evaluateStories(check, serviceReport, stories, { ...question, ...more });
const whole = report(defined('2026-07-01'), ...threeMonths);

describe.each([reportsIssuedCheck, reportActionsCheck])('$id', (check) => {
  it('supports when all is as it should be', () => {
    const newest_evidence_at = startOf('2026-10-06') - 1;
    expect(evaluate(check, [whole])).toMatchObject({
      verdict: 'supports',
      population: 1,
      newest_evidence_at,
    });
  });

  it('sees nothing without reports, or when none is due yet', () => {
    expect(evaluate(check, []).verdict).toBe('no-evidence');
    expect(evaluate(check, [report(defined('2026-10-15'))]).verdict).toBe('no-evidence');
  });

  it('leaves it to people while the planned values are nobody’s', () => {
    const result = evaluate(check, [whole], { unconfirmed: ['service-report.issue'] });
    expect(result.verdict).toBe('needs-judgement');
  });
});

describe('AC-122', () => {
  const exceptions = (...stories: readonly Story[]): readonly unknown[] =>
    evaluate(reportsIssuedCheck, stories).exceptions.map(({ reason, params }) => ({ reason, params }));
  const monthly = (...steps: readonly Step[]): Story => report(defined('2026-07-01'), ...steps);

  it('counts the issues of the period', () => {
    const before = issued('2026-04-01', '2026-04-30', '2026-05-05');
    const longer = report(defined('2026-04-01', { frequency_days: 62 }), before, ...threeMonths);
    expect(evaluate(reportsIssuedCheck, [longer, whole]).measures).toEqual([
      { name: 'issues', value: 6, unit: 'count', limit: null },
    ]);
  });

  it('contradicts when a report never came out', () => {
    const due = startOf('2026-07-01') + 38 * DAY_MS;
    expect(exceptions(monthly())).toEqual([{ reason: 'not-issued', params: { at: due } }]);
  });

  it('contradicts when the next issue is not out, unless the report is retired', () => {
    const stopped = threeMonths.slice(0, 4);
    const due = startOf('2026-09-01') - 1 + 38 * DAY_MS;
    expect(exceptions(monthly(...stopped))).toEqual([{ reason: 'not-issued', params: { at: due } }]);
    const retired = perform(startOf('2026-09-20'), 'retire');
    expect(exceptions(monthly(...stopped, retired))).toEqual([]);
    const restored = perform(startOf('2026-10-20'), 'restore');
    expect(exceptions(monthly(...stopped, retired, restored))).toEqual([]);
  });

  it('contradicts when an issue came out late', () => {
    const october = issued('2026-08-01', '2026-09-30', '2026-10-18', { trend_periods: 2 });
    const late = monthly(...threeMonths.slice(0, 2), october);
    // Due 38 days after July.
    expect(exceptions(late)).toEqual([{ reason: 'late', params: { count: 1, days: 41 } }]);
  });

  it.each([
    ['content', { content: null }, 'content'],
    ['readers', { readers: null }, 'readers'],
  ])('contradicts when its %s is not defined', (_, values, missing) => {
    const open = report(defined('2026-07-01', values), ...threeMonths);
    expect(exceptions(open)).toEqual([{ reason: 'not-defined', params: { missing: [missing] } }]);
  });

  it('takes readers outside the directory for readers', () => {
    const outside = defined('2026-07-01', { readers: null, other_readers: 'The board of the customer.' });
    expect(exceptions(report(outside, ...threeMonths))).toEqual([]);
  });

  const row = {
    period_from: '2026-09-01',
    period_to: '2026-09-30',
    issued_on: '2026-10-05',
    figures: '97 %',
  };

  it('contradicts when an issue does not say from which data it was drawn', () => {
    const imported = importedReport('2026-10-05', [{ ...row, trend: 'Rising.', trend_periods: 3 }]);
    expect(exceptions(imported)).toEqual([{ reason: 'no-source', params: { count: 1 } }]);
  });

  it('contradicts when an issue tells no trend', () => {
    const imported = importedReport('2026-10-05', [{ ...row, trend_periods: 3, data_source: 'Records.' }]);
    expect(exceptions(imported)).toEqual([{ reason: 'no-trend', params: { count: 1, planned: 3 } }]);
  });

  it('looks at no issue of another period', () => {
    const period = { from: startOf('2026-10-06'), to: end };
    const late = issued('2026-08-01', '2026-09-30', '2026-10-18', { trend_periods: 2 });
    const earlier = { period: { from: startOf('2026-10-19'), to: end } };
    expect(
      evaluate(reportsIssuedCheck, [monthly(...threeMonths.slice(0, 2), late)], earlier).exceptions,
    ).toEqual([]);
    const bare = importedReport('2026-10-05', [row]);
    expect(evaluate(reportsIssuedCheck, [bare]).exceptions).toHaveLength(1);
    expect(evaluate(reportsIssuedCheck, [bare], { period }).exceptions).toEqual([]);
  });

  it('contradicts when a trend is short of the planned periods, or of all there were', () => {
    const third = issued('2026-09-01', '2026-09-30', '2026-10-05', { trend_periods: 2 });
    const [first, , second] = threeMonths as [Step, Step, Step];
    expect(exceptions(monthly(first, second, third))).toEqual([
      { reason: 'no-trend', params: { count: 1, planned: 3 } },
    ]);
    const alone = issued('2026-08-01', '2026-08-31', '2026-09-03', { trend_periods: 1 });
    const last = issued('2026-09-01', '2026-09-30', '2026-10-05');
    expect(exceptions(monthly(first, alone, last))).toHaveLength(1);
  });
});

describe('AC-123', () => {
  const exceptions = (...stories: readonly Story[]): readonly unknown[] =>
    evaluate(reportActionsCheck, stories).exceptions.map(({ reason, params }) => ({ reason, params }));
  const [july, , august] = threeMonths as [Step, Step, Step];
  const endOf = (day: string): number => startOf(day) + DAY_MS - 1;

  it('contradicts when nobody said what was decided', () => {
    const silent = report(defined('2026-07-01'), july, august);
    expect(exceptions(silent)).toEqual([
      { reason: 'no-actions', params: { count: 2, at: endOf('2026-08-04') } },
    ]);
    const behind = report(defined('2026-07-01'), july, august, followed('2026-09-10'));
    expect(exceptions(behind)).toEqual([
      { reason: 'no-actions', params: { count: 1, at: endOf('2026-09-03') } },
    ]);
  });

  it('contradicts when nobody was told', () => {
    const issue = {
      period_from: '2026-09-01',
      period_to: '2026-09-30',
      issued_on: '2026-10-05',
      figures: '97 %',
    };
    const imported = importedReport('2026-10-05', [{ ...issue, actions: 'None needed.' }]);
    expect(exceptions(imported)).toEqual([
      { reason: 'not-told', params: { count: 1, at: endOf('2026-10-05') } },
    ]);
    const told = importedReport('2026-10-05', [{ ...issue, communicated_to: 'Customers.' }]);
    expect(exceptions(told)).toEqual([
      { reason: 'no-actions', params: { count: 1, at: endOf('2026-10-05') } },
    ]);
  });

  it('waits as long as is planned', () => {
    const fresh = report(defined('2026-09-01'), issued('2026-09-01', '2026-09-30', '2026-10-20'));
    expect(evaluate(reportActionsCheck, [fresh]).verdict).toBe('no-evidence');
    const row = {
      period_from: '2026-09-01',
      period_to: '2026-09-30',
      issued_on: '2026-10-20',
      figures: '97 %',
    };
    const told = importedReport('2026-10-20', [{ ...row, communicated_to: 'Customers.' }]);
    expect(evaluate(reportActionsCheck, [told]).verdict).toBe('no-evidence');
    const done = report(
      defined('2026-09-01'),
      issued('2026-09-01', '2026-09-30', '2026-10-20'),
      followed('2026-10-21'),
    );
    expect(evaluate(reportActionsCheck, [done]).verdict).toBe('supports');
    const later = { period: { from: question.period.from, to: end + 4 * DAY_MS } };
    expect(evaluate(reportActionsCheck, [fresh], later).verdict).toBe('contradicts');
  });

  it('looks at no issue of another period', () => {
    const period = { from: startOf('2026-10-06'), to: end };
    expect(evaluate(reportActionsCheck, [whole], { period }).population).toBe(0);
  });
});
