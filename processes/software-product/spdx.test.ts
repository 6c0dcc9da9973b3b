import { assert, constantFrom, letrec, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { dutiesOf, startingDuties } from './licence-duties.ts';
import { asExpression, combined, isExpression, isKnownLicence, licencesIn } from './spdx.ts';

test('an expression tells each licence once, with its exception and whether there is a choice', () => {
  expect(licencesIn('(MIT OR GPL-2.0-only WITH Classpath-exception-2.0) AND Apache-2.0+ AND MIT')).toEqual([
    { id: 'MIT', or_later: false, exception: null, by_choice: true },
    { id: 'GPL-2.0-only', or_later: false, exception: 'Classpath-exception-2.0', by_choice: true },
    { id: 'Apache-2.0', or_later: true, exception: null, by_choice: false },
  ]);
  expect(licencesIn('MIT OR')).toBeNull();
  expect(licencesIn('Nobody-knows-1.0')).toBeNull();
});

test('what somebody wrote becomes an expression, whatever it is', () => {
  expect(asExpression(' mit ')).toBe('MIT');
  expect(asExpression('MIT OR Apache-2.0')).toBe('MIT OR Apache-2.0');
  expect(asExpression('Điều khoản riêng')).toBe('LicenseRef-Dieu-khoan-rieng');
  expect(asExpression('许可')).toBe('LicenseRef-u8bb8u53ef');
  expect(asExpression('()')).toBe('LicenseRef-unnamed');
  assert(
    property(string({ maxLength: 300, unit: 'binary' }), (text) => {
      expect(isExpression(asExpression(text))).toBe(true);
    }),
  );
});

test('several hold together, each once, and stay an expression', () => {
  expect(combined([])).toBeNull();
  expect(combined(['MIT', 'MIT'])).toBe('MIT');
  expect(combined(['MIT OR ISC', 'Zlib'])).toBe('(MIT OR ISC) AND Zlib');
  const { expression } = letrec<{ expression: string }>((tie) => ({
    expression: constantFrom(
      'MIT',
      'ISC',
      '(MIT OR Zlib)',
      'GPL-2.0-only WITH Classpath-exception-2.0',
    ).chain((leaf) =>
      leaf === 'ISC' ? tie('expression').map((more) => `${leaf} AND (${more})`) : constantFrom(leaf),
    ),
  }));
  assert(
    property(expression, expression, (one, other) => {
      const both = combined([one, other]) as string;
      const ids = (text: string) => new Set(licencesIn(text)?.map(({ id }) => id));
      expect(ids(both)).toEqual(new Set([...ids(one), ...ids(other)]));
    }),
  );
});

test('every licence to start from is one that SPDX lists, once', () => {
  expect(startingDuties.filter(({ id }) => !isKnownLicence(id))).toEqual([]);
  expect(new Set(startingDuties.map(({ id }) => id)).size).toBe(startingDuties.length);
});

test('duties follow the table of the organisation; of a licence that is not in it nothing is known', () => {
  const rules = [{ id: 'MIT', duties: ['notice'] as const }];
  expect(dutiesOf('mit OR LicenseRef-ours', rules)).toBeNull();
  expect(dutiesOf('MIT OR LicenseRef-ours', rules)).toMatchObject([
    { id: 'MIT', duties: ['notice'], known: true, by_choice: true },
    { id: 'LicenseRef-ours', duties: null, known: false },
  ]);
  const affero = dutiesOf('AGPL-3.0-only', startingDuties)?.[0]?.duties;
  expect(affero).toContain('network-source');
  expect(dutiesOf('GPL-3.0-only', startingDuties)?.[0]?.duties).not.toContain('network-source');
});
