import { byLetter, type Check, type Finding } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { objectiveCheckTexts } from './check-texts.ts';
import { planFields } from './definition.ts';

const planned = (settings: Settings, name: 'interval_days' | 'grace_days'): number =>
  plannedNumber(settings, 'objective.review', name);

const measurable = ['metric', 'target', 'frequency_days', 'measure'] as const;

function approvedAt(record: ProcessRecord): number {
  return instantIn(record, 'approved_at') ?? record.opened_at;
}

/**
 * AC-015 for 6.2.1-b and 6.2.1-d.
 *
 * Population: objectives that are approved at the end of the period. Exceptions: metric, target, frequency or measure
 * is missing; its measure has no point since the approval or none that is as recent as the objective's own frequency,
 * grace included. A measurement is not owed before the first interval since the approval is over.
 */
export const objectiveMeasurementCheck: Check = {
  id: 'AC-015',
  process: 'objective',
  requirements: ['6.2.1-b', '6.2.1-d'],
  texts: objectiveCheckTexts['AC-015'],
  planned: ['objective.review'],
  freshness_days: (settings) => planned(settings, 'interval_days'),
  fields: [...measurable, 'approved_at'],
  companions: [{ process: 'measure', fields: ['last_measured_on'], entries_of: null }],
  entries_of: null,
  start: ({ period, settings }) => {
    const measuredAt = new Map<string, number>();
    const exceptionOf = (record: ProcessRecord, measured: number | undefined): Finding['exception'] => {
      const missing = measurable.filter((name) => isBlank(record.values[name]));
      if (missing.length > 0) return { reason: 'incomplete', params: { missing } };
      const [frequency, approved] = [Number(record.values['frequency_days']), approvedAt(record)];
      const days = Math.floor((period.to - Math.max(measured ?? 0, approved)) / DAY_MS);
      if (days <= frequency + planned(settings, 'grace_days')) return undefined;
      // The day of a measurement is one day long.
      const isSince = measured !== undefined && measured + DAY_MS > approved;
      const reason = isSince ? 'measurement-old' : 'never-measured';
      return { reason, params: { days, planned: frequency }, bears_on: ['6.2.1-d'] };
    };
    return {
      consider: ({ record }) => {
        const day = textIn(record, 'last_measured_on');
        if (day !== null) measuredAt.set(record.id, Date.parse(day));
      },
      examine: ({ record }) => {
        if (record.state !== 'approved') return null;
        const measured = measuredAt.get(textIn(record, 'measure') ?? '');
        const exception = exceptionOf(record, measured);
        const evidence_at = Math.max(approvedAt(record), measured ?? 0);
        return { evidence_at, ...(exception === undefined ? {} : { exception }) };
      },
    };
  },
};

/** The requirement that a field of the plan stands for, as the letters of 6.2.2 follow one another. */
const planRequirement = byLetter('6.2.2', planFields);

/**
 * AC-016 for 6.2.2-a to 6.2.2-e.
 *
 * Population: objectives that are approved at the end of the period. Exception: the plan leaves out what is done, with
 * what resources, by whom, by when or how the result is evaluated; each speaks against its own requirement.
 */
export const objectivePlanCheck: Check = {
  id: 'AC-016',
  process: 'objective',
  requirements: planFields.map(planRequirement),
  texts: objectiveCheckTexts['AC-016'],
  planned: ['objective.review'],
  freshness_days: (settings) => planned(settings, 'interval_days'),
  fields: [...planFields, 'approved_at', 'reviewed_at'],
  entries_of: null,
  start: () => ({
    examine: ({ record }) => {
      if (record.state !== 'approved') return null;
      const evidence_at = Math.max(approvedAt(record), instantIn(record, 'reviewed_at') ?? 0);
      const missing = planFields.filter((name) => isBlank(record.values[name]));
      if (missing.length === 0) return { evidence_at };
      const bears_on = missing.map(planRequirement);
      return { evidence_at, exception: { reason: 'incomplete', params: { missing }, bears_on } };
    },
  }),
};

/** Checks of the register of objectives. */
export const objectiveChecks: readonly Check[] = [objectiveMeasurementCheck, objectivePlanCheck];
