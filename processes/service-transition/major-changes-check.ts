import type { Check, CheckException } from '../../kernel/check.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { authorisedStates } from '../change-approval.ts';
import { transitionCheckTexts } from './check-texts.ts';
import { transitionTimesKey } from './settings.ts';

/** Which requirement of 8.5.1.2 sends a change to design and transition by what it does to a service. */
const letters: Readonly<Record<string, string>> = {
  new: '8.5.1.2-a',
  changed: '8.5.1.2-b',
  removed: '8.5.1.2-d',
  'transfer-out': '8.5.1.2-e',
  'transfer-in': '8.5.1.2-f',
};

/** What a change has to be sent to design and transition for; undefined: it need not. */
function causeOf({ values }: ProcessRecord): string | undefined {
  const effect = String(values['service_effect']);
  if (effect === 'removed' || effect === 'transfer-out' || effect === 'transfer-in') return effect;
  if (values['major_impact'] !== true) return undefined;
  return effect === 'new' ? 'new' : 'changed';
}

/**
 * AC-077 for 8.5.1.2-a, -b, -d, -e, -f and 8.5.1.1-c.
 *
 * Population: authorised changes that by the organisation's criteria could have a major impact, and those that remove or
 * transfer a service. Exceptions: they name no transition; one that was cancelled; one of another kind. Each bears on the
 * requirement of its cause; that none is named where criteria ask for it, on the criteria too.
 */
export const servedChangesCheck: Check = {
  id: 'AC-077',
  process: 'change',
  requirements: ['8.5.1.2-a', '8.5.1.2-b', '8.5.1.2-d', '8.5.1.2-e', '8.5.1.2-f', '8.5.1.1-c'],
  texts: transitionCheckTexts['AC-077'],
  planned: [transitionTimesKey, 'change.major'],
  freshness_days: (settings) => plannedNumber(settings, transitionTimesKey, 'freshness_days'),
  fields: ['service_effect', 'major_impact', 'transition', 'planned_start'],
  entries_of: null,
  companions: [
    {
      process: 'service-transition',
      fields: ['kind'],
      // Transitions closed long ago are still named by changes.
      remembers: ['kind'],
      entries_of: null,
    },
  ],
  start: () => {
    const transitions = new Map<string, ProcessRecord>();
    const exceptionOf = (
      change: ProcessRecord,
      cause: string,
    ): Omit<CheckException, 'record_id' | 'bears_on'> | undefined => {
      const named = textIn(change, 'transition');
      if (named === null) return { reason: 'none', params: { cause } };
      const transition = transitions.get(named);
      if (transition === undefined || transition.state === 'cancelled') {
        return { reason: 'cancelled', params: { cause } };
      }
      const kind = String(transition.values['kind']);
      return kind === cause ? undefined : { reason: 'other-kind', params: { cause, kind } };
    };
    return {
      consider: ({ record }) => {
        transitions.set(record.id, record);
      },
      examine: ({ record }) => {
        const cause = causeOf(record);
        if (cause === undefined || !authorisedStates.includes(record.state)) return null;
        const exception = exceptionOf(record, cause);
        const evidence_at = instantIn(record, 'planned_start') ?? record.opened_at;
        if (exception === undefined) return { evidence_at };
        const byCriteria = cause === 'new' || cause === 'changed';
        const bears_on = [letters[cause] ?? '', ...(byCriteria ? ['8.5.1.1-c'] : [])];
        return { evidence_at, exception: { ...exception, bears_on } };
      },
    };
  },
};
