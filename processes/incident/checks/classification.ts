import { workingMilliseconds } from '../../../kernel/calendar.ts';
import { type Check, type CheckContext, type Finding, isWithin } from '../../../kernel/check.ts';
import { type PriorityMatrix, priorityOf } from '../../../kernel/priority.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { incidentCheckTexts } from '../check-texts.ts';
import { incident } from '../definition.ts';
import { conformityOf, freshnessDays, HOUR_MS, holds, isCancelled, numberIn } from './values.ts';

const [ofClass, ofPriority] = [['8.6.1-a'], ['8.6.1-b']];
const needed = ['category', 'impact', 'urgency', 'priority'];

function exceptionOf(record: ProcessRecord, matrix: PriorityMatrix): Finding['exception'] {
  const missing = needed.filter((field) => !holds(record, field));
  const [impact, urgency, priority] = ['impact', 'urgency', 'priority'].map((field) =>
    numberIn(record, field),
  );
  if (impact == null || urgency == null || priority == null) {
    const bears_on = [...(missing.includes('category') ? ofClass : []), ...ofPriority];
    return { reason: 'unclassified', params: { missing }, bears_on };
  }
  const planned = priorityOf(matrix, impact, urgency);
  const params = { impact, urgency, priority, planned };
  if (planned === null) return { reason: 'not-in-matrix', params: { impact, urgency }, bears_on: ofPriority };
  // What priority takes is there, so that only the category can be missing.
  if (planned === priority) {
    return missing.length === 0
      ? undefined
      : { reason: 'unclassified', params: { missing }, bears_on: ofClass };
  }
  return missing.length > 0
    ? { reason: 'unclassified-and-priority-differs', params: { missing, ...params } }
    : { reason: 'priority-differs', params, bears_on: ofPriority };
}

/**
 * Whether nobody has begun with it yet, and had no longer than an incident may be without an entry as planned: that it
 * is not classified says nothing so far.
 */
function isJustReported({ state, opened_at }: ProcessRecord, context: CheckContext): boolean {
  if (state !== incident.initial) return false;
  const limit_ms = conformityOf(context).maximum_update_gap_hours * HOUR_MS;
  const { to } = context.period;
  const calendar = context.calendar(null);
  if (to - opened_at <= limit_ms || calendar === null) return to - opened_at <= limit_ms;
  return workingMilliseconds(calendar, opened_at, to) <= limit_ms;
}

/**
 * AC-086 for 8.6.1-a and 8.6.1-b.
 *
 * Population: incidents opened in the period and not cancelled, but those that were just reported and not classified
 * yet. Exception: category, impact, urgency or priority is
 * missing at its end, or the priority is not the one that the organisation's matrix gives.
 */
export const classificationCheck: Check = {
  id: 'AC-086',
  process: 'incident',
  requirements: ['8.6.1-a', '8.6.1-b'],
  texts: incidentCheckTexts['AC-086'],
  planned: ['incident.priority', 'incident.conformity', 'calendars'],
  freshness_days: freshnessDays,
  fields: needed,
  entries_of: null,
  start: (context) => {
    const matrix = context.settings['incident.priority'] as PriorityMatrix;
    return {
      examine: ({ record }) => {
        if (!isWithin(context.period, record.opened_at) || isCancelled(record)) return null;
        const exception = exceptionOf(record, matrix);
        if (exception !== undefined && isJustReported(record, context)) return null;
        return { evidence_at: record.opened_at, ...(exception === undefined ? {} : { exception }) };
      },
    };
  },
};
