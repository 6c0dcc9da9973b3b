import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { DAY_MS, rowsIn } from '../../kernel/register.ts';
import { perform, type Step, type Story } from '../testing/stories.ts';
import {
  defined,
  followed,
  issued,
  report,
  serviceReport,
  settings,
  startOf,
  threeMonths,
} from './checks-fixture.ts';
import { serviceReportModule } from './module.ts';

const definition = defined('2026-07-01');
const july = issued('2026-07-01', '2026-07-31', '2026-08-04');
const august = issued('2026-08-01', '2026-08-31', '2026-09-03');

/** The code of a refusal with the problems of its fields. */
function refusalOf(...steps: readonly Step[]): readonly unknown[] {
  try {
    report(definition, ...steps);
  } catch (error) {
    const { code, problems } = error as Refusal;
    return [code, ...problems.map((problem) => `${problem.field} ${problem.code}`)];
  }
  return [];
}

describe('issuing a report', () => {
  it('appends a row and keeps those before', () => {
    const { record } = report(definition, ...threeMonths);
    expect(rowsIn(record, 'issues').map((row) => row['period_to'])).toEqual([
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
    ]);
    expect(rowsIn(record, 'issues')[0]).toMatchObject({
      figures: 'Targets met: 97 %.',
      data_source: 'Records of incidents and requests.',
      actions: 'A second shift in December.',
    });
  });

  it.each([
    ['before the last issue ends', issued('2026-07-31', '2026-08-31', '2026-09-03'), 'period_from'],
    ['that ends before it begins', issued('2026-08-10', '2026-08-09', '2026-09-03'), 'period_to'],
    ['that is not over', issued('2026-08-01', '2026-08-31', '2026-08-30'), 'issued_on'],
  ])('is refused for a period %s', (_, step, field) => {
    expect(refusalOf(july, step)).toEqual(['record.invalid', `${field} field.day-too-early`]);
  });

  it('is refused on a day that has not come', () => {
    const early = issued('2026-08-01', '2026-08-31', '2026-09-03', { issued_on: '2026-09-05' });
    expect(refusalOf(july, early)).toEqual(['record.invalid', 'issued_on field.day-ahead']);
  });

  it('is refused without figures or the data they come from', () => {
    const empty = issued('2026-07-01', '2026-07-31', '2026-08-04', { figures: null, data_source: null });
    expect(refusalOf(empty)).toEqual([
      'record.invalid',
      'figures field.required',
      'data_source field.required',
    ]);
  });

  it('does not take over what was decided on the issue before', () => {
    const { record } = report(definition, july, followed('2026-08-10'), august);
    expect(record.values).toMatchObject({ actions: null, communicated_to: null });
    expect(rowsIn(record, 'issues')[1]).not.toHaveProperty('actions');
  });

  it('cannot be done over', () => {
    const step: Step = [startOf('2026-09-01'), { kind: 'update', values: { issues: [] } }];
    expect(refusalOf(july, step)).toEqual(['field.not-allowed', 'issues field.not-allowed']);
  });
});

describe('recording actions', () => {
  it('belongs to the oldest issue that says nothing of them', () => {
    const { record } = report(definition, july, august, followed('2026-09-10'));
    const [first, second] = rowsIn(record, 'issues');
    expect(first).toMatchObject({ actions: 'A second shift in December.' });
    expect(second).not.toHaveProperty('actions');
  });

  it('is refused when each issue says them, and without both', () => {
    const again = followed('2026-08-11');
    expect(refusalOf(july, followed('2026-08-10'), again)).toEqual(['activity.not-now']);
    const untold = perform(startOf('2026-08-10'), 'follow-up', { actions: 'None needed.' });
    expect(refusalOf(july, untold)).toEqual(['record.invalid', 'communicated_to field.required']);
  });
});

describe('what a report asks', () => {
  const endOf = (date: string): number => startOf(date) + DAY_MS - 1;
  const asked = ({ record }: Story): readonly unknown[] =>
    serviceReport.obligations?.(record, { settings, endOf }) ?? [];

  it('is its next issue, and what is to be done with those that are out', () => {
    expect(asked(report(definition))).toMatchObject([
      { kind: 'issue', due_at: startOf('2026-07-01') + 38 * DAY_MS },
    ]);
    expect(asked(report(definition, july))).toMatchObject([
      { kind: 'issue', due_at: endOf('2026-07-31') + 38 * DAY_MS },
      { kind: 'follow-up', due_at: endOf('2026-08-18') },
    ]);
    expect(asked(report(definition, july, followed('2026-08-10')))).toHaveLength(1);
  });

  it('has a name for each kind', () => {
    expect(Object.keys(serviceReportModule([]).texts.obligations ?? {})).toEqual(['issue', 'follow-up']);
  });
});
