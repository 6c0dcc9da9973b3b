import { beforeEach, describe, expect, test } from 'vitest';
import { ApiProblem } from '../api.ts';
import type { OpenedRecord } from '../records/record.ts';
import { type ChecklistRow, conflictsOf, keysOf } from './checklist-notes.ts';
import { NoteKeeper, type Surroundings } from './note-keeper.ts';

function row(requirement: string, more: Partial<ChecklistRow> = {}): ChecklistRow {
  return { requirement, question: null, seen: null, evidence: null, result: 'not-seen', ...more };
}

/** A server with one audit, which refuses a version that is not its own, and a device. */
class World implements Surroundings {
  record: OpenedRecord = { version: 1, checklist: [row('8.6.1-a'), row('8.6.1-b')] } as never;
  device: string | null = null;
  answers: 'yes' | 'lost' | 'no' = 'yes';
  sendings = 0;
  /** Done while an answer is on its way. */
  meanwhile: () => void = () => undefined;

  read = (): string | null => this.device;
  write = (text: string | null): boolean => {
    this.device = text;
    return true;
  };
  took = (): void => undefined;
  send = async (rows: readonly ChecklistRow[], version: number): Promise<OpenedRecord> => {
    this.sendings += 1;
    if (this.answers === 'lost') throw new ApiProblem(0, {});
    if (this.answers === 'no') throw new ApiProblem(422, { code: 'record.invalid' });
    const long = rows.findIndex(({ evidence }) => (evidence ?? '').length > 200);
    const errors = [{ field: `checklist.${long}.evidence`, code: 'field.too-long', detail: 'Too long.' }];
    if (long !== -1) throw new ApiProblem(422, { code: 'record.invalid', errors });
    if (version !== this.record.version) throw new ApiProblem(412, { current: this.record });
    this.meanwhile();
    this.change(rows);
    return this.record;
  };
  /** Somebody changes the checklist. */
  change(checklist: readonly ChecklistRow[]): void {
    this.record = { ...this.record, version: this.record.version + 1, checklist };
  }
  get rows(): readonly ChecklistRow[] {
    return this.record['checklist'] as readonly ChecklistRow[];
  }
}

let world: World;
let keeper: NoteKeeper;

beforeEach(() => {
  world = new World();
  keeper = new NoteKeeper(world.record, world);
});

const notes = () => Object.keys(keeper.standing().notes);

describe('notes on a checklist', () => {
  test('are on the device from the first letter, and gone from it once the server has them', async () => {
    keeper.write('8.6.1-a', row('8.6.1-a', { seen: 'Forty incidents', result: 'conforming' }));
    expect(world.device).toContain('Forty incidents');
    await keeper.flush();
    expect(world.rows[0]).toMatchObject({ seen: 'Forty incidents', result: 'conforming' });
    expect(world.device).toBe(null);
    expect(notes()).toEqual([]);
  });

  test('are none when they say what stands', () => {
    keeper.write('8.6.1-a', row('8.6.1-a', { seen: 'A' }));
    keeper.write('8.6.1-a', row('8.6.1-a', { seen: '' }));
    expect(notes()).toEqual([]);
    expect(world.device).toBe(null);
  });

  test('wait while the server does not answer, also for another visit, and are sent then', async () => {
    world.answers = 'lost';
    keeper.write('8.6.1-b', row('8.6.1-b', { evidence: 'INC0000007' }));
    await keeper.flush();
    expect(keeper.standing()).toMatchObject({ waiting: true, problem: null, sending: false });
    const later = new NoteKeeper(world.record, world);
    world.answers = 'yes';
    await later.flush();
    expect(world.rows[1]?.evidence).toBe('INC0000007');
    expect(world.device).toBe(null);
  });

  test('that are refused stay, with the reason', async () => {
    world.answers = 'no';
    keeper.write('8.6.1-a', row('8.6.1-a', { result: 'minor' }));
    await keeper.flush();
    expect(keeper.standing()).toMatchObject({ waiting: false, sending: false });
    expect(keeper.standing().problem).toMatchObject({ code: 'record.invalid' });
    expect(notes()).toEqual(['8.6.1-a']);
    expect(world.device).not.toBe(null);
  });

  test('that are refused alone do not hold up the others, and go through once they are put right', async () => {
    keeper.write('8.6.1-a', row('8.6.1-a', { evidence: 'x'.repeat(201) }));
    keeper.write('8.6.1-b', row('8.6.1-b', { evidence: 'INC0000007' }));
    await keeper.flush();
    expect(world.rows[1]?.evidence).toBe('INC0000007');
    expect(keeper.standing()).toMatchObject({ refused: { '8.6.1-a': 'Too long.' }, problem: null });
    expect(notes()).toEqual(['8.6.1-a']);
    keeper.write('8.6.1-a', row('8.6.1-a', { evidence: 'x'.repeat(200) }));
    await keeper.flush();
    expect(keeper.standing()).toMatchObject({ refused: {}, notes: {} });
  });

  test('go on top of what others wrote on other rows, and in other columns of the same row', async () => {
    world.change([row('8.6.1-a', { evidence: 'theirs' }), row('8.6.1-b', { result: 'major' })]);
    keeper.write('8.6.1-a', row('8.6.1-a', { seen: 'mine' }));
    await keeper.flush();
    expect(world.sendings).toBe(2);
    expect(world.rows).toEqual([
      row('8.6.1-a', { evidence: 'theirs', seen: 'mine' }),
      row('8.6.1-b', { result: 'major' }),
    ]);
  });

  test('that contradict somebody wait for their writer, who keeps either', async () => {
    world.change([row('8.6.1-a', { seen: 'theirs', evidence: 'E' }), row('8.6.1-b')]);
    keeper.write('8.6.1-a', row('8.6.1-a', { seen: 'mine', result: 'minor' }));
    keeper.write('8.6.1-b', row('8.6.1-b', { seen: 'b' }));
    await keeper.flush();
    // The row without a contradiction went through.
    expect(world.rows[1]?.seen).toBe('b');
    expect(world.rows[0]?.seen).toBe('theirs');
    const note = keeper.standing().notes['8.6.1-a'];
    expect(note === undefined ? [] : conflictsOf(note, world.rows[0] as ChecklistRow)).toEqual(['seen']);
    keeper.settle('8.6.1-a', 'mine');
    await keeper.flush();
    expect(world.rows[0]).toEqual(row('8.6.1-a', { seen: 'mine', evidence: 'E', result: 'minor' }));
    expect(notes()).toEqual([]);
  });

  test('of a writer who takes what the other wrote keep the rest', async () => {
    world.change([row('8.6.1-a', { seen: 'theirs' }), row('8.6.1-b')]);
    keeper.see(world.record);
    keeper = new NoteKeeper(
      { ...world.record, version: 1, checklist: [row('8.6.1-a'), row('8.6.1-b')] },
      world,
    );
    keeper.write('8.6.1-a', row('8.6.1-a', { seen: 'mine', result: 'minor' }));
    await keeper.flush();
    keeper.settle('8.6.1-a', 'theirs');
    await keeper.flush();
    expect(world.rows[0]).toEqual(row('8.6.1-a', { seen: 'theirs', result: 'minor' }));
  });

  test('written while others are on their way are kept for the next time', async () => {
    keeper.write('8.6.1-a', row('8.6.1-a', { seen: 'One' }));
    world.meanwhile = () => keeper.write('8.6.1-a', row('8.6.1-a', { seen: 'One two' }));
    await keeper.flush();
    expect(world.rows[0]?.seen).toBe('One');
    expect(notes()).toEqual(['8.6.1-a']);
    world.meanwhile = () => undefined;
    await keeper.flush();
    expect(world.rows[0]?.seen).toBe('One two');
    expect(notes()).toEqual([]);
  });

  test('know a requirement that is there twice by its place', () => {
    expect(keysOf([row('4.1-s1'), row('4.1-s2'), row('4.1-s1')])).toEqual(['4.1-s1', '4.1-s2', '4.1-s1 2']);
  });
});
