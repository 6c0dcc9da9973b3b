import { expect, test } from 'vitest';
import { catalogueChecks } from './checks.ts';
import { requirementById } from './requirements.ts';

test('the catalogue runs from AC-001 to AC-128 without gaps', () => {
  const expected = Array.from({ length: 128 }, (_, index) => `AC-${String(index + 1).padStart(3, '0')}`);
  expect(catalogueChecks.map(({ id }) => id)).toEqual(expected);
});

test('every check names existing requirements, each once', () => {
  for (const { id, requirements } of catalogueChecks) {
    expect(requirements.length, id).toBeGreaterThan(0);
    expect(new Set(requirements).size, id).toBe(requirements.length);
    for (const requirement of requirements) {
      expect(requirementById(requirement), `${id} ${requirement}`).toBeDefined();
    }
  }
});

test('the catalogue touches 262 of the 401 requirements', () => {
  expect(new Set(catalogueChecks.flatMap(({ requirements }) => requirements)).size).toBe(262);
});

test('every check asks a question and states its rule in a sentence', () => {
  for (const { id, question, rule } of catalogueChecks) {
    expect(question.en, id).toMatch(/^[A-Z].*\?$/);
    expect(rule.en, id).toMatch(/^[A-Z].*\.$/);
    expect(`${question.en} ${rule.en}`, id).not.toMatch(/organiz|prioritiz|authoriz|utiliz|[<>=]/i);
  }
  expect(new Set(catalogueChecks.map(({ question }) => question.en)).size).toBe(catalogueChecks.length);
});

test('nine checks go beyond the text and are marked so', () => {
  expect(catalogueChecks.filter((check) => check.stricter_than_text).map(({ id }) => id)).toEqual([
    'AC-011',
    'AC-022',
    'AC-033',
    'AC-034',
    'AC-052',
    'AC-068',
    'AC-116',
    'AC-122',
    'AC-126',
  ]);
});
