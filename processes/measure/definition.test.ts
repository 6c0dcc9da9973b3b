import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS, rowsIn } from '../../kernel/register.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { measure } from './definition.ts';
import { measureModule } from './module.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const settings = startingSettings(measureModule);
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

  it('need proof when entered, and none when computed', () => {
    expect(problemsOf(create(start, values), point(start, '2026-03-02', 1, {}))).toEqual([
      { field: 'point_proof', code: 'field.required' },
    ]);
    const computed = create(start, { ...values, source: 'computed' });
    expect(problemsOf(computed, point(start, '2026-03-02', 1, {}))).toEqual([]);
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
