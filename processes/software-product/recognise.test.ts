import { describe, expect, test } from 'vitest';
import { type FoundSoftware, Recognition, type RecognitionRule } from './recognise.ts';
import { compareVersions } from './versions.ts';

function rule(
  product: string,
  kind: RecognitionRule['kind'],
  pattern: string,
  more: Partial<RecognitionRule> = {},
) {
  return { product, kind, pattern, publisher: null, version_from: null, version_before: null, ...more };
}

function found(name: string, more: Partial<FoundSoftware> = {}): FoundSoftware {
  return { name, publisher: null, version: null, purl: null, tag_id: null, cpe: null, ...more };
}

const productOf = (rules: readonly RecognitionRule[], software: FoundSoftware): string | null =>
  new Recognition(rules).ruleFor(software)?.product ?? null;

describe('a product is recognised', () => {
  test.each([
    ['acme draw', 'ACME Draw', true],
    ['acme*', 'Acme Draw 4', true],
    ['*draw*', 'Acme Draw 4', true],
    ['a*m*w', 'Acme Draw', true],
    ['acme', 'Acme Draw', false],
    ['*draw', 'Acme Draw 4', false],
    ['ab*ba', 'aba', false],
    ['*', '', true],
    ['a.me*', 'acme', false],
  ])('by the name %s in %s: %s', (pattern, name, expected) => {
    expect(productOf([rule('p', 'name', pattern)], found(name))).toBe(expected ? 'p' : null);
  });

  test('by package URL whatever its version and qualifiers, by tag and by CPE', () => {
    const rules = [
      rule('npm', 'purl', 'pkg:npm/%40acme/draw'),
      rule('tag', 'tag-id', 'com.acme.draw'),
      rule('cpe', 'cpe', 'cpe:2.3:a:acme:draw:*'),
    ];
    const purl = 'pkg:npm/%40acme/draw@4.1.0?vcs_url=git';
    expect(productOf(rules, found('x', { purl }))).toBe('npm');
    expect(productOf(rules, found('x', { purl: 'pkg:npm/%40acme/drawer@4.1.0' }))).toBeNull();
    expect(productOf(rules, found('x', { tag_id: 'com.acme.draw' }))).toBe('tag');
    expect(productOf(rules, found('x', { cpe: 'cpe:2.3:a:acme:draw:4.1' }))).toBe('cpe');
  });

  test('by publisher and version, from the first meant to before the first not meant', () => {
    const rules = [
      rule('new', 'name', 'draw', { version_from: '10' }),
      rule('old', 'name', 'draw', { version_from: '9', version_before: '10', publisher: 'acme*' }),
    ];
    const version = (text: string | null, publisher: string | null = 'Acme Inc') =>
      productOf(rules, found('Draw', { version: text, publisher }));
    expect(['8.9', '9.0', '9.99', '10.0', '11', null].map((text) => version(text))).toEqual([
      null,
      'old',
      'old',
      'new',
      'new',
      null,
    ]);
    expect([version('9.1', 'Other'), version('9.1', null)]).toEqual([null, null]);
  });

  test('by the rule that says most, in whatever order they stand', () => {
    const rules = [
      rule('any', 'name', 'acme*'),
      rule('draw', 'name', 'acme draw*'),
      rule('package', 'purl', 'pkg:npm/draw'),
    ];
    for (const order of [rules, rules.toReversed()]) {
      expect(productOf(order, found('Acme Draw 4'))).toBe('draw');
      expect(productOf(order, found('Acme Paint'))).toBe('any');
      expect(productOf(order, found('Acme Draw 4', { purl: 'pkg:npm/draw@1' }))).toBe('package');
    }
  });

  test('in no time, whatever people write', () => {
    const pattern = `${'a*'.repeat(90)}b`;
    expect(productOf([rule('p', 'name', pattern)], found('a'.repeat(200)))).toBeNull();
  });
});

test('versions compare part by part: ten after nine, words before numbers', () => {
  const ordered = ['1.0-alpha', '1.0-rc1', '1', '1.0.1', '1.9', '1.10', '2019', '2022 R2', '2022.3'];
  expect(ordered.toSorted(compareVersions)).toEqual(ordered);
  expect(compareVersions('1.0', '1')).toBe(0);
});
