import { type Check, type Finding, isWithin } from '../../../kernel/check.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { instantIn, textIn } from '../../../kernel/register.ts';
import { problemCheckTexts } from '../check-texts.ts';
import { resolvedSince } from '../solved.ts';
import { ofProblems } from './shared.ts';

/** Whether the problem was left without a permanent fix, for a reason that is told. */
function isLeftUnfixed({ values }: ProcessRecord): boolean {
  return isBlank(values['change']) && !isBlank(values['fix_reason']);
}

/** Whether a change is done and stands: one that was only begun, failed or was taken back has fixed nothing. */
function isDone(change: ProcessRecord): boolean {
  const { outcome, deployment_result } = change.values;
  const cameToNothing = ['failed', 'backed-out'].includes(String(outcome));
  // What a pipeline reports; people may say later that it came out well all the same.
  const notDeployed =
    (outcome ?? null) === null && ['failed', 'rolled-back'].includes(String(deployment_result));
  return instantIn(change, 'deployed_at') !== null && !cameToNothing && !notDeployed;
}

/**
 * AC-097 for 8.6.3-s5.
 *
 * Population: problems solved for good in the period; those left without a permanent fix for a reason that is told are none.
 * Exceptions: no change is named; the change that is named was not done by the end of the period: only begun, or
 * it failed or was taken back.
 */
export const fixCheck: Check = {
  ...ofProblems,
  id: 'AC-097',
  requirements: ['8.6.3-s5'],
  texts: problemCheckTexts['AC-097'],
  fields: ['change', 'fix_reason'],
  companions: [
    {
      process: 'change',
      fields: ['deployed_at', 'deployment_result', 'outcome'],
      entries_of: null,
      // A change of long ago may be what fixed it.
      remembers: ['deployed_at', 'deployment_result', 'outcome'],
    },
  ],
  start: ({ period }) => {
    const carriedOut = new Set<string>();
    return {
      consider: ({ record }) => {
        if (isDone(record)) carriedOut.add(record.id);
      },
      examine: ({ record }): Finding | null => {
        const at = resolvedSince(record);
        if (!isWithin(period, at) || isLeftUnfixed(record)) return null;
        const change = textIn(record, 'change');
        if (change === null) return { evidence_at: at, exception: { reason: 'no-change', params: { at } } };
        if (carriedOut.has(change)) return { evidence_at: at };
        return { evidence_at: at, exception: { reason: 'change-not-done', params: { at } } };
      },
    };
  },
};

/** Whether a permanent fix is still to come, or is not coming. */
function isNotFixed(record: ProcessRecord): boolean {
  return resolvedSince(record) === null || isLeftUnfixed(record);
}

/**
 * AC-098 for 8.6.3-s6 and 8.6.3-s7.
 *
 * Population: problems with a known root cause that have no permanent fix at the end of the period: still being worked on, or
 * solved without one for a reason that is told. Exceptions: no workaround (what lessens the effect, s6); not recorded as a
 * known error (s7).
 */
export const knownErrorCheck: Check = {
  ...ofProblems,
  id: 'AC-098',
  requirements: ['8.6.3-s6', '8.6.3-s7'],
  texts: problemCheckTexts['AC-098'],
  fields: [
    'root_cause',
    'root_cause_at',
    'known_error',
    'known_error_at',
    'workaround',
    'change',
    'fix_reason',
  ],
  start: ({ period }) => ({
    examine: ({ record }): Finding | null => {
      const ended = record.closed_at !== null && record.closed_at < period.from;
      if (isBlank(record.values['root_cause']) || record.state === 'cancelled') return null;
      if (ended || !isNotFixed(record)) return null;
      const missing = [
        ...(record.values['known_error'] === true ? [] : (['known-error'] as const)),
        ...(isBlank(record.values['workaround']) ? (['workaround'] as const) : []),
      ];
      const known = instantIn(record, 'root_cause_at') ?? record.opened_at;
      const evidence_at = instantIn(record, 'known_error_at') ?? known;
      if (missing.length === 0) return { evidence_at };
      const bears_on = missing.map((one) => (one === 'workaround' ? '8.6.3-s6' : '8.6.3-s7'));
      return {
        evidence_at,
        exception: { reason: 'unknown-error', params: { missing, at: known }, bears_on },
      };
    },
  }),
};
