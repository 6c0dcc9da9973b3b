import { describe, expect, it } from 'vitest';
import { shareFigure } from '../../kernel/figure.ts';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS, rowsIn } from '../../kernel/register.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { measureModule } from './module.ts';
import { nextPeriod } from './points.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const text = { en: 'Text', vi: 'Văn bản', zh: '文本' };
const about = { process: 'incident', name: text, method: text, fields: [], service_field: null } as const;
const module = measureModule([shareFigure({ ...about, id: 'incident.open' }, () => true)]);
const measure = module.definition;
const settings = startingSettings(module);
const story = (...steps: Step[]) => tell(steps, { definition: measure, settings });
const values = {
  title: 'Availability of mail',
  method: 'Minutes up by minutes agreed.',
  source: 'entered',
  data_source: 'Report of the monitoring.',
  direction: 'at-least',
  target: 99.5,
  frequency_days: 7,
  evaluation_days: 30,
  evaluator: idOf(2),
};
const proof = { point_proof: 'Report 2026-11' };
const point = (at: number, date: string, value: number, more: object = proof): Step =>
  perform(at, 'record-point', { point_date: date, point_value: value, ...more });
const problemsOf = (...steps: Step[]): unknown => {
  try {
    story(...steps);
  } catch (error) {
    return (error as { problems: unknown }).problems;
  }
  return [];
};
const owed = (...steps: Step[]) =>
  obligationsOf(measure, story(...steps).record, { settings, calendar: () => null });

describe('points of a measure', () => {
  it('are kept in order of their days and judged by the target', () => {
    const { record } = story(
      create(start, values),
      point(start + 9 * DAY_MS, '2026-03-09', 99.4),
      point(start + 10 * DAY_MS, '2026-03-03', 99.5),
    );
    expect(rowsIn(record, 'points').map(({ date, met }) => [date, met])).toEqual([
      ['2026-03-03', true],
      ['2026-03-09', false],
    ]);
    expect(record.values).toMatchObject({
      last_measured_on: '2026-03-09',
      last_value: 99.4,
      on_target: false,
      evaluated_at: null,
    });
  });

  it('take day and value anew each time', () => {
    const first = [create(start, values), point(start, '2026-03-02', 1)];
    expect(
      problemsOf(...first, perform(start + DAY_MS, 'record-point', { point_date: '2026-03-03' })),
    ).toEqual([{ field: 'point_value', code: 'field.required' }]);
  });

  it('count as evaluated when they come with an evaluation', () => {
    const evaluated = { ...proof, point_evaluation: 'One outage of the storage.' };
    const { record } = story(create(start, values), point(start + DAY_MS, '2026-03-02', 99.9, evaluated));
    expect(record.values['evaluated_at']).toBe(start + DAY_MS);
  });

  it('need proof when entered', () => {
    expect(problemsOf(create(start, values), point(start, '2026-03-02', 1, {}))).toEqual([
      { field: 'point_proof', code: 'field.required' },
    ]);
  });

  it('are not of a day to come, though it may have come elsewhere', () => {
    expect(problemsOf(create(start, values), point(start, '2026-03-03', 1))).toMatchObject([
      { field: 'point_date', code: 'field.day-ahead' },
    ]);
    const evening = start + 4 * 3_600_000;
    expect(problemsOf(create(start, values), point(evening, '2026-03-03', 1))).toEqual([]);
  });

  it('are one for a day, which only a correction replaces', () => {
    const recorded = [create(start, values), point(start, '2026-03-02', 9.99)];
    const correct = (date: string) =>
      perform(start + DAY_MS, 'correct-point', { point_date: date, point_value: 99.9, ...proof });
    expect(problemsOf(...recorded, point(start + 1, '2026-03-02', 99.9))).toMatchObject([
      { field: 'point_date', code: 'measure.point-exists', params: { date: '2026-03-02' } },
    ]);
    expect(problemsOf(...recorded, correct('2026-03-01'))).toMatchObject([
      { field: 'point_date', code: 'measure.point-unknown', params: { date: '2026-03-01' } },
    ]);
    const { record } = story(...recorded, correct('2026-03-02'));
    expect(record.values).toMatchObject({ last_value: 99.9, on_target: true });
    expect(rowsIn(record, 'points')).toHaveLength(1);
  });
});

describe('points of a computed measure', () => {
  const computed = create(start, { ...values, source: 'computed', figure: 'incident.open', unit: 'pieces' });
  const taken = { point_from: '2026-02-24', point_date: '2026-03-02', point_value: 99, point_population: 12 };
  const take = (at: number, brought: object, given: object = {}): Step => [
    at,
    { kind: 'perform', activity: 'take-point', values: given as never, brought: brought as never },
  ];

  it('are brought by the program, with what they rest on', () => {
    const { record } = story(computed, take(start, { ...taken, point_proof: 'Incidents: 12' }));
    expect(rowsIn(record, 'points')).toMatchObject([
      { from: '2026-02-24', date: '2026-03-02', value: 99, population: 12, how: 'computed', met: false },
    ]);
    expect(record.values).toMatchObject({
      point_value: null,
      point_population: null,
      nothing_found_on: null,
    });
  });

  it('are neither typed nor mixed with what is typed, but corrected with a reason', () => {
    expect(() => story(computed, point(start, '2026-03-02', 1))).toThrow('measure.computed');
    expect(problemsOf(computed, take(start, {}, taken))).toContainEqual({
      field: 'point_value',
      code: 'field.not-allowed',
    });
    expect(problemsOf(computed, take(start, taken, { point_value: 100 }))).toEqual([
      { field: 'point_value', code: 'field.not-allowed' },
    ]);
    expect(problemsOf(computed, take(start, {}))).toMatchObject([
      { field: 'point_date', code: 'field.required' },
      { field: 'point_value', code: 'field.required' },
    ]);
    const corrected = perform(start, 'correct-point', { point_date: '2026-03-02', point_value: 98 });
    const { record } = story(computed, take(start, taken), corrected);
    expect(rowsIn(record, 'points')).toMatchObject([{ value: 98, how: 'corrected', population: null }]);
  });

  it('are not taken of a measure that is entered', () => {
    expect(() => story(create(start, values), take(start, taken))).toThrow('measure.not-computed');
  });

  it('have the unit of their figure', () => {
    expect(story(computed).record.values['unit']).toBe('%');
    expect(story(create(start, { ...values, unit: 'pieces' })).record.values['unit']).toBe('pieces');
  });

  it('are asked for again only a period after nothing was found', () => {
    const nothing: Step = [
      start + 8 * DAY_MS,
      {
        kind: 'perform',
        activity: 'find-nothing',
        values: {},
        brought: { nothing_found_on: '2026-03-09' },
        text: 'None.',
      },
    ];
    expect(owed(computed, nothing)[0]).toMatchObject({
      kind: 'measure',
      due_at: Date.parse('2026-03-16T23:59:59.999Z'),
    });
    expect(story(computed, nothing).record.values['last_measured_on']).toBeNull();
  });

  it('are not owed while the figure is unknown or cannot be told of the service', () => {
    const kindsOf = (more: object): readonly string[] =>
      owed(create(start, { ...values, source: 'computed', figure: 'incident.open', ...more })).map(
        ({ kind }) => kind,
      );
    expect(kindsOf({})).toEqual(['measure', 'evaluate']);
    expect(kindsOf({ service: idOf(60) })).toEqual(['complete']);
    expect(kindsOf({ figure: null })).toEqual(['complete']);
  });

  it('go over the whole days since the last one', () => {
    const at = (days: readonly string[], more: object = {}) => {
      const { record } = story(
        create(start, { ...values, ...more }),
        ...days.map((day) => point(start, day, 1)),
      );
      return record;
    };
    expect(nextPeriod(at([]), '2026-03-09')).toEqual({ first: '2026-03-03', last: '2026-03-09' });
    expect(nextPeriod(at(['2026-02-20']), '2026-03-09')).toEqual({ first: '2026-03-03', last: '2026-03-09' });
    expect(nextPeriod(at(['2026-03-02']), '2026-03-20')).toEqual({ first: '2026-03-03', last: '2026-03-20' });
    expect(nextPeriod(at(['2026-03-02']), '2026-03-02')).toBeNull();
    // Before points are owed: as many days as lie between them, but none twice.
    expect(nextPeriod(at([]), '2026-03-01')).toEqual({ first: '2026-02-23', last: '2026-03-01' });
    expect(nextPeriod(at(['2026-02-26']), '2026-03-01')).toEqual({ first: '2026-02-27', last: '2026-03-01' });
  });
});

describe('what a measure asks for', () => {
  it('is its completion first', () => {
    expect(owed(create(start, { ...values, method: null })).map(({ kind }) => kind)).toEqual(['complete']);
  });

  it('is the next point and the next evaluation', () => {
    const steps = [create(start, values), point(start, '2026-03-02', 1), perform(start, 'evaluate')];
    expect(owed(...steps)).toMatchObject([
      { kind: 'measure', due_at: Date.parse('2026-03-09T23:59:59.999Z'), person: null },
      { kind: 'evaluate', due_at: Date.parse('2026-04-01T23:59:59.999Z'), person: idOf(2) },
    ]);
  });

  it('begins anew when it is put into force again', () => {
    const later = start + 100 * DAY_MS;
    const steps = [create(start, values), perform(start, 'retire'), perform(later, 'restore')];
    expect(owed(...steps)[0]).toMatchObject({ due_at: Date.parse('2026-06-17T23:59:59.999Z') });
  });
});
