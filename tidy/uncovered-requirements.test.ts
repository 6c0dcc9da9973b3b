import { expect, test } from 'vitest';
import { allChecks } from '../processes/checks.ts';
import { catalogueChecks } from '../standard/checks.ts';
import { requirements } from '../standard/requirements.ts';
import { uncoveredRequirements } from './uncovered-requirements.ts';

/** Lower it whenever the list shrinks; it is never raised. */
const mostUncovered = 212;

test('the list names exactly the requirements that no implemented check covers', () => {
  const covered = new Set(allChecks.flatMap((check) => check.requirements));
  const uncovered = requirements.map(({ id }) => id).filter((id) => !covered.has(id));
  expect(uncoveredRequirements).toEqual(uncovered);
});

test('the list does not grow', () => {
  expect(uncoveredRequirements.length).toBeLessThanOrEqual(mostUncovered);
});

test('implemented checks bear on the requirements which the catalogue gives them', () => {
  const catalogue = new Map(catalogueChecks.map((check) => [check.id, check.requirements]));
  for (const { id, requirements: covered } of allChecks) expect(covered, id).toEqual(catalogue.get(id));
});
