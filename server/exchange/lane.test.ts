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
  const lane = new Lane(3, async (rows) => {
    writing += 1;
    expect(writing).toBe(1);
    await Promise.resolve();
    written.push(rows.map(({ external_key }) => external_key));
    writing -= 1;
  });
  for (const key of 'abcdefgh') await lane.put(rowOf(key));
  await lane.end();
  expect(written).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h'],
  ]);
});

test('what a batch failed with is said when the next one is full, or at the end', async () => {
  const lane = new Lane(1, () => Promise.reject(new Error('no room')));
  await lane.put(rowOf('a'));
  await expect(lane.put(rowOf('b'))).rejects.toThrow('no room');
  const short = new Lane(5, () => Promise.reject(new Error('no room')));
  await short.put(rowOf('a'));
  await expect(short.end()).rejects.toThrow('no room');
});
