/** A row of an audit's checklist as the API shows it. */
export interface ChecklistRow {
  readonly requirement: string;
  readonly question: string | null;
  readonly seen: string | null;
  readonly evidence: string | null;
  readonly result: string;
}

/** What of a row auditors write. */
export const noteColumns = ['question', 'seen', 'evidence', 'result'] as const;

export type NoteColumn = (typeof noteColumns)[number];

/** What somebody wrote on a row, with the row as it stood when they began. */
export interface Note {
  readonly base: ChecklistRow;
  readonly mine: ChecklistRow;
}

/** Notes by the key of their row. */
export type Notes = Readonly<Record<string, Note>>;

/** The key of each row: its requirement, and which of them where a checklist has it more than once. */
export function keysOf(rows: readonly ChecklistRow[]): readonly string[] {
  const counts = new Map<string, number>();
  return rows.map(({ requirement }) => {
    const count = (counts.get(requirement) ?? 0) + 1;
    counts.set(requirement, count);
    return count === 1 ? requirement : `${requirement} ${count}`;
  });
}

function without(notes: Notes, key: string): Notes {
  return Object.fromEntries(Object.entries(notes).filter(([other]) => other !== key));
}

/** Whether both rows say the same; a blank text says as little as none. */
function isSame(a: ChecklistRow, b: ChecklistRow): boolean {
  return noteColumns.every((column) => (a[column] ?? '') === (b[column] ?? ''));
}

/** The notes with what is written on a row now; what says no more than before is no note. */
export function withNote(notes: Notes, key: string, stored: ChecklistRow, mine: ChecklistRow): Notes {
  const base = notes[key]?.base ?? stored;
  return isSame(base, mine) ? without(notes, key) : { ...notes, [key]: { base, mine } };
}

/** Columns that were changed on both sides, to different contents. */
export function conflictsOf({ base, mine }: Note, theirs: ChecklistRow): readonly NoteColumn[] {
  const changed = (column: NoteColumn, row: ChecklistRow): boolean =>
    (row[column] ?? '') !== (base[column] ?? '');
  return noteColumns.filter(
    (column) =>
      changed(column, mine) && changed(column, theirs) && (mine[column] ?? '') !== (theirs[column] ?? ''),
  );
}

/** Their row with what I changed; where both changed the same, mine. */
export function mergedRow({ base, mine }: Note, theirs: ChecklistRow): ChecklistRow {
  const own = noteColumns.filter((column) => (mine[column] ?? '') !== (base[column] ?? ''));
  return { ...theirs, ...Object.fromEntries(own.map((column) => [column, mine[column]])) };
}

/**
 * The checklist to send: as it stands, with every note on it that contradicts nobody; and which notes those are.
 *
 * @param refused keys of notes that the server would not take
 */
export function mergedChecklist(
  rows: readonly ChecklistRow[],
  notes: Notes,
  refused: Readonly<Record<string, string>> = {},
): { readonly rows: readonly ChecklistRow[]; readonly sent: Notes } {
  const keys = keysOf(rows);
  const fitting = keys.flatMap((key, index): [string, Note, number][] => {
    const note = notes[key];
    const row = rows[index];
    if (note === undefined || row === undefined || refused[key] !== undefined) return [];
    if (conflictsOf(note, row).length > 0) return [];
    return [[key, note, index]];
  });
  const byIndex = new Map(fitting.map(([, note, index]) => [index, note]));
  return {
    rows: rows.map((row, index) => {
      const note = byIndex.get(index);
      return note === undefined ? row : mergedRow(note, row);
    }),
    sent: Object.fromEntries(fitting.map(([key, note]) => [key, note])),
  };
}

/** The notes that remain once others were sent; who wrote on meanwhile wrote on what was sent. */
export function afterSending(notes: Notes, sent: Notes): Notes {
  return Object.entries(notes).reduce<Notes>((left, [key, note]) => {
    const gone = sent[key];
    if (gone === undefined) return { ...left, [key]: note };
    return withNote(left, key, gone.mine, note.mine);
  }, {});
}

/** The note once its writer has chosen: their row below what is mine, or theirs in the place of mine where they differ. */
export function settledNote(note: Note, theirs: ChecklistRow, keep: 'theirs' | 'mine'): Note {
  if (keep === 'mine') return { base: theirs, mine: mergedRow(note, theirs) };
  const given = conflictsOf(note, theirs).map((column) => [column, theirs[column]]);
  return { base: theirs, mine: { ...mergedRow(note, theirs), ...Object.fromEntries(given) } };
}
