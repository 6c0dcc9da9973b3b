import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { column, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn, tendingRoles } from '../../kernel/register.ts';

/** Most things that a room has held open, those closed again included. */
const most = 200;

/** What can be opened: one record, a controlled document, the list of a process, an assessment, a pack of evidence. */
export const thingKinds = ['record', 'document', 'list', 'assessment', 'pack'] as const;

export type ThingKind = (typeof thingKinds)[number];

/** Something opened to the guests of a room. Rows stay when a thing is closed again: what could be seen is evidence, too. */
export interface Thing {
  /** Counted from 1 in each room. */
  readonly id: string;
  readonly kind: ThingKind;
  /** Process of the record or of the list; null for assessments and packs. */
  readonly process: string | null;
  /** Id of the record, the assessment or the pack; null for a list. */
  readonly key: string | null;
  /** What it was called when it was opened. */
  readonly name: string;
  /** Of a list: what it is narrowed to, as the query of its address; null: all of it. */
  readonly filter: string | null;
  readonly why: string | null;
  readonly opened_at: number;
  readonly opened_by: string;
  readonly closed_at: number | null;
  readonly closed_by: string | null;
}

/** The field that holds what was opened. */
export const thingsField = set('rows', {
  columns: {
    id: needed('line'),
    kind: needed('choice', { choices: [...thingKinds] }),
    process: column('line'),
    key: column('line'),
    name: needed('line'),
    filter: column('paragraph'),
    why: column('paragraph'),
    opened_at: needed('instant'),
    opened_by: needed('person'),
    closed_at: column('instant'),
    closed_by: column('person'),
  },
});

/** Everything that was ever opened in a room, oldest first. */
export function thingsOf(room: ProcessRecord): readonly Thing[] {
  return rowsIn(room, 'opened') as unknown as readonly Thing[];
}

/** What is open in a room now. */
export function openThingsOf(room: ProcessRecord): readonly Thing[] {
  return thingsOf(room).filter(({ closed_at }) => closed_at === null);
}

/** What an activity is asked to open, as its route has checked it. */
export type Opening = Pick<Thing, 'kind' | 'process' | 'key' | 'name' | 'filter' | 'why'>;

function isSameThing(a: Opening, b: Opening): boolean {
  return a.kind === b.kind && a.process === b.process && a.key === b.key && a.filter === b.filter;
}

function openings({ about }: EffectContext): readonly Opening[] {
  const asked = about?.['things'];
  return Array.isArray(asked) ? (asked as readonly Opening[]) : [];
}

function withOpened(room: ProcessRecord, context: EffectContext): readonly Thing[] {
  const rows = thingsOf(room);
  const added = openings(context).map((opening, index) => ({
    ...opening,
    id: String(rows.length + index + 1),
    opened_at: context.now,
    opened_by: context.actor.id ?? '',
    closed_at: null,
    closed_by: null,
  }));
  return [...rows, ...added];
}

/** Effects come first: what is opened now stands in the rows already, after those that were there before. */
function openingProblems(room: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const rows = thingsOf(room);
  if (rows.length > most) return [{ field: 'opened', code: 'room.full', params: { most } }];
  const twice = openThingsOf(room).filter((one, index, all) =>
    all.slice(0, index).some((earlier) => isSameThing(earlier, one)),
  );
  const now = twice.filter(({ opened_at }) => opened_at === context.now);
  return now.map(({ name }) => ({ field: 'opened', code: 'room.opened-already', params: { name } }));
}

function withClosed(room: ProcessRecord, { about, actor, now }: EffectContext): readonly Thing[] {
  return thingsOf(room).map((thing) =>
    thing.id === about?.['thing'] && thing.closed_at === null
      ? { ...thing, closed_at: now, closed_by: actor.id }
      : thing,
  );
}

function closingProblems(room: ProcessRecord, { about, now }: EffectContext): readonly FieldProblem[] {
  const closed = thingsOf(room).some(({ id, closed_at }) => id === about?.['thing'] && closed_at === now);
  return closed ? [] : [{ field: 'opened', code: 'room.thing-unknown' }];
}

const arranging = {
  from: ['prepared', 'open'],
  may: tendingRoles,
  by_route: true,
  requires: [],
  accepts: [],
} as const;

/** Opening something to the guests of a room, and closing it to them again. */
export const thingActivities: readonly Activity[] = [
  {
    name: 'open-thing',
    ...arranging,
    effect: (room, context) => ({ opened: withOpened(room, context) }),
    objections: openingProblems,
  },
  {
    name: 'close-thing',
    ...arranging,
    requires_text: true,
    effect: (room, context) => ({ opened: withClosed(room, context) }),
    objections: closingProblems,
  },
];
