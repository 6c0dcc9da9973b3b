import { expect, test } from 'vitest';
import type { CheckVerdict } from '../../kernel/verdict.ts';
import type { AssessedRequirement } from './assessment.ts';
import { movesBetween } from './changes.ts';

const requirement = (
  id: string,
  verdict: CheckVerdict,
  checks: Readonly<Record<string, CheckVerdict>> = {},
  judgement: string | null = null,
): AssessedRequirement =>
  ({
    id,
    verdict,
    checks: Object.entries(checks).map(([check, said]) => ({ id: check, verdict: said })),
    judgement: judgement === null ? null : { id: judgement },
  }) as never;
const moves = (before: readonly AssessedRequirement[], after: readonly AssessedRequirement[]) =>
  movesBetween({ requirements: before }, { requirements: after });
const moved = (from: CheckVerdict, to: CheckVerdict) =>
  moves([requirement('4.1-s1', from)], [requirement('4.1-s1', to)])[0]?.direction;

test('what is contradicted or lost its support got worse, the other way round it got better', () => {
  expect(moved('supports', 'contradicts')).toBe('worse');
  expect(moved('supports', 'stale')).toBe('worse');
  expect(moved('no-evidence', 'contradicts')).toBe('worse');
  expect(moved('contradicts', 'needs-judgement')).toBe('better');
  expect(moved('stale', 'supports')).toBe('better');
  expect(moved('needs-judgement', 'no-evidence')).toBe('otherwise');
  expect(moved('supports', 'supports')).toBeUndefined();
});

test('each move names the checks that say something else, new ones and lost ones, and another judgement', () => {
  const before = [
    requirement('4.1-s1', 'supports', { 'AC-001': 'supports', 'AC-002': 'supports' }),
    requirement('8.1-a', 'needs-judgement'),
    requirement('9.4-s1', 'contradicts', { 'AC-122': 'contradicts' }),
    requirement('4.2-a', 'needs-judgement'),
  ];
  const after = [
    requirement('4.1-s1', 'contradicts', { 'AC-001': 'contradicts', 'AC-002': 'supports' }),
    requirement('8.1-a', 'contradicts', { 'AC-027': 'contradicts' }),
    requirement('9.4-s1', 'needs-judgement'),
    requirement('4.2-a', 'supports', {}, 'judgement'),
  ];
  expect(moves(before, after).map(({ id, checks, judged }) => [id, checks, judged])).toEqual([
    ['4.1-s1', [{ id: 'AC-001', from: 'supports', to: 'contradicts' }], false],
    ['8.1-a', [{ id: 'AC-027', from: null, to: 'contradicts' }], false],
    ['9.4-s1', [{ id: 'AC-122', from: 'contradicts', to: null }], false],
    ['4.2-a', [], true],
  ]);
});

test('a requirement that only one of them looked at did not move', () => {
  expect(moves([requirement('4.1-s1', 'supports')], [requirement('4.1-s2', 'contradicts')])).toEqual([]);
});
