import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import { refusalCodes } from '../testing/known.ts';
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
import { verificationCheck } from './checks.ts';
import { configurationVerification } from './definition.ts';
import { configurationVerificationModule } from './module.ts';
import { resultsWith } from './results.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(configurationVerificationModule, {
  'configuration-item.rules': { rules: [{ id: 'initial-inventory', name: 'Inventory' }] },
});
const question = { period, settings };
const item = idOf(50);

function drawn(at: number): Step {
  const brought = { results: [{ item }], population: 1, drawn_at: at, seed: 'a' };
  return [at, { kind: 'perform', activity: 'draw', values: {}, brought }];
}

function campaign(at: number, rows: readonly object[], due_on = '2026-10-01', ...more: Step[]): Story {
  return tell(
    [
      create(at, { title: 'Any', scope: 'all', due_on, assignee: idOf(9) }),
      drawn(at + 1),
      ...(rows.length === 0
        ? []
        : [perform(at + 2, 'record-results', { inspected: rows }), perform(at + 3, 'finish')]),
      ...more,
    ],
    { definition: configurationVerification, settings },
  );
}

const evaluate = (...stories: Story[]) =>
  evaluateStories(verificationCheck, configurationVerification, stories, question);
const accurate = [{ item, result: 'accurate' }];
const deviating = [{ item, result: 'deviating', attribute: 'model', found: 'another' }];

describe('a finding', () => {
  const telling = { definition: configurationVerification, settings };
  const begun = [
    create(end, { title: 'Any', scope: 'all', due_on: '2026-12-01', assignee: idOf(9) }),
    drawn(end + 1),
    perform(end + 2, 'record-results', { inspected: deviating }),
  ];
  const codes = (step: Step) => refusalCodes([...begun, step], telling);
  const unsaid = ([at, command]: Step): Step => [at, { ...command, text: null } as Step[1]];

  test('is not taken back without a word on why', () => {
    const back = perform(end + 3, 'record-results', { inspected: accurate });
    expect(codes(unsaid(back))).toEqual(['verification.say-why']);
    expect(codes(back)).toEqual([]);
  });

  test('keeps its day, and gets a later one with a word on why', () => {
    const [owed] = tell(begun, telling).record.values['deficiencies'] as readonly { due_on: string }[];
    const treat = (due_on: string | null) =>
      perform(end + 3, 'treat', { deficiencies: [{ ...owed, due_on }] });
    expect(codes(treat(null))).toEqual(['field.required']);
    expect(codes(unsaid(treat('2030-01-01')))).toEqual(['verification.say-why']);
    expect(codes(treat('2030-01-01'))).toEqual([]);
    expect(codes(unsaid(treat(owed?.due_on ?? null)))).toEqual([]);
  });
});

describe('AC-042', () => {
  test('supports a verification within the interval that found nothing', () => {
    expect(evaluate(campaign(end - 30 * DAY_MS, accurate))).toMatchObject({
      verdict: 'supports',
      measures: [{ name: 'accuracy', value: 100 }],
    });
    expect(evaluate().verdict).toBe('no-evidence');
  });

  test('contradicts 8.2.6-s8 once the newest is older than planned', () => {
    const old = campaign(end - 190 * DAY_MS, accurate);
    expect(evaluate(old)).toMatchObject({
      exceptions: [{ reason: 'interval-over', params: { days: 189, limit: 180 }, bears_on: ['8.2.6-s8'] }],
      requirements: { '8.2.6-s8': { verdict: 'contradicts' } },
    });
    expect(evaluate(old, campaign(end - 30 * DAY_MS, accurate)).exceptions).toEqual([]);
  });

  test('contradicts 8.2.6-s8 for a campaign past its day, not for one that is not due', () => {
    const late = campaign(end - 40 * DAY_MS, [], '2026-10-20');
    expect(evaluate(late).exceptions).toMatchObject([{ reason: 'overdue', params: { days: 11 } }]);
    expect(evaluate(campaign(end - 40 * DAY_MS, [], '2026-12-01')).verdict).toBe('no-evidence');
    const cancelled = campaign(end - 40 * DAY_MS, [], '2026-10-20', perform(end - DAY_MS, 'cancel'));
    expect(evaluate(cancelled).verdict).toBe('no-evidence');
  });

  test('contradicts 8.2.6-s9 for deficiencies past their day, until they are settled', () => {
    const open = campaign(end - 60 * DAY_MS, [...deviating]);
    expect(evaluate(open).requirements['8.2.6-s9']).toEqual({ verdict: 'contradicts', exceptions: 1 });
    expect(evaluate(open).requirements['8.2.6-s8']?.verdict).toBe('supports');
    const [row = {}] = open.record.values['deficiencies'] as readonly object[];
    expect(row).toMatchObject({ item, owner: idOf(9), due_on: '2026-10-02' });
    const settled = { ...row, corrected_on: '2026-09-20', by_rule: 'initial-inventory' };
    const treated = tell([perform(end - 40 * DAY_MS, 'treat', { deficiencies: [settled] })], {
      definition: configurationVerification,
      settings,
      going_on_with: open.record,
    });
    expect(evaluate(treated).exceptions).toEqual([]);
  });

  test('judges the accuracy of the newest by the planned minimum', () => {
    const result = evaluate(campaign(end - 20 * DAY_MS, deviating));
    expect(result.measures).toMatchObject([{ value: 0, limit: { kind: 'minimum', value: 95 } }]);
    expect(result.requirements).toMatchObject({
      '8.2.6-s8': { verdict: 'supports' },
      '8.2.6-s9': { verdict: 'contradicts' },
    });
  });
});

test('a result of an item that was not drawn gets no row', () => {
  const rows = [{ item: 'a', result: null }];
  expect(resultsWith(rows, [{ item: 'b', result: 'accurate' }])).toEqual(rows);
  expect(resultsWith(rows, [{ item: null, result: 'not-recorded', found: 'x' }])).toHaveLength(2);
});
