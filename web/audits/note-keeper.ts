import { ApiProblem, NETWORK_LOST } from '../api.ts';
import type { OpenedRecord } from '../records/record.ts';
import {
  afterSending,
  type ChecklistRow,
  keysOf,
  mergedChecklist,
  type Notes,
  settledNote,
  withNote,
} from './checklist-notes.ts';

/** How the notes of an audit stand. */
export interface Standing {
  readonly notes: Notes;
  readonly sending: boolean;
  /** The server did not answer when they were last sent. */
  readonly waiting: boolean;
  /** Why the server refused all of them. */
  readonly problem: unknown;
  /** What is wrong with single notes, by their key. */
  readonly refused: Readonly<Record<string, string>>;
  /** Whether the device keeps them. */
  readonly kept: boolean;
}

/** What a keeper needs of the world around it. */
export interface Surroundings {
  readonly read: () => string | null;
  /** Keeps a text on the device, null forgets it; false where nothing can be kept. */
  readonly write: (text: string | null) => boolean;
  readonly send: (rows: readonly ChecklistRow[], version: number) => Promise<OpenedRecord>;
  /** The record as the server has it now. */
  readonly took: (record: OpenedRecord) => void;
}

/** How often a checklist is merged anew with what others sent at the same moment. */
const mostAttempts = 5;

function isLost(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === NETWORK_LOST || error.status >= 500);
}

/** The rows of an audit's checklist. */
export function checklistOf(record: OpenedRecord): readonly ChecklistRow[] {
  return (record['checklist'] ?? []) as readonly ChecklistRow[];
}

/** What a refusal says of single rows, by their keys. */
function refusedRows(error: unknown, rows: readonly ChecklistRow[]): Readonly<Record<string, string>> {
  if (!(error instanceof ApiProblem)) return {};
  const keys = keysOf(rows);
  const told = error.errors.flatMap(({ field, detail }): [string, string][] => {
    const key = keys[Number(/^checklist\.(\d+)\./.exec(field)?.[1])];
    return key === undefined ? [] : [[key, detail]];
  });
  return Object.fromEntries(told);
}

function readNotes(text: string | null): Notes {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Notes;
  } catch {
    return {};
  }
}

/**
 * Keeps what auditors write on a checklist until the server has it: on the device from the first letter, sent row by
 * row, merged with what others wrote. Nothing is ever dropped but by its writer.
 */
export class NoteKeeper {
  #standing: Standing;
  #record: OpenedRecord;
  readonly #around: Surroundings;
  readonly #listeners = new Set<() => void>();

  constructor(record: OpenedRecord, around: Surroundings) {
    this.#record = record;
    this.#around = around;
    const notes = readNotes(around.read());
    this.#standing = { notes, sending: false, waiting: false, problem: null, refused: {}, kept: true };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly standing = (): Standing => this.#standing;

  #set(patch: Partial<Standing>): void {
    this.#standing = { ...this.#standing, ...patch };
    for (const listener of this.#listeners) listener();
  }

  #keep(notes: Notes): void {
    const empty = Object.keys(notes).length === 0;
    const refused = Object.entries(this.#standing.refused).filter(([key]) => notes[key] !== undefined);
    const kept = this.#around.write(empty ? null : JSON.stringify(notes));
    this.#set({ notes, kept, refused: Object.fromEntries(refused) });
  }

  /** The record was read anew. */
  see(record: OpenedRecord): void {
    if (record.version >= this.#record.version) this.#record = record;
  }

  #rowOf(key: string): ChecklistRow | undefined {
    const rows = checklistOf(this.#record);
    return rows[keysOf(rows).indexOf(key)];
  }

  /** Something was written on a row. */
  write(key: string, mine: ChecklistRow): void {
    const stored = this.#rowOf(key);
    if (stored === undefined) return;
    const { [key]: _again, ...refused } = this.#standing.refused;
    this.#set({ refused });
    this.#keep(withNote(this.#standing.notes, key, stored, mine));
  }

  /** Its writer chose between what they and somebody else wrote. */
  settle(key: string, keep: 'theirs' | 'mine'): void {
    const note = this.#standing.notes[key];
    const stored = this.#rowOf(key);
    if (note === undefined || stored === undefined) return;
    const { base, mine } = settledNote(note, stored, keep);
    this.discard(key);
    this.#keep(withNote(this.#standing.notes, key, base, mine));
  }

  /** Its writer gave a note up. */
  discard(key: string): void {
    const left = Object.entries(this.#standing.notes).filter(([other]) => other !== key);
    this.#keep(Object.fromEntries(left));
  }

  /** Sends whatever can be sent. Does nothing while it is at it. */
  async flush(): Promise<void> {
    if (this.#standing.sending || Object.keys(this.#merged().sent).length === 0) return;
    this.#set({ sending: true });
    try {
      await this.#send();
      this.#set({ sending: false, waiting: false, problem: null });
    } catch (error) {
      const waiting = isLost(error);
      this.#set({ sending: false, waiting, problem: waiting ? null : error });
    }
  }

  #merged(): ReturnType<typeof mergedChecklist> {
    return mergedChecklist(checklistOf(this.#record), this.#standing.notes, this.#standing.refused);
  }

  /** What is wrong with single rows must not hold up the others: they are sent without those. */
  #refuse(error: unknown, rows: readonly ChecklistRow[], sent: Notes): boolean {
    const found = Object.entries(refusedRows(error, rows)).filter(([key]) => sent[key] !== undefined);
    this.#set({ refused: { ...this.#standing.refused, ...Object.fromEntries(found) } });
    return found.length > 0;
  }

  async #send(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const { rows, sent } = this.#merged();
      if (Object.keys(sent).length === 0) return;
      try {
        const answer = await this.#around.send(rows, this.#record.version);
        this.see(answer);
        this.#keep(afterSending(this.#standing.notes, sent));
        this.#around.took(answer);
        return;
      } catch (error) {
        if (this.#refuse(error, rows, sent)) continue;
        if (!(error instanceof ApiProblem) || error.status !== 412 || attempt === mostAttempts) throw error;
        const current = error.current as OpenedRecord;
        this.see(current);
        this.#around.took(current);
      }
    }
  }
}
