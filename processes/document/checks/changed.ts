import { type Check, type Finding, isWithin } from '../../../kernel/check.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { listIn } from '../../../kernel/register.ts';
import { underwayStates } from '../../change-approval.ts';
import { documentCheckTexts } from '../check-texts.ts';
import { type Version, versionsOf } from '../versions.ts';
import { controlDays } from './approval.ts';

/** Kinds of documents by which the management system is changed. */
const kinds: readonly unknown[] = ['policy', 'process', 'plan'];

/** Whether a change was authorised and not over yet at an instant. */
function wasUnderway({ history }: ProcessRecord, at: number): boolean {
  const state = history.findLast((span) => span.at <= at)?.state;
  return state !== undefined && underwayStates.includes(state);
}

/** Versions that no change carried: each change that names the document carries one, the oldest first. */
function uncarried(versions: readonly Version[], changes: readonly ProcessRecord[]): readonly Version[] {
  const left = new Set(changes);
  return versions.filter(({ published_at }) => {
    const carrier = [...left].find((one) => wasUnderway(one, published_at));
    if (carrier !== undefined) left.delete(carrier);
    return carrier === undefined;
  });
}

/**
 * AC-028 for 8.1-s1.
 *
 * Population: policies, processes and plans of which another version than the first was published in the period.
 * Exceptions: a version that was published without a change which names the document and was authorised and not over yet
 * at that instant. One change carries one version of a document, so that none that is left open covers whatever comes. A
 * first version establishes and changes nothing. What is changed of the management system beside documents, it does not
 * see.
 */
export const changedDocumentsCheck: Check = {
  id: 'AC-028',
  process: 'document',
  requirements: ['8.1-s1'],
  texts: documentCheckTexts['AC-028'],
  planned: ['document.control'],
  freshness_days: controlDays,
  fields: ['kind', 'versions'],
  entries_of: null,
  companions: [{ process: 'change', fields: ['documents'], entries_of: null }],
  start: ({ period }) => {
    const changes = new Map<string, ProcessRecord[]>();
    return {
      consider: ({ record }) => {
        for (const id of listIn(record, 'documents')) {
          const naming = changes.get(id);
          if (naming === undefined) changes.set(id, [record]);
          else naming.push(record);
        }
      },
      examine: ({ record }): Finding | null => {
        if (!kinds.includes(record.values['kind'])) return null;
        // All of them, so that a change which carried an earlier version carries no other.
        const revised = versionsOf(record).slice(1);
        const published = revised.filter(({ published_at }) => isWithin(period, published_at));
        const last = published.at(-1);
        if (last === undefined) return null;
        const naming = changes.get(record.id) ?? [];
        const orphans = uncarried(revised, naming).filter((one) => published.includes(one));
        const [first] = orphans;
        if (first === undefined) return { evidence_at: last.published_at };
        const reason = naming.length === 0 ? 'no-change' : 'not-carried';
        const params = { version: first.number, at: first.published_at, count: orphans.length };
        return { evidence_at: last.published_at, exception: { reason, params } };
      },
    };
  },
};
