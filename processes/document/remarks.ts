import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { column, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn, textIn } from '../../kernel/register.ts';
import { notingRoles } from '../../kernel/roles.ts';
import { nextNumber } from './versions.ts';

/** Most remarks and answers on what is being prepared. */
const most = 200;

/** Longest passage that a remark quotes, and longest text before it by which it is found, in characters. */
export const longestQuote = 1_000;
export const longestBefore = 80;

/** Something said of a passage of what is being prepared, or an answer to it. The text itself stays as it is. */
export interface Remark {
  /** Counted from 1 in each version that is prepared. */
  readonly id: string;
  /** The remark that it answers; null: it is one itself. */
  readonly answers: string | null;
  /** Number of the version that the content was to become, and its hash then. */
  readonly version: number;
  readonly hash: string;
  /** The passage; null: all of it. */
  readonly quote: string | null;
  /** What stands before the passage, by which it is told from others with the same words. */
  readonly before: string | null;
  readonly text: string;
  readonly by: string;
  readonly at: number;
  readonly resolved_by: string | null;
  readonly resolved_at: number | null;
}

/** The field that holds remarks. Staff alone see it, as they alone read what is not published. */
export const remarksField = set('rows', {
  audience: 'staff',
  columns: {
    id: needed('line'),
    answers: column('line'),
    version: needed('number'),
    hash: needed('line'),
    quote: column('paragraph'),
    before: column('line'),
    text: needed('paragraph'),
    by: needed('person'),
    at: needed('instant'),
    resolved_by: column('person'),
    resolved_at: column('instant'),
  },
});

/** Remarks and answers on what is being prepared, oldest first. */
export function remarksOf(record: ProcessRecord): readonly Remark[] {
  return rowsIn(record, 'remarks') as unknown as readonly Remark[];
}

/** What speaks against bringing a text into force: remarks that nobody has resolved. */
export function remarkProblems(record: ProcessRecord): readonly FieldProblem[] {
  const open = remarksOf(record).filter(
    ({ answers, resolved_at }) => answers === null && resolved_at === null,
  );
  return open.length === 0
    ? []
    : [{ field: 'remarks', code: 'document.remarks-open', params: { open: open.length } }];
}

function said(context: EffectContext, name: string): string | null {
  const value = context.about?.[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function withRemark(record: ProcessRecord, context: EffectContext): readonly Remark[] {
  const rows = remarksOf(record);
  return [
    ...rows,
    {
      id: String(rows.length + 1),
      answers: said(context, 'remark'),
      version: nextNumber(record),
      hash: textIn(record, 'content_hash') ?? '',
      quote: said(context, 'quote'),
      before: said(context, 'before'),
      text: context.text ?? '',
      by: context.actor.id ?? '',
      at: context.now,
      resolved_by: null,
      resolved_at: null,
    },
  ];
}

function withResolution(record: ProcessRecord, context: EffectContext): readonly Remark[] {
  const id = said(context, 'remark');
  return remarksOf(record).map((row) =>
    row.id === id && row.resolved_at === null
      ? { ...row, resolved_by: context.actor.id, resolved_at: context.now }
      : row,
  );
}

function tooMany(record: ProcessRecord): readonly FieldProblem[] {
  if (remarksOf(record).length <= most) return [];
  return [{ field: 'remarks', code: 'document.remarks-full', params: { most } }];
}

/** What is wrong with the remark that is answered or resolved: there is none, or it was resolved before. */
function aboutProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const id = said(context, 'remark');
  const row = remarksOf(record).find((one) => one.id === id && one.answers === null);
  if (row === undefined)
    return [{ field: 'remarks', code: 'document.remark-unknown', params: { remark: id } }];
  // What is resolved now stands in the row already, as effects come first.
  const now = row.resolved_at === context.now && row.resolved_by === context.actor.id;
  return row.resolved_at === null || now
    ? []
    : [{ field: 'remarks', code: 'document.remark-resolved', params: { remark: id } }];
}

const speaking = {
  from: ['draft', 'in-review', 'in-approval'],
  may: notingRoles,
  audience: 'staff',
  by_route: true,
  requires: ['content_hash'],
  accepts: [],
} as const;

/** How what is being prepared is remarked upon: content, hashes and signatures stay as they are. */
export const remarkActivities: readonly Activity[] = [
  {
    name: 'remark',
    ...speaking,
    requires_text: true,
    objections: tooMany,
    effect: (record, context) => ({ remarks: withRemark(record, context) }),
  },
  {
    name: 'answer-remark',
    ...speaking,
    requires_text: true,
    objections: (record, context) => [...tooMany(record), ...aboutProblems(record, context)],
    effect: (record, context) => ({ remarks: withRemark(record, context) }),
  },
  {
    name: 'resolve-remark',
    ...speaking,
    objections: aboutProblems,
    effect: (record, context) => ({ remarks: withResolution(record, context) }),
  },
];
