import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import { actionModule } from '../action/module.ts';
import { nonconformityModule } from '../nonconformity/module.ts';
import { smsProcessModule } from '../sms-process/module.ts';
import {
  create,
  evaluateStories,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { processCriteriaCheck } from './criteria.ts';
import { measureModule } from './module.ts';

const from = Date.parse('2026-09-01T00:00:00Z');
const period = { from, to: Date.parse('2026-12-01T00:00:00Z') };
const modules = {
  measure: measureModule([]),
  action: actionModule,
  nonconformity: nonconformityModule,
  'sms-process': smsProcessModule,
} as const;
const settings = Object.assign({}, ...Object.values(modules).map((one) => startingSettings(one)));
const story = (name: keyof typeof modules, ...steps: Step[]): Story =>
  tell(steps, { definition: modules[name].definition, settings });

const incident = story('sms-process', create(from - 100 * DAY_MS, { title: 'Incident management' }));
const id = incident.record.id;
const values = {
  title: 'Resolved within target',
  sms_process: id,
  direction: 'at-least',
  target: 90,
  source: 'entered',
  frequency_days: 30,
  evaluation_days: 30,
};
const point = (date: string, value: number, more: object = {}): Step =>
  perform(Date.parse(`${date}T09:00:00Z`), 'record-point', {
    point_date: date,
    point_value: value,
    point_proof: 'List',
    ...more,
  });
const measured = (...steps: Step[]): Story =>
  story('measure', create(from - 20 * DAY_MS, values), point('2026-09-15', 93), ...steps);
/** Recorded so early that the thirty days for a reaction are over. */
const miss = point('2026-10-15', 80);
const on = (date: string): number => Date.parse(`${date}T12:00:00Z`);

interface Known {
  readonly measures?: readonly Story[];
  readonly actions?: readonly Story[];
  readonly nonconformities?: readonly Story[];
  readonly unconfirmed?: readonly string[];
}

function evaluate({ measures = [], actions = [], nonconformities = [], unconfirmed = [] }: Known) {
  const companions = [
    { definition: modules.measure.definition, stories: measures },
    { definition: modules.action.definition, stories: actions },
    { definition: modules.nonconformity.definition, stories: nonconformities },
  ];
  const { definition } = modules['sms-process'];
  const question = { period, settings, unconfirmed };
  return evaluateStories(processCriteriaCheck, definition, [incident], question, companions);
}

const unreacted = { reason: 'unreacted', bears_on: ['8.1-b'] };

describe('AC-027', () => {
  it('supports a process whose results reach their target', () => {
    expect(evaluate({ measures: [measured(point('2026-10-15', 95))] })).toMatchObject({
      verdict: 'supports',
      population: 1,
      measures: [
        { name: 'with-criteria', value: 100 },
        { name: 'off-target', value: 0 },
      ],
    });
  });

  it.each([
    ['names another process', { sms_process: null }],
    ['has no target', { target: null }],
    ['does not say on which side of it results are to be', { direction: null }],
  ])('contradicts both requirements when the one measure %s', (_why, gap) => {
    const other = story('measure', create(from, { ...values, ...gap }), point('2026-10-15', 95));
    const result = evaluate({ measures: [other] });
    expect(result.exceptions).toMatchObject([{ reason: 'no-criteria' }]);
    expect(result.requirements).toMatchObject({
      '8.1-a': { verdict: 'contradicts' },
      '8.1-b': { verdict: 'contradicts' },
    });
    expect(result.measures).toMatchObject([{ value: 0 }, {}]);
  });

  it('does not take a retired measure for a criterion', () => {
    const retired = measured(perform(on('2026-10-01'), 'retire'));
    expect(evaluate({ measures: [retired] }).exceptions).toMatchObject([{ reason: 'no-criteria' }]);
  });

  it('contradicts only control by criteria when nothing answers a result off its target', () => {
    const result = evaluate({ measures: [measured(miss)] });
    expect(result.exceptions).toMatchObject([
      { ...unreacted, params: { count: 1, days: 30, at: Date.parse('2026-10-15T09:00:00Z') } },
    ]);
    expect(result.requirements['8.1-a']?.verdict).toBe('supports');
    expect(result.requirements['8.1-b']).toEqual({ verdict: 'contradicts', exceptions: 1 });
  });

  it('leaves the planned days for a reaction', () => {
    const [early, late] = [point('2026-11-02', 80), point('2026-10-31', 80)];
    expect(evaluate({ measures: [measured(early)] }).verdict).toBe('supports');
    expect(evaluate({ measures: [measured(late)] }).verdict).toBe('contradicts');
  });

  it('takes an evaluation after the result for a reaction, and words given with a later point', () => {
    const evaluated = measured(miss, perform(on('2026-10-20'), 'evaluate'));
    const told = measured(miss, point('2026-11-14', 91, { point_evaluation: 'Back on target.' }));
    const itself = measured(point('2026-10-15', 80, { point_evaluation: 'Month-end closing.' }));
    for (const one of [evaluated, told, itself])
      expect(evaluate({ measures: [one] }).verdict).toBe('supports');
    const before = measured(perform(on('2026-10-01'), 'evaluate'), miss);
    expect(evaluate({ measures: [before] }).exceptions).toMatchObject([unreacted]);
  });

  it('remembers evaluations from before the measure was out of force', () => {
    const back = measured(
      miss,
      perform(on('2026-10-20'), 'evaluate'),
      perform(on('2026-10-25'), 'retire'),
      perform(on('2026-10-28'), 'restore'),
    );
    expect(evaluate({ measures: [back] }).verdict).toBe('supports');
  });

  it('takes an action that names the measure for a reaction, unless it was cancelled or over by then', () => {
    const missed = measured(miss);
    const about = (at: number, ...steps: Step[]): Story => {
      const told = { title: 'Third person', source: 'measure', measure: missed.record.id };
      return story('action', create(at, told), ...steps);
    };
    const verdictWith = (action: Story) => evaluate({ measures: [missed], actions: [action] }).verdict;
    expect(verdictWith(about(on('2026-11-01')))).toBe('supports');
    expect(verdictWith(about(on('2026-09-20')))).toBe('supports');
    expect(verdictWith(about(on('2026-11-01'), perform(on('2026-11-02'), 'cancel')))).toBe('contradicts');
    const over = about(on('2026-09-20'));
    const closed = { ...over, record: { ...over.record, state: 'verified', closed_at: on('2026-10-01') } };
    expect(verdictWith(closed)).toBe('contradicts');
    const elsewhere = story('action', create(on('2026-11-01'), { title: 'Other', source: 'other' }));
    expect(verdictWith(elsewhere)).toBe('contradicts');
  });

  it('takes a nonconformity that names the measure for a reaction, unless it was withdrawn', () => {
    const missed = measured(miss);
    const raised = create(on('2026-11-01'), {
      title: 'Late',
      description: 'Below target.',
      source: 'monitoring',
      measure: missed.record.id,
    });
    const verdictWith = (...steps: Step[]) =>
      evaluate({ measures: [missed], nonconformities: [story('nonconformity', ...steps)] }).verdict;
    expect(verdictWith(raised)).toBe('supports');
    expect(verdictWith(raised, perform(on('2026-11-02'), 'withdraw'))).toBe('contradicts');
  });

  it('contradicts control when results were due and there is none', () => {
    const silent = story('measure', create(from - 20 * DAY_MS, values));
    expect(evaluate({ measures: [silent] }).exceptions).toMatchObject([
      { reason: 'not-measured', params: { measures: 1 }, bears_on: ['8.1-b'] },
    ]);
    const fresh = story('measure', create(period.to - 5 * DAY_MS, values));
    expect(evaluate({ measures: [fresh] }).verdict).toBe('supports');
    expect(evaluate({ measures: [silent, measured()] }).verdict).toBe('supports');
  });

  it('leaves it to people while the days for a reaction are nobody’s', () => {
    const asked = { measures: [measured()], unconfirmed: ['measure.reaction'] };
    expect(evaluate(asked)).toMatchObject({ verdict: 'needs-judgement', settings: ['measure.reaction'] });
  });
});
