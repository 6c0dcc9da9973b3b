import { expect, test } from 'vitest';
import { requirements } from '../../standard/requirements.ts';
import type { AssessmentSummary, Counts } from './assessment.ts';
import { isWithinClause, moved, neighbourOf, pathOfClause, sections, sparkOf } from './bands.ts';

test('the wall holds every requirement once, in the order of the standard', () => {
  const shown = sections.flatMap(({ bands }) => bands.flatMap((band) => band.requirements));
  expect(shown).toEqual(requirements);
  expect(sections.map(({ clause }) => clause.id)).toEqual([
    ...['4', '5', '6', '7', '8.1', '8.2', '8.3', '8.4', '8.5', '8.6', '8.7', '9', '10'],
  ]);
});

test('a clause is found with all it lies in', () => {
  expect(pathOfClause('8.6.1').map(({ id }) => id)).toEqual(['8', '8.6', '8.6.1']);
  expect(() => pathOfClause('8.9')).toThrow('8.9');
  expect(isWithinClause('8.6.1', '8.6')).toBe(true);
  expect(isWithinClause('8.6', '8.6')).toBe(true);
  expect(isWithinClause('10.1.1', '1')).toBe(false);
});

test('keys lead from requirement to requirement and end at the edges', () => {
  const ids = requirements.map(({ id }) => id);
  const first = ids[0] ?? '';
  const last = ids.at(-1) ?? '';
  let at: string | undefined = first;
  const walked: string[] = [];
  while (at !== undefined) {
    walked.push(at);
    at = moved(at, 'ArrowRight');
  }
  expect(walked).toEqual(ids);
  expect(moved(first, 'ArrowLeft')).toBeUndefined();
  expect(moved(first, 'ArrowUp')).toBeUndefined();
  expect(moved(last, 'ArrowDown')).toBeUndefined();
  expect(moved(last, 'Home')).toBe(first);
  expect(moved(first, 'End')).toBe(last);
  expect(moved(first, 'a')).toBeUndefined();
  expect(moved('no such', 'ArrowRight')).toBeUndefined();
  expect(neighbourOf('no such', 1)).toBeUndefined();
  expect(neighbourOf(last, 1)).toBeUndefined();
});

test('up and down keep the place in the band as far as the next band has it', () => {
  expect(moved('8.6.1-b', 'ArrowDown')).toBe('8.6.2-b');
  expect(moved('8.6.2-b', 'ArrowUp')).toBe('8.6.1-b');
  expect(moved('4.3-s2', 'ArrowDown')).toMatch(/^4\.4-/);
});

const counted = (counts: Partial<Counts>): AssessmentSummary =>
  ({
    clauses: {
      '8.6.1': { supports: 0, contradicts: 0, stale: 0, 'no-evidence': 0, 'needs-judgement': 0, ...counts },
    },
  }) as never;

test('the past of a clause is the share supported, and nothing where nothing was decided', () => {
  const past = [
    counted({ 'needs-judgement': 4 }),
    counted({ supports: 1, contradicts: 3 }),
    counted({ supports: 4 }),
  ];
  expect(sparkOf('8.6.1', past)).toEqual([null, 0.25, 1]);
  expect(sparkOf('8.6.2', past)).toEqual([null, null, null]);
});
