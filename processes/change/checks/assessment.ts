import { type Check, type Finding, isWithin } from '../../../kernel/check.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn } from '../../../kernel/register.ts';
import { changeCheckTexts } from '../check-texts.ts';
import { freshnessOfChanges, isEmergency } from './deployed.ts';

/** What each requirement asks an assessment to say. */
const wanted: Readonly<Record<string, string>> = {
  risk_level: '8.5.1.3-s2',
  benefit: '8.5.1.3-s2',
  feasibility: '8.5.1.3-s2',
  financial_impact: '8.5.1.3-s2',
  impact_services: '8.5.1.3-a',
  impact_parties: '8.5.1.3-b',
  impact_policies: '8.5.1.3-c',
  impact_capacity: '8.5.1.3-d',
  impact_changes: '8.5.1.3-e',
};

function exceptionOf(record: ProcessRecord): Finding['exception'] {
  const missing = Object.keys(wanted).filter((field) => isBlank(record.values[field]));
  if (missing.length === 0) return undefined;
  const bears_on = [...new Set(missing.map((field) => wanted[field] as string))];
  return { reason: 'incomplete', params: { missing }, bears_on };
}

/**
 * AC-069 for 8.5.1.3-s2 and 8.5.1.3-a to e.
 *
 * Population: changes authorised in the period, emergencies left out, as AC-076 asks whether their records were completed
 * afterwards. Exception: risk, benefit, feasibility, financial effect or one of the five impacts missing. What is
 * assessed is written down before a change is put for approval; afterwards it takes no change of these words but by a
 * plan that is approved again.
 */
export const assessmentCheck: Check = {
  id: 'AC-069',
  process: 'change',
  requirements: [...new Set(Object.values(wanted))],
  texts: changeCheckTexts['AC-069'],
  planned: ['change.risk', 'change.times'],
  freshness_days: freshnessOfChanges,
  fields: ['authorised_at', 'change_type', ...Object.keys(wanted)],
  entries_of: null,
  start: ({ period }) => ({
    examine: ({ record }): Finding | null => {
      const evidence_at = instantIn(record, 'authorised_at');
      if (!isWithin(period, evidence_at) || isEmergency(record)) return null;
      const exception = exceptionOf(record);
      return { evidence_at, ...(exception === undefined ? {} : { exception }) };
    },
  }),
};
