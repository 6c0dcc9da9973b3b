import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../kernel/day.ts';
import { countFigure } from '../../kernel/figure.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { create, evaluateStories, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { measurementCheck } from './checks.ts';
import { measureModule } from './module.ts';
import { mostPoints, pointsIn } from './points.ts';

const from = Date.parse('2026-09-01T00:00:00Z');
const period = { from, to: Date.parse('2026-11-30T00:00:00Z') };
const text = { en: 'Text', vi: 'Văn bản', zh: '文本' };
const about = { process: 'sample', name: text, method: text, fields: [], service_field: null };
const module = measureModule([countFigure({ ...about, id: 'sample.count' }, () => true)]);
const measure = module.definition;
const settings = startingSettings(module);
const question = { period, settings };
const story = (...steps: Step[]) => tell(steps, { definition: measure, settings });
const values = {
  title: 'Availability of mail',
  method: 'Minutes up by minutes agreed.',
  source: 'entered',
  data_source: 'Incidents of the service.',
  frequency_days: 30,
  evaluation_days: 30,
};
const point = (date: string, more = { point_evaluation: 'As expected.' }): Step =>
  perform(Date.parse(date) + 1, 'record-point', {
    point_date: date,
    point_value: 99.9,
    point_proof: 'Report',
    ...more,
  });
const monthly = ['2026-08-31', '2026-09-30', '2026-11-01', '2026-11-28'];
const evaluate = (...stories: ReturnType<typeof story>[]) =>
  evaluateStories(measurementCheck, measure, stories, question);

/** The requirements that a result speaks against. */
const against = ({ requirements }: ReturnType<typeof evaluate>): string[] =>
  Object.keys(requirements).filter((id) => requirements[id]?.verdict === 'contradicts');

describe('AC-114', () => {
  it('supports when each point due is there, with the days of grace, and results were evaluated', () => {
    const kept = story(create(from - 40 * DAY_MS, values), ...monthly.map((date) => point(date)));
    expect(evaluate(kept)).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
  });

  it('owes no point before the first is due', () => {
    expect(evaluate(story(create(period.to - 29 * DAY_MS, values))).verdict).toBe('supports');
  });

  it.each([
    [{ method: null }, ['method'], ['9.1-b']],
    [{ source: null, data_source: null }, ['source', 'data_source'], ['9.1-b']],
    [{ frequency_days: null }, ['frequency_days'], ['9.1-c']],
    [{ evaluation_days: null }, ['evaluation_days'], ['9.1-d']],
    [{ method: null, evaluation_days: null }, ['method', 'evaluation_days'], ['9.1-b', '9.1-d']],
    // The figure of a computed one tells method and data source, and has to be chosen.
    [{ source: 'computed', method: null, data_source: null }, ['figure'], ['9.1-b']],
  ])('contradicts only what is not determined: %j', (gap, missing, contradicted) => {
    const result = evaluate(story(create(period.to - DAY_MS, { ...values, ...gap })));
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toMatchObject([{ reason: 'incomplete', params: { missing } }]);
    expect(against(result)).toEqual(contradicted);
    expect(result.requirements['9.1-a']).toEqual({ verdict: 'supports', exceptions: 0 });
  });

  it('lets no shortcoming hide behind another', () => {
    const silent = { point_evaluation: null as unknown as string };
    const late = evaluate(story(create(from - 200 * DAY_MS, values), point('2026-11-10', silent)));
    expect(late.exceptions).toMatchObject([
      { reason: 'incomplete', params: { missing: ['points', 'evaluations'] } },
    ]);
    expect(against(late)).toEqual(['9.1-c', '9.1-d']);
    const all = evaluate(story(create(from - 200 * DAY_MS, { ...values, method: null })));
    expect(all.exceptions).toMatchObject([{ params: { missing: ['method', 'points', 'evaluations'] } }]);
    expect(against(all)).toEqual(['9.1-b', '9.1-c', '9.1-d']);
  });

  it('contradicts when points of the period are missing, and says how many', () => {
    const dates = ['2026-08-31', '2026-11-10'];
    const gap = story(create(from - 200 * DAY_MS, values), ...dates.map((date) => point(date)));
    const result = evaluate(gap);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toMatchObject([
      { reason: 'missed-points', params: { frequency: 30, recorded: 1, missed: 2 } },
    ]);
    expect(against(result)).toEqual(['9.1-c']);
    expect(result.measures).toMatchObject([
      { name: 'missed-points', value: 2 },
      { name: 'without-records', value: 0 },
    ]);
  });

  it('contradicts when results were not evaluated as planned', () => {
    const silent = { point_evaluation: null as unknown as string };
    const measured = monthly.map((date) => point(date, silent));
    const result = evaluate(story(create(from - 40 * DAY_MS, values), ...measured));
    expect(result.exceptions).toMatchObject([
      { reason: 'evaluation-overdue', params: { days: 130, planned: 30 } },
    ]);
    expect(against(result)).toEqual(['9.1-d']);
  });

  it('supports a computed measure whose figure says how and from what, and misses what was not taken', () => {
    const computed = {
      ...values,
      source: 'computed',
      figure: 'sample.count',
      method: null,
      data_source: null,
    };
    const take = (date: string): Step => [
      Date.parse(date) + 1,
      {
        kind: 'perform',
        activity: 'take-point',
        values: {},
        brought: { point_date: date, point_value: 3, point_population: 7, point_proof: 'Records: 7' },
      },
    ];
    const evaluated = perform(period.to - DAY_MS, 'evaluate');
    const told = (...dates: readonly string[]) =>
      story(create(from - 40 * DAY_MS, computed), ...dates.map(take), evaluated);
    expect(evaluate(told(...monthly)).verdict).toBe('supports');
    expect(evaluate(told('2026-08-31', '2026-11-28')).exceptions).toMatchObject([
      { reason: 'missed-points', params: { recorded: 1, missed: 2 } },
    ]);

    const findNothing = (date: string): Step => [
      Date.parse(date) + DAY_MS + 1,
      {
        kind: 'perform',
        activity: 'find-nothing',
        values: {},
        brought: { nothing_found_on: date },
        text: 'No record.',
      },
    ];
    // Of the two that are missing, one was looked for; the other nobody can account for.
    const looked = story(
      create(from - 40 * DAY_MS, computed),
      take('2026-08-31'),
      findNothing('2026-09-30'),
      take('2026-11-28'),
      evaluated,
    );
    expect(evaluate(looked)).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'missed-without-records', params: { missed: 2, without_records: 1 } }],
      measures: [
        { name: 'missed-points', value: 2 },
        { name: 'without-records', value: 1 },
      ],
    });
  });

  it('counts none that is retired, and sees nothing without measures', () => {
    const retired = story(create(from - 200 * DAY_MS, values), perform(from + DAY_MS, 'retire'));
    expect(evaluate(retired)).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it('is stale when nothing was measured for longer than results count as recent', () => {
    const yearly = { ...values, frequency_days: 365, evaluation_days: 365 };
    expect(evaluate(story(create(period.to - 200 * DAY_MS, yearly))).verdict).toBe('stale');
  });

  it('leaves it to people while grace is nobody’s', () => {
    const recent = story(create(period.to - DAY_MS, values));
    const unconfirmed = { ...question, unconfirmed: ['measure.points'] };
    expect(evaluateStories(measurementCheck, measure, [recent], unconfirmed).verdict).toBe('needs-judgement');
  });
});

describe('points of a period', () => {
  const start = '2026-01-01';
  const recorded = (days: readonly number[]) => {
    const { record } = story(create(Date.parse(start), values));
    const points = days.map((day) => ({ date: daysAfter(start, day), value: 1 }));
    return { ...record, values: { ...record.values, points } };
  };
  const whole = (days: number) => ({ from: Date.parse(start), to: Date.parse(daysAfter(start, days)) });

  it('miss what fell due in the period only', () => {
    const record = recorded([]);
    const plan = { frequency_days: 10, grace_days: 0 };
    expect(pointsIn(record, whole(45), plan)).toMatchObject({ recorded: 0, missed: 4 });
    const second = { from: Date.parse(daysAfter(start, 25)), to: whole(45).to };
    expect(pointsIn(record, second, plan)).toMatchObject({ recorded: 0, missed: 2 });
  });

  it('are not owed before the oldest that a full measure keeps', () => {
    const record = recorded(Array.from({ length: mostPoints }, (_, index) => 100 + index));
    const plan = { frequency_days: 1, grace_days: 0 };
    expect(pointsIn(record, whole(100 + mostPoints), plan).missed).toBe(0);
  });

  it('are as many as a day-by-day count finds', () => {
    const gap = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 8 }), gap, fc.nat(9), gap, (gaps, frequency, grace, rest) => {
        let day = 0;
        const days = gaps.map((more) => (day += more));
        const end = day + rest;
        let [missed, last, waits] = [0, 0, 0];
        for (let today = 1; today <= end; today += 1) {
          // A point counts as missed at the end of the last day on which it could still have come.
          if (today - 1 === last + (waits + 1) * frequency + grace && today - 1 > last) {
            waits += 1;
            missed += 1;
          }
          if (days.includes(today)) [last, waits] = [today, 0];
        }
        const plan = { frequency_days: frequency, grace_days: grace };
        expect(pointsIn(recorded(days), whole(end), plan).missed).toBe(missed);
      }),
    );
  });
});
