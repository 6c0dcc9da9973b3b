import { byLetter, type Check, type Finding } from '../../kernel/check.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, plannedNumber, rowsIn, staffWithout, textIn } from '../../kernel/register.ts';
import { awarenessCheckTexts } from './check-texts.ts';
import { awarenessTopics, coveredAt, coveredSince } from './coverage.ts';

const interval = (settings: Settings): number =>
  plannedNumber(settings, 'awareness.refresh', 'interval_days');

type Topic = (typeof awarenessTopics)[number];

/** The requirement that a topic stands for, as the letters of 7.3 follow one another. */
const requirementOf = byLetter('7.3', awarenessTopics);

/** A gap in some topics, which speaks against their requirements alone. */
function gapIn(reason: string, topics: readonly Topic[], params = {}): Finding['exception'] {
  return { reason, params: { ...params, topics }, bears_on: topics.map(requirementOf) };
}

/** Whether somebody showed that the person knows the topic: by proof, or by the person's own confirmation. */
function isShown(record: ProcessRecord, topic: string): boolean {
  const row = rowsIn(record, 'coverage').find((one) => one['topic'] === topic);
  return row?.['how'] === 'confirmed' || (typeof row?.['proof'] === 'string' && row['proof'].trim() !== '');
}

/** What a person is not shown to be aware of at an instant, or not lately enough; undefined: nothing. */
export function awarenessGap(record: ProcessRecord, to: number, settings: Settings): Finding['exception'] {
  const limit = interval(settings);
  const uncovered = awarenessTopics.filter(
    (topic) => (coveredAt(record, topic) ?? to) >= to || !isShown(record, topic),
  );
  if (uncovered.length > 0) return gapIn('uncovered', uncovered);
  const outdated = awarenessTopics.filter(
    (topic) => Math.floor((to - (coveredAt(record, topic) ?? 0)) / DAY_MS) > limit,
  );
  return outdated.length > 0 ? gapIn('outdated', outdated, { limit }) : undefined;
}

/**
 * AC-021 for 7.3-a to 7.3-e.
 *
 * Population: awareness records that are current at the end of the period. Exceptions: one in which a topic is not
 * covered, or neither proved nor confirmed by the person; one in which a topic was covered longer ago than the planned
 * interval. No active person of the staff may be without a current record.
 */
export const awarenessCheck: Check = {
  id: 'AC-021',
  process: 'awareness',
  requirements: awarenessTopics.map(requirementOf),
  texts: awarenessCheckTexts['AC-021'],
  planned: ['awareness.refresh'],
  freshness_days: interval,
  fields: ['person', 'coverage'],
  entries_of: null,
  start: ({ period, settings, people }) => {
    const known = new Set<string>();
    return {
      examine: ({ record }): Finding | null => {
        if (record.state !== 'current') return null;
        const person = textIn(record, 'person');
        if (person !== null) known.add(person);
        const exception = awarenessGap(record, period.to, settings);
        const evidence_at = coveredSince(record) ?? record.opened_at;
        return { evidence_at, ...(exception === undefined ? {} : { exception }) };
      },
      conclude: () => ({
        measures: [
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

/** Checks of the register of awareness. */
export const awarenessChecks: readonly Check[] = [awarenessCheck];
