import { type Check, type Finding, isWithin, type Member } from '../../../kernel/check.ts';
import { incidentCheckTexts } from '../check-texts.ts';
import { meetsCriteria } from '../major.ts';
import type { IncidentMajor } from '../settings.ts';
import { declaredAt, everMetCriteria, wasWithdrawn } from './major.ts';
import { freshnessDays, isCancelled, majorOf, numberIn } from './values.ts';

function exceptionOf(member: Member, criteria: IncidentMajor, meets: boolean): Finding['exception'] {
  const priority = numberIn(member.record, 'priority');
  if (member.record.values['major'] === true) {
    if (meets || everMetCriteria(member, criteria)) return undefined;
    return priority === null
      ? { reason: 'criteria-not-met-without-priority', params: {} }
      : { reason: 'criteria-not-met', params: { priority } };
  }
  if (!meets || wasWithdrawn(member)) return undefined;
  return { reason: 'not-declared', params: { priority } };
}

/**
 * AC-090 for 8.6.1-s2 and 8.6.1-s3.
 *
 * Population: incidents opened or declared major in the period that meet the organisation's criteria at its end, are
 * major then, or were withdrawn as major. Exceptions: the criteria are met and nobody declared it; or it is major
 * and never met them. A withdrawal is no exception, as it takes a person of a leading role and a reason; a
 * declaration beyond the criteria is one, as it can be withdrawn.
 */
export const majorClassificationCheck: Check = {
  id: 'AC-090',
  process: 'incident',
  requirements: ['8.6.1-s2', '8.6.1-s3'],
  texts: incidentCheckTexts['AC-090'],
  planned: ['incident.major', 'incident.conformity'],
  freshness_days: freshnessDays,
  fields: ['priority', 'service', 'major', 'major_declared_at'],
  entries_of: { open: false, holding: ['major', 'major_declared_at'] },
  start: (context) => {
    const criteria = majorOf(context);
    return {
      examine: (member) => {
        const { record } = member;
        if (isCancelled(record)) return null;
        const meets = meetsCriteria(record.values, criteria);
        if (!meets && member.entries.length === 0 && record.values['major'] !== true) return null;
        const declared_at = declaredAt(member);
        const declared = isWithin(context.period, declared_at);
        if (!declared && !isWithin(context.period, record.opened_at)) return null;
        if (!meets && record.values['major'] !== true && !wasWithdrawn(member)) return null;
        const exception = exceptionOf(member, criteria, meets);
        return {
          evidence_at: declared ? declared_at : record.opened_at,
          ...(exception === undefined ? {} : { exception }),
        };
      },
    };
  },
};
