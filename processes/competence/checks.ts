import { timeZoneOf } from '../../kernel/calendar.ts';
import type { Check, CheckContext, Finding } from '../../kernel/check.ts';
import { dayOf, endOfDay } from '../../kernel/day.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, numberIn, plannedNumber, staffWithout, textIn } from '../../kernel/register.ts';
import { competenceCheckTexts } from './check-texts.ts';
import { evidenceEnd } from './evidence.ts';

const interval = (settings: Settings): number =>
  plannedNumber(settings, 'competence.assessment', 'interval_days');

/** What is wrong with the evidence of a level, at the end of the period. */
function evidenceException(
  record: ProcessRecord,
  actual: number,
  context: CheckContext,
): Finding['exception'] {
  const last = evidenceEnd(record);
  if (last === null) return { reason: 'no-evidence', params: { actual }, bears_on: ['7.2-d'] };
  const zone = timeZoneOf(context);
  if (last === 'open' || last >= dayOf(context.period.to - 1, zone)) return undefined;
  return { reason: 'evidence-ended', params: { at: endOfDay(last, zone) }, bears_on: ['7.2-d'] };
}

function exceptionOf(record: ProcessRecord, hasAction: boolean, context: CheckContext): Finding['exception'] {
  const required = numberIn(record, 'required_level') ?? 0;
  const actual = numberIn(record, 'actual_level');
  if (actual === null) {
    const days = Math.floor((context.period.to - record.opened_at) / DAY_MS);
    return hasAction ? undefined : { reason: 'not-assessed', params: { days } };
  }
  if (actual < required && !hasAction) {
    return { reason: 'gap', params: { actual, required }, bears_on: ['7.2-b'] };
  }
  // Level 0 is no competence, so there is nothing of which to hold evidence.
  return actual === 0 ? undefined : evidenceException(record, actual, context);
}

/** What an action is for: a competence, of the person whose action it is. */
const purposeOf = (competence: string, person: string | null): string => `${competence} of ${person}`;

/**
 * AC-019 for 7.2-b and 7.2-d.
 *
 * Population: competences that are current at the end of the period. Exceptions: one that nobody assessed, or whose
 * level is below the required one, without a development action of that person for it which is still open; one
 * without evidence of the level that the person has; one whose evidence has all run out. No active person of the staff
 * may be without a current competence.
 */
export const competenceCheck: Check = {
  id: 'AC-019',
  process: 'competence',
  requirements: ['7.2-b', '7.2-d'],
  texts: competenceCheckTexts['AC-019'],
  planned: ['competence.assessment'],
  freshness_days: interval,
  fields: ['person', 'required_level', 'actual_level', 'evidence', 'assessed_at'],
  entries_of: null,
  companions: [{ process: 'development', fields: ['competence', 'person'], entries_of: null }],
  start: (context) => {
    const { period, settings, people } = context;
    const actions = new Set<string>();
    const known = new Set<string>();
    let [current, competent, overdue] = [0, 0, 0];
    const count = (record: ProcessRecord): void => {
      current += 1;
      const assessed_at = instantIn(record, 'assessed_at');
      if (assessed_at === null) return;
      const actual = numberIn(record, 'actual_level') ?? 0;
      if (actual >= (numberIn(record, 'required_level') ?? 0)) competent += 1;
      if (period.to - assessed_at > interval(settings) * DAY_MS) overdue += 1;
    };
    return {
      consider: ({ record }) => {
        const competence = textIn(record, 'competence');
        if (record.closed_at === null && competence !== null) {
          actions.add(purposeOf(competence, textIn(record, 'person')));
        }
      },
      examine: ({ record }): Finding | null => {
        if (record.state !== 'current') return null;
        const person = textIn(record, 'person');
        if (person !== null) known.add(person);
        count(record);
        const exception = exceptionOf(record, actions.has(purposeOf(record.id, person)), context);
        const evidence_at = instantIn(record, 'assessed_at') ?? record.opened_at;
        return { evidence_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        measures: [
          {
            name: 'competent',
            value: current === 0 ? null : (competent / current) * 100,
            unit: 'percent',
            limit: null,
          },
          { name: 'assessments-overdue', value: overdue, unit: 'count', limit: null },
          {
            name: 'people-without',
            value: staffWithout(people, known),
            unit: 'count',
            limit: { kind: 'maximum', value: 0 },
          },
        ],
      }),
    };
  },
};

/** Checks of the register of competence. */
export const competenceChecks: readonly Check[] = [competenceCheck];
