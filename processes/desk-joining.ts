import type { Activity } from '../kernel/definition.ts';
import { workingRoles } from '../kernel/roles.ts';
import type { Text } from '../kernel/text.ts';

// Records that turned out to be about the same, and records that were reported as what they are not.

/** How a record that goes over into another ends, and how it comes back. */
interface Joining {
  /** States from which a record can go over into another. */
  readonly open: readonly string[];
  /** The state in which it then is. */
  readonly ended: string;
  /** The state in which it is looked at anew when it is taken apart again. */
  readonly again: string;
  /** What a merged record says of itself. */
  readonly says?: Activity['effect'];
  /** What it says no longer when it is taken apart again. */
  readonly unsays?: Readonly<Record<string, unknown>>;
  readonly knows?: Activity['knows'];
  readonly followed_by?: Activity['followed_by'];
}

/** What is told on a merged record once the one that it went into is done. */
export const survivorDone = 'survivor-done';

/**
 * Merging a record into another of its process, and taking it apart again. Each has a route of its own, which knows the
 * other record. That the other is done is told by the program.
 */
export function mergeActivities({
  open,
  ended,
  again,
  says,
  unsays = {},
  knows,
  followed_by,
}: Joining): readonly Activity[] {
  const shared = { by_route: true, may: workingRoles, requires: [], accepts: [] } as const;
  return [
    {
      name: 'merge',
      ...shared,
      from: open,
      to: ended,
      requires_text: true,
      ...(says && { effect: says }),
      ...(knows && { knows }),
    },
    {
      name: 'unmerge',
      ...shared,
      from: [ended],
      to: again,
      requires_text: true,
      effect: () => unsays,
      ...(followed_by && { followed_by }),
    },
    { name: survivorDone, ...shared, may: [], from: [ended] },
  ];
}

/** Ending a record that was reported as what it is not, because it goes on as a record of the other process. */
export function convertActivity(open: readonly string[], knows?: Activity['knows']): Activity {
  return {
    name: 'convert',
    by_route: true,
    from: open,
    to: 'cancelled',
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    ...(knows && { knows }),
  };
}

/** What merging and taking apart are called. */
export const mergeTexts = {
  merge: { en: 'Merge', vi: 'Gộp', zh: '合并' },
  unmerge: { en: 'Undo the merge', vi: 'Tách bản ghi đã gộp', zh: '撤销合并' },
  [survivorDone]: {
    en: 'The record that this was merged into is done',
    vi: 'Hồ sơ mà hồ sơ này được gộp vào đã xử lý xong',
    zh: '本记录所合并到的记录已处理完毕',
  },
} as const satisfies Record<string, Text>;

/** What converting is called. */
export const convertTexts = {
  convert: { en: 'Convert', vi: 'Chuyển loại', zh: '转换类型' },
} as const satisfies Record<string, Text>;

/** Relations by which a record tells of which other it came about. */
export const joiningRelations = ['split-from', 'converted-from'] as const;

/** What these relations are called. */
export const joiningRelationTexts = {
  'split-from': { en: 'split from', vi: 'tách từ', zh: '拆分自' },
  'converted-from': { en: 'converted from', vi: 'chuyển từ', zh: '转换自' },
} as const satisfies Record<string, Text>;
