import { timeZoneOf } from '../../../kernel/calendar.ts';
import type {
  Check,
  CheckContext,
  CheckException,
  Conclusion,
  Finding,
  Member,
} from '../../../kernel/check.ts';
import { dayOf, endOfDay } from '../../../kernel/day.ts';
import { instantIn, numberIn, textIn } from '../../../kernel/register.ts';
import { retentionSetting } from '../../../kernel/retention.ts';
import { documentCheckTexts } from '../check-texts.ts';
import { versionsOf } from '../versions.ts';
import { controlDays, lastLook } from './approval.ts';

function retentionException({ record, entries }: Member, context: CheckContext): Finding['exception'] {
  const disposed_at = instantIn(record, 'disposed_at');
  if (record.state === 'disposed' || disposed_at !== null) {
    const at = disposed_at ?? record.closed_at ?? record.opened_at;
    const until = textIn(record, 'keep_until');
    // As the program itself reckons days when it is asked to dispose of something.
    if (until === null) return { reason: 'no-term', params: {} };
    if (dayOf(at, 'UTC') <= until) {
      return { reason: 'too-early', params: { at, until: endOfDay(until, timeZoneOf(context)) } };
    }
    const told = entries.some(({ activity, at: when }) => activity === 'dispose' && when === at);
    return told ? undefined : { reason: 'not-journalled', params: { at } };
  }
  return numberIn(record, 'retention_days') === null ? { reason: 'no-term', params: {} } : undefined;
}

type Disposed = NonNullable<CheckContext['retention']>['disposals'][number];

/** What is wrong with how a record of another process was disposed of. */
function disposalException(disposed: Disposed, context: CheckContext): CheckException | null {
  const { record_id, at, kept_until, journalled } = disposed;
  if (!journalled) return { record_id, reason: 'not-journalled', params: { at } };
  if (kept_until === null) return { record_id, reason: 'no-term', params: {} };
  if (dayOf(at, 'UTC') > kept_until) return null;
  const until = endOfDay(kept_until, timeZoneOf(context));
  return { record_id, reason: 'too-early', params: { at, until } };
}

function conclusionOf(context: CheckContext): Conclusion {
  const { retention } = context;
  if (retention === undefined) return {};
  const { disposals, past_term } = retention;
  return {
    exceptions: disposals.flatMap((one) => disposalException(one, context) ?? []),
    measures: [
      { name: 'disposed', value: disposals.length, unit: 'count', limit: null },
      // Keeping longer than planned is for people to judge: the plan says how long at least.
      { name: 'past-term', value: past_term, unit: 'count', limit: null },
    ],
  };
}

/**
 * AC-024 for 7.5.3.2-d.
 *
 * Population: documents that were published, withdrawn or disposed of by the end of the period. Exceptions: one without
 * a term of retention; one disposed of before its term was over, or without an entry of the journal; a record of
 * another process disposed of like that within the period. Says besides how many records were disposed of, and how many
 * were past their planned time at the end of the period and still there.
 */
export const retentionCheck: Check = {
  id: 'AC-024',
  process: 'document',
  requirements: ['7.5.3.2-d'],
  texts: documentCheckTexts['AC-024'],
  planned: ['document.control', retentionSetting],
  freshness_days: controlDays,
  fields: ['versions', 'retention_days', 'keep_until', 'withdrawn_at', 'disposed_at', 'reviewed_at'],
  remembers: ['withdrawn_at'],
  entries_of: { open: false, holding: ['disposed_at'] },
  start: (context) => ({
    examine: (member): Finding | null => {
      const { record } = member;
      const instants = [instantIn(record, 'disposed_at'), instantIn(record, 'withdrawn_at')];
      const at = instants.find((one) => one !== null) ?? null;
      if (at === null && versionsOf(record).length === 0) return null;
      const exception = retentionException(member, context);
      return { evidence_at: at ?? lastLook(record), ...(exception === undefined ? {} : { exception }) };
    },
    conclude: () => conclusionOf(context),
  }),
};
