import type { ServiceKey } from '../texts/script.ts';
import { create, day, perform, record, type Step, type Story, service, story, who } from './story.ts';

/** What is told of a measure whose points people record. */
export interface ToldMeasure {
  readonly key: string;
  readonly title: string;
  readonly subject: 'system' | 'process' | 'service';
  readonly service?: ServiceKey;
  /** Key of the process for which its target is a criterion. */
  readonly sms_process?: string;
  readonly owner: string;
  readonly method: string;
  readonly data_source: string;
  readonly unit: string;
  readonly direction: 'at-least' | 'at-most';
  readonly target: number;
  /** One value for each thirty days, oldest first; null: nobody measured. */
  readonly points: readonly (number | null)[];
  readonly proof: string;
  /** Days before the end on which the results were looked at, and what came of it. */
  readonly evaluated: readonly (readonly [days: number, text: string])[];
}

/** Days before the end of the year of the first point. */
const first_point = 338;
/** Days between points. */
export const between = 30;

/** What a measure names besides people: its service and its process, where it has them. */
export function subjectsOf({
  service: of,
  sms_process,
}: Pick<ToldMeasure, 'service' | 'sms_process'>): Readonly<Record<string, unknown>> {
  return {
    service: of === undefined ? null : service(of),
    sms_process: sms_process === undefined ? null : record(`process/${sms_process}`),
  };
}

/** The life of a measure: written down, a point each thirty days, looked at now and then. */
export function measureStory(told: ToldMeasure): Story {
  const { key, points, proof, evaluated, owner, ...values } = told;
  const recorded = points.flatMap((value, index): readonly Step[] => {
    if (value === null) return [];
    const at = first_point - index * between;
    const point = { point_date: day(at), point_value: value, point_proof: proof };
    return [[at, owner, perform('record-point', point)]];
  });
  return story(
    'measure',
    `measure/${key}`,
    [
      344,
      'Oliver',
      create({
        ...values,
        source: 'entered',
        ...subjectsOf(told),
        assignee: who(owner),
        evaluator: who('Oliver'),
        frequency_days: between,
        evaluation_days: 91,
        measured_from: day(355),
      }),
    ],
    ...recorded,
    ...evaluated.map(([at, text]): Step => [at, 'Oliver', perform('evaluate', {}, text)]),
  );
}
