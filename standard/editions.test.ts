import { describe, expect, test } from 'vitest';
import { languages, type Text } from '../kernel/text.ts';
import { clauses } from './clauses.ts';
import { clausesOf2005, clausesOf2011 } from './earlier-clauses.ts';
import { clauseOrigins, editions, originsOfClause } from './editions.ts';
import { requirements } from './requirements.ts';
import type { Origin } from './types.ts';

const leaves = clauses.filter(({ id }) => !clauses.some(({ parent }) => parent === id)).map(({ id }) => id);

function expectText(text: Text, of: string): void {
  for (const language of languages) expect(text[language].trim(), of).not.toBe('');
  expect(text.vi, of).toBe(text.vi.normalize('NFC'));
  expect(text.zh, of).toMatch(/\p{Script=Han}/u);
  expect(text.en + text.vi, of).not.toMatch(/\p{Script=Han}/u);
  expect(new Set(languages.map((language) => text[language])).size, of).toBe(3);
}

/** Number of clauses whose origin has a certain kind. */
function counted(from: 'from_2011' | 'from_2005'): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const entry of clauseOrigins) {
    const { change } = entry[from];
    counts[change] = (counts[change] ?? 0) + 1;
  }
  return counts;
}

describe('editions', () => {
  test('are in the order of publication, each with a note', () => {
    const published = editions.map((edition) => edition.published);
    expect(published).toEqual(published.toSorted());
    expect(new Set(editions.map(({ id }) => id)).size).toBe(5);
    for (const { id, note } of editions) expectText(note, id);
  });

  test('name their clauses in three languages, a clause after the one it lies in', () => {
    for (const edition of [clausesOf2011, clausesOf2005]) {
      for (const [id, title] of Object.entries(edition)) {
        expectText(title, id);
        if (id.includes('.')) expect(edition[id.slice(0, id.lastIndexOf('.'))], id).toBeDefined();
      }
    }
  });
});

describe('origins', () => {
  test('are told of every clause without clauses below it, in the order of the standard', () => {
    expect(clauseOrigins.map(({ clause }) => clause)).toEqual(leaves);
    for (const { clause } of requirements) expect(originsOfClause(clause), clause).toBeDefined();
    expect(originsOfClause('8.6')).toBeUndefined();
  });

  test.each([
    ['from_2011', clausesOf2011],
    ['from_2005', clausesOf2005],
  ] as const)('%s are clauses of that edition, or the clause is new', (from, edition) => {
    for (const entry of clauseOrigins) {
      const origin: Origin = entry[from];
      expect(origin.clauses.length === 0, entry.clause).toBe(origin.change === 'new');
      for (const id of origin.clauses) expect(edition[id], `${entry.clause} ${from} ${id}`).toBeDefined();
      expect(new Set(origin.clauses).size, entry.clause).toBe(origin.clauses.length);
      expectText(origin.what, `${entry.clause} ${from}`);
      expect(origin.what.en, entry.clause).toMatch(/\.$/);
      expect(origin.what.zh, entry.clause).toMatch(/。$/);
    }
  });

  test('leave no process of 2011 and 2005 without a successor', () => {
    const leavesOf = (edition: Readonly<Record<string, Text>>): string[] =>
      Object.keys(edition).filter((id) => !Object.keys(edition).some((other) => other.startsWith(`${id}.`)));
    const reached = (from: 'from_2011' | 'from_2005'): Set<string> =>
      new Set(clauseOrigins.flatMap((entry) => entry[from].clauses));
    expect(leavesOf(clausesOf2011).filter((id) => !reached('from_2011').has(id))).toEqual([]);
    // The background of the resolution processes only introduced them.
    expect(leavesOf(clausesOf2005).filter((id) => !reached('from_2005').has(id))).toEqual(['8.1']);
  });

  test('are as many of each kind as counted', () => {
    expect(counted('from_2011')).toEqual({ new: 4, changed: 56, moved: 3, same: 5 });
    expect(counted('from_2005')).toEqual({ new: 5, changed: 61, moved: 1, same: 1 });
  });
});
