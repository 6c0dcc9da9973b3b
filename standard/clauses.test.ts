import { expect, test } from 'vitest';
import { clauses } from './clauses.ts';

const byId = new Map(clauses.map((clause) => [clause.id, clause]));

test('there are 95 numbered clauses, 88 of them audited', () => {
  expect(clauses).toHaveLength(95);
  expect(byId.size).toBe(95);
  expect(clauses.filter(({ auditable }) => auditable)).toHaveLength(88);
});

test('the parent of a clause is its number without the last part, and comes before it', () => {
  const seen = new Set<string>();
  for (const { id, parent } of clauses) {
    const expected = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null;
    expect(parent, id).toBe(expected);
    if (parent !== null) expect(seen.has(parent), id).toBe(true);
    seen.add(id);
  }
});

test('clauses are in the order of their numbers', () => {
  const ids = clauses.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true })));
});

test('exactly clauses 4 to 10 are audited', () => {
  for (const { id, auditable } of clauses) expect(auditable, id).toBe(Number.parseInt(id, 10) >= 4);
});

test('every title and note exists in three languages that differ', () => {
  for (const { id, title, note } of clauses) {
    for (const text of note ? [title, note] : [title]) {
      for (const words of [text.en, text.vi, text.zh]) {
        expect(words.trim(), id).not.toBe('');
        expect(words, id).toBe(words.trim());
      }
      expect(new Set([text.en, text.vi, text.zh]).size, id).toBe(3);
      expect(text.zh, id).toMatch(/\p{Script=Han}/u);
      expect(text.en + text.vi, id).not.toMatch(/\p{Script=Han}/u);
    }
  }
});

test('no two clauses beside each other share a title', () => {
  for (const language of ['en', 'vi', 'zh'] as const) {
    const places = clauses.map(({ parent, title }) => `${parent ?? ''} ${title[language]}`);
    expect(new Set(places).size).toBe(places.length);
  }
});

test('the clauses to which the standard gives no title are marked', () => {
  expect(clauses.filter((clause) => clause.untitled_in_standard).map(({ id }) => id)).toEqual([
    '6.1.1',
    '6.1.2',
    '6.1.3',
    '7.5.3.1',
    '7.5.3.2',
    '8.2.3.1',
    '8.2.3.2',
    '9.2.1',
    '9.2.2',
    '10.1.1',
    '10.1.2',
  ]);
});
