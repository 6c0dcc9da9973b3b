import { timeZoneOf } from '../../../kernel/calendar.ts';
import type { Check, CheckContext, Finding } from '../../../kernel/check.ts';
import { dayOf } from '../../../kernel/day.ts';
import type { Settings } from '../../../kernel/definition.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, listIn, plannedNumber } from '../../../kernel/register.ts';
import { documentCheckTexts } from '../check-texts.ts';
import { isAuthor, type Signature, signaturesUnder, type Version, versionsOf } from '../versions.ts';

/** How long evidence about documents counts as fresh: as long as between two reviews. */
export const controlDays = (settings: Settings): number =>
  plannedNumber(settings, 'document.control', 'review_interval_days');

/** The last day of the period, where the organisation is. */
export function lastDay(context: CheckContext): string {
  return dayOf(context.period.to - 1, timeZoneOf(context));
}

/** When a document was last published or looked at again. */
export function lastLook(record: ProcessRecord): number {
  return instantIn(record, 'reviewed_at') ?? versionsOf(record).at(-1)?.published_at ?? record.opened_at;
}

/** What speaks against one version, or undefined. */
function versionException(record: ProcessRecord, version: Version): Finding['exception'] {
  const params = { version: version.number };
  const isOther = ({ person }: Signature): boolean => !version.authors.includes(person);
  const isInTime = ({ at }: Signature): boolean => at <= version.published_at;
  const reviews = signaturesUnder(record, 'reviews', version).filter(isOther);
  const approvals = signaturesUnder(record, 'approvals', version);
  if (reviews.length === 0) return { reason: 'no-review', params };
  if (approvals.length === 0) return { reason: 'no-approval', params };
  if (!approvals.some(isOther)) return { reason: 'author-alone', params };
  const late = !reviews.some(isInTime) || !approvals.filter(isOther).some(isInTime);
  return late ? { reason: 'signed-late', params } : undefined;
}

/** Whether everybody who is named and may sign what waits has left the organisation. */
function waitsForNobody(record: ProcessRecord, active: ReadonlySet<string>): boolean {
  const field = { 'in-review': 'reviewers', 'in-approval': 'approvers' }[record.state];
  if (field === undefined) return false;
  const named = listIn(record, field).filter((person) => !isAuthor(record, person));
  return named.length > 0 && named.every((person) => !active.has(person));
}

/**
 * AC-022 for 7.5.2-c and 7.5.3.2-c; stricter than the text, which does not say who approves.
 *
 * Population: documents published at least once by the end of the period. Exceptions: a version, whichever, without a
 * review of exactly its content by somebody who did not write it; without approval; approved by its authors alone;
 * signed after it was published. Says besides how many documents wait for people who have all left.
 */
export const versionApprovalCheck: Check = {
  id: 'AC-022',
  process: 'document',
  requirements: ['7.5.2-c', '7.5.3.2-c'],
  texts: documentCheckTexts['AC-022'],
  planned: ['document.control'],
  freshness_days: controlDays,
  fields: ['versions', 'reviews', 'approvals', 'authors', 'reviewers', 'approvers', 'reviewed_at'],
  entries_of: null,
  start: ({ people }) => {
    const active = new Set(people.map(({ id }) => id));
    let waiting = 0;
    return {
      examine: ({ record }): Finding | null => {
        if (waitsForNobody(record, active)) waiting += 1;
        const versions = versionsOf(record);
        if (versions.length === 0) return null;
        const exception = versions
          .map((one) => versionException(record, one))
          .find((one) => one !== undefined);
        return { evidence_at: lastLook(record), ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        measures: [{ name: 'waiting-for-leavers', value: waiting, unit: 'count', limit: null }],
      }),
    };
  },
};
