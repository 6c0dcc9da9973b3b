import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { idMaker } from './new-id.ts';

test('ids are UUIDs of version 7, each greater than the one before, also when the clock stands or goes back', () => {
  let now = Date.parse('2026-01-05T08:00:00Z');
  const newId = idMaker(() => now);
  const ids: string[] = [];
  for (let index = 0; index < 2_000; index += 1) {
    ids.push(newId());
    if (index % 700 === 0) now += 5;
    if (index % 900 === 0) now -= 3;
  }
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(
    Date.parse('2026-01-05T08:00:00Z'),
  );
});

test('two makers never make the same', () => {
  const [first, second] = [idMaker(() => 1_000_000), idMaker(() => 1_000_000)];
  const ids = Array.from({ length: 500 }, () => [first(), second()]).flat();
  expect(new Set(ids).size).toBe(ids.length);
});
