import { type Check, type Finding, isWithin } from '../../../kernel/check.ts';
import { type PriorityMatrix, priorityOf } from '../../../kernel/priority.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { incidentCheckTexts } from '../check-texts.ts';
import { freshnessDays, holds, isCancelled, numberIn } from './values.ts';

const needed = ['category', 'impact', 'urgency', 'priority'];

function exceptionOf(record: ProcessRecord, matrix: PriorityMatrix): Finding['exception'] {
  const missing = needed.filter((field) => !holds(record, field));
  const [impact, urgency, priority] = ['impact', 'urgency', 'priority'].map((field) =>
    numberIn(record, field),
  );
  if (impact == null || urgency == null || priority == null) {
    return { reason: 'unclassified', params: { missing } };
  }
  const planned = priorityOf(matrix, impact, urgency);
  const params = { impact, urgency, priority, planned };
  if (planned === null) return { reason: 'not-in-matrix', params: { impact, urgency } };
  if (planned === priority)
    return missing.length > 0 ? { reason: 'unclassified', params: { missing } } : undefined;
  return missing.length > 0
    ? { reason: 'unclassified-and-priority-differs', params: { missing, ...params } }
    : { reason: 'priority-differs', params };
}

/**
 * AC-086 for 8.6.1-a and 8.6.1-b.
 *
 * Population: incidents opened in the period and not cancelled. Exception: category, impact, urgency or priority is
 * missing at its end, or the priority is not the one that the organisation's matrix gives.
 */
export const classificationCheck: Check = {
  id: 'AC-086',
  process: 'incident',
  requirements: ['8.6.1-a', '8.6.1-b'],
  texts: incidentCheckTexts['AC-086'],
  planned: ['incident.priority', 'incident.conformity'],
  freshness_days: freshnessDays,
  fields: needed,
  entries_of: null,
  start: ({ period, settings }) => {
    const matrix = settings['incident.priority'] as PriorityMatrix;
    return {
      examine: ({ record }) => {
        if (!isWithin(period, record.opened_at) || isCancelled(record)) return null;
        const exception = exceptionOf(record, matrix);
        return { evidence_at: record.opened_at, ...(exception === undefined ? {} : { exception }) };
      },
    };
  },
};
