import type { Check, CheckException } from '../../kernel/check.ts';
import { isBlank } from '../../kernel/fields.ts';
import { lastReview, listIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { smsProcessCheckTexts } from './check-texts.ts';

const needed = ['assignee', 'inputs', 'outputs', 'linked_processes', 'measures'];

/**
 * AC-006 for 4.4-s1.
 *
 * Population: processes of the SMS that are current at the end of the period. Exceptions: one without an owner, inputs,
 * outputs, linked processes or measures; one linked to no other current process, so that it interacts with none.
 */
export const processCompletenessCheck: Check = {
  id: 'AC-006',
  process: 'sms-process',
  requirements: ['4.4-s1'],
  texts: smsProcessCheckTexts['AC-006'],
  planned: ['sms-process.review'],
  freshness_days: (settings) => plannedNumber(settings, 'sms-process.review', 'interval_days'),
  fields: [...needed, 'operated_by', 'reviewed_at'],
  entries_of: null,
  start: () => {
    const current = new Set<string>();
    const links = new Map<string, readonly string[]>();
    let by_others = 0;
    return {
      examine: ({ record }) => {
        if (record.state !== 'current') return null;
        current.add(record.id);
        const operated_by = textIn(record, 'operated_by');
        if (operated_by !== null && operated_by !== 'organisation') by_others += 1;
        const evidence_at = lastReview(record);
        const missing = needed.filter((field) => isBlank(record.values[field]));
        if (missing.length > 0)
          return { evidence_at, exception: { reason: 'incomplete', params: { missing } } };
        links.set(record.id, listIn(record, 'linked_processes'));
        return { evidence_at };
      },
      // Which processes are current is known only once all were seen.
      conclude: () => ({
        exceptions: [...links].flatMap(([record_id, linked]): readonly CheckException[] => {
          if (linked.some((id) => id !== record_id && current.has(id))) return [];
          return [{ record_id, reason: 'not-linked', params: { count: linked.length } }];
        }),
        measures: [{ name: 'by-others', value: by_others, unit: 'count', limit: null }],
      }),
    };
  },
};

/** Checks of the processes of the SMS. */
export const smsProcessChecks: readonly Check[] = [processCompletenessCheck];
