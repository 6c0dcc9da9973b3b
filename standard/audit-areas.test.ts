import { expect, test } from 'vitest';
import { auditAreaIds, auditAreaOf, auditAreas } from './audit-areas.ts';
import { requirementIds } from './requirement-ids.ts';
import { requirements } from './requirements.ts';

test('the short list of requirement ids is the list of requirements', () => {
  expect(requirementIds).toEqual(requirements.map(({ id }) => id));
});

test('every requirement belongs to exactly one audit area, and every area holds some', () => {
  const covering = (clause: string) =>
    auditAreas.filter(({ clauses }) =>
      clauses.some((outer) => clause === outer || clause.startsWith(`${outer}.`)),
    );
  for (const { id, clause } of requirements) expect([id, covering(clause).length]).toEqual([id, 1]);
  const held = new Set(requirements.map(({ id }) => auditAreaOf(id)));
  expect([...held]).toEqual([...auditAreaIds]);
});

test('what is no clause of the standard belongs to no area', () => {
  expect(auditAreaOf('8.6.1')).toBe('8.6');
  expect(auditAreaOf('10.2')).toBe('10');
  expect(auditAreaOf('8')).toBeNull();
  expect(auditAreaOf('1.2')).toBeNull();
  expect(auditAreaOf('')).toBeNull();
});
