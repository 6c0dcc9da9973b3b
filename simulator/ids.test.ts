import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import { idMaker } from './ids.ts';
import { Random } from './random.ts';

test('ids are UUIDs of version 7 that sort by time, then as they were made', () => {
  let now = Date.UTC(2026, 0, 1);
  const newId = idMaker(new Random('ids'), () => now);
  const ids: string[] = [];
  for (let index = 0; index < 600; index += 1) {
    if (index % 200 === 0) now += 1;
    ids.push(newId());
  }
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(parseInt((ids[0] as string).replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 0, 1) + 1);
});
