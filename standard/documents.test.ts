import { expect, test } from 'vitest';
import { clauses } from './clauses.ts';
import { documentItems, itemsOfLetter, listLetters } from './documents.ts';
import { requirementById } from './requirements.ts';

test('there are 74 items, numbered without a gap, each under clauses that exist', () => {
  const expected = Array.from({ length: 74 }, (_, index) => `DI-${String(index + 1).padStart(2, '0')}`);
  expect(documentItems.map(({ id }) => id)).toEqual(expected);
  const known = new Set(clauses.map(({ id }) => id));
  for (const { id, clauses: named } of documentItems) {
    expect(named.length, id).toBeGreaterThan(0);
    for (const clause of named) expect(known.has(clause), `${id} ${clause}`).toBe(true);
  }
});

test('every letter of 7.5.4 is a requirement and has what it takes', () => {
  for (const letter of listLetters) {
    expect(requirementById(`7.5.4-${letter}`), letter).toBeDefined();
    expect(itemsOfLetter(letter).length, letter).toBeGreaterThan(0);
  }
  expect(itemsOfLetter('d').map(({ id }) => id)).toEqual(['DI-08', 'DI-09', 'DI-10']);
});

test('no two items have the same name in any language', () => {
  for (const language of ['en', 'vi', 'zh'] as const) {
    expect(new Set(documentItems.map(({ name }) => name[language])).size).toBe(74);
  }
});
