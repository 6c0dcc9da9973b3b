import type { MemberEntry } from '../../../kernel/check.ts';
import { isBlank } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { textIn } from '../../../kernel/register.ts';

/** A modification of an item under control, and by what it was made. */
export interface Modification {
  readonly at: number;
  readonly by_change: string | null;
  readonly by_rule: string | null;
}

/** What modifies an item whatever its state; everything else counts while it is in use. */
const always: readonly string[] = ['put-in-use', 'amend', 'retire'];

/** What is no modification of the configuration: words, and what the program notes for itself. */
const never: readonly string[] = ['create', 'note', 'comment', 'clock-threshold', 'dispose'];

/** The state in which an item was just before an instant. */
function stateBefore({ history }: ProcessRecord, at: number): string | undefined {
  return history.findLast((span) => span.at < at)?.state;
}

const textOf = (value: unknown): string | null => (isBlank(value) ? null : String(value));

/**
 * The modifications of an item in its journal. What says nothing of change and rule in its own entry went by none, save
 * what a source discovered: that goes by the rule it is under until another takes its place.
 */
export function modificationsOf(
  record: ProcessRecord,
  entries: readonly MemberEntry[],
): readonly Modification[] {
  let rule: unknown =
    entries.find(({ changes }) => changes['by_rule'] !== undefined)?.changes['by_rule']?.[0] ??
    textIn(record, 'by_rule');
  return entries.flatMap(({ activity, at, changes }): Modification[] => {
    if (changes['by_rule'] !== undefined) rule = changes['by_rule'][1];
    const counts =
      always.includes(activity) || (!never.includes(activity) && stateBefore(record, at) === 'live');
    if (!counts) return [];
    const by_rule = activity === 'discover' ? rule : changes['by_rule']?.[1];
    return [{ at, by_change: textOf(changes['by_change']?.[1]), by_rule: textOf(by_rule) }];
  });
}
