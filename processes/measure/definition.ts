import { Type } from 'typebox';
import { dayOf, daysAfter } from '../../kernel/day.ts';
import type { Activity, Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import { canNarrow, type Figure, unitSymbol } from '../../kernel/figure.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { entryFields, instantIn, retireActivities, tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { priorities } from '../desk-fields.ts';
import {
  correctionProblems,
  fromPoints,
  isComputed,
  measuredFrom,
  narrowingOf,
  pointOrigins,
  recordingProblems,
  takingProblems,
  undetermined,
  withCorrectedPoint,
  withNothingFound,
  withPoint,
  withTakenPoint,
} from './points.ts';

const days = Type.Integer({ minimum: 1, maximum: 3650 });
const population = Type.Integer({ minimum: 0 });

const [retire, restore] = retireActivities('current', 'retired') as [Activity, Activity];

const activities: readonly Activity[] = [
  {
    name: 'take-point',
    from: ['current'],
    may: workingRoles,
    requires: [],
    accepts: [],
    brings: ['point_from', 'point_date', 'point_value', 'point_population', 'point_proof'],
    applies: isComputed,
    otherwise: 'measure.not-computed',
    effect: withTakenPoint,
    objections: takingProblems,
  },
  {
    // The program alone says that it looked and found nothing: a point is not made up.
    name: 'find-nothing',
    from: ['current'],
    may: tendingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    brings: ['nothing_found_on'],
    requires_text: true,
    applies: isComputed,
    otherwise: 'measure.not-computed',
    effect: withNothingFound,
  },
  {
    name: 'record-point',
    from: ['current'],
    may: workingRoles,
    requires: ['point_date', 'point_value'],
    accepts: ['point_proof', 'point_evaluation'],
    applies: ({ values }) => values['source'] !== 'computed',
    otherwise: 'measure.computed',
    effect: withPoint,
    objections: recordingProblems,
  },
  {
    name: 'evaluate',
    from: ['current'],
    may: [...workingRoles, 'top-management'],
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ evaluated_at: now }),
  },
  {
    name: 'correct-point',
    from: ['current'],
    may: workingRoles,
    requires: ['point_date', 'point_value'],
    accepts: ['point_proof', 'point_evaluation'],
    requires_text: true,
    effect: withCorrectedPoint,
    objections: correctionProblems,
  },
  retire,
  // While it was out of force nothing was owed.
  { ...restore, effect: (_record, { now }) => ({ measured_from: dayOf(now, 'UTC'), evaluated_at: null }) },
];

function dueAfter(day: string, number: unknown, endOf: ObligationContext['endOf']): number | null {
  return typeof number === 'number' ? endOf(daysAfter(day, number)) : null;
}

function lastEvaluation(record: ProcessRecord): string {
  const at = instantIn(record, 'evaluated_at');
  return at === null ? measuredFrom(record) : dayOf(at, 'UTC');
}

/** The last of some days, none of which need be known. */
function latest(first: string, ...days: readonly (string | null)[]): string {
  return days.reduce<string>((last, day) => (day !== null && day > last ? day : last), first);
}

/** Whether the figure of a computed measure is there and can be told of what the measure is narrowed to. */
function isTellable(record: ProcessRecord, figures: readonly Figure[]): boolean {
  if (!isComputed(record)) return true;
  const figure = figures.find(({ id }) => id === record.values['figure']);
  return figure !== undefined && canNarrow(figure, narrowingOf(record));
}

function obligations(
  record: ProcessRecord,
  { endOf }: ObligationContext,
  figures: readonly Figure[],
): readonly Obligation[] {
  const owner = textIn(record, 'assignee');
  if (undetermined(record).length > 0 || !isTellable(record, figures)) {
    return [{ kind: 'complete', due_at: null, person: owner, roles: tendingRoles }];
  }
  const { frequency_days, evaluation_days } = record.values;
  const last = [textIn(record, 'last_measured_on'), textIn(record, 'nothing_found_on')];
  return [
    {
      kind: 'measure',
      due_at: dueAfter(latest(measuredFrom(record), ...last), frequency_days, endOf),
      person: owner,
      roles: workingRoles,
    },
    {
      kind: 'evaluate',
      due_at: dueAfter(lastEvaluation(record), evaluation_days, endOf),
      person: textIn(record, 'evaluator'),
      roles: tendingRoles,
    },
  ];
}

/** In what a computed measure is told, as its figure says; nothing of any other. */
function unitFrom(record: ProcessRecord, figures: readonly Figure[]): Record<string, unknown> {
  const figure = isComputed(record) ? figures.find(({ id }) => id === record.values['figure']) : undefined;
  return figure === undefined ? {} : { unit: unitSymbol(figure.unit) };
}

/**
 * Measures of the management system and the services (ISO/IEC 20000-1:2018, 9.1): what is measured and how, where
 * the figures come from, how often they are taken and evaluated, and the points themselves.
 *
 * A measure that is computed names one of the figures; the program takes its points when they are due.
 */
export const measureOf = (figures: readonly Figure[]): ProcessDefinition => ({
  name: 'measure',
  plural: 'measures',
  prefix: 'MSR',
  clause: '9.1',
  version: 1,
  title: { en: 'Measure', vi: 'Thước đo', zh: '测量指标' },
  section: 'system',
  fields: {
    ...entryFields(),
    subject: given('choice', tendingRoles, { choices: ['system', 'process', 'service'] }),
    sms_process: given('record', tendingRoles, { refers_to: 'sms-process' }),
    service: given('record', tendingRoles, { column: 'service', refers_to: 'service' }),
    customer: given('record', tendingRoles, { refers_to: 'customer' }),
    priority: given('choice', tendingRoles, { choices: priorities }),
    method: given('paragraph', tendingRoles),
    source: given('choice', tendingRoles, { choices: ['computed', 'entered'] }),
    figure: given('choice', tendingRoles, { choices: figures.map(({ id }) => id) }),
    data_source: given('paragraph', tendingRoles),
    unit: given('line', tendingRoles),
    direction: given('choice', tendingRoles, { choices: ['at-least', 'at-most'] }),
    target: given('number', tendingRoles),
    frequency_days: given('number', tendingRoles, { schema: days }),
    measured_from: given('date', tendingRoles),
    evaluator: given('person', tendingRoles),
    evaluation_days: given('number', tendingRoles, { schema: days }),
    point_from: set('date'),
    point_date: set('date'),
    point_value: set('number'),
    point_population: set('number', { schema: population }),
    point_proof: set('line'),
    point_evaluation: set('paragraph'),
    last_measured_on: set('date'),
    last_value: set('number'),
    on_target: set('boolean'),
    evaluated_at: set('instant'),
    nothing_found_on: set('date'),
    nothing_found: set('rows', { columns: { on: needed('date') } }),
    points: set('rows', {
      columns: {
        from: column('date'),
        date: needed('date'),
        value: needed('number'),
        met: column('boolean'),
        population: column('number', { schema: population }),
        how: column('choice', { choices: pointOrigins }),
        proof: column('line'),
        evaluation: column('paragraph'),
        recorded_at: needed('instant'),
      },
    }),
  },
  states: { current: { open: true }, retired: { open: false, stamps: 'closed_at' } },
  initial: 'current',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  // Of a computed measure the figure says how and from what, and in which unit.
  needless: (values) =>
    values['source'] === 'computed' ? ['method', 'data_source', 'unit'] : ['figure', 'customer', 'priority'],
  list_columns: ['service', 'assignee', 'last_measured_on', 'last_value', 'target', 'on_target'],
  derive: (record) => ({ ...fromPoints(record), ...unitFrom(record, figures) }),
  obligations: (record, context) => obligations(record, context, figures),
  relations: ['relates-to', 'measures'],
});
