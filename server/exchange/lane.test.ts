import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lane, laneOf } from './lane.ts';
import type { MappedRow } from './map-row.ts';

const rowOf = (external_key: string): MappedRow => ({ external_key, number: external_key }) as MappedRow;

test('all rows of a case go by one lane, and cases without a number of their own by the first', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 8 }), (external_key, number, lanes) => {
      const lane = laneOf({ external_key, number }, lanes);
      expect(lane).toBe(laneOf({ external_key, number: number === '' ? '' : 'INC1' }, lanes));
      expect(lane).toBeGreaterThanOrEqual(0);
      expect(lane).toBeLessThan(lanes);
      if (number === '') expect(lane).toBe(0);
    }),
  );
  const used = new Set(['INC1', 'INC2', 'INC3', 'INC4'].map((key) => laneOf(rowOf(key), 2)));
  expect(used.size).toBe(2);
});

test('a lane writes every row once, in order, one batch after another', async () => {
  const written: string[][] = [];
  let writing = 0;
  const prepared: string[] = [];
  const lane = new Lane(3, {
    prepare: async (rows) => {
      prepared.push(...rows.map(({ external_key }) => external_key));
    },
    write: async (rows) => {
      writing += 1;
      expect(writing).toBe(1);
      await Promise.resolve();
      const keys = rows.map(({ external_key }) => external_key);
      expect(prepared).toEqual(expect.arrayContaining(keys));
      written.push(keys);
      writing -= 1;
    },
  });
  for (const key of 'abcdefgh') await lane.put(rowOf(key));
  await lane.end();
  expect(written).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h'],
  ]);
});

test.each(['prepare', 'write'] as const)(
  'what a batch met with in %s is said when the next one is full, or at the end',
  async (failing) => {
    const work = { prepare: () => Promise.resolve(), write: () => Promise.resolve() };
    const broken = { ...work, [failing]: () => Promise.reject(new Error('no room')) };
    const lane = new Lane(1, broken);
    await lane.put(rowOf('a'));
    await expect(lane.put(rowOf('b'))).rejects.toThrow('no room');
    const short = new Lane(5, broken);
    await short.put(rowOf('a'));
    await expect(short.end()).rejects.toThrow('no room');
  },
);
