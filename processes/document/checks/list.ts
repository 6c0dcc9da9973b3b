import type { Check, Finding, Measure } from '../../../kernel/check.ts';
import { textIn } from '../../../kernel/register.ts';
import { documentItems, itemsOfLetter, listLetters } from '../../../standard/documents.ts';
import { documentCheckTexts } from '../check-texts.ts';
import { versionInForce } from '../versions.ts';
import { controlDays, lastDay, lastLook } from './approval.ts';

const listed = new Set(documentItems.filter(({ letter }) => letter !== null).map(({ id }) => id));

const requirementOf = (letter: string): string => `7.5.4-${letter}`;

/** How many of the letters are missing, and of each of those what there is of what it takes. */
function measuresOf(present: ReadonlySet<string>): readonly Measure[] {
  const lacking = listLetters.flatMap((letter): readonly Measure[] => {
    const items = itemsOfLetter(letter);
    const value = items.filter(({ id }) => present.has(id)).length;
    if (value === items.length) return [];
    const limit = { kind: 'minimum', value: items.length } as const;
    return [{ name: `item-${letter}`, value, unit: 'count', limit, bears_on: [requirementOf(letter)] }];
  });
  const bears_on = lacking.flatMap((measure) => measure.bears_on ?? []);
  const limit = { kind: 'maximum', value: 0 } as const;
  return [{ name: 'missing-items', value: lacking.length, unit: 'count', limit, bears_on }, ...lacking];
}

/**
 * AC-025 for 7.5.4-a to 7.5.4-l.
 *
 * Population: documents and record sets in force at the end of the period that stand for an item of the list in 7.5.4.
 * No letter of the list may be missing; a missing one speaks against its own requirement alone. A letter that names several things (b: policy and objectives; d: two policies
 * and continuity plans) is there when each of them is.
 */
export const documentListCheck: Check = {
  id: 'AC-025',
  process: 'document',
  requirements: listLetters.map(requirementOf),
  texts: documentCheckTexts['AC-025'],
  planned: ['document.control'],
  freshness_days: controlDays,
  fields: ['item', 'versions', 'reviewed_at', 'withdrawn_at'],
  entries_of: null,
  start: (context) => {
    const present = new Set<string>();
    return {
      examine: ({ record }): Finding | null => {
        const item = textIn(record, 'item');
        if (item === null || !listed.has(item)) return null;
        if (versionInForce(record, lastDay(context)) === null) return null;
        present.add(item);
        return { evidence_at: lastLook(record) };
      },
      conclude: () => ({ measures: measuresOf(present) }),
    };
  },
};
