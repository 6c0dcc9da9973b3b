import { expect, test } from 'vitest';
import type { ListedRecord } from '../records/record.ts';
import { competenceMatrix } from './matrix.ts';

function competence(
  number: string,
  name: string,
  role: string,
  required_level: number,
  actual_level: number | null,
): ListedRecord {
  return { number, person: { id: name, name }, role, required_level, actual_level } as never;
}

const records = [
  competence('CMP1', 'Thu', 'desk', 3, 2),
  competence('CMP2', 'An', 'desk', 2, 2),
  competence('CMP3', 'An', 'audit', 3, null),
  competence('CMP4', 'An', 'audit', 1, 4),
  competence('CMP5', 'Thu', 'gone', 0, 0),
];

test('people stand below each other by name, roles in the order of the list, those no longer in it last', () => {
  const { roles, rows } = competenceMatrix(records, ['audit', 'planning', 'desk']);
  expect(roles).toEqual(['audit', 'desk', 'gone']);
  expect(rows.map(({ person }) => person.name)).toEqual(['An', 'Thu']);
  expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ number }) => number)))).toEqual([
    [['CMP3', 'CMP4'], ['CMP2'], []],
    [[], ['CMP1'], ['CMP5']],
  ]);
});

test('who is short of what is required counts apart from who was never assessed', () => {
  expect(competenceMatrix(records, [])).toMatchObject({ gaps: 1, unassessed: 1 });
  expect(competenceMatrix([], ['desk'])).toEqual({ roles: [], rows: [], gaps: 0, unassessed: 0 });
});
