import { describe, expect, test } from 'vitest';
import { clauses } from './clauses.ts';
import { requirementById, requirements, requirementsOfClause } from './requirements.ts';

/** Requirements per clause, written down so that none is lost or added unnoticed; clauses absent here hold none. */
const countPerClause: Readonly<Record<string, number>> = {
  '4.1': 2,
  '4.2': 2,
  '4.3': 6,
  '4.4': 1,
  '5.1': 12,
  '5.2.1': 5,
  '5.2.2': 3,
  '5.3': 4,
  '6.1.1': 4,
  '6.1.2': 6,
  '6.1.3': 3,
  '6.2.1': 8,
  '6.2.2': 5,
  '6.3': 11,
  '7.1': 2,
  '7.2': 4,
  '7.3': 5,
  '7.4': 5,
  '7.5.1': 2,
  '7.5.2': 3,
  '7.5.3.1': 2,
  '7.5.3.2': 5,
  '7.5.4': 12,
  '7.6': 2,
  '8.1': 6,
  '8.2.1': 2,
  '8.2.2': 5,
  '8.2.3.1': 9,
  '8.2.3.2': 2,
  '8.2.4': 3,
  '8.2.5': 1,
  '8.2.6': 15,
  '8.3.2': 9,
  '8.3.3': 6,
  '8.3.4.1': 13,
  '8.3.4.2': 3,
  '8.4.1': 5,
  '8.4.2': 2,
  '8.4.3': 8,
  '8.5.1.1': 4,
  '8.5.1.2': 9,
  '8.5.1.3': 14,
  '8.5.2.1': 12,
  '8.5.2.2': 8,
  '8.5.2.3': 4,
  '8.5.3': 14,
  '8.6.1': 11,
  '8.6.2': 6,
  '8.6.3': 14,
  '8.7.1': 7,
  '8.7.2': 17,
  '8.7.3.1': 6,
  '8.7.3.2': 5,
  '8.7.3.3': 7,
  '9.1': 7,
  '9.2.1': 3,
  '9.2.2': 8,
  '9.3': 17,
  '9.4': 5,
  '10.1.1': 9,
  '10.1.2': 2,
  '10.2': 9,
};

/** Longest statement accepted, in characters: one that needs more is not a single statement. */
const longestStatement = 170;

describe('requirements', () => {
  test('are as many per clause as counted', () => {
    const counted: Record<string, number> = {};
    for (const { clause } of requirements) counted[clause] = (counted[clause] ?? 0) + 1;
    expect(counted).toEqual(countPerClause);
    expect(requirements).toHaveLength(401);
  });

  test('have unique ids made of their clause and a list letter or counter', () => {
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
    for (const { id, clause } of requirements) {
      expect(id.startsWith(`${clause}-`), id).toBe(true);
      expect(id.slice(clause.length + 1)).toMatch(/^(s\d{1,2}|[a-l]\d?)$/);
    }
  });

  test('follow the order of the clauses', () => {
    const place = new Map(clauses.map(({ id }, index) => [id, index]));
    const places = requirements.map(({ clause }) => place.get(clause) ?? -1);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  test('keep letters, and sentences without a letter, in order within their clause', () => {
    for (const clause of Object.keys(countPerClause)) {
      const markers = requirementsOfClause(clause)
        .filter((requirement) => requirement.clause === clause)
        .map(({ id }) => id.slice(clause.length + 1));
      const sentences = markers.filter((marker) => /^s\d/.test(marker));
      expect(sentences, clause).toEqual(sentences.map((_, index) => `s${index + 1}`));
      const letters = markers.filter((marker) => !/^s\d/.test(marker));
      expect(letters, clause).toEqual(letters.toSorted());
    }
  });

  test('belong to existing, auditable clauses without clauses below', () => {
    const byId = new Map(clauses.map((clause) => [clause.id, clause]));
    for (const { id, clause } of requirements) {
      expect(byId.get(clause)?.auditable, id).toBe(true);
      expect(
        clauses.some(({ parent }) => parent === clause),
        id,
      ).toBe(false);
    }
  });

  test('are single sentences of sensible length, each said once', () => {
    for (const { id, statement } of requirements) {
      expect(statement.en.length, id).toBeLessThanOrEqual(longestStatement);
      expect(statement.en, id).toMatch(/^[A-Z][^.!?]*[a-zA-Z)]\.$/);
      expect(statement.en, id).not.toMatch(/ {2}|\bshall\b/);
    }
    expect(new Set(requirements.map(({ statement }) => statement.en)).size).toBe(requirements.length);
  });

  test('are spelled in British English', () => {
    const american = /organiz|prioritiz|authoriz|utiliz|recogniz|minimiz|analyz|catalog\b|fulfill|license\b/i;
    for (const { id, statement, evidence_hints } of requirements) {
      expect([statement.en, ...evidence_hints.en].join(' '), id).not.toMatch(american);
    }
  });

  test('say what an auditor would ask to see', () => {
    for (const { id, evidence_hints } of requirements) {
      expect(evidence_hints.en.length, id).toBeGreaterThan(0);
      expect(new Set(evidence_hints.en).size, id).toBe(evidence_hints.en.length);
    }
  });

  test('say how far they were checked', () => {
    const checked = requirements.filter(({ checked_against }) => checked_against === 'text');
    expect(checked).toHaveLength(166);
    expect(requirements.filter(({ amendment }) => amendment).map(({ id }) => id)).toEqual(['4.1-s2']);
  });

  test('happen at planned intervals wherever they are interval activities', () => {
    for (const { id, kind, cadence } of requirements) {
      if (kind === 'interval-activity') expect(cadence, id).toBe('planned-interval');
    }
  });
});

describe('finding requirements', () => {
  test('by id', () => {
    expect(requirementById('8.6.1-s6')?.clause).toBe('8.6.1');
    expect(requirementById('8.6.1-z')).toBeUndefined();
  });

  test('by clause, the clauses below included and no others', () => {
    expect(requirementsOfClause('8.6.1')).toHaveLength(11);
    expect(requirementsOfClause('8.6')).toHaveLength(31);
    expect(requirementsOfClause('1')).toEqual([]);
    expect(requirementsOfClause('10')).toHaveLength(20);
  });
});
