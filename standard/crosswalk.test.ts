import { expect, test } from 'vitest';
import { languages } from '../kernel/text.ts';
import { clauses } from './clauses.ts';
import { crosswalk, matchesOfClause, otherStandards } from './crosswalk.ts';
import { requirements } from './requirements.ts';
import type { OtherStandard } from './types.ts';

const shared = '4.1 4.2 4.3 4.4 5.1 5.2 5.3 6.1 6.1.1 6.2 7.1 7.2 7.3 7.4 7.5 7.5.1 7.5.2 7.5.3 8.1 8.2';

/** Controls of Annex A of ISO/IEC 27001:2022: how many each theme holds. */
const controls = { 'A.5': 37, 'A.6': 8, 'A.7': 14, 'A.8': 34 };

/** The numbered clauses of the other standards, as their tables of contents have them. */
const numbered: Readonly<Record<OtherStandard, ReadonlySet<string>>> = {
  iso9001: new Set(
    `${shared} 4.4.1 4.4.2 5.1.1 5.1.2 5.2.1 5.2.2 6.1.2 6.2.1 6.2.2 6.3 7.1.1 7.1.2 7.1.3 7.1.4 7.1.5 7.1.5.1
     7.1.5.2 7.1.6 7.5.3.1 7.5.3.2 8.2.1 8.2.2 8.2.3 8.2.3.1 8.2.3.2 8.2.4 8.3 8.3.1 8.3.2 8.3.3 8.3.4 8.3.5 8.3.6
     8.4 8.4.1 8.4.2 8.4.3 8.5 8.5.1 8.5.2 8.5.3 8.5.4 8.5.5 8.5.6 8.6 8.7 8.7.1 8.7.2 9.1 9.1.1 9.1.2 9.1.3 9.2
     9.2.1 9.2.2 9.3 9.3.1 9.3.2 9.3.3 10.1 10.2 10.2.1 10.2.2 10.3`.split(/\s+/),
  ),
  iso14001: new Set(
    `${shared} 6.1.2 6.1.3 6.1.4 6.2.1 6.2.2 7.4.1 7.4.2 7.4.3 9.1 9.1.1 9.1.2 9.2 9.2.1 9.2.2 9.3 10.1 10.2
     10.3`.split(/\s+/),
  ),
  iso22301: new Set(
    `${shared} 4.2.1 4.2.2 4.3.1 4.3.2 5.2.1 5.2.2 6.1.2 6.2.1 6.2.2 6.3 7.5.3.1 7.5.3.2 8.2.1 8.2.2 8.2.3 8.3 8.3.1
     8.3.2 8.3.3 8.3.4 8.3.5 8.4 8.4.1 8.4.2 8.4.3 8.4.4 8.4.5 8.5 8.6 9.1 9.2 9.2.1 9.2.2 9.3 9.3.1 9.3.2 9.3.3
     10.1 10.1.1 10.1.2 10.1.3 10.2`.split(/\s+/),
  ),
  iso27001: new Set([
    ...`${shared} 6.1.2 6.1.3 6.3 8.3 9.1 9.2 9.2.1 9.2.2 9.3 9.3.1 9.3.2 9.3.3 10.1 10.2`.split(/\s+/),
    ...Object.entries(controls).flatMap(([theme, count]) =>
      Array.from({ length: count }, (_, index) => `${theme}.${index + 1}`),
    ),
  ]),
};

const audited = clauses
  .filter(({ id, auditable }) => auditable && !clauses.some(({ parent }) => parent === id))
  .map(({ id }) => id);

test('every audited clause without clauses below it has an answer, in the order of the standard', () => {
  expect(crosswalk.map(({ clause }) => clause)).toEqual(audited);
  for (const { clause } of requirements) expect(matchesOfClause(clause), clause).toBeDefined();
  expect(matchesOfClause('8.6')).toBeUndefined();
});

test('every standard has an answer: clauses of it, or none', () => {
  expect(otherStandards.map(({ id }) => id)).toEqual(Object.keys(numbered));
  for (const { clause, matches } of crosswalk) {
    for (const { id } of otherStandards) {
      const { kind, clauses: found } = matches[id];
      expect(found.length === 0, `${clause} ${id}`).toBe(kind === 'none');
      for (const number of found) expect(numbered[id], `${clause} ${id}`).toContain(number);
      expect(new Set(found).size, `${clause} ${id}`).toBe(found.length);
    }
  }
});

test('only clauses of the common structure are said to share its text', () => {
  for (const { clause, matches } of crosswalk) {
    for (const { id } of otherStandards) {
      if (!['common', 'extended'].includes(matches[id].kind)) continue;
      expect(clause, id).toMatch(/^(4|5|6|7|8\.1$|9|10)/);
      for (const number of matches[id].clauses) expect(number, clause).not.toMatch(/^A\./);
    }
  }
});

test('every note is there in three languages that differ', () => {
  for (const { clause, note } of crosswalk) {
    for (const language of languages) expect(note[language].trim(), clause).not.toBe('');
    expect(note.en, clause).toMatch(/\.$/);
    expect(note.vi, clause).toBe(note.vi.normalize('NFC'));
    expect(note.zh, clause).toMatch(/\p{Script=Han}.*。$/u);
    expect(note.en + note.vi, clause).not.toMatch(/\p{Script=Han}/u);
    expect(note.vi, clause).not.toBe(note.en);
  }
});
