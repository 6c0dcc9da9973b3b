import { timeZoneOf } from '../../../kernel/calendar.ts';
import { type Check, type Finding, isWithin } from '../../../kernel/check.ts';
import { endOfDay } from '../../../kernel/day.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { DAY_MS, instantIn, listIn, plannedNumber, textIn } from '../../../kernel/register.ts';
import { wordsOfAssessment } from '../../change-words.ts';
import { followUps, isUnsuccessful } from '../activities/implementing.ts';
import { changeCheckTexts } from '../check-texts.ts';
import { paperLeft } from '../paper.ts';
import { beganAt, checkOfDeployed, deploymentFields, freshnessOfChanges, isEmergency } from './deployed.ts';

/**
 * AC-073 for 8.5.1.3-s6.
 *
 * Population: changes carried out in the period that did not succeed. Exceptions, once the planned days have passed: not
 * investigated; investigated, and neither an action, an improvement nor a nonconformity named, nor said why none is
 * needed.
 */
export const failureCheck = checkOfDeployed(
  {
    id: 'AC-073',
    requirements: ['8.5.1.3-s6'],
    texts: changeCheckTexts['AC-073'],
    planned: ['change.times'],
    fields: ['outcome', 'failure_investigation', 'no_action_reason', ...followUps],
  },
  (record, began, { settings, period }) => {
    if (!isUnsuccessful(record)) return null;
    const isUninvestigated = isBlank(record.values['failure_investigation']);
    const hasFollowUp =
      followUps.some((name) => listIn(record, name).length > 0) ||
      !isBlank(record.values['no_action_reason']);
    if (!isUninvestigated && hasFollowUp) return undefined;
    const planned = plannedNumber(settings, 'change.times', 'investigate_days');
    const days = Math.floor((period.to - began) / DAY_MS);
    if (days <= planned) return undefined;
    return { reason: isUninvestigated ? 'not-investigated' : 'no-action', params: { days, planned } };
  },
);

/**
 * AC-074 for 8.5.1.3-s7.
 *
 * Population: changes whose review fell due in the period, or that were reviewed or closed in it. The review of a change
 * without a result falls due the planned days after it was begun and was to be over. Exceptions: closed without a review; not reviewed though it was due; reviewed after its day. The share of successes is shown and limits nothing.
 */
export const reviewCheck: Check = {
  id: 'AC-074',
  process: 'change',
  requirements: ['8.5.1.3-s7'],
  texts: changeCheckTexts['AC-074'],
  planned: ['change.times'],
  freshness_days: freshnessOfChanges,
  fields: [...deploymentFields, 'planned_end', 'review_due', 'reviewed_at', 'outcome'],
  entries_of: null,
  start: ({ period, calendar, settings }) => {
    const time_zone = timeZoneOf({ calendar });
    const dueOf = (record: ProcessRecord): number | null => {
      const day = textIn(record, 'review_due');
      if (day !== null) return endOfDay(day, time_zone);
      const began = beganAt(record);
      if (began === null) return null;
      const over = Math.max(began, instantIn(record, 'planned_end') ?? began);
      return over + plannedNumber(settings, 'change.times', 'review_days') * DAY_MS;
    };
    let judged = 0;
    let successful = 0;
    return {
      examine: ({ record }): Finding | null => {
        if (record.state === 'cancelled') return null;
        const reviewed = instantIn(record, 'reviewed_at');
        const due = dueOf(record);
        const concerns = [due, reviewed, record.closed_at].some((at) => isWithin(period, at));
        if (!concerns) return null;
        judged += 1;
        if (record.values['outcome'] === 'successful') successful += 1;
        const evidence_at = reviewed ?? record.closed_at ?? due ?? record.updated_at;
        if (reviewed === null) {
          if (record.state === 'closed')
            return { evidence_at, exception: { reason: 'closed-unreviewed', params: {} } };
          if (due === null || due >= period.to) return { evidence_at };
          return { evidence_at, exception: { reason: 'overdue', params: { due } } };
        }
        if (due === null || reviewed <= due) return { evidence_at };
        const days = Math.ceil((reviewed - due) / DAY_MS);
        return { evidence_at, exception: { reason: 'late', params: { days } } };
      },
      conclude: () => ({
        measures: [
          {
            name: 'successful',
            value: judged === 0 ? null : (successful / judged) * 100,
            unit: 'percent',
            limit: null,
          },
        ],
      }),
    };
  },
};

/** What the record of a change is complete by. */
const paperFields = [
  'risk_answers',
  'major_criteria',
  'pre_authorised',
  ...wordsOfAssessment,
  'plan',
  'back_out_plan',
  'verification',
  'test_result',
  'no_test_reason',
  'back_out_tested',
  'back_out_reason',
] as const;

/**
 * AC-076 for 8.5.1.1-b.
 *
 * Population: changes carried out in the period. Exceptions: emergencies whose record is not complete, or was completed only
 * after the planned days. The share of emergencies is shown and limits nothing.
 */
export const emergencyCheck: Check = {
  id: 'AC-076',
  process: 'change',
  requirements: ['8.5.1.1-b'],
  texts: changeCheckTexts['AC-076'],
  planned: ['change.times', 'change.categories'],
  freshness_days: freshnessOfChanges,
  fields: ['started_at', 'deployed_at', 'change_type', 'completed_at', ...paperFields],
  entries_of: null,
  start: ({ period, settings }) => {
    const planned = plannedNumber(settings, 'change.times', 'complete_days');
    let all = 0;
    let emergencies = 0;
    return {
      examine: ({ record }): Finding | null => {
        const began = beganAt(record);
        if (!isWithin(period, began)) return null;
        all += 1;
        if (!isEmergency(record)) return { evidence_at: began };
        emergencies += 1;
        const completed = instantIn(record, 'completed_at');
        // What was complete once and is no longer counts as never completed.
        const missing = paperLeft(record, settings).length;
        const days = Math.floor(((missing > 0 ? period.to : (completed ?? began)) - began) / DAY_MS);
        if (days <= planned) return { evidence_at: began };
        const reason = missing > 0 ? 'incomplete' : 'completed-late';
        const params = missing > 0 ? { missing, days, planned } : { days, planned };
        return { evidence_at: began, exception: { reason, params } };
      },
      conclude: () => ({
        measures: [
          {
            name: 'emergencies',
            value: all === 0 ? null : (emergencies / all) * 100,
            unit: 'percent',
            limit: null,
          },
        ],
      }),
    };
  },
};
